//! The person who enters values by hand: what they are asked to do, and what they answer.

use std::fmt;

use crate::contact::{Field, Role, Value};
use crate::portal::Answering;

/// An account whose values are to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryAccount {
    /// The account's id.
    pub id: String,
    /// The number of steps that follow.
    pub steps: usize,
    /// The fields that stay as they are.
    pub unchanged: Vec<Field>,
    /// The address of the page of the steps, if it is configured.
    pub link: Option<String>,
    /// `true` if the steps are on the page of users.
    pub on_users_page: bool,
}

/// One thing to enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryStep {
    /// A field of the contact page.
    Field {
        /// The field.
        field: Field,
        /// What the portal holds now.
        before: EntryValue,
        /// The value to enter. `None` to empty the field.
        after: Option<Value>,
    },
    /// A user of the account.
    User {
        /// The user's address.
        email: String,
        /// The role now, as far as it is known. `None` for no access.
        before: Option<Role>,
        /// The role to give. `None` to remove the user.
        after: Option<Role>,
    },
}

/// What is known of the value that a portal holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryValue {
    /// Nothing.
    Unknown,
    /// The value. `None` if the field is empty.
    Known(Option<Value>),
}

/// The answer of a person to a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryAnswer {
    /// It is entered and saved: the portal shows it.
    Confirmed,
    /// It and all that follows of this account is entered and saved.
    ConfirmedAll,
    /// It is not entered in this run.
    Skipped,
    /// The portal showed something else than it was thought to.
    Shows(EntryValue),
    /// The person stops here.
    Left,
}

/// Hand entry: a person who is asked to enter values.
pub trait HandEntry: fmt::Debug + Send + Sync {
    /// Shows which account is next.
    fn begin<'a>(&'a self, account: &'a EntryAccount) -> Answering<'a, ()>;

    /// Asks for one step to be entered, and waits for the answer.
    fn enter<'a>(&'a self, account: &'a str, step: &'a EntryStep) -> Answering<'a, EntryAnswer>;
}
