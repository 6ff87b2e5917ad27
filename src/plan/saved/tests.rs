use serde_json::{Map, json};

use super::*;
use crate::contact::{Record, Seats};
use crate::plan::{Action, Provision, UsersWrite, Write};

fn source(commit: &str) -> PushSource {
    PushSource {
        repository: "ours".to_owned(),
        commit: commit.to_owned(),
        config: None,
    }
}

fn record(emergency: &str) -> Record {
    let members = json!({ "technical_emergency": [emergency] });
    let read = Record::from_json(members.as_object().expect("an object").clone());
    read.expect("a record").0
}

fn digest(record: &Record) -> Digest {
    record.digest(&Map::new())
}

fn seats(editor: &str) -> Seats {
    Seats::from_iter([(editor, Role::Editor)])
}

/// A write of the record "new" and, if `users` is set, of users, over the record "old".
fn account(id: &str, users: bool) -> AccountPlan {
    let (before, meanwhile, after) = (seats("old"), seats("meanwhile"), seats("new"));
    AccountPlan {
        sight: None,
        id: id.to_owned(),
        file: None,
        action: Action::Update,
        source: Some(source("c1")),
        live: Some(("1".to_owned(), digest(&record("old")))),
        fields: Vec::new(),
        live_users: users.then(|| before.digest()),
        users: Vec::new(),
        write: Some(Write {
            record: record("new"),
            unknown: Map::new(),
            etag: Some("1".to_owned()),
            mark: true,
            provision: Provision::No,
            users: users.then(|| UsersWrite {
                seats: after,
                meanwhile,
                live: before,
                etag: Some("u1".to_owned()),
            }),
            record_stays: false,
        }),
    }
}

fn plan(accounts: Vec<AccountPlan>) -> Plan {
    Plan {
        portal: "own".to_owned(),
        environment: Environment::Production,
        source: source("c2"),
        accounts,
    }
}

fn saved(accounts: Vec<AccountPlan>) -> Saved {
    let context = SavedPlanContext {
        url: None,
        database: None,
        tree: "tree",
        policy: Digest::of(&json!({})),
        choices: Choices::default(),
        accounts: &[],
        made_at: Timestamp::UNIX_EPOCH,
        expires_at: Timestamp::UNIX_EPOCH,
        with_values: true,
    };
    Saved::new(&plan(accounts), &context)
}

/// The state of the saved write of `one` when the account is as in `other`.
fn state(one: &AccountPlan, other: &AccountPlan) -> State {
    let saved = saved(vec![one.clone()]);
    saved.operations[0].state(other, &source("c2"))
}

/// The account after its record was written.
fn done(mut account: AccountPlan) -> AccountPlan {
    account.source = Some(source("c2"));
    account.live = Some(("2".to_owned(), digest(&record("new"))));
    account.write = None;
    account
}

#[test]
fn a_plan_is_read_as_it_was_saved() {
    let saved = saved(vec![account("a", true)]);
    let text = saved.text();
    assert!(text.ends_with("}\n"), "it ends with a line break");
    assert_eq!(
        Saved::read(Path::new("plan.json"), &text).expect("a plan"),
        saved
    );
}

#[test]
fn a_plan_that_was_edited_is_refused() {
    let text = saved(vec![account("a", false)]).text();
    let edited = text.replace("\"a\"", "\"b\"");
    assert_ne!(edited, text);
    let refused = Saved::read(Path::new("plan.json"), &edited).expect_err("a refusal");
    assert_eq!(refused.message(), &Text::new(id::SAVED_EDITED));
    let other = Saved::read(Path::new("plan.json"), "{}").expect_err("a refusal");
    assert_eq!(
        other.message(),
        &Text::new(id::SAVED_NONE).with("path", "plan.json")
    );
}

