//! What `check` knows to be wrong: one rule a file, and the registry of them all.
//!
//! A rule states facts as [`Draft`]s. Levels, suppressions and places in JSON are the gate's
//! business ([`crate::check`]).

#[macro_use]
mod rule;
mod page;

mod alert_not_a_user;
mod alert_outside_production;
mod allow;
mod duplicate_account;
mod reading;
mod schema;
mod unknown_reference;

pub use allow::{EXPIRED_ALLOW, USELESS_ALLOW};
pub use page::Page;
pub use reading::{DUPLICATE_KEY, FILE_TOO_LARGE, NOT_UTF8, TOML_SYNTAX};
pub use rule::{
    AccountScope, DirectoryScope, KnownAccount, Level, PlacedDraft, ProjectScope, Rule,
};

pub use schema::MISSING_KEY;

use crate::finding::Draft;

/// All rules, in the order of the documentation: reading, shape, one file, between files.
pub static REGISTRY: &[&Rule] = &[
    &reading::TOML_SYNTAX,
    &reading::NOT_UTF8,
    &reading::FILE_TOO_LARGE,
    &reading::DUPLICATE_KEY,
    &schema::MISSING_KEY,
    &schema::UNKNOWN_KEY,
    &schema::WRONG_TYPE,
    &schema::NOT_ALLOWED_VALUE,
    &schema::BAD_FORMAT,
    &schema::TOO_FEW,
    &schema::TOO_MANY,
    &schema::OUT_OF_RANGE,
    &alert_outside_production::RULE,
    &alert_not_a_user::RULE,
    &duplicate_account::RULE,
    &unknown_reference::RULE,
    &allow::USELESS_ALLOW,
    &allow::EXPIRED_ALLOW,
];

/// The rule of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    REGISTRY.iter().copied().find(|rule| rule.name == name)
}

/// Everything that the rules for one account file find in it.
#[must_use]
pub fn account(scope: &AccountScope<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for rule in REGISTRY {
        if let Some(check) = rule.account {
            check(scope, &mut drafts);
        }
    }
    drafts
}

/// Everything that the rules for one directory file find in it.
#[must_use]
pub fn directory(scope: &DirectoryScope<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for rule in REGISTRY {
        if let Some(check) = rule.directory {
            check(scope, &mut drafts);
        }
    }
    drafts
}

/// Everything that the rules between files find, each with the path of its file.
#[must_use]
pub fn project(scope: &ProjectScope<'_>) -> Vec<PlacedDraft> {
    let mut drafts = Vec::new();
    for rule in REGISTRY {
        if let Some(check) = rule.project {
            check(scope, &mut drafts);
        }
    }
    drafts
}
