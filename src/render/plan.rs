//! A plan for people: what a sync would do, and whether it may.

use std::fmt::Write as _;

use super::printable;
use super::subject::Subject;
use crate::contact::Value;
use crate::finding::FieldName;
use crate::git::short_id;
use crate::plan::{
    AccountPlan, Action, FieldPlan, FieldState, Plan, RoutingChange, Step, routing_changes,
    warnings,
};

/// The actions of a plan's last line, in its order.
const SUMMARY: [(Action, &str); 12] = [
    (Action::Create, "to create"),
    (Action::Update, "to update"),
    (Action::Adopt, "to adopt"),
    (Action::Converge, "to record"),
    (Action::Advance, "to record settings"),
    (Action::Drift, "edited in the portal"),
    (Action::Invalid, "with errors"),
    (Action::Missing, "missing in the portal"),
    (Action::Released, "without a file"),
    (Action::Foreign, "managed elsewhere"),
    (Action::Unmanaged, "not managed"),
    (Action::Unchanged, "unchanged"),
];

/// The plan as text: one paragraph per account that is not as it was, one line for all the rest.
#[must_use]
pub fn text(subject: &Subject<'_>, plan: &Plan) -> String {
    let mut out = String::new();
    header(&mut out, subject, plan);
    for account in &plan.accounts {
        if account.action != Action::Unchanged && account.action != Action::Unmanaged {
            paragraph(&mut out, account);
        }
    }
    out.push_str(&summary(plan));
    out.push('\n');
    out
}

/// One line: how many accounts have each action.
#[must_use]
pub fn summary(plan: &Plan) -> String {
    let counts = plan.counts();
    let parts: Vec<_> = SUMMARY
        .iter()
        .filter_map(|(action, words)| Some(format!("{} {words}", counts.get(action)?)))
        .collect();
    match &parts[..] {
        [] => "No accounts.".to_owned(),
        _ if plan.is_empty() && counts.keys().all(|action| *action == Action::Unchanged) => {
            format!("Nothing to do: {}.", parts.join(", "))
        }
        _ => format!("Plan: {}.", parts.join(", ")),
    }
}

fn header(out: &mut String, subject: &Subject<'_>, plan: &Plan) {
    let portal = subject.portal;
    let _ = writeln!(
        out,
        "Portal  {} ({}, {})",
        plan.portal, portal.kind, plan.environment
    );
    let _ = writeln!(
        out,
        "Commit  {} {}",
        short_id(&plan.source.commit),
        printable(subject.summary)
    );
    for test in &subject.verdict.tests {
        let word = if test.passed {
            "Approved"
        } else {
            "Not approved yet"
        };
        let _ = writeln!(out, "{word}  {}: {}", test.name, test.evidence);
        if let Some(remedy) = &test.remedy {
            let _ = writeln!(out, "  help: {remedy}");
        }
    }
    for note in &subject.notes {
        let _ = writeln!(out, "Note  {note}");
    }
    out.push('\n');
}

fn paragraph(out: &mut String, account: &AccountPlan) {
    let place = account
        .file
        .as_ref()
        .map(|file| format!(" ({})", file.path))
        .unwrap_or_default();
    let _ = writeln!(out, "{}{place}: {}", account.id, says(account));
    for field in &account.fields {
        change(out, field);
    }
    // Of a first push every address is new, and stands above.
    if account.action != Action::Create {
        for change in routing_changes(account) {
            let _ = writeln!(out, "  routing: {}", routed(&change));
        }
    }
    for warning in warnings(account) {
        let _ = writeln!(out, "  warning: {warning}");
    }
    out.push('\n');
}

/// What happens to who is told of an event, in words.
pub(super) fn routed(change: &RoutingChange) -> String {
    let named = |addresses: &[String]| {
        list(
            &addresses
                .iter()
                .map(|one| printable(one).into_owned())
                .collect::<Vec<_>>(),
        )
    };
    let event = change.event;
    match (&change.joins[..], &change.leaves[..]) {
        ([], leaves) => format!("{event} no longer reaches {}", named(leaves)),
        (joins, []) => format!("{event} also reaches {}", named(joins)),
        (joins, leaves) => format!(
            "{event} reaches {}, no longer {}",
            named(joins),
            named(leaves)
        ),
    }
}

