//! What is planned anew during the apply passes the guards as well.

use serde_json::Map;

use super::super::fixture::guards_at;
use super::*;
use crate::config::{FILE_NAME, ProjectFiles};
use crate::contact::{Environment, Field, PushSource, Record};
use crate::plan::{Accounts, Live, Observed, desired};
use crate::text::{Origin, Snapshot, SourceFile};

const EMERGENCY: Field = Field::TechnicalEmergency;

fn source() -> PushSource {
    PushSource {
        repository: "r".to_owned(),
        commit: "1".repeat(40),
        config: None,
    }
}

/// Returns the account `a` with these emergency contacts.
fn file(addresses: &str) -> Accounts {
    let text = format!("[account]\nid = \"a\"\n[contacts]\ntechnical_emergency = {addresses}\n");
    let file = SourceFile::new("contacts/a.toml", text.into_bytes());
    let snapshot = Snapshot::new(Origin::Memory, vec![file]);
    desired(
        &ProjectFiles::new(snapshot, FILE_NAME),
        Environment::Production,
    )
}

/// Returns `true` if the account is written once the portal has these emergency contacts.
fn writes(guards: Option<Guards>, live: &[&str]) -> bool {
    let base = file("[\"old@x.example\", \"stays@x.example\"]");
    let now = file("[\"new@x.example\", \"stays@x.example\"]");
    let mut record = Record::default();
    record.set_addresses(EMERGENCY, live.iter().copied());
    let observed = Observed {
        sight: None,
        id: "a".to_owned(),
        etag: Some("2".to_owned()),
        digest: Some(record.digest(&Map::new())),
        source: Some(source()),
        live: Some(Live {
            entered: std::collections::BTreeMap::new(),
            unseen: std::collections::BTreeSet::new(),
            record,
            unknown: Map::new(),
        }),
        users_digest: None,
        users: None,
    };
    let plan = replan(Comparing::overwriting(now, (base, source())), guards);
    plan(&observed).write.is_some()
}

#[test]
fn a_guard_stops_what_is_planned_anew() {
    let guards = || Some(guards_at("", "", "2026-06-01T12:00:00Z"));
    assert!(writes(guards(), &["old@x.example", "stays@x.example"]));
    // Somebody replaced all of them by hand after the plan was judged.
    assert!(!writes(guards(), &["by-hand@x.example"]));
}

#[test]
fn nothing_is_planned_anew_without_guards() {
    assert!(!writes(None, &["old@x.example", "stays@x.example"]));
}
