use std::sync::Arc;

use serde_json::Map;

use super::super::fixture::guards_at;
use super::*;
use crate::config::FILE_NAME;
use crate::contact::{Field, PushSource, Record, Role, Seats};
use crate::plan::{
    Action, Desired, FieldPlan, FieldState, Provision, UsersWrite, ValueOrigin, Write,
};
use crate::text::{Origin, Snapshot, SourceFile};

const EMERGENCY: Field = Field::TechnicalEmergency;
const FILE: &str = "[account]\nid = \"a\"\n[contacts]\ntechnical_emergency = [\"new@x.example\"]\n";
const OVERLAP: &str = "guard = \"overlap\"\naccount = \"a\"";

/// Returns an account `id` whose `field` the portal has as `live` and the write puts as `desired`.
fn account(id: &str, field: Field, live: &[&str], desired: &[&str]) -> AccountPlan {
    let mut before = Record::default();
    before.set_addresses(field, live.iter().copied());
    let mut after = Record::default();
    after.set_addresses(field, desired.iter().copied());
    let field = FieldPlan {
        field,
        state: FieldState::Change,
        base: before.get(field),
        live: before.get(field),
        desired: after.get(field),
        pushed: true,
        origin: ValueOrigin::default(),
    };
    let file = Desired::example(id, after.clone(), None);
    AccountPlan {
        sight: None,
        id: id.to_owned(),
        file: Some(Arc::new(file)),
        action: Action::Update,
        source: None,
        live: None,
        fields: vec![field],
        live_users: None,
        users: Vec::new(),
        write: Some(Write {
            record: after,
            unknown: Map::new(),
            etag: None,
            mark: true,
            provision: Provision::No,
            users: None,
            record_stays: false,
        }),
    }
}

/// Returns an account `a` whose emergency contacts are replaced, all of them.
fn replaced() -> AccountPlan {
    account("a", EMERGENCY, &["old@x.example"], &["new@x.example"])
}

/// Returns an account `a` whose users change. `None` is no access.
fn with_users(users: &[(&str, Option<Role>, Option<Role>)]) -> AccountPlan {
    let mut account = account("a", EMERGENCY, &[], &[]);
    account.fields.clear();
    let (mut live, mut seats) = (Seats::default(), Seats::default());
    for (email, before, after) in users {
        live.set(email, *before);
        seats.set(email, *after);
        account.users.push(UserPlan {
            email: (*email).to_owned(),
            state: FieldState::Change,
            base: *before,
            live: *before,
            desired: *after,
            pushed: true,
            origin: ValueOrigin::default(),
        });
    }
    let write = account.write.as_mut().expect("a write");
    write.users = Some(UsersWrite {
        meanwhile: seats.clone(),
        seats,
        live,
        etag: None,
    });
    account
}

/// Returns the guards between these configurations, in production.
fn guards(before: &str, after: &str) -> Guards {
    guards_at(before, after, "2026-06-01T12:00:00Z")
}

/// Returns an `[[override]]` with these keys, for the whole of 30 June.
fn override_of(keys: &str) -> String {
    format!("[[override]]\n{keys}\nreason = \"planned\"\nuntil = \"2026-06-30\"\n")
}

fn judge(guards: &Guards, accounts: Vec<AccountPlan>) -> GuardJudgement {
    let file = SourceFile::new("contacts/a.toml", FILE.as_bytes().to_vec());
    let files = ProjectFiles::new(Snapshot::new(Origin::Memory, vec![file]), FILE_NAME);
    let plan = Plan {
        portal: "local".to_owned(),
        environment: guards.environment,
        source: PushSource {
            repository: "ours".to_owned(),
            commit: "c2".to_owned(),
            config: None,
        },
        accounts,
    };
    guards.judge(&plan, &files)
}

/// Returns the guard of each refusal; the key of a limit that is exceeded, and `administrator` for the
/// last one.
fn reasons(judgement: &GuardJudgement) -> Vec<String> {
    judgement
        .refusals
        .iter()
        .map(|error| {
            let text = error.message();
            let reason = text.argument("guard").or_else(|| text.argument("key"));
            reason.unwrap_or("administrator").to_owned()
        })
        .collect()
}

