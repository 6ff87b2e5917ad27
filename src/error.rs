//! Failures of a run: the reasons why a command could not do its job. A mistake in a file is a
//! [`Finding`](crate::finding::Finding), never an `Error`.

use std::error::Error as StdError;
use std::fmt;

use crate::language::{Argument, Language, Text, id};

/// The result of anything that can fail a run.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The kind of a failure; it decides the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
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

impl ErrorKind {
    /// All kinds, in the order of their exit status.
    pub const ALL: [Self; 7] = [
        Self::Findings,
        Self::Usage,
        Self::Io,
        Self::Refused,
        Self::Portal,
        Self::Bug,
        Self::Interrupted,
    ];

    /// Returns the exit status of a process that fails with this kind.
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
pub struct ErrorPlace {
    /// The file, from the project's folder.
    pub path: String,
    /// The number of the line, from 1.
    pub line: usize,
    /// The text of the line.
    pub text: String,
}

/// One failure: what happened, why, and what to do about it.
#[derive(Debug)]
pub struct Error {
    kind: ErrorKind,
    message: Box<Text>,
    places: Vec<ErrorPlace>,
    hints: Vec<Text>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Error {
    /// Creates a failure whose message states a fact: lower case, no full stop, values in
    /// backticks. If the message has an attribute `help`, that is the first hint.
    #[must_use]
    pub fn new(kind: ErrorKind, message: Text) -> Self {
        Self {
            kind,
            message: Box::new(message),
            places: Vec::new(),
            hints: Vec::new(),
            source: None,
        }
    }

    /// Creates a failure for arguments or configuration that cannot be used.
    #[must_use]
    pub fn usage(message: Text) -> Self {
        Self::new(ErrorKind::Usage, message)
    }

    /// Creates a failure to read or write, or of Git.
    #[must_use]
    pub fn io(message: Text) -> Self {
        Self::new(ErrorKind::Io, message)
    }

    /// Creates a failure for a push that must not happen.
    #[must_use]
    pub fn refused(message: Text) -> Self {
        Self::new(ErrorKind::Refused, message)
    }

    /// Creates a failure of the portal.
    #[must_use]
    pub fn portal(message: Text) -> Self {
        Self::new(ErrorKind::Portal, message)
    }

    /// Adds the argument `$name` to the message and to its hints.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        let argument = argument.into();
        let add = |text: Text| text.with(name, argument.clone());
        self.message = Box::new(add(*self.message));
        self.hints = self.hints.into_iter().map(add).collect();
        self
    }

    /// Adds the lines of files that caused the failure.
    #[must_use]
    pub fn at(mut self, places: impl IntoIterator<Item = ErrorPlace>) -> Self {
        self.places.extend(places);
        self
    }

    /// Adds advice on what to do about it, in the imperative.
    #[must_use]
    pub fn hint(mut self, hint: Text) -> Self {
        self.hints.push(hint);
        self
    }

    /// Adds the question whether `near` was meant, if there is such a name.
    #[must_use]
    pub fn or_near(self, near: Option<&str>) -> Self {
        match near {
            Some(near) => self.hint(Text::new(id::DID_YOU_MEAN).with("near", near)),
            None => self,
        }
    }

    /// Adds the cause of the failure: the error of another library or, if there is only a message,
    /// a [`Text`].
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Returns the kind of failure.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Returns the lines of files that caused the failure, in the order in which they were added.
    #[must_use]
    pub fn places(&self) -> &[ErrorPlace] {
        &self.places
    }

    /// Returns the message: a fact, without its cause and hints.
    #[must_use]
    pub fn message(&self) -> &Text {
        &self.message
    }

    /// Returns the advice on what to do about it, in order: the message's `help` first.
    #[must_use]
    pub fn hints(&self) -> Vec<Text> {
        let help = self.message.attribute("help");
        let has_help = help.find(Language::default()).is_some();
        has_help
            .then_some(help)
            .into_iter()
            .chain(self.hints.iter().cloned())
            .collect()
    }

    /// Returns the chain of causes, outermost first; messages of other libraries are not
    /// translated.
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
