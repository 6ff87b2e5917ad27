use std::sync::Arc;

use serde_json::Map;

use super::*;
use crate::contact::{Environment, PushSource, Record};
use crate::plan::{AccountPlan, Desired};

const NO_CHOICES: Choices = Choices {
    on_drift: OnDrift::Refuse,
    provision: false,
    prune: false,
    allow_rollback: false,
};

/// Returns a plan of accounts with these ids and actions, each with a file.
fn plan(accounts: &[(&str, Action)]) -> Plan {
    let accounts = accounts.iter().map(|(id, action)| {
        let record = Record::default();
        let file = Desired::example(id, record, None);
        AccountPlan {
            sight: None,
            id: (*id).to_owned(),
            file: Some(Arc::new(file)),
            action: *action,
            source: None,
            live: None,
            fields: Vec::new(),
            live_users: None,
            users: Vec::new(),
            write: None,
        }
    });
    Plan {
        portal: "local".to_owned(),
        environment: Environment::Production,
        source: PushSource {
            repository: "ours".to_owned(),
            commit: "c1".to_owned(),
            config: None,
        },
        accounts: accounts.collect(),
    }
}

fn outcome(id: &str, result: WriteResult) -> AccountOutcome {
    AccountOutcome {
        id: id.to_owned(),
        result,
        partly: false,
        etag: None,
        digest: Record::default().digest(&Map::new()),
        users: None,
    }
}

fn reason() -> Text {
    Text::verbatim("reason")
}

const ASKED: Asked<'_> = Asked {
    choices: NO_CHOICES,
    take_over: &[],
    is_first: false,
};

/// Returns the kind and the message of each error.
fn reported(errors: &[Error]) -> Vec<(ErrorKind, Text)> {
    let errors = errors.iter();
    errors
        .map(|error| (error.kind(), error.message().clone()))
        .collect()
}

fn of_plan(accounts: &[(&str, Action)]) -> Vec<(ErrorKind, Text)> {
    reported(&attention(ASKED, &plan(accounts), &[], false))
}

fn of_outcomes(results: &[WriteResult], interrupted: bool) -> Vec<(ErrorKind, Text)> {
    let numbered = ["a", "b", "c", "d"].into_iter().zip(results);
    let outcomes: Vec<_> = numbered
        .map(|(id, result)| outcome(id, result.clone()))
        .collect();
    reported(&attention(ASKED, &plan(&[]), &outcomes, interrupted))
}

#[test]
fn nothing_to_do_needs_no_attention() {
    assert_eq!(of_plan(&[]), []);
    assert_eq!(of_outcomes(&[], false), []);
}

#[test]
fn accounts_that_are_left_out_need_attention_and_others_do_not() {
    use Action::{
        Adopt, Advance, Converge, Create, Drift, Foreign, Invalid, Missing, Released, Unchanged,
        Unmanaged, Update,
    };
    for action in [
        Unchanged, Create, Adopt, Update, Converge, Unmanaged, Released, Advance,
    ] {
        assert_eq!(of_plan(&[("a", action)]), [], "{action:?}");
    }
    for (action, kind, message) in [
        (Drift, ErrorKind::Refused, id::PUSH_DRIFTED),
        (Invalid, ErrorKind::Findings, id::PUSH_INVALID),
        (Foreign, ErrorKind::Refused, id::PUSH_FOREIGN),
        (Missing, ErrorKind::Portal, id::PUSH_MISSING),
    ] {
        let one = of_plan(&[("a", action), ("b", Update)]);
        assert_eq!(one, [(kind, about(message, "local", &["a"]))]);
        let two = of_plan(&[("a", action), ("b", Update), ("c", action)]);
        assert_eq!(two, [(kind, about(message, "local", &["a", "c"]))]);
    }
}

#[test]
fn drift_that_is_kept_needs_no_attention() {
    let drifted = plan(&[("a", Action::Drift)]);
    for (on_drift, expected) in [
        (OnDrift::Refuse, 1),
        (OnDrift::Overwrite, 1),
        (OnDrift::Keep, 0),
    ] {
        let choices = Choices {
            on_drift,
            ..NO_CHOICES
        };
        let asked = Asked { choices, ..ASKED };
        let errors = attention(asked, &drifted, &[], false);
        assert_eq!(errors.len(), expected, "{on_drift:?}");
        for error in errors {
            let overwrite = error.message().attribute("help-overwrite");
            assert!(error.hints().contains(&overwrite));
        }
    }
}

#[test]
fn a_first_sync_is_not_told_to_overwrite() {
    let asked = Asked {
        is_first: true,
        ..ASKED
    };
    let errors = attention(asked, &plan(&[("a", Action::Drift)]), &[], false);
    let first = errors[0].message().attribute("help-first");
    let overwrite = errors[0].message().attribute("help-overwrite");
    assert!(errors[0].hints().contains(&first));
    assert!(!errors[0].hints().contains(&overwrite));
}