/// Returns the reasons against one account, after checking that `stops` agrees.
fn reasons_against(guards: &Guards, account: AccountPlan) -> Vec<String> {
    let stops = guards.stops(&account);
    let reasons = reasons(&judge(guards, vec![account]));
    assert_eq!(stops, !reasons.is_empty(), "{reasons:?}");
    reasons
}

#[test]
fn one_emergency_contact_has_to_stay() {
    let [a, b, c, d] = ["a@x.example", "b@x.example", "c@x.example", "d@x.example"];
    let table: [(&[&str], &[&str], &[&str]); 10] = [
        (&[], &[], &[]),
        (&[], &[a], &[]),
        (&[], &[a, b], &[]),
        (&[a], &[a], &[]),
        (&[a], &[b], &["overlap"]),
        (&[a], &[b, c], &["overlap"]),
        (&[a], &[a, b], &[]),
        (&[a, b], &[c], &["overlap"]),
        (&[a, b], &[b, c], &[]),
        (&[a, b], &[c, d], &["overlap"]),
    ];
    let guards = guards("", "");
    for (live, desired, expected) in table {
        let found = reasons_against(&guards, account("a", EMERGENCY, live, desired));
        assert_eq!(found, expected, "{live:?} to {desired:?}");
    }
}

#[test]
fn only_emergency_contacts_have_to_overlap() {
    let guards = guards("", "");
    for field in Field::ALL {
        let found = reasons_against(
            &guards,
            account("a", field, &["old@x.example"], &["new@x.example"]),
        );
        assert_eq!(found.is_empty(), field != EMERGENCY, "{field}");
    }
}

#[test]
fn no_required_field_is_emptied() {
    let live = &["a@x.example", "b@x.example"];
    let guards = guards("", "");
    for field in [
        Field::Alert,
        EMERGENCY,
        Field::TechnicalNonEmergency,
        Field::OperationalForGoogle,
        Field::OperationalForUsers,
    ] {
        let found = reasons_against(&guards, account("a", field, live, &[]));
        assert_eq!(found, ["never-empty"], "{field}");
        let found = reasons_against(&guards, account("a", field, &live[..1], &[]));
        assert_eq!(found, ["never-empty"], "{field}");
        let found = reasons_against(&guards, account("a", field, live, &live[..1]));
        assert!(found.is_empty(), "{field}");
        let found = reasons_against(&guards, account("a", field, &[], &[]));
        assert!(found.is_empty(), "{field}");
    }
}

#[test]
fn a_field_that_is_not_required_may_be_emptied() {
    let mut guards = guards("", "");
    let alert = account("a", Field::Alert, &["a@x.example"], &[]);
    guards.environment = Environment::Sandbox;
    assert!(reasons_against(&guards, alert.clone()).is_empty());
    guards.environment = Environment::Production;
    assert_eq!(reasons_against(&guards, alert), ["never-empty"]);

    let mut merchants = account("a", Field::MerchantIssues, &["a@x.example"], &[]);
    assert!(reasons_against(&guards, merchants.clone()).is_empty());
    let file = merchants.file.as_mut().expect("a file");
    Arc::make_mut(file).merchant_issues_field = true;
    assert_eq!(reasons_against(&guards, merchants), ["never-empty"]);
}

#[test]
fn what_is_not_written_is_not_stopped() {
    let guards = guards("", "");
    let mut unwritten = replaced();
    unwritten.write = None;
    assert!(reasons_against(&guards, unwritten).is_empty());
    let mut unpushed = replaced();
    unpushed.fields[0].pushed = false;
    assert!(reasons_against(&guards, unpushed).is_empty());
}

#[test]
fn a_refusal_points_at_the_field_of_the_file() {
    let judgement = judge(&guards("", ""), vec![replaced()]);
    let [refusal] = &judgement.refusals[..] else {
        panic!("{judgement:?}");
    };
    let [place] = refusal.places() else {
        panic!("{refusal:?}");
    };
    assert_eq!((&*place.path, place.line), ("contacts/a.toml", 4));
    let mut without_file = replaced();
    without_file.file = None;
    let judgement = judge(&guards("", ""), vec![without_file]);
    assert!(judgement.refusals[0].places().is_empty());
}