#[test]
fn a_file_of_another_kind_or_version_is_no_plan() {
    let saved = saved(vec![account("a", false)]);
    let other_kind = Saved {
        kind: "other".to_owned(),
        ..saved.clone()
    };
    let other_version = Saved {
        schema_version: SCHEMA_VERSION + 1,
        ..saved
    };
    for other in [other_kind, other_version] {
        let refused = Saved::read(Path::new("plan.json"), &other.text()).expect_err("a refusal");
        assert_eq!(refused.message(), &Text::new(id::SAVED_VERSION));
    }
}

#[test]
fn a_record_is_pending_until_it_is_written_and_moved_if_anybody_else_writes() {
    let planned = account("a", false);
    assert_eq!(state(&planned, &planned), State::Pending);
    assert_eq!(state(&planned, &done(planned.clone())), State::Done);
    let mut etag = planned.clone();
    etag.write.as_mut().expect("a write").etag = Some("2".to_owned());
    let mut live = planned.clone();
    live.live = Some(("1".to_owned(), digest(&record("other"))));
    let mut mark = planned.clone();
    mark.write.as_mut().expect("a write").mark = false;
    let mut value = planned.clone();
    value.write.as_mut().expect("a write").record = record("other");
    let nothing = AccountPlan {
        write: None,
        ..planned.clone()
    };
    for moved in [etag, live, mark, value, nothing] {
        assert_eq!(state(&planned, &moved), State::Moved, "{moved:?}");
    }
}

#[test]
fn a_record_without_its_mark_is_on_the_way_only_where_users_are_written() {
    for (users, expected) in [(true, State::Pending), (false, State::Moved)] {
        let planned = account("a", users);
        let mut half = planned.clone();
        half.live = Some(("2".to_owned(), digest(&record("new"))));
        half.write.as_mut().expect("a write").etag = Some("2".to_owned());
        assert_eq!(state(&planned, &half), expected, "{users}");
    }
}

#[test]
fn users_are_pending_from_before_and_from_halfway() {
    let planned = account("a", true);
    let with = |change: fn(&mut UsersWrite)| {
        let mut account = planned.clone();
        let write = account.write.as_mut().expect("a write");
        change(write.users.as_mut().expect("users"));
        account
    };
    let halfway = with(|users| {
        users.live = seats("meanwhile");
        users.etag = Some("u2".to_owned());
    });
    assert_eq!(state(&planned, &halfway), State::Pending);
    let mut both = done(planned.clone());
    both.live_users = Some(seats("new").digest());
    assert_eq!(state(&planned, &both), State::Done);
    for moved in [
        with(|users| users.live = seats("other")),
        with(|users| users.seats = seats("other")),
        with(|users| users.etag = Some("u2".to_owned())),
        account("a", false),
    ] {
        assert_eq!(state(&planned, &moved), State::Moved, "{moved:?}");
    }
    // Users that were not planned.
    assert_eq!(state(&account("a", false), &planned), State::Moved);
}

#[test]
fn a_plan_is_held_to_the_saved_writes_that_are_not_done() {
    let (a, b, c) = (
        account("a", false),
        account("b", false),
        account("c", false),
    );
    let saved = saved(vec![a.clone(), b.clone()]);
    let ids = |plan: Plan| {
        let writes = plan.writes();
        writes
            .map(|(account, _)| account.id.clone())
            .collect::<Vec<_>>()
    };
    let held = saved.held_to(plan(vec![a.clone(), b.clone(), c.clone()]));
    assert_eq!(ids(held.expect("a plan")), ["a", "b"]);
    let held = saved.held_to(plan(vec![done(a.clone()), b.clone(), c.clone()]));
    assert_eq!(ids(held.expect("a plan")), ["b"]);
    let applied = saved.held_to(plan(vec![done(a.clone()), done(b), c]));
    let applied = applied.expect_err("a refusal");
    let expected = Text::new(id::SAVED_APPLIED).with("portal", "own");
    assert_eq!(applied.message(), &expected);
    let moved = saved.held_to(plan(vec![a])).expect_err("a refusal");
    let expected = Text::new(id::SAVED_MOVED)
        .with("accounts", "`b`")
        .with("portal", "own");
    assert_eq!(moved.message(), &expected);
}
