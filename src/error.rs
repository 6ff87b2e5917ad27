//! Failures of a run: what kept the job from being done. What is wrong in a file is a
//! [`Finding`](crate::finding::Finding), never an `Error`.

use std::error::Error as StdError;
use std::fmt;

use crate::language::{Language, Text};

/// The result of anything that can fail a run.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What sort of failure it is; it decides the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The files have errors: exit 1.
    Findings,
    /// Arguments or configuration: exit 2.
    Usage,
    /// Reading, writing, Git: exit 2.
    Io,
    /// Not approved, drift, a guard: exit 4.
    Refused,
    /// The portal failed or could not be reached: exit 5.
    Portal,
    /// The program itself is wrong: exit 101.
    Bug,
    /// Ctrl-C: exit 130.
    Interrupted,
}

impl Kind {
    /// The process's exit status.
    #[must_use]
    pub const fn status(self) -> u8 {
        match self {
            Self::Findings => 1,
            Self::Usage | Self::Io => 2,
            Self::Refused => 4,
            Self::Portal => 5,
            Self::Bug => 101,
            Self::Interrupted => 130,
        }
    }
}

/// A line of a file that a failure comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, from the project's folder.
    pub path: String,
    /// Which line, from 1.
    pub line: usize,
    /// What stands there.
    pub text: String,
}

/// One failure: what happened, why, and what to do about it.
#[derive(Debug)]
pub struct Error {
    kind: Kind,
    message: Box<Text>,
    places: Vec<Place>,
    hints: Vec<Text>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Error {
    /// A failure stated as a fact: lower case, no full stop, values in backticks. The `help` of its
    /// message is its first hint.
    #[must_use]
    pub fn new(kind: Kind, message: Text) -> Self {
        Self {
            kind,
            message: Box::new(message),
            places: Vec::new(),
            hints: Vec::new(),
            source: None,
        }
    }

    /// Arguments or configuration that cannot be used.
    #[must_use]
    pub fn usage(message: Text) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// Reading, writing or Git failed.
    #[must_use]
    pub fn io(message: Text) -> Self {
        Self::new(Kind::Io, message)
    }

    /// A push that must not happen.
    #[must_use]
    pub fn refused(message: Text) -> Self {
        Self::new(Kind::Refused, message)
    }

    /// The portal failed.
    #[must_use]
    pub fn portal(message: Text) -> Self {
        Self::new(Kind::Portal, message)
    }

    /// Adds the lines that it comes from.
    #[must_use]
    pub fn at(mut self, places: impl IntoIterator<Item = Place>) -> Self {
        self.places.extend(places);
        self
    }

    /// Adds what to do about it, in the imperative.
    #[must_use]
    pub fn hint(mut self, hint: Text) -> Self {
        self.hints.push(hint);
        self
    }

    /// Adds the failure underneath; what is one in words is a [`Text`].
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// What sort of failure it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The lines that it comes from, in order.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// What happened.
    #[must_use]
    pub fn message(&self) -> &Text {
        &self.message
    }

    /// What to do about it, in order.
    #[must_use]
    pub fn hints(&self) -> Vec<Text> {
        let help = self.message.attribute("help");
        let help = help.find(Language::default()).map(|_| help);
        help.into_iter().chain(self.hints.iter().cloned()).collect()
    }

    /// The failures underneath, from the top; what another library says is as it is.
    #[must_use]
    pub fn causes(&self) -> Vec<Text> {
        std::iter::successors(self.source(), |cause| (*cause).source())
            .map(
                |cause| match (cause.downcast_ref::<Self>(), cause.downcast_ref::<Text>()) {
                    (Some(error), _) => Text::clone(&error.message),
                    (_, Some(text)) => text.clone(),
                    _ => Text::verbatim(cause.to_string()),
                },
            )
            .collect()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source
            .as_deref()
            .map(|source| source as &(dyn StdError + 'static))
    }
}
