//! A text before a language is chosen for it.

use std::borrow::Cow;
use std::fmt;
use std::path::Display;
use std::sync::Arc;

use fluent_bundle::FluentValue;
use serde::{Deserialize, Serialize};

use super::{Language, MessageId, catalogue, id};
use crate::text::{masked, printable};

/// A text of the catalogues: the id of a message, or of one of its attributes, and the arguments.
///
/// `Display` shows it in English.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Text {
    message: Cow<'static, str>,
    attribute: Option<Cow<'static, str>>,
    /// A message and its attributes share them: a finding has four texts, and a report may have a
    /// hundred thousand findings.
    #[serde(with = "shared")]
    arguments: Arc<Vec<NamedArgument>>,
}

/// An argument, with its name.
type NamedArgument = (Cow<'static, str>, Argument);

/// The form of shared arguments is that of their list.
mod shared {
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::NamedArgument;

    pub(super) fn serialize<S: Serializer>(
        arguments: &Arc<Vec<NamedArgument>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        arguments.as_slice().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Arc<Vec<NamedArgument>>, D::Error> {
        Vec::deserialize(deserializer).map(Arc::new)
    }
}

/// An argument of a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Argument {
    /// A text that is the same in every language.
    Verbatim(String),
    /// The same, of an address, a phone number or somebody's name, or of what is in its place.
    Private(String),
    /// A number, which may choose a plural.
    Number(i64),
    /// Another text, shown in the language of the outer one.
    Text(Box<Text>),
}

impl Text {
    /// Creates the text of `message`, without arguments so far.
    #[must_use]
    pub fn new(message: MessageId) -> Self {
        Self::by_name(message.as_str())
    }

    /// Creates the text of the message `name`, which may not exist: its name is derived, as that of
    /// a rule's page is from the rule's.
    #[must_use]
    pub fn by_name(name: impl Into<Cow<'static, str>>) -> Self {
        Self {
            message: name.into(),
            attribute: None,
            arguments: Arc::default(),
        }
    }

    /// Creates a text that is the same in every language, such as an error of a library.
    #[must_use]
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self::new(id::VERBATIM).with("text", text.into())
    }

    /// Adds the argument `$name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        let arguments = Arc::make_mut(&mut self.arguments);
        arguments.reserve_exact(1);
        arguments.push((Cow::Borrowed(name), argument.into()));
        self
    }

    /// Returns the attribute `name` of the same message, with the same arguments.
    #[must_use]
    pub fn attribute(&self, name: impl Into<Cow<'static, str>>) -> Self {
        Self {
            attribute: Some(name.into()),
            ..self.clone()
        }
    }

    /// Returns the name of the attribute; `None` for the message itself.
    #[must_use]
    pub fn attribute_name(&self) -> Option<&str> {
        self.attribute.as_deref()
    }

    /// Returns the argument `$name`, if it is one that is the same in every language.
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&str> {
        let mut arguments = self.arguments.iter();
        arguments.find_map(|(own, argument)| match argument {
            Argument::Verbatim(text) if own == name => Some(text.as_str()),
            _ => None,
        })
    }

    /// Returns the text with its private arguments masked.
    #[must_use]
    pub fn masked(&self) -> Self {
        let arguments = self.arguments.iter().map(|(name, argument)| {
            let argument = match argument {
                Argument::Private(text) => Argument::Verbatim(masked(text)),
                Argument::Text(text) => Argument::Text(Box::new(text.masked())),
                other => other.clone(),
            };
            (name.clone(), argument)
        });
        Self {
            arguments: Arc::new(arguments.collect()),
            ..self.clone()
        }
    }

    /// Returns the text in `language`; its id if the catalogue does not have it.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        self.find(language).unwrap_or_else(|| {
            debug_assert!(false, "no text {self:?} in {language:?}");
            self.message.clone().into_owned()
        })
    }

    /// Returns the text in `language`; `None` if the catalogue does not have it.
    #[must_use]
    pub fn find(&self, language: Language) -> Option<String> {
        let attribute = self.attribute.as_deref();
        catalogue::find(language, &self.message, attribute, || {
            let arguments = self.arguments.iter();
            arguments
                .map(|(name, argument)| (name.as_ref(), argument.value(language)))
                .collect()
        })
    }
}

impl Argument {
    /// Creates the argument of a value that is personal data, whatever its form.
    #[must_use]
    pub fn private(text: impl Into<String>) -> Self {
        Self::Private(text.into())
    }

    /// The value that a pattern of `language` takes.
    fn value(&self, language: Language) -> FluentValue<'_> {
        match self {
            // A name from a file, the portal or Git begins no line and steers no terminal.
            Self::Verbatim(text) | Self::Private(text) => FluentValue::from(printable(text)),
            Self::Number(number) => FluentValue::from(*number),
            Self::Text(text) => FluentValue::from(text.say(language)),
        }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Language::English))
    }
}

impl std::error::Error for Text {}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Verbatim(text)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Verbatim(text.to_owned())
    }
}

impl From<Display<'_>> for Argument {
    fn from(path: Display<'_>) -> Self {
        Self::Verbatim(path.to_string())
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Argument {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Text> for Argument {
    fn from(text: Text) -> Self {
        Self::Text(Box::new(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_choose_their_plural() {
        let expected = [
            (1_usize, "1 file", "1 plik"),
            (2, "2 files", "2 pliki"),
            (5, "5 files", "5 plików"),
            (12, "12 files", "12 plików"),
            (22, "22 files", "22 pliki"),
            (100_000, "100000 files", "100000 plików"),
        ];
        for (number, english, polish) in expected {
            let text = Text::new(id::FILES).with("number", number);
            assert_eq!(text.say(Language::English), english);
            assert_eq!(text.say(Language::Polish), polish);
        }
    }

    #[test]
    fn what_is_put_in_stays_as_it_is_on_one_line() {
        let text = Text::verbatim("{ $x } \u{202e}\n`a` 1,000");
        let shown = "{ $x } \\u202E\\u000A`a` 1,000";
        assert_eq!(text.say(Language::Polish), shown);
    }
}
