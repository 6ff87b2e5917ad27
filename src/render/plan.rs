//! A plan for people: what a sync would do, and whether the commit is approved.

use std::borrow::Cow;
use std::fmt::Write as _;

use jiff::Timestamp;

use super::offline;
use super::redact::private;
use super::sight;
use super::subject::Subject;
use super::word;
use crate::contact::{Provenance, Role, Value};
use crate::error::Error;
use crate::git::short_id;
use crate::language::{Language, MessageId, Text, id};
use crate::plan::{
    AccountPlan, Action, FieldPlan, FieldState, Plan, RoutingChange, UserPlan, ValueOrigin,
    routing_changes, warnings,
};
use crate::sync::approval::PolicyTest;
use crate::text::printable;

/// The actions that a plan's last line counts, in its order, each with its message.
const SUMMARY: [(Action, MessageId); 13] = [
    (Action::Create, id::PLAN_COUNT_CREATE),
    (Action::Update, id::PLAN_COUNT_UPDATE),
    (Action::Adopt, id::PLAN_COUNT_ADOPT),
    (Action::Converge, id::PLAN_COUNT_CONVERGE),
    (Action::Advance, id::PLAN_COUNT_ADVANCE),
    (Action::Unknown, id::PLAN_COUNT_UNKNOWN),
    (Action::Drift, id::PLAN_COUNT_DRIFT),
    (Action::Invalid, id::PLAN_COUNT_INVALID),
    (Action::Missing, id::PLAN_COUNT_MISSING),
    (Action::Released, id::PLAN_COUNT_RELEASED),
    (Action::Foreign, id::PLAN_COUNT_FOREIGN),
    (Action::Unmanaged, id::PLAN_COUNT_UNMANAGED),
    (Action::Unchanged, id::PLAN_COUNT_UNCHANGED),
];

/// The plan as text: one paragraph per account that is not as it was, one line for all the rest.
#[must_use]
pub fn text(subject: &Subject<'_>, plan: &Plan, language: Language) -> String {
    let mut out = String::new();
    header(&mut out, subject, plan, language);
    body(&mut out, subject, plan, language);
    out
}

/// The plan of files that are not committed, as text: what a sync to the portal, as it was `read_at`, would
/// do if they were.
#[must_use]
pub fn of_files(
    subject: &Subject<'_>,
    plan: &Plan,
    read_at: Timestamp,
    language: Language,
) -> String {
    let head = Text::new(id::WATCH_PLAN)
        .with("target", target(&plan.portal, subject, plan))
        .with("at", format!("{read_at:.0}"));
    let mut out = head.say(language) + "\n\n";
    body(&mut out, subject, plan, language);
    out
}

/// The reasons for which a sync would be refused, apart from the verdict.
#[must_use]
pub fn refusals(refusals: &[Error], language: Language) -> String {
    let (at, help) = (word(id::PLAN_AT, language), word(id::WORD_HELP, language));
    let mut out = String::new();
    for refusal in refusals {
        let refused = Text::new(id::PLAN_REFUSED).with("refusal", refusal.message().clone());
        let _ = writeln!(out, "{}", refused.say(language));
        for place in refusal.places() {
            let _ = writeln!(out, "  {at} {}:{}", place.path, place.line);
        }
        for hint in refusal.hints() {
            let _ = writeln!(out, "  {help} {}", hint.say(language));
        }
    }
    out
}

fn body(out: &mut String, subject: &Subject<'_>, plan: &Plan, language: Language) {
    for account in &plan.accounts {
        if account.action != Action::Unchanged && account.action != Action::Unmanaged {
            paragraph(out, subject, account, language);
        }
    }
    out.push_str(&summary(subject, plan).say(language));
    out.push('\n');
    out.push_str(&sight::text(plan, language));
}

/// One line: how many accounts have each action. What a plan changes is entered by hand, or not. Without
/// the portal it is not known that there is nothing to do.
pub(super) fn summary(subject: &Subject<'_>, plan: &Plan) -> Text {
    let counts = plan.counts();
    let parts = SUMMARY.iter().filter_map(|(action, id)| {
        let number = *counts.get(action)?;
        Some(Text::new(*id).with("number", number))
    });
    let Some(parts) = listed(parts) else {
        return Text::new(id::PLAN_NO_ACCOUNTS);
    };
    let is_done = plan.is_empty() && counts.keys().all(|action| *action == Action::Unchanged);
    let text = Text::new(match (subject.offline, is_done) {
        (Some(_), true) => id::PLAN_OFFLINE_NOTHING,
        (Some(_), false) => id::PLAN_OFFLINE_COUNTS,
        (None, true) if subject.portal.kind == "manual" => id::PLAN_NOTHING_TO_ENTER,
        (None, true) => id::PLAN_NOTHING,
        (None, false) => id::PLAN_COUNTS,
    });
    text.with("counts", parts)
}

