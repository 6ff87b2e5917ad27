//! Faults of recipes, each with the place of the value.

use crate::contact::Field;

/// A fault of a recipe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipeFault {
    /// The JSON pointer to the value in the TOML file.
    pub pointer: String,
    /// What is wrong with it.
    pub kind: RecipeFaultKind,
}

impl RecipeFault {
    pub(super) fn new(pointer: &str, kind: RecipeFaultKind) -> Self {
        Self {
            pointer: pointer.to_owned(),
            kind,
        }
    }
}

/// The kinds of faults.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecipeFaultKind {
    /// The file is not TOML.
    Syntax {
        /// The parser's message.
        message: String,
        /// The byte offset of the error, if the parser has one.
        offset: Option<usize>,
    },
    /// Recipes have no such key.
    UnknownKey {
        /// The keys that may stand here.
        known: &'static [&'static str],
    },
    /// There is no contact field with this key.
    UnknownField,
    /// A field has two tables.
    FieldTwice,
    /// A required key is missing.
    Missing {
        /// The key.
        key: &'static str,
    },
    /// The value is of another type.
    WrongType {
        /// The required type, as TOML calls it.
        wanted: &'static str,
    },
    /// The value is not one of a few words.
    UnknownValue {
        /// The words.
        known: &'static [&'static str],
    },
    /// The schema version is not 1.
    WrongVersion,
    /// The recipe to extend does not come with the product.
    UnknownBase,
    /// The number is outside its limits.
    OutOfRange {
        /// The lowest.
        least: i64,
        /// The highest.
        most: i64,
    },
    /// A text is empty or has only blanks.
    Blank,
    /// A text is longer than 200 characters, or a list than 200 texts.
    TooLong,
    /// A text has a control character or an invisible one.
    ControlCharacter,
    /// A placeholder in braces that recipes do not have.
    UnknownPlaceholder {
        /// The text with its braces, of which one may be missing.
        name: String,
    },
    /// A placeholder that is not allowed here.
    PlaceholderNotAllowed,
    /// A caption of the account's id needs `{id}` once.
    NoId,
    /// The text has too little beside its placeholders, so that it would match nearly every line.
    TooGeneral,
    /// Two fields have the same label.
    SameLabel {
        /// The other field.
        other: Field,
    },
    /// The label is also an end mark or a save button.
    LabelIsEnd,
    /// The label is also a decoration, button, placeholder or text for emptiness.
    LabelIsOther {
        /// The key of the list with the other text.
        key: &'static str,
    },
    /// The two environments have a text in common.
    SameEnvironment,
    /// The text looks like an address. Only placeholders may.
    LooksLikeAddress,
    /// The button word ends a known domain.
    ButtonEndsDomain {
        /// The domain.
        domain: String,
    },
    /// The recipe says of nothing how the account is known.
    NoAccount,
    /// The recipe has labels for fewer fields than are needed for a verdict.
    TooFewFields,
}
