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
use crate::language::{Text, id};
use crate::portal::wire::{PortalUser, Profile};

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
    /// Whether required fields may still be empty.
    pub unfinished: bool,
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
    ) -> Result<Record, Vec<Objection>> {
        let mut problems = Vec::new();
        let members = known(members, &mut problems);
        let (record, misshapen) = shaped(&members);
        let sandbox = environment == Environment::Sandbox;
        if sandbox && record.get(Field::Alert).is_some() {
            let detail = Text::new(id::PORTAL_SANDBOX_ALERT);
            problems.push(problem("/alert", "alert-outside-production", detail));
        }
        problems.extend(references(&members));
        let file = AccountFile::of_record(self.profile, &members, environment);
        let found = (self.validator)(PATH, &file.to_toml(), self.now);
        problems.extend(found.iter().filter_map(|finding| {
            let pointer = record_pointer(&finding.pointer, environment)?;
            refused(finding, pointer)
        }));
        // The words of `check` say more than those of the parser.
        for objection in misshapen {
            let known = |problem: &Objection| below(&problem.pointer, &objection.pointer).is_some();
            if !problems.iter().any(known) {
                problems.push(objection);
            }
        }
        if !self.unfinished {
            self.missing(environment, &record, &mut problems);
        }
        finish(problems).map(|()| record)
    }

    /// The required fields that are empty. What has another fault is not missing as well.
    fn missing(&self, environment: Environment, record: &Record, problems: &mut Vec<Objection>) {
        let shown = self.profile.merchant_issues_field;
        for field in gate::gate(environment, shown, Some(record)).missing {
            let pointer = format!("/{field}");
            let faulty = |problem: &Objection| below(&problem.pointer, &pointer).is_some();
            if problems.iter().any(faulty) {
                continue;
            }
            let rule = match field {
                Field::MerchantIssues => "merchant-issues-missing",
                _ => "missing-key",
            };
            let detail = Text::new(id::PORTAL_REQUIRED)
                .with("key", field.key())
                .with("label", field.label());
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
) -> Result<(), Vec<Objection>> {
    let mut problems = repeated(&profile.users);
    let file = AccountFile::of_profile(profile);
    let found = validator(PATH, &file.to_toml(), now);
    problems.extend(found.iter().filter_map(|finding| {
        let pointer = profile_pointer(&finding.pointer)?;
        refused(finding, pointer)
    }));
    finish(problems)
}

/// One fault of a body, before it is said in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Objection {
    /// JSON pointer (RFC 6901) into the body.
    pub pointer: String,
    /// The rule, by the name that `check` has for it.
    pub rule: &'static str,
    /// What is wrong and what to do.
    pub detail: Text,
}

/// One fault of a body.
pub(super) fn problem(pointer: &str, rule: &'static str, detail: impl Into<Text>) -> Objection {
    Objection {
        pointer: pointer.to_owned(),
        rule,
        detail: detail.into(),
    }
}

/// Each once, by place.
fn finish(problems: Vec<Objection>) -> Result<(), Vec<Objection>> {
    let mut seen = BTreeSet::new();
    let mut problems: Vec<_> = problems
        .into_iter()
        .filter(|problem| seen.insert((problem.pointer.clone(), problem.rule)))
        .collect();
    problems.sort_by(|a, b| (&a.pointer, a.rule).cmp(&(&b.pointer, b.rule)));
    if problems.is_empty() {
        return Ok(());
    }
    Err(problems)
}

/// The members that are fields with a value; those that are no fields are problems.
fn known(members: &Map<String, Json>, problems: &mut Vec<Objection>) -> Map<String, Json> {
    let mut members = members.clone();
    members.retain(|key, value| {
        let known = Field::from_key(key).is_some();
        if !known {
            let pointer = format!("/{}", key.replace('~', "~0").replace('/', "~1"));
            let detail = Text::new(id::PORTAL_UNKNOWN_MEMBER);
            problems.push(problem(&pointer, "unknown-key", detail));
        }
        let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        known && !empty
    });
    members
}

/// The record that the members of the right shape make, and an objection to each other one.
fn shaped(members: &Map<String, Json>) -> (Record, Vec<Objection>) {
    let mut members = members.clone();
    let mut misshapen = Vec::new();
    loop {
        match Record::from_json(members.clone()) {
            Ok((record, _)) => return (record, misshapen),
            Err((field, error)) => {
                members.remove(field.key());
                let pointer = format!("/{field}");
                misshapen.push(problem(
                    &pointer,
                    "wrong-type",
                    Text::verbatim(error.to_string()),
                ));
            }
        }
    }
}

/// `@id`s, which only files can have: the portal has no directory.
fn references(members: &Map<String, Json>) -> Vec<Objection> {
    let mut problems = Vec::new();
    let mut judge = |pointer: String, value: &Json| {
        if let Some(Contact::Reference(id)) = value.as_str().map(Contact::new) {
            let detail = Text::new(id::PORTAL_NO_DIRECTORY).with("id", id);
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
fn repeated(users: &[PortalUser]) -> Vec<Objection> {
    let mut seen = BTreeSet::new();
    users
        .iter()
        .enumerate()
        .filter(|(_, user)| !seen.insert(normalise_address(&user.email)))
        .map(|(at, user)| {
            let detail = Text::new(id::PORTAL_NAMED_TWICE).with("email", user.email.as_str());
            problem(&format!("/users/{at}/email"), "duplicate-contact", detail)
        })
        .collect()
}

/// What an error in the file means for the body; a warning does not keep anything out.
fn refused(finding: &Finding, pointer: &str) -> Option<Objection> {
    // What is missing is judged before, at the place where it is missing.
    let judged = ["missing-key", "merchant-issues-missing"].contains(&finding.rule);
    if finding.severity != Severity::Error || judged {
        return None;
    }
    let detail = match &finding.help {
        // Its help is for whoever writes a file.
        Some(_) if finding.rule == "alert-not-a-user" => {
            Text::new(id::PORTAL_ADD_USER).with("message", finding.message.clone())
        }
        Some(help) => Text::new(id::PORTAL_WITH_HELP)
            .with("message", finding.message.clone())
            .with("help", help.clone()),
        None => finding.message.clone(),
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