/// The name of the portal as it is `shown`, with its kind and environment.
pub(super) fn target(shown: &str, subject: &Subject<'_>, plan: &Plan) -> Text {
    Text::new(id::PLAN_TARGET)
        .with("portal", shown)
        .with("kind", subject.portal.kind)
        .with("environment", plan.environment.as_str())
}

fn header(out: &mut String, subject: &Subject<'_>, plan: &Plan, language: Language) {
    let _ = writeln!(
        out,
        "{}  {}",
        word(id::PLAN_PORTAL, language),
        target(&plan.portal, subject, plan).say(language)
    );
    let _ = writeln!(
        out,
        "{}  {} {}",
        word(id::PLAN_COMMIT, language),
        short_id(&plan.source.commit),
        printable(subject.summary)
    );
    let _ = writeln!(out, "{}", verdict(subject).say(language));
    for test in subject.verdict.tests() {
        let _ = writeln!(
            out,
            "  {}  {}: {}",
            word(outcome(subject, test), language),
            test.name,
            test.evidence.say(language)
        );
        if let Some(remedy) = &test.remedy {
            let help = word(id::WORD_HELP, language);
            let _ = writeln!(out, "    {help} {}", remedy.say(language));
        }
    }
    for note in &subject.notes {
        let _ = writeln!(
            out,
            "{}  {}",
            word(id::PLAN_NOTE, language),
            note.say(language)
        );
    }
    out.push('\n');
}

/// Returns the verdict on the commit as a whole.
pub(super) fn verdict(subject: &Subject<'_>) -> Text {
    let verdict = subject.verdict;
    let is_local = subject.offline.is_some();
    if verdict.passes() {
        return Text::new(if is_local {
            id::PLAN_OFFLINE_APPROVED
        } else {
            id::PLAN_APPROVED
        });
    }
    let failed = verdict.tests().iter();
    let failed = failed.filter(|test| !test.passed && !verdict.is_unasked(test));
    match (failed.count(), is_local) {
        (0, _) => Text::new(id::PLAN_OFFLINE_UNDECIDED),
        (failed, true) => Text::new(id::PLAN_OFFLINE_NOT_APPROVED).with("failed", failed),
        (failed, false) => Text::new(id::PLAN_NOT_APPROVED).with("failed", failed),
    }
}

/// Returns the word for the result of one test.
pub(super) fn outcome(subject: &Subject<'_>, test: &PolicyTest) -> MessageId {
    if test.passed {
        id::PLAN_TEST_PASSED
    } else if subject.verdict.is_unasked(test) {
        id::PLAN_TEST_UNASKED
    } else {
        id::PLAN_TEST_FAILED
    }
}

fn paragraph(out: &mut String, subject: &Subject<'_>, account: &AccountPlan, language: Language) {
    let place = account
        .file
        .as_ref()
        .map(|file| format!(" ({})", printable(&file.path)))
        .unwrap_or_default();
    let _ = writeln!(
        out,
        "{}{place}: {}",
        printable(&account.id),
        says(subject, account).say(language)
    );
    for field in &account.fields {
        change(out, field, account, language);
    }
    for user in &account.users {
        seat(out, user, account, language);
    }
    for remark in remarks(account) {
        let _ = writeln!(out, "  {}", remark.say(language));
    }
    out.push('\n');
}

/// Remarks on an account for its reader: changes of event recipients, and warnings.
pub(super) fn remarks(account: &AccountPlan) -> Vec<Text> {
    let mut remarks = Vec::new();
    // All addresses of a first push are new, and the fields list them already.
    if account.action != Action::Create {
        let changes = routing_changes(account);
        let routing = changes
            .iter()
            .map(|change| Text::new(id::PLAN_ROUTING).with("change", routed(change)));
        remarks.extend(routing);
    }
    let warnings = warnings(account).into_iter();
    remarks.extend(warnings.map(|warning| Text::new(id::PLAN_WARNING).with("warning", warning)));
    remarks
}

/// A sentence on the recipients that an event gains and loses.
fn routed(change: &RoutingChange) -> Text {
    let text = match (&change.joins[..], &change.leaves[..]) {
        ([], leaves) => Text::new(id::PLAN_EVENT_LEAVES).with("leaves", joined(leaves)),
        (joins, []) => Text::new(id::PLAN_EVENT_JOINS).with("joins", joined(joins)),
        (joins, leaves) => Text::new(id::PLAN_EVENT_BOTH)
            .with("joins", joined(joins))
            .with("leaves", joined(leaves)),
    };
    text.with("event", change.event.as_str())
}

