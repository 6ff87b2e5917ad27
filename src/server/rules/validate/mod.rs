//! Validates records and profiles with the rules of `check`.
//!
//! There is one set of rules. A record or a profile is written as the account file with the same
//! values, that file is checked, and the findings are mapped back to places in the body.

mod file;

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::{Map, Value as Json};

use self::file::AccountFile;
use crate::contact::{Contact, Environment, Field, Record, limits, normalise_address};
use crate::finding::{Finding, Severity};
use crate::language::{Text, id};
use crate::portal::wire::{PortalUser, Profile};
use crate::server::gate;
use crate::server::violation::Violation;

/// Checks the text of one account file, as of an instant. Findings name the path.
pub type Validator = fn(path: &str, text: &str, now: Timestamp) -> Vec<Finding>;

/// The path of the account file.
const PATH: &str = "account.toml";

/// The check of an account's record.
#[derive(Debug)]
pub(in crate::server) struct RecordCheck<'a> {
    pub validator: Validator,
    pub now: Timestamp,
    /// The account, with all its users.
    pub profile: &'a Profile,
    /// `true` if required fields may be empty.
    pub unfinished: bool,
}

impl RecordCheck<'_> {
    /// Returns the record with these members in `environment`.
    ///
    /// # Errors
    ///
    /// All violations of the members.
    pub fn record(
        &self,
        environment: Environment,
        members: &Map<String, Json>,
    ) -> Result<Record, Vec<Violation>> {
        let mut violations = Vec::new();
        let fields = fields(members, &mut violations);
        let (record, misshapen) = shaped(&fields);
        if environment == Environment::Sandbox && record.get(Field::Alert).is_some() {
            let detail = Text::new(id::PORTAL_SANDBOX_ALERT);
            violations.push(Violation::new("/alert", "alert-outside-production", detail));
        }
        violations.extend(references(&fields));
        let file = AccountFile::of_record(self.profile, &fields, environment);
        let findings = (self.validator)(PATH, &file.to_toml(), self.now);
        violations.extend(findings.iter().filter_map(|finding| {
            let pointer = record_pointer(&finding.pointer, environment)?;
            violation(finding, pointer)
        }));
        // The messages of `check` are more helpful than those of the parser.
        for violation in misshapen {
            if !has_below(&violations, &violation.pointer) {
                violations.push(violation);
            }
        }
        if !self.unfinished {
            self.add_missing(environment, &record, &mut violations);
        }
        let body = Json::Object(members.clone());
        finish(violations, &body).map(|()| record)
    }

    /// Adds a violation for each required field that is empty. A field with another violation is
    /// not reported as missing as well.
    fn add_missing(
        &self,
        environment: Environment,
        record: &Record,
        violations: &mut Vec<Violation>,
    ) {
        let has_merchant_issues = self.profile.merchant_issues_field;
        for field in gate::gate(environment, has_merchant_issues, Some(record)).missing {
            let pointer = format!("/{field}");
            if has_below(violations, &pointer) {
                continue;
            }
            let rule = match field {
                Field::MerchantIssues => "merchant-issues-missing",
                _ => "missing-key",
            };
            let detail = Text::new(id::PORTAL_REQUIRED)
                .with("key", field.key())
                .with("label", field.label());
            violations.push(Violation::new(&pointer, rule, detail));
        }
    }
}

/// Checks that `profile` may be stored.
///
/// # Errors
///
/// All violations of the profile.
pub(in crate::server) fn profile(
    validator: Validator,
    now: Timestamp,
    profile: &Profile,
) -> Result<(), Vec<Violation>> {
    let mut violations = Vec::from_iter(too_many_users(profile.users.len()));
    violations.extend(repeated(&profile.users));
    for (at, user) in profile.users.iter().enumerate() {
        violations.extend(reference(&format!("/users/{at}/email"), &user.email));
    }
    let file = AccountFile::of_profile(profile);
    let findings = validator(PATH, &file.to_toml(), now);
    violations.extend(findings.iter().filter_map(|finding| {
        let pointer = profile_pointer(&finding.pointer)?;
        violation(finding, pointer)
    }));
    let body = serde_json::to_value(profile).unwrap_or_default();
    finish(violations, &body)
}

/// Returns a violation if an account cannot have this number of users.
pub(in crate::server) fn too_many_users(number: usize) -> Option<Violation> {
    if number <= limits::USERS {
        return None;
    }
    let detail = Text::new(id::PORTAL_MANY_USERS).with("most", limits::USERS);
    Some(Violation::new("/users", "too-many", detail))
}

/// Sorts the violations of `body` by place, without duplicates. Returns `Ok` if the list is empty.
fn finish(violations: Vec<Violation>, body: &Json) -> Result<(), Vec<Violation>> {
    let mut seen = BTreeSet::new();
    let mut unique: Vec<_> = violations
        .into_iter()
        .filter(|violation| seen.insert((violation.pointer.clone(), violation.rule)))
        .map(|violation| violation.in_body(body))
        .collect();
    unique.sort_by(|a, b| (&a.pointer, a.rule).cmp(&(&b.pointer, b.rule)));
    if unique.is_empty() {
        return Ok(());
    }
    Err(unique)
}

