use serde_json::json;

use super::*;
use crate::contact::{Digest, Environment, PushSource};
use crate::plan::{OnDrift, Plan};

/// A plan without writes, made and ending at these seconds.
fn saved(made: i64, expires: i64, choices: Choices) -> Saved {
    let plan = Plan {
        portal: "own".to_owned(),
        environment: Environment::Production,
        source: PushSource {
            repository: "ours".to_owned(),
            commit: "c1".to_owned(),
            config: None,
        },
        accounts: Vec::new(),
    };
    let context = SavedPlanContext {
        url: None,
        database: None,
        tree: "tree",
        policy: Digest::of(&json!({})),
        choices,
        accounts: &[],
        made_at: at(made),
        expires_at: at(expires),
        with_values: true,
    };
    Saved::new(&plan, &context)
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).expect("a time")
}

const DAY: i64 = 24 * 60 * 60;

#[test]
fn a_plan_is_pushed_from_when_it_was_made_to_a_day_after() {
    for (made, expires, now, is_valid) in [
        (100, 100 + DAY, 100, true),
        (100, 100 + DAY, 99, false),
        (100, 100 + DAY, 100 + DAY, true),
        (100, 100 + DAY, 101 + DAY, false),
        (100, 200, 200, true),
        (100, 200, 201, false),
        // No plan lasts that long.
        (100, 101 + DAY, 100, false),
    ] {
        let saved = saved(made, expires, Choices::default());
        let verdict = check_terms(&saved, None, at(now));
        assert_eq!(verdict.is_ok(), is_valid, "{made} {expires} {now}");
    }
}

#[test]
fn a_plan_is_for_its_portal() {
    let saved = saved(100, 200, Choices::default());
    assert!(check_terms(&saved, Some("own"), at(100)).is_ok());
    let refused = check_terms(&saved, Some("other"), at(100)).expect_err("a refusal");
    let expected = Text::new(id::SAVED_OTHER_PORTAL)
        .with("named", "other")
        .with("portal", "own");
    assert_eq!(refused.message(), &expected);
}

#[test]
fn a_plan_is_pushed_with_the_choices_that_it_was_made_with() {
    let none = Choices::default();
    let some = Choices {
        on_drift: OnDrift::Overwrite,
        prune: true,
        ..none
    };
    let path = Path::new("plan.json");
    for choices in [none, some] {
        let saved = saved(100, 200, choices);
        assert!(check_choices(&saved, choices, FirstSync::default(), path).is_ok());
    }
    let refusal = |saved: &Saved, given| {
        let refused =
            check_choices(saved, given, FirstSync::default(), path).expect_err("a refusal");
        (refused.message().clone(), refused.hints())
    };
    let command = |command: &str| vec![Text::new(id::SAVED_COMMAND).with("command", command)];
    let arguments = "--on-drift overwrite --prune";
    let lacking = Text::new(id::SAVED_ALLOWED).with("needed", arguments);
    let with = format!("contactctl sync --plan plan.json {arguments}");
    assert_eq!(
        refusal(&saved(100, 200, some), none),
        (lacking, command(&with))
    );
    let more = Text::new(id::SAVED_WITHOUT).with("given", arguments);
    let without = command("contactctl sync --plan plan.json");
    assert_eq!(refusal(&saved(100, 200, none), some), (more, without));
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let saved = saved(100, 200, Choices::default());
    std::fs::write(folder.path().join("plan.json"), saved.text()).expect("a file");
    let read = load(folder.path(), Path::new("plan.json"));
    assert_eq!(read.expect("a plan"), saved);
    let large = std::fs::File::create(folder.path().join("large.json")).expect("a file");
    large.set_len(LARGEST + 1).expect("a sparse file");
    let refused = load(folder.path(), Path::new("large.json")).expect_err("a refusal");
    let expected = Text::new(id::SAVED_LARGE).with("path", "large.json");
    assert_eq!(refused.message(), &expected);
}

#[test]
fn the_command_that_pushes_a_plan_begins_as_the_plan_did() {
    let taken = ["a1b2".to_owned(), "c3d4".to_owned()];
    let first = FirstSync {
        first: true,
        take_over: &taken,
    };
    let choices = Choices {
        prune: true,
        ..Choices::default()
    };
    assert_eq!(
        pushing(Path::new("p.json"), choices, first),
        "contactctl sync --plan p.json --prune --first --take-over a1b2 --take-over c3d4"
    );
}