/// The addresses, printable, with commas between them.
fn joined(addresses: &[String]) -> String {
    let printed: Vec<_> = addresses
        .iter()
        .map(|address| private(&printable(address)))
        .collect();
    printed.join(", ")
}

/// The origin of a value: ` [line 12, contacts/directory.toml:3; cf2fab0906 by Anna]`.
fn origin(origin: &ValueOrigin, language: Language) -> String {
    let mut parts = Vec::new();
    for (at, place) in origin.places.iter().enumerate() {
        parts.push(if at == 0 {
            let line = Text::new(id::PLAN_LINE).with("line", place.line.to_string());
            line.say(language)
        } else {
            format!("{}:{}", printable(&place.path), place.line)
        });
    }
    let mut text = parts.join(", ");
    if let Some(step) = &origin.step {
        let _ = write!(text, "; {}", by(step, language));
    }
    if text.is_empty() {
        text
    } else {
        format!("  [{text}]")
    }
}

/// A step and its people: `cf2fab0906 by Anna, merged by Piotr, reviewed by Ola (so it says)`.
pub(super) fn by(step: &Provenance, language: Language) -> String {
    let mut text = Text::new(id::PLAN_BY)
        .with("commit", short_id(&step.commit))
        .with("author", printable(&step.author).into_owned())
        .say(language);
    if let Some(name) = &step.merged_by {
        let merged = Text::new(id::PLAN_MERGED).with("who", printable(name).into_owned());
        text += &merged.say(language);
    }
    if !step.reviewers.is_empty() {
        let names = printable(&step.reviewers.join(", ")).into_owned();
        text += &Text::new(id::PLAN_REVIEWED)
            .with("who", names)
            .say(language);
    }
    text
}

/// A sentence on what a sync does to an account.
pub(super) fn says(subject: &Subject<'_>, account: &AccountPlan) -> Text {
    let mut fields = account.fields.iter();
    let mut users = account.users.iter();
    let id = match account.action {
        Action::Create if fields.any(|field| field.live.is_some()) => id::PLAN_CREATE_OVER,
        Action::Create => id::PLAN_CREATE,
        Action::Update => id::PLAN_UPDATE,
        Action::Adopt => id::PLAN_ADOPT,
        Action::Converge => id::PLAN_CONVERGE,
        Action::Drift if account.fields.is_empty() && account.users.is_empty() => {
            id::PLAN_DRIFT_UNKNOWN
        }
        Action::Drift if account.source.is_none() => id::PLAN_DRIFT_BEFORE,
        Action::Drift if fields.any(|field| field.state == FieldState::Conflict) => {
            id::PLAN_CONFLICT
        }
        Action::Drift if users.any(|user| user.state == FieldState::Conflict) => id::PLAN_CONFLICT,
        Action::Drift => id::PLAN_DRIFT,
        Action::Missing => id::PLAN_MISSING,
        Action::Released if account.write.is_some() => id::PLAN_RELEASED_NOW,
        Action::Released => id::PLAN_RELEASED,
        Action::Foreign => id::PLAN_FOREIGN,
        Action::Invalid => id::PLAN_INVALID,
        Action::Advance => id::PLAN_ADVANCE,
        Action::Unmanaged => id::PLAN_UNMANAGED,
        Action::Unchanged => id::PLAN_UNCHANGED,
        Action::Unknown => return offline::unknown(subject, account),
    };
    let source = account.source.as_ref();
    let from = source.map(|source| short_id(&source.commit));
    let text = Text::new(id)
        .with("from", from.unwrap_or_default())
        .with("portal", subject.portal.name);
    if account.action == Action::Update && source.is_none() {
        text.attribute("first")
    } else {
        text
    }
}

/// The state of a field in parentheses; empty if it simply changes.
pub(super) fn state(field: &FieldPlan, language: Language) -> String {
    stands(field.state, field.pushed, language)
}

/// The state of a user in parentheses; empty if the user's access simply changes.
pub(super) fn user_state(user: &UserPlan, language: Language) -> String {
    if user.state == FieldState::Change && !user.pushed {
        return format!(" ({})", word(id::PLAN_USER_STAYS, language));
    }
    stands(user.state, user.pushed, language)
}

fn stands(state: FieldState, pushed: bool, language: Language) -> String {
    let word = Text::new(match state {
        FieldState::Change => return String::new(),
        FieldState::Drift => id::PLAN_DRIFTED,
        FieldState::Conflict => id::PLAN_CONFLICTING,
        FieldState::Converged => id::PLAN_CONVERGED,
    });
    let text = if pushed {
        Text::new(id::PLAN_OVERWRITTEN).with("state", word)
    } else {
        word
    };
    format!(" ({})", text.say(language))
}