#[test]
fn a_foreign_account_needs_attention_only_if_it_has_a_file_here() {
    let mut plan = plan(&[("a", Action::Foreign), ("b", Action::Foreign)]);
    plan.accounts[0].file = None;
    plan.accounts[1].source = Some(PushSource {
        repository: "theirs".to_owned(),
        ..plan.source.clone()
    });
    let errors = attention(ASKED, &plan, &[], false);
    let expected = about(id::PUSH_FOREIGN, "local", &["b"]);
    assert_eq!(reported(&errors), [(ErrorKind::Refused, expected)]);
    let hints: Vec<_> = errors[0].hints().iter().map(Text::to_string).collect();
    assert!(
        hints[1].ends_with("`contactctl sync --portal local --take-over theirs`"),
        "{hints:?}"
    );
    let given = ["mine".to_owned(), "theirs".to_owned()];
    let asked = Asked {
        take_over: &given,
        ..ASKED
    };
    let errors = attention(asked, &plan, &[], false);
    let hint = errors[0].hints()[1].to_string();
    assert!(
        hint.ends_with("--take-over mine --take-over theirs`"),
        "{hint}"
    );
    plan.accounts[1].file = None;
    assert!(attention(ASKED, &plan, &[], false).is_empty());
}

#[test]
fn a_write_that_is_done_needs_no_attention() {
    let done = [WriteResult::Applied, WriteResult::AlreadyThere];
    assert_eq!(of_outcomes(&done[..1], false), []);
    assert_eq!(of_outcomes(&done[1..], false), []);
    assert_eq!(of_outcomes(&done, false), []);
}

#[test]
fn a_write_that_is_not_done_is_refused_or_failed() {
    let refused = (ErrorKind::Refused, about(id::PUSH_REFUSED, "local", &["a"]));
    let found = of_outcomes(&[WriteResult::Refused(reason())], false);
    assert_eq!(found, [refused]);
    for (result, message) in [
        (WriteResult::Failed(reason()), id::PUSH_FAILED),
        (WriteResult::Unknown(reason()), id::PUSH_UNKNOWN),
        (WriteResult::NotAttempted, id::PUSH_FAILED),
    ] {
        let failed = (ErrorKind::Portal, about(message, "local", &["a"]));
        assert_eq!(of_outcomes(std::slice::from_ref(&result), false), [failed]);
        let mixed = [
            WriteResult::Refused(reason()),
            WriteResult::Applied,
            result.clone(),
            result,
        ];
        let expected = [
            (ErrorKind::Refused, about(id::PUSH_REFUSED, "local", &["a"])),
            (ErrorKind::Portal, about(message, "local", &["c", "d"])),
        ];
        assert_eq!(of_outcomes(&mixed, false), expected);
    }
}

#[test]
fn an_account_that_is_written_in_part_is_not_one_that_was_not_pushed() {
    for result in [
        WriteResult::Refused(reason()),
        WriteResult::Failed(reason()),
        WriteResult::NotAttempted,
    ] {
        let outcomes = [AccountOutcome {
            partly: true,
            ..outcome("a", result)
        }];
        let found = reported(&attention(ASKED, &plan(&[]), &outcomes, false));
        let expected = (ErrorKind::Portal, about(id::PUSH_PARTLY, "local", &["a"]));
        assert_eq!(found, [expected]);
    }
}

#[test]
fn an_account_that_showed_another_value_is_not_finished_by_the_same_command() {
    let outcomes = [AccountOutcome {
        partly: true,
        ..outcome("a", WriteResult::Refused(Text::new(id::ENTRY_SHOWN)))
    }];
    let errors = attention(ASKED, &plan(&[]), &outcomes, false);
    let expected = about(id::PUSH_PARTLY_SHOWN, "local", &["a"]);
    assert_eq!(reported(&errors), [(ErrorKind::Portal, expected)]);
    let help = errors[0].hints()[0].to_string();
    assert!(help.ends_with("`contactctl plan --portal local`"), "{help}");
}

#[test]
fn an_interrupted_run_counts_what_is_not_done_in_place_of_naming_it() {
    let interrupted = |number: usize| {
        let text = match number {
            0 => Text::new(id::PUSH_INTERRUPTED_LATE).with("portal", "local"),
            _ => Text::new(id::PUSH_INTERRUPTED).with("number", number),
        };
        (ErrorKind::Interrupted, text)
    };
    assert_eq!(of_outcomes(&[], true), [interrupted(0)]);
    let results = [
        WriteResult::Applied,
        WriteResult::NotAttempted,
        WriteResult::Failed(reason()),
    ];
    assert_eq!(of_outcomes(&results[..1], true), [interrupted(0)]);
    assert_eq!(of_outcomes(&results[..2], true), [interrupted(1)]);
    assert_eq!(of_outcomes(&results, true), [interrupted(2)]);
    let refused = [WriteResult::Refused(reason()), WriteResult::NotAttempted];
    let expected = [
        (ErrorKind::Refused, about(id::PUSH_REFUSED, "local", &["a"])),
        interrupted(1),
    ];
    assert_eq!(of_outcomes(&refused, true), expected);
}