/// Returns the members that are fields and have a value. Members that are not fields are
/// violations.
fn fields(members: &Map<String, Json>, violations: &mut Vec<Violation>) -> Map<String, Json> {
    let mut fields = members.clone();
    fields.retain(|key, value| {
        let is_field = Field::from_key(key).is_some();
        if !is_field {
            let pointer = format!("/{}", key.replace('~', "~0").replace('/', "~1"));
            let detail = Text::new(id::PORTAL_UNKNOWN_MEMBER);
            violations.push(Violation::new(&pointer, "unknown-key", detail));
        }
        let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        is_field && !is_empty
    });
    fields
}

/// Returns the record with the fields of the right shape, and a violation for each of the others.
fn shaped(fields: &Map<String, Json>) -> (Record, Vec<Violation>) {
    let mut left = fields.clone();
    let mut misshapen = Vec::new();
    loop {
        match Record::from_json(left.clone()) {
            Ok((record, _)) => return (record, misshapen),
            Err((field, error)) => {
                left.remove(field.key());
                let pointer = format!("/{field}");
                let detail = Text::verbatim(error.to_string());
                misshapen.push(Violation::new(&pointer, "wrong-type", detail));
            }
        }
    }
}

/// Returns a violation for each reference `@id`. Only files have references, since the portal has
/// no directory.
fn references(fields: &Map<String, Json>) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (key, value) in fields {
        violations.extend(reference_in(&format!("/{key}"), value));
        for (at, item) in value.as_array().into_iter().flatten().enumerate() {
            violations.extend(reference_in(&format!("/{key}/{at}"), item));
        }
    }
    violations
}

fn reference_in(pointer: &str, value: &Json) -> Option<Violation> {
    reference(pointer, value.as_str()?)
}

fn reference(pointer: &str, text: &str) -> Option<Violation> {
    match Contact::new(text) {
        Contact::Reference(id) => {
            let detail = Text::new(id::PORTAL_NO_DIRECTORY).with("id", id);
            Some(Violation::new(pointer, "unknown-reference", detail))
        }
        Contact::Address(_) => None,
    }
}

/// Returns a violation for each user who is named a second time.
fn repeated(users: &[PortalUser]) -> Vec<Violation> {
    let mut seen = BTreeSet::new();
    users
        .iter()
        .enumerate()
        .filter(|(_, user)| !seen.insert(normalise_address(&user.email)))
        .map(|(at, user)| {
            let detail = Text::new(id::PORTAL_NAMED_TWICE).with("email", user.email.as_str());
            Violation::new(&format!("/users/{at}/email"), "duplicate-contact", detail)
        })
        .collect()
}

/// Returns a finding as a violation at `pointer`. `None` for a warning, which does not keep a body
/// from being stored.
fn violation(finding: &Finding, pointer: &str) -> Option<Violation> {
    // Missing fields are reported elsewhere, at the place where they are missing.
    let is_missing = ["missing-key", "merchant-issues-missing"].contains(&finding.rule);
    if finding.severity != Severity::Error || is_missing {
        return None;
    }
    let detail = match &finding.help {
        // The help of this rule is about files.
        Some(_) if finding.rule == "alert-not-a-user" => {
            Text::new(id::PORTAL_ADD_USER).with("message", finding.message.clone())
        }
        // So is that of this one: a record does not decide which fields the portal shows.
        Some(_) if finding.rule == "merchant-issues-not-available" => finding.message.clone(),
        Some(help) => Text::new(id::PORTAL_WITH_HELP)
            .with("message", finding.message.clone())
            .with("help", help.clone()),
        None => finding.message.clone(),
    };
    Some(Violation::new(pointer, finding.rule, detail).page_of(&finding.message))
}

/// Returns the place in the record of a place in the file. `None` for a place outside the record.
fn record_pointer(pointer: &str, environment: Environment) -> Option<&str> {
    if let Some(alert) = below(pointer, "/contacts/production") {
        // The sandbox's file has alert contacts only because a file needs them.
        return (environment == Environment::Production).then_some(alert);
    }
    if below(pointer, "/account").is_some() || below(pointer, "/users").is_some() {
        return None;
    }
    below(pointer, "/contacts").or(Some(pointer))
}

/// Returns the place in the profile of a place in the file. `None` for a place outside the profile.
fn profile_pointer(pointer: &str) -> Option<&str> {
    if below(pointer, "/contacts").is_some() || below(pointer, "/operational_support").is_some() {
        return None;
    }
    below(pointer, "/account").or(Some(pointer))
}

/// Returns `true` if a violation is at or below `pointer`.
fn has_below(violations: &[Violation], pointer: &str) -> bool {
    violations
        .iter()
        .any(|violation| below(&violation.pointer, pointer).is_some())
}

/// Returns the part of `pointer` below `parent`.
fn below<'p>(pointer: &'p str, parent: &str) -> Option<&'p str> {
    let rest = pointer.strip_prefix(parent)?;
    (rest.is_empty() || rest.starts_with('/')).then_some(rest)
}

#[cfg(test)]
mod tests;
