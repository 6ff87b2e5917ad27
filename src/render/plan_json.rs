//! A plan for machines: `schemas/plan.schema.json`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Tool;
use super::offline::{OfflineJson, UnknownJson};
use super::redact::private;
use super::sight::SightJson;
use super::subject::{ApprovalJson, PortalLine, Subject};
use crate::contact::{PushSource, Role, Value};
use crate::language::Language;
use crate::plan::{
    AccountPlan, Action, FieldPlan, Plan, UserPlan, ValueOrigin, routing_changes, warnings,
};
use crate::text::printable_json;

/// The version of this format. A change that breaks a reader raises it.
const SCHEMA_VERSION: u32 = 1;

#[derive(Debug, Serialize)]
struct PlanJson<'p> {
    schema_version: u32,
    tool: Tool,
    portal: PortalLine<'p>,
    environment: &'p str,
    source: &'p PushSource,
    #[serde(skip_serializing_if = "Option::is_none")]
    offline: Option<OfflineJson<'p>>,
    approval: ApprovalJson<'p>,
    summary: BTreeMap<&'p str, usize>,
    accounts: Vec<AccountJson<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sights: Option<BTreeMap<&'p str, SightJson>>,
}

#[derive(Debug, Serialize)]
struct AccountJson<'p> {
    id: &'p str,
    path: Option<&'p str>,
    action: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    unknown: Option<UnknownJson>,
    writes: bool,
    source: Option<&'p PushSource>,
    fields: Vec<FieldJson<'p>>,
    users: Vec<UserJson<'p>>,
    routing: Vec<RoutingJson>,
    warnings: Vec<String>,
}

#[derive(Debug, Serialize)]
struct RoutingJson {
    event: &'static str,
    joins: Vec<String>,
    leaves: Vec<String>,
}

#[derive(Debug, Serialize)]
struct PlaceJson<'p> {
    path: &'p str,
    line: usize,
}

#[derive(Debug, Serialize)]
struct StepJson<'p> {
    commit: &'p str,
    summary: &'p str,
    author: &'p str,
    merged_by: Option<&'p str>,
    reviewers: &'p [String],
}

#[derive(Debug, Serialize)]
struct FieldJson<'p> {
    field: &'p str,
    label: &'p str,
    state: &'p str,
    pushed: bool,
    line: Option<usize>,
    places: Vec<PlaceJson<'p>>,
    step: Option<StepJson<'p>>,
    base: Option<Value>,
    live: Option<Value>,
    desired: Option<Value>,
}

#[derive(Debug, Serialize)]
struct UserJson<'p> {
    email: String,
    state: &'p str,
    pushed: bool,
    places: Vec<PlaceJson<'p>>,
    step: Option<StepJson<'p>>,
    base: Option<Role>,
    live: Option<Role>,
    desired: Option<Role>,
}

/// The plan as one JSON object, ending with a line break. Accounts that are unchanged or not
/// managed are counted, but not listed.
#[must_use]
pub fn json(subject: &Subject<'_>, plan: &Plan, language: Language) -> String {
    let listed = plan
        .accounts
        .iter()
        .filter(|account| !matches!(account.action, Action::Unchanged | Action::Unmanaged));
    let form = PlanJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        portal: subject.portal,
        environment: plan.environment.as_str(),
        source: &plan.source,
        offline: subject.offline.map(OfflineJson::of),
        approval: ApprovalJson::new(subject.verdict, language),
        summary: plan
            .counts()
            .into_iter()
            .map(|(action, count)| (action.as_str(), count))
            .collect(),
        accounts: listed.map(|one| account(subject, one, language)).collect(),
        sights: SightJson::of(plan),
    };
    let text = serde_json::to_string_pretty(&form).expect("a plan has a JSON form");
    printable_json(&text).into_owned() + "\n"
}

fn account<'p>(
    subject: &Subject<'_>,
    account: &'p AccountPlan,
    language: Language,
) -> AccountJson<'p> {
    AccountJson {
        id: &account.id,
        path: account.file.as_ref().map(|file| &*file.path),
        action: account.action.as_str(),
        unknown: UnknownJson::of(subject, account),
        writes: account.write.is_some(),
        source: account.source.as_ref(),
        fields: account
            .fields
            .iter()
            .map(|planned| field(planned, language))
            .collect(),
        users: account.users.iter().map(user).collect(),
        routing: routing_changes(account)
            .into_iter()
            .map(|change| RoutingJson {
                event: change.event.as_str(),
                joins: change.joins.iter().map(|one| private(one)).collect(),
                leaves: change.leaves.iter().map(|one| private(one)).collect(),
            })
            .collect(),
        warnings: warnings(account)
            .iter()
            .map(|warning| warning.say(language))
            .collect(),
    }
}

fn field(planned: &FieldPlan, language: Language) -> FieldJson<'_> {
    FieldJson {
        field: planned.field.key(),
        label: planned.field.label_in(language),
        state: planned.state.as_str(),
        pushed: planned.pushed,
        line: planned.origin.line,
        places: places(&planned.origin),
        step: step(&planned.origin),
        base: planned.base.as_ref().map(marked),
        live: planned.live.as_ref().map(marked),
        desired: planned.desired.as_ref().map(marked),
    }
}

/// Returns `value` with its addresses marked as private.
fn marked(value: &Value) -> Value {
    match value {
        Value::Address(address) => Value::Address(private(address)),
        Value::Addresses(addresses) => {
            Value::Addresses(addresses.iter().map(|one| private(one)).collect())
        }
        Value::Hours(windows) => Value::Hours(windows.clone()),
    }
}

fn user(user: &UserPlan) -> UserJson<'_> {
    UserJson {
        email: private(&user.email),
        state: user.state.as_str(),
        pushed: user.pushed,
        places: places(&user.origin),
        step: step(&user.origin),
        base: user.base,
        live: user.live,
        desired: user.desired,
    }
}

fn places(origin: &ValueOrigin) -> Vec<PlaceJson<'_>> {
    let places = origin.places.iter();
    places
        .map(|place| PlaceJson {
            path: &place.path,
            line: place.line,
        })
        .collect()
}

fn step(origin: &ValueOrigin) -> Option<StepJson<'_>> {
    origin.step.as_ref().map(|step| StepJson {
        commit: &step.commit,
        summary: &step.summary,
        author: &step.author,
        merged_by: step.merged_by.as_deref(),
        reviewers: &step.reviewers,
    })
}
