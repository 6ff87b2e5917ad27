//! What a page is compared with.

use std::collections::{BTreeMap, BTreeSet};

use crate::contact::{Environment, Field};

/// What a page is compared with.
#[derive(Debug, Clone)]
pub struct Expected<'e> {
    /// The account's id.
    pub account: &'e str,
    /// The account's name.
    pub name: &'e str,
    /// The portal's environment.
    pub environment: Environment,
    /// True if a person vouches for the environment of a page that does not say it.
    pub vouched: bool,
    /// What the page should show.
    pub page: ExpectedPage,
}

/// What an account's contact page at a portal should show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExpectedPage {
    /// The expected addresses of each field; hours as lines of text. A field that is absent here
    /// is expected to be empty.
    pub fields: BTreeMap<Field, Vec<String>>,
    /// The fields that the account's page has.
    pub shown: BTreeSet<Field>,
    /// What was last known of each field.
    pub known: BTreeMap<Field, Vec<String>>,
    /// Known domains: those of the directory and of the account's brands.
    pub domains: BTreeSet<String>,
    /// The addresses of all users of the account.
    pub users: BTreeSet<String>,
    /// The names of the repository's other accounts.
    pub other_accounts: BTreeSet<String>,
}