fn change(out: &mut String, field: &FieldPlan, account: &AccountPlan, language: Language) {
    let (key, label) = (field.field.key(), field.field.label_in(language));
    let at = origin(&field.origin, language);
    let live = members(field.live.as_ref());
    let desired = members(field.desired.as_ref());
    if field.state == FieldState::Change && live.is_empty() {
        let _ = writeln!(out, "  + {key} - {label}: {}{at}", list(&desired, language));
        return;
    }
    let state = state(field, language);
    let _ = writeln!(out, "  {key} - {label}{state}{at}");
    match field.state {
        FieldState::Change => difference(out, &live, &desired),
        FieldState::Converged => {}
        FieldState::Drift | FieldState::Conflict => {
            let base = members(field.base.as_ref());
            let (shows_base, shows_files) = shown_sides(field.state, account);
            let live = if account.knows(field.field) {
                list(&live, language)
            } else {
                word(id::PLAN_NOT_KNOWN, language)
            };
            let base = shows_base.then(|| list(&base, language));
            let desired = shows_files.then(|| list(&desired, language));
            rows(out, base, live, desired, language);
        }
    }
}

/// Returns whether the value that was pushed last is shown, and that in the files. The files have another
/// value than the last push in a conflict, and nothing was pushed before a first push.
fn shown_sides(state: FieldState, account: &AccountPlan) -> (bool, bool) {
    let was_pushed = account.source.is_some();
    (was_pushed, state == FieldState::Conflict || !was_pushed)
}

/// Adds one row each for the value that was pushed last, the portal's value now and the value in the
/// files, as far as they are shown.
fn rows(
    out: &mut String,
    base: Option<String>,
    live: String,
    desired: Option<String>,
    language: Language,
) {
    let rows = [
        (word(id::PLAN_PUSHED_LAST, language), base),
        (word(id::PLAN_PORTAL_NOW, language), Some(live)),
        (word(id::PLAN_FILES_SAY, language), desired),
    ];
    let longest = rows
        .iter()
        .map(|(word, _)| word.chars().count())
        .max()
        .unwrap_or_default();
    for (word, values) in rows {
        if let Some(values) = values {
            let _ = writeln!(out, "      {word:longest$}  {values}");
        }
    }
}

/// Adds one user who is added, removed or given another role.
fn seat(out: &mut String, user: &UserPlan, account: &AccountPlan, language: Language) {
    let at = origin(&user.origin, language);
    let state = user_state(user, language);
    let who = Text::new(id::PLAN_USER)
        .with("email", private(&printable(&user.email)))
        .say(language);
    let [base, live, desired] =
        [user.base, user.live, user.desired].map(|role| seat_of(role, language));
    match user.state {
        FieldState::Change if user.live.is_none() => {
            let _ = writeln!(out, "  + {who}: {desired}{state}{at}");
        }
        FieldState::Change if user.desired.is_none() => {
            let _ = writeln!(out, "  - {who}: {live}{state}{at}");
        }
        FieldState::Change => {
            let _ = writeln!(out, "  {who}: {live} -> {desired}{state}{at}");
        }
        FieldState::Converged => {
            let _ = writeln!(out, "  {who}{state}{at}");
        }
        FieldState::Drift | FieldState::Conflict => {
            let _ = writeln!(out, "  {who}{state}{at}");
            let (shows_base, shows_files) = shown_sides(user.state, account);
            let (base, desired) = (shows_base.then_some(base), shows_files.then_some(desired));
            rows(out, base, live, desired, language);
        }
    }
}

/// The name of a role, or a word for no access.
pub(super) fn seat_of(role: Option<Role>, language: Language) -> String {
    role.map_or_else(
        || word(id::PLAN_NO_ACCESS, language),
        |role| role.as_str().to_owned(),
    )
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
    let Some(value) = value else {
        return Vec::new();
    };
    let members = value.members();
    let printed = members.iter().map(|member| printable(member));
    match value {
        Value::Address(_) | Value::Addresses(_) => printed.map(|one| private(&one)).collect(),
        Value::Hours(_) => printed.map(Cow::into_owned).collect(),
    }
}

pub(super) fn list(members: &[String], language: Language) -> String {
    if members.is_empty() {
        word(id::PLAN_EMPTY, language)
    } else {
        members.join(", ")
    }
}

/// Joins `texts` with commas; `None` if there are no texts.
#[must_use]
pub fn listed(texts: impl IntoIterator<Item = Text>) -> Option<Text> {
    texts.into_iter().reduce(|before, text| {
        Text::new(id::LIST_OF_TWO)
            .with("before", before)
            .with("text", text)
    })
}