#[test]
fn an_override_lets_its_guard_and_account_through_with_a_note() {
    let before = override_of(OVERLAP);
    for after in ["", &before] {
        let guards = guards(&before, after);
        assert!(reasons_against(&guards, replaced()).is_empty());
        let judgement = judge(&guards, vec![replaced()]);
        let [note] = &judgement.notes[..] else {
            panic!("{judgement:?}");
        };
        assert_eq!(note.argument("guard"), Some("overlap"));
        assert_eq!(note.argument("account"), Some("a"));
        assert_eq!(note.argument("until"), Some("2026-06-30"));
        assert_eq!(note.argument("reason"), Some("planned"));
    }
}

#[test]
fn an_override_lets_nothing_else_through() {
    for keys in [
        "guard = \"overlap\"\naccount = \"b\"",
        "guard = \"never-empty\"\naccount = \"a\"",
        "guard = \"never-empty\"\naccount = \"b\"",
    ] {
        let one = override_of(keys);
        // In the commit it is not the override that is needed either, so it is not a hint.
        for after in ["", &one] {
            let guards = guards(&one, after);
            assert_eq!(reasons_against(&guards, replaced()), ["overlap"], "{keys}");
            let judgement = judge(&guards, vec![replaced()]);
            assert!(judgement.notes.is_empty(), "{keys}");
            assert!(!hints_at_next_sync(&judgement), "{keys}");
        }
    }
    let both = override_of(OVERLAP) + &override_of("guard = \"never-empty\"\naccount = \"b\"");
    let judgement = judge(
        &guards(&both, ""),
        vec![
            replaced(),
            account("b", EMERGENCY, &["a@x.example"], &[]),
            account("c", EMERGENCY, &["a@x.example"], &[]),
        ],
    );
    assert_eq!(reasons(&judgement), ["never-empty"]);
    assert_eq!(judgement.refusals[0].message().argument("id"), Some("c"));
    assert_eq!(judgement.notes.len(), 2);
}

/// Returns true if the only refusal has the hint that the override counts from the next sync on, and
/// not the hint to have one approved.
fn hints_at_next_sync(judgement: &GuardJudgement) -> bool {
    let [refusal] = &judgement.refusals[..] else {
        panic!("{judgement:?}");
    };
    let hints = refusal.hints();
    let comes = hints.contains(&Text::new(id::OVERRIDE_COMES));
    let wanted = Text::new(id::OVERRIDE_WANTED)
        .with("guard", "overlap")
        .with("id", "a");
    assert_eq!(comes, !hints.contains(&wanted), "{hints:?}");
    comes
}

#[test]
fn an_override_of_the_commit_itself_counts_from_the_next_sync_on() {
    let after = override_of(OVERLAP);
    let guards = guards("", &after);
    assert_eq!(reasons_against(&guards, replaced()), ["overlap"]);
    assert!(hints_at_next_sync(&judge(&guards, vec![replaced()])));
}

#[test]
fn without_an_override_the_hint_is_to_have_one_approved() {
    assert!(!hints_at_next_sync(&judge(
        &guards("", ""),
        vec![replaced()]
    )));
}

#[test]
fn an_override_counts_to_the_end_of_its_last_day() {
    let one = override_of(OVERLAP);
    let (last, over) = ("2026-06-30T23:59:59Z", "2026-07-01T00:00:00Z");
    assert!(reasons_against(&guards_at(&one, "", last), replaced()).is_empty());
    let expired = guards_at(&one, &one, over);
    assert_eq!(reasons_against(&expired, replaced()), ["overlap"]);
    assert!(!hints_at_next_sync(&judge(&expired, vec![replaced()])));
    let coming = guards_at("", &one, last);
    assert!(hints_at_next_sync(&judge(&coming, vec![replaced()])));
}

/// Returns as many accounts as there are numbers. Each loses so many addresses.
fn removing(numbers: &[usize]) -> Vec<AccountPlan> {
    let numbered = numbers.iter().enumerate();
    numbered
        .map(|(at, number)| {
            let gone: Vec<_> = (0..*number).map(|one| format!("{one}@x.example")).collect();
            let mut live: Vec<_> = gone.iter().map(String::as_str).collect();
            live.push("stays@x.example");
            account(&format!("a{at}"), EMERGENCY, &live, &["stays@x.example"])
        })
        .collect()
}

