//! Messages in English and in Polish: texts by their ids, from Fluent catalogues.
//!
//! A [`Text`] is data: an id and arguments. Nothing below the renderers knows in which language it
//! will be shown. The catalogues, `en/*.ftl` and `pl/*.ftl`, are compiled in; a test compares them
//! with each other. The ids of messages are constants, [`id`], so that a message that the code names
//! is there.
//!
//! One finding is one message of a catalogue, and its label, help and so on are attributes:
//!
//! ```ftl
//! alert-not-a-user = alert contact { $address } is not a user of the account
//!     .label = not in `[[users]]`
//!     .help = add { $written } to `[[users]]`, or write an address that is there
//! ```
//!
//! A rule gives the message's id and its arguments. `label` and `help` are used without being asked
//! for; other attributes, such as a `help-near`, are chosen by name.

mod catalogue;
pub mod id;
mod message_id;
mod text;

pub use message_id::MessageId;
pub use text::{Argument, Text};

/// A language that the tool speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// `en`; machine formats are in English unless another language is asked for.
    #[default]
    English,
    /// `pl`.
    Polish,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::English, Self::Polish];

    /// Returns the language's BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Polish => "pl",
        }
    }

    /// Returns the language of a BCP 47 tag or a POSIX locale, such as `pl`, `pl-PL` or
    /// `pl_PL.UTF-8`; `None` if the tool does not speak it.
    #[must_use]
    pub fn of_locale(locale: &str) -> Option<Self> {
        let primary = locale.split(['-', '_', '.', '@']).next()?;
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language() {
        for locale in ["pl", "PL", "pl-PL", "pl_PL.UTF-8", "pl@euro"] {
            assert_eq!(
                Language::of_locale(locale),
                Some(Language::Polish),
                "{locale}"
            );
        }
        for locale in ["", "C", "C.UTF-8", "POSIX", "plt_MG", "de_DE.UTF-8"] {
            assert_eq!(Language::of_locale(locale), None, "{locale}");
        }
    }
}
