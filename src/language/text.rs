//! A text before it is said in a language.

use std::borrow::Cow;
use std::fmt;
use std::path::Display;

use fluent_bundle::FluentValue;
use serde::{Deserialize, Serialize};

use super::{Language, catalogue};

/// A text of the catalogues, with what is put into it.
///
/// It is a message, or one of a message's attributes. Displayed, it is English.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Text {
    message: Cow<'static, str>,
    attribute: Option<Cow<'static, str>>,
    arguments: Vec<(Cow<'static, str>, Argument)>,
}

/// What is put into a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Argument {
    /// As it is, in every language.
    Verbatim(String),
    /// A number, which may choose a plural.
    Number(i64),
    /// Another text, said in the same language.
    Text(Text),
}

impl Text {
    /// The text of `message`, without arguments so far.
    #[must_use]
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            message: message.into(),
            attribute: None,
            arguments: Vec::new(),
        }
    }

    /// What is the same in every language, such as the words of a parser.
    #[must_use]
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self::new("verbatim").with("text", text.into())
    }

    /// The same text with `$name` in it.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.push((Cow::Borrowed(name), argument.into()));
        self
    }

    /// Another text of the same message: its attribute `name`, with the same arguments.
    #[must_use]
    pub fn attribute(&self, name: impl Into<Cow<'static, str>>) -> Self {
        Self {
            attribute: Some(name.into()),
            ..self.clone()
        }
    }

    /// What was put in as `$name`, where that is the same in every language.
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&str> {
        let mut arguments = self.arguments.iter();
        arguments.find_map(|(own, argument)| match argument {
            Argument::Verbatim(text) if own == name => Some(text.as_str()),
            _ => None,
        })
    }

    /// The text in `language`; its id where the catalogue lacks it.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        self.find(language).unwrap_or_else(|| {
            debug_assert!(false, "no text {self:?} in {language:?}");
            self.message.clone().into_owned()
        })
    }

    /// The text in `language`, if there is one.
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
    /// The value that a pattern of `language` takes.
    fn value(&self, language: Language) -> FluentValue<'_> {
        match self {
            Self::Verbatim(text) => FluentValue::from(text.as_str()),
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
        Self::Text(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_choose_their_plural() {
        let files = |number: usize| {
            let text = Text::new("files").with("number", number);
            (text.to_string(), text.say(Language::Polish))
        };
        let expected = [
            (1, "1 file", "1 plik"),
            (2, "2 files", "2 pliki"),
            (5, "5 files", "5 plików"),
            (12, "12 files", "12 plików"),
            (22, "22 files", "22 pliki"),
            (100_000, "100000 files", "100000 plików"),
        ];
        for (number, english, polish) in expected {
            assert_eq!(files(number), (english.to_owned(), polish.to_owned()));
        }
    }

    #[test]
    fn what_is_put_in_stays_as_it_is() {
        let text = Text::verbatim("{ $x } \u{202e}\n`a` 1,000");
        assert_eq!(text.say(Language::Polish), "{ $x } \u{202e}\n`a` 1,000");
    }
}