#[test]
fn as_many_accounts_as_the_limit_may_be_written() {
    let limits = "[limits]\nmax_accounts = 2\n";
    for (number, expected) in [(0, &[][..]), (1, &[]), (2, &[]), (3, &["max_accounts"])] {
        let accounts = removing(&vec![0; number]);
        let found = judge(&guards(limits, limits), accounts);
        assert_eq!(reasons(&found), expected, "{number}");
    }
    let mut accounts = removing(&[0, 0, 0]);
    accounts[1].write = None;
    assert!(reasons(&judge(&guards(limits, limits), accounts)).is_empty());
}

#[test]
fn as_many_addresses_as_the_limit_may_be_removed() {
    let limits = "[limits]\nmax_removals = 3\n";
    let table: [(&[usize], &[&str]); 6] = [
        (&[0], &[]),
        (&[2], &[]),
        (&[3], &[]),
        (&[4], &["max_removals"]),
        (&[1, 2], &[]),
        (&[2, 2], &["max_removals"]),
    ];
    for (numbers, expected) in table {
        let found = judge(&guards(limits, limits), removing(numbers));
        assert_eq!(reasons(&found), expected, "{numbers:?}");
    }
}

#[test]
fn a_user_who_is_removed_or_may_do_less_counts_as_an_address() {
    let users = with_users(&[
        (
            "boss@x.example",
            Some(Role::Administrator),
            Some(Role::Administrator),
        ),
        ("gone@x.example", Some(Role::Editor), None),
        ("less@x.example", Some(Role::Editor), Some(Role::ReadOnly)),
    ]);
    for (limit, expected) in [(1, &["max_removals"][..]), (2, &[])] {
        let limits = format!("[limits]\nmax_removals = {limit}\n");
        let found = judge(&guards(&limits, &limits), vec![users.clone()]);
        assert_eq!(reasons(&found), expected, "{limit}");
    }
}

#[test]
fn of_each_limit_the_stricter_value_counts() {
    let strict = "[limits]\nmax_accounts = 1\nmax_removals = 4\n";
    let lax = "[limits]\nmax_accounts = 2\nmax_removals = 3\n";
    let expected = Limits {
        max_accounts: 1,
        max_removals: 3,
    };
    assert_eq!(guards(strict, lax).limits, expected);
    assert_eq!(guards(lax, strict).limits, expected);
    // One cap is raised and the other one lowered, and neither helps a plan over both.
    for (before, after) in [(strict, lax), (lax, strict)] {
        let found = judge(&guards(before, after), removing(&[2, 2]));
        assert_eq!(reasons(&found), ["max_accounts", "max_removals"]);
        assert!(reasons(&judge(&guards(before, after), removing(&[3]))).is_empty());
    }
}

#[test]
fn the_last_administrator_stays() {
    const ADMINISTRATOR: Option<Role> = Some(Role::Administrator);
    const EDITOR: Option<Role> = Some(Role::Editor);
    let (one, other) = ("one@x.example", "other@x.example");
    // Neither guard's override is for this.
    let both = override_of(OVERLAP) + &override_of("guard = \"never-empty\"\naccount = \"a\"");
    let guards = guards(&both, "");
    let stopped = [
        with_users(&[(one, ADMINISTRATOR, None)]),
        with_users(&[(one, ADMINISTRATOR, EDITOR)]),
        with_users(&[(one, ADMINISTRATOR, None), (other, ADMINISTRATOR, None)]),
        with_users(&[(one, ADMINISTRATOR, None), (other, None, EDITOR)]),
    ];
    for account in stopped {
        assert_eq!(reasons_against(&guards, account), ["administrator"]);
    }
    let mut unwritten = with_users(&[(one, ADMINISTRATOR, None)]);
    unwritten.write.as_mut().expect("a write").users = None;
    let passing = [
        unwritten,
        with_users(&[]),
        with_users(&[(one, EDITOR, None)]),
        with_users(&[(one, None, EDITOR)]),
        with_users(&[(one, ADMINISTRATOR, ADMINISTRATOR)]),
        with_users(&[
            (one, ADMINISTRATOR, None),
            (other, ADMINISTRATOR, ADMINISTRATOR),
        ]),
        with_users(&[(one, ADMINISTRATOR, None), (other, EDITOR, ADMINISTRATOR)]),
    ];
    for account in passing {
        assert!(reasons_against(&guards, account).is_empty());
    }
}
