//! What may be stored: the rules of `check`, applied to what the API is given.
//!
//! There is one set of rules. A record or a profile is written out as the account file that would
//! say the same, that file is checked, and what is found is led back to the place in the body.

mod file;

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::{Map, Value as Json};

use self::file::AccountFile;
use super::gate;
use crate::contact::{Contact, Environment, Field, Record, normalise_address};
use crate::finding::{Finding, Severity};
use crate::portal::wire::{FieldProblem, PortalUser, Profile};

/// Checks the text of one account file, named by its path, as of an instant.
pub type Validator = fn(path: &str, text: &str, now: Timestamp) -> Vec<Finding>;

/// The path that findings name.
const PATH: &str = "account.toml";

/// What a record is judged with.
#[derive(Debug)]
pub(super) struct Judge<'a> {
    pub validator: Validator,
    pub now: Timestamp,
    /// The account, with all of its users.
    pub profile: &'a Profile,
}

impl Judge<'_> {
    /// The record that `members` are in `environment`.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them.
    pub fn record(
        &self,
        environment: Environment,
        members: &Map<String, Json>,
    ) -> Result<Record, Vec<FieldProblem>> {
        let mut problems = Vec::new();
        let (members, record) = well_shaped(members, &mut problems);
        let sandbox = environment == Environment::Sandbox;
        if sandbox && record.get(Field::Alert).is_some() {
            let detail = "the sandbox has no alert contacts; set them in production alone";
            problems.push(problem("/alert", "alert-outside-production", detail));
        }
        self.missing(environment, &record, &mut problems);
        problems.extend(references(&members));
        let file = AccountFile::of_record(self.profile, &members, environment);
        let found = (self.validator)(PATH, &file.to_toml(), self.now);
        problems.extend(found.iter().filter_map(|finding| {
            let pointer = record_pointer(&finding.pointer, environment)?;
            refused(finding, pointer)
        }));
        finish(problems).map(|()| record)
    }

    /// The required fields that are empty. What has another fault is not missing as well.
    fn missing(&self, environment: Environment, record: &Record, problems: &mut Vec<FieldProblem>) {
        let shown = self.profile.merchant_issues_field;
        for field in gate::gate(environment, shown, Some(record)).missing {
            let pointer = format!("/{field}");
            if problems.iter().any(|problem| problem.pointer == pointer) {
                continue;
            }
            let rule = match field {
                Field::MerchantIssues => "merchant-issues-missing",
                _ => "missing-key",
            };
            let detail = format!("`{field}` ({}) is required", field.label());
            problems.push(problem(&pointer, rule, detail));
        }
    }
}

/// Whether `profile` may be stored.
///
/// # Errors
///
/// Everything that is wrong with it.
pub(super) fn profile(
    validator: Validator,
    now: Timestamp,
    profile: &Profile,
) -> Result<(), Vec<FieldProblem>> {
    let mut problems = repeated(&profile.users);
    let file = AccountFile::of_profile(profile);
    let found = validator(PATH, &file.to_toml(), now);
    problems.extend(found.iter().filter_map(|finding| {
        let pointer = profile_pointer(&finding.pointer)?;
        refused(finding, pointer)
    }));
    finish(problems)
}

/// One problem of a body.
pub(super) fn problem(pointer: &str, rule: &str, detail: impl Into<String>) -> FieldProblem {
    FieldProblem {
        pointer: pointer.to_owned(),
        rule: rule.to_owned(),
        detail: detail.into(),
    }
}

/// Each once, by place.
fn finish(problems: Vec<FieldProblem>) -> Result<(), Vec<FieldProblem>> {
    let mut seen = BTreeSet::new();
    let mut problems: Vec<_> = problems
        .into_iter()
        .filter(|problem| seen.insert((problem.pointer.clone(), problem.rule.clone())))
        .collect();
    problems.sort_by(|a, b| (&a.pointer, &a.rule).cmp(&(&b.pointer, &b.rule)));
    if problems.is_empty() {
        return Ok(());
    }
    Err(problems)
}

/// The members that are fields of the right shape with a value, and the record that they make; the others are
/// problems.
fn well_shaped(
    members: &Map<String, Json>,
    problems: &mut Vec<FieldProblem>,
) -> (Map<String, Json>, Record) {
    let mut members = members.clone();
    members.retain(|key, value| {
        let known = Field::from_key(key).is_some();
        if !known {
            let pointer = format!("/{}", key.replace('~', "~0").replace('/', "~1"));
            let detail = "a contact record has no such member";
            problems.push(problem(&pointer, "unknown-key", detail));
        }
        let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        known && !empty
    });
    loop {
        match Record::from_json(members.clone()) {
            Ok((record, _)) => return (members, record),
            Err((field, error)) => {
                members.remove(field.key());
                let pointer = format!("/{field}");
                problems.push(problem(&pointer, "wrong-type", error.to_string()));
            }
        }
    }
}

/// `@id`s, which only files can have: the portal has no directory.
fn references(members: &Map<String, Json>) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    let mut judge = |pointer: String, value: &Json| {
        if let Some(Contact::Reference(id)) = value.as_str().map(Contact::new) {
            let detail = format!("the portal has no directory to find `@{id}` in");
            problems.push(problem(&pointer, "unknown-reference", detail));
        }
    };
    for (key, value) in members {
        judge(format!("/{key}"), value);
        for (at, item) in value.as_array().into_iter().flatten().enumerate() {
            judge(format!("/{key}/{at}"), item);
        }
    }
    problems
}

/// Users that are named twice.
fn repeated(users: &[PortalUser]) -> Vec<FieldProblem> {
    let mut seen = BTreeSet::new();
    users
        .iter()
        .enumerate()
        .filter(|(_, user)| !seen.insert(normalise_address(&user.email)))
        .map(|(at, user)| {
            let detail = format!("`{}` is named twice", user.email);
            problem(&format!("/users/{at}/email"), "duplicate-contact", detail)
        })
        .collect()
}

/// What an error in the file means for the body; a warning does not keep anything out.
fn refused(finding: &Finding, pointer: &str) -> Option<FieldProblem> {
    // What is missing is judged before, at the place where it is missing.
    let judged = ["missing-key", "merchant-issues-missing"].contains(&finding.rule);
    if finding.severity != Severity::Error || judged {
        return None;
    }
    let detail = match &finding.help {
        Some(help) => format!("{}; {help}", finding.message),
        None => finding.message.to_string(),
    };
    Some(problem(pointer, finding.rule, detail))
}

/// A place in the file as a place in the record; none for what is not the record's fault.
fn record_pointer(pointer: &str, environment: Environment) -> Option<&str> {
    if let Some(alert) = below(pointer, "/contacts/production") {
        // The sandbox's file has alert contacts only because a file cannot do without.
        return (environment == Environment::Production).then_some(alert);
    }
    if below(pointer, "/account").is_some() || below(pointer, "/users").is_some() {
        return None;
    }
    below(pointer, "/contacts").or(Some(pointer))
}

/// A place in the file as a place in the profile; none for what is not the profile's fault.
fn profile_pointer(pointer: &str) -> Option<&str> {
    if below(pointer, "/contacts").is_some() || below(pointer, "/operational_support").is_some() {
        return None;
    }
    below(pointer, "/account").or(Some(pointer))
}

/// The rest of `pointer` below `parent`.
fn below<'p>(pointer: &'p str, parent: &str) -> Option<&'p str> {
    let rest = pointer.strip_prefix(parent)?;
    (rest.is_empty() || rest.starts_with('/')).then_some(rest)
}

#[cfg(test)]
mod tests;