/// Where a value comes from: ` [line 12, contacts/directory.toml:3; cf2fab0906 by Anna]`.
pub(super) fn origin(field: &FieldPlan) -> String {
    let mut parts = Vec::new();
    for (at, place) in field.origin.places.iter().enumerate() {
        parts.push(if at == 0 {
            format!("line {}", place.line)
        } else {
            format!("{}:{}", printable(&place.path), place.line)
        });
    }
    let mut text = parts.join(", ");
    if let Some(step) = &field.origin.step {
        let _ = write!(text, "; {}", by(step));
    }
    if text.is_empty() {
        text
    } else {
        format!("  [{text}]")
    }
}

/// A step and its people: `cf2fab0906 by Anna, merged by Piotr, reviewed by Ola (so it says)`.
pub(super) fn by(step: &Step) -> String {
    let mut text = format!("{} by {}", short_id(&step.commit), printable(&step.author));
    if let Some(merged_by) = &step.merged_by {
        let _ = write!(text, ", merged by {}", printable(merged_by));
    }
    if !step.reviewers.is_empty() {
        let _ = write!(
            text,
            ", reviewed by {} (so it says)",
            printable(&step.reviewers.join(", "))
        );
    }
    text
}

/// What happens to an account, in words.
pub(super) fn says(account: &AccountPlan) -> String {
    let from = account
        .source
        .as_ref()
        .map(|source| short_id(&source.commit))
        .unwrap_or_default();
    match account.action {
        Action::Create if account.fields.iter().any(|field| field.live.is_some()) => {
            "create, over values that were entered by hand".to_owned()
        }
        Action::Create => "create".to_owned(),
        Action::Update => format!("update from {from}"),
        Action::Adopt => "adopt: the portal has these values already".to_owned(),
        Action::Converge => "record: the portal came to these values by itself".to_owned(),
        Action::Drift if account.fields.is_empty() => {
            format!("left alone: pushed from {from}, which this clone does not have")
        }
        Action::Drift
            if account
                .fields
                .iter()
                .any(|field| field.state == FieldState::Conflict) =>
        {
            format!("conflict: the portal and the files both changed since {from}")
        }
        Action::Drift => format!("drift: somebody edited the portal since {from}"),
        Action::Missing => "missing: the portal has no such account".to_owned(),
        Action::Released => "released: its file is gone, the portal keeps its values".to_owned(),
        Action::Foreign => "managed from another repository: left alone".to_owned(),
        Action::Invalid => "its file has errors: left as it is".to_owned(),
        Action::Advance => {
            "unchanged: the commit is recorded, so that its settings judge the next one".to_owned()
        }
        Action::Unmanaged => "not managed".to_owned(),
        Action::Unchanged => "unchanged".to_owned(),
    }
}

fn change(out: &mut String, field: &FieldPlan) {
    let FieldName { key, label } = field.field.name();
    let at = origin(field);
    let live = members(field.live.as_ref());
    let desired = members(field.desired.as_ref());
    let state = match field.state {
        FieldState::Change if live.is_empty() => {
            let _ = writeln!(out, "  + {key} - {label}: {}{at}", list(&desired));
            return;
        }
        FieldState::Change => String::new(),
        state if field.pushed => format!(" ({}, overwritten)", state.as_str()),
        state => format!(" ({})", state.as_str()),
    };
    let _ = writeln!(out, "  {key} - {label}{state}{at}");
    match field.state {
        FieldState::Change => difference(out, &live, &desired),
        FieldState::Converged => {}
        FieldState::Drift | FieldState::Conflict => {
            let base = members(field.base.as_ref());
            let _ = writeln!(out, "      pushed last  {}", list(&base));
            let _ = writeln!(out, "      portal now   {}", list(&live));
            if field.state == FieldState::Conflict {
                let _ = writeln!(out, "      files say    {}", list(&desired));
            }
        }
    }
}

fn difference(out: &mut String, live: &[String], desired: &[String]) {
    for gone in live.iter().filter(|member| !desired.contains(member)) {
        let _ = writeln!(out, "    - {gone}");
    }
    for kept in live.iter().filter(|member| desired.contains(member)) {
        let _ = writeln!(out, "      {kept}");
    }
    for new in desired.iter().filter(|member| !live.contains(member)) {
        let _ = writeln!(out, "    + {new}");
    }
}

pub(super) fn members(value: Option<&Value>) -> Vec<String> {
    let members = value.map(Value::members).unwrap_or_default();
    members
        .iter()
        .map(|member| printable(member).into_owned())
        .collect()
}

pub(super) fn list(members: &[String]) -> String {
    if members.is_empty() {
        "(empty)".to_owned()
    } else {
        members.join(", ")
    }
}
