//! The rules of `check`: one in each file, and the registry of all.
//!
//! A rule reports facts as [`Draft`]s. It does not know about levels, suppressions and JSON
//! pointers: [`crate::check`] adds them.

#[macro_use]
mod rule;
mod document;
mod hours;
mod mail;
mod page;
mod people;
mod phone;
mod public_address;
mod tester_outside_ordering;
mod time_zone;

mod alert_not_a_user;
mod alert_outside_production;
mod allow;
mod ambiguous_hours;
mod confidential_address_shared;
mod coverage_gap;
mod duplicate_account;
mod duplicate_contact;
mod duplicate_directory_email;
mod email_domain_typo;
mod email_invalid;
mod emergency_not_alias;
mod foreign_domain;
mod free_mail_domain;
mod hours_in_dst_gap;
mod implicit_overnight;
mod inverted_time_zone;
mod last_administrator;
mod legacy_time_zone;
mod merchant_issues_missing;
mod merchant_issues_not_available;
mod never_verified;
mod no_mail_server;
mod no_reply_address;
mod overlapping_hours;
mod overrides;
mod paging_address_public;
mod phone_invalid;
mod reading;
mod recipes;
mod reference_cycle;
mod reserved_domain;
mod schema;
mod secret_in_file;
mod single_point_of_failure;
mod stale_contact;
mod unknown_reference;
mod unknown_time_zone;
mod unused_entry;

pub use allow::{EXPIRED_ALLOW, MALFORMED_ALLOW, USELESS_ALLOW};
pub use document::document;
pub use duplicate_account::RULE as DUPLICATE_ACCOUNT;
pub use mail::{MailServer, MailServers, is_mail_address};
pub use no_mail_server::{RULE as NO_MAIL_SERVER, domains_of_account, domains_of_directory};
pub use overrides::{EXPIRED_OVERRIDE, USELESS_OVERRIDE};
pub use page::Page;
pub use reading::{
    DUPLICATE_KEY, FILE_TOO_LARGE, NOT_UTF8, SUBMODULE, SYMBOLIC_LINK, TOML_SYNTAX, UNREAD_FILE,
};
pub use recipes::{RECIPE_ERROR, RECIPE_SAMPLE, UNKNOWN_RECIPE};
pub use rule::{
    AccountScope, DirectoryScope, KnownAccount, Level, PlacedDraft, ProjectScope, Rule,
};

pub use schema::{BAD_FORMAT, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE};
pub use secret_in_file::with_secrets;
pub use stale_contact::RULE as STALE_CONTACT;
pub use time_zone::time_zones;
pub use unknown_reference::RULE as UNKNOWN_REFERENCE;

use crate::finding::Draft;

/// All rules, in the order of the documentation: syntax, schema, one file, several files.
pub static REGISTRY: &[&Rule] = &[
    &reading::TOML_SYNTAX,
    &reading::NOT_UTF8,
    &reading::FILE_TOO_LARGE,
    &reading::SYMBOLIC_LINK,
    &reading::SUBMODULE,
    &reading::UNREAD_FILE,
    &reading::DUPLICATE_KEY,
    &schema::MISSING_KEY,
    &schema::UNKNOWN_KEY,
    &schema::WRONG_TYPE,
    &schema::NOT_ALLOWED_VALUE,
    &schema::BAD_FORMAT,
    &schema::TOO_FEW,
    &schema::TOO_MANY,
    &schema::OUT_OF_RANGE,
    &secret_in_file::RULE,
    &alert_outside_production::RULE,
    &alert_not_a_user::RULE,
    &merchant_issues_missing::RULE,
    &merchant_issues_not_available::RULE,
    &confidential_address_shared::RULE,
    &paging_address_public::RULE,
    &no_reply_address::RULE,
    &email_invalid::RULE,
    &email_domain_typo::RULE,
    &reserved_domain::RULE,
    &free_mail_domain::RULE,
    &foreign_domain::RULE,
    &duplicate_contact::RULE,
    &emergency_not_alias::RULE,
    &single_point_of_failure::RULE,
    &last_administrator::RULE,
    &tester_outside_ordering::RULE,
    &unknown_time_zone::RULE,
    &legacy_time_zone::RULE,
    &inverted_time_zone::RULE,
    &ambiguous_hours::RULE,
    &implicit_overnight::RULE,
    &overlapping_hours::RULE,
    &hours_in_dst_gap::RULE,
    &coverage_gap::RULE,
    &phone_invalid::RULE,
    &duplicate_account::RULE,
    &unknown_reference::RULE,
    &reference_cycle::RULE,
    &unused_entry::RULE,
    &duplicate_directory_email::RULE,
    &stale_contact::RULE,
    &never_verified::RULE,
    &no_mail_server::RULE,
    &recipes::RECIPE_ERROR,
    &recipes::RECIPE_SAMPLE,
    &recipes::UNKNOWN_RECIPE,
    &allow::USELESS_ALLOW,
    &allow::EXPIRED_ALLOW,
    &allow::MALFORMED_ALLOW,
    &overrides::USELESS_OVERRIDE,
    &overrides::EXPIRED_OVERRIDE,
];

/// The rules for files that cannot be read. Their findings are always errors, whatever the
/// configuration or a comment says, because nothing else is known about such a file.
pub static UNREADABLE: &[&Rule] = &[
    &reading::TOML_SYNTAX,
    &reading::NOT_UTF8,
    &reading::FILE_TOO_LARGE,
    &reading::SYMBOLIC_LINK,
    &reading::SUBMODULE,
    &reading::UNREAD_FILE,
    &reading::DUPLICATE_KEY,
];

/// The rules for what is not read at all, so that an account may be behind it.
pub static UNREAD: &[&Rule] = &[
    &reading::SYMBOLIC_LINK,
    &reading::SUBMODULE,
    &reading::UNREAD_FILE,
];

/// The rules for files whose values are unclear. Such a file is never pushed, even if the
/// configuration lowers the level of these rules so that a review passes.
pub static UNCLEAR: &[&Rule] = &[
    &schema::MISSING_KEY,
    &schema::UNKNOWN_KEY,
    &schema::WRONG_TYPE,
    &schema::NOT_ALLOWED_VALUE,
    &schema::BAD_FORMAT,
    &schema::OUT_OF_RANGE,
    &secret_in_file::RULE,
    &unknown_time_zone::RULE,
    &duplicate_account::RULE,
    &unknown_reference::RULE,
    &reference_cycle::RULE,
];

/// Returns true if a comment may allow findings of `rule`. Findings on a file or a comment that cannot
/// be read are always shown.
#[must_use]
pub fn is_suppressible(rule: &Rule) -> bool {
    let allows = [&MALFORMED_ALLOW, &EXPIRED_ALLOW];
    let mut always = UNREADABLE.iter().chain(&allows);
    !always.any(|shown| shown.name == rule.name)
}

/// Returns the rule with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    REGISTRY.iter().copied().find(|rule| rule.name == name)
}

/// Returns the findings of all rules for one account file.
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

/// Returns the findings of all rules for one directory file.
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

/// Returns the findings of all rules that compare files, each with the path of its file.
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
