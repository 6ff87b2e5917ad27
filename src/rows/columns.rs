//! The columns of accounts in rows, and what is wrong with them.

use crate::contact::{NewFile, NewForm, NewKey, NewValue};
use crate::language::{Text, id};
use crate::rules::{MISSING_KEY, UNKNOWN_KEY};
use crate::text::{Span, suggest};

/// The column of the support hours.
const SUPPORT: &str = "operational_support";
/// The column of the portal users.
const USERS: &str = "users";

/// Something in a row that has no place in an account file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// The name of the rule about such a mistake.
    pub rule: &'static str,
    /// The shortest span of the text that shows it.
    pub span: Span,
    /// The message, with the attributes `label` and `help`.
    pub message: Text,
}

impl RowFault {
    /// Creates a fault.
    #[must_use]
    pub fn new(rule: &'static str, span: Span, message: Text) -> Self {
        Self {
            rule,
            span,
            message,
        }
    }
}

/// The accounts of a text, each with the values of a new file, and everything that is wrong with them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The accounts, in the order of the text.
    pub accounts: Vec<Row>,
    /// The faults.
    pub faults: Vec<RowFault>,
}

/// One account.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The values of its file.
    pub file: NewFile,
    /// `true` if a value could not be taken apart, so that the file lacks it.
    pub has_faults: bool,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The values of a key.
    Key(NewKey),
    /// The support hours.
    Support,
    /// The portal users.
    Users,
}

impl Column {
    /// Returns the column with this name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        match name {
            SUPPORT => Some(Self::Support),
            USERS => Some(Self::Users),
            name => NewKey::all()
                .find(|key| key.as_str() == name)
                .map(Self::Key),
        }
    }

    /// Returns the columns that each account needs.
    pub(super) fn required() -> impl Iterator<Item = Self> {
        let keys = NewKey::all().map(Self::Key).chain([Self::Support]);
        keys.filter(|column| column.is_required())
    }

    /// Returns `true` if each account needs a value.
    pub(super) const fn is_required(self) -> bool {
        match self {
            Self::Key(key) => key.is_required(),
            Self::Support => true,
            Self::Users => false,
        }
    }

    /// Returns the form of its values: hours and users are lists of texts, too.
    pub(super) const fn form(self) -> NewForm {
        match self {
            Self::Key(key) => key.form(),
            Self::Support | Self::Users => NewForm::List,
        }
    }

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Key(key) => key.as_str(),
            Self::Support => SUPPORT,
            Self::Users => USERS,
        }
    }
}

/// Returns the names of all columns, in the order of an account file.
pub(super) fn columns() -> impl Iterator<Item = &'static str> {
    let keys = NewKey::all().map(NewKey::as_str);
    keys.chain([SUPPORT, USERS])
}

/// Returns the names of all columns, for a message.
pub(super) fn known() -> String {
    columns().collect::<Vec<_>>().join(",")
}

/// Returns the fault of a column, or of a key, that no account file has.
pub(super) fn unknown(name: &NewValue) -> RowFault {
    if name.value.is_empty() {
        let message = Text::new(id::ROW_COLUMN_UNNAMED).with("columns", known());
        return RowFault::new(UNKNOWN_KEY.name, name.span, message);
    }
    let near = suggest(&name.value, columns());
    let message = Text::new(id::ROW_COLUMN_UNKNOWN)
        .with("column", name.value.as_str())
        .with("near", near.unwrap_or("none"))
        .with("columns", known());
    RowFault::new(UNKNOWN_KEY.name, name.span, message)
}

/// Returns the fault of an account without a value that each account needs.
pub(super) fn lacking(column: Column, span: Span) -> RowFault {
    let message = Text::new(id::ROW_NO_VALUE).with("column", column.as_str());
    RowFault::new(MISSING_KEY.name, span, message)
}

/// Returns the fault of a file without an account. It ends at `span`.
pub(super) fn empty(span: Span) -> RowFault {
    RowFault::new(MISSING_KEY.name, span, Text::new(id::ROW_NONE))
}
