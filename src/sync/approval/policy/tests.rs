use std::collections::BTreeMap;

use super::super::fixture::{PORTAL, target};
use super::super::target::PortalIds;
use super::*;
use crate::git::fixture::{TestHistory, config, files};

const TWO: &str = "\
[portals.own]
kind = \"embedded\"
environment = \"production\"
[portals.own.approval]
signatures = 1
[portals.other]
kind = \"embedded\"
environment = \"production\"
[portals.other.approval]
attestations = 1
";

/// The number of signatures and attestations that each policy of a state requires, in order, if the
/// portals with these names are the target.
fn required(names: &[&str], every_configuration: bool) -> Vec<(usize, usize)> {
    let history = TestHistory::new();
    let texts = [
        ("contactctl.toml", TWO),
        (
            "deep/contactctl.toml",
            "[approval]\nsignatures = 1\nattestations = 3\n",
        ),
    ];
    let state = history.commit("a", &files(&texts), &[]);
    let repository = history.open();
    let ids = PortalIds {
        embedded: names
            .iter()
            .map(|name| ((*name).to_owned(), PORTAL.to_owned()))
            .collect(),
        urls: BTreeMap::new(),
    };
    let reach = Reach::new(target(), None, ids, false);
    let reader = PolicyReader {
        scopes: &Scopes::new(&repository),
        reach: &reach,
        every_configuration,
        portal: "own",
        newest: &state,
    };
    let policies = reader.of(&state, None).expect("policies");
    let mut numbers: Vec<_> = policies
        .expect("a state that can be read")
        .iter()
        .map(|policy| (policy.approval.signatures, policy.approval.attestations))
        .collect();
    numbers.sort_unstable();
    numbers
}

#[test]
fn the_policies_of_all_names_that_reach_the_target_hold() {
    assert_eq!(required(&["own"], false), [(1, 0)]);
    assert_eq!(required(&["other"], false), [(0, 1)]);
    assert_eq!(required(&["own", "other"], false), [(0, 1), (1, 0)]);
}

#[test]
fn every_policy_of_every_configuration_holds_if_no_name_reaches_the_target() {
    let every = [(0, 0), (0, 1), (1, 0), (1, 3)];
    assert_eq!(required(&[], false), every);
    // Also if the target was pushed from another configuration.
    assert_eq!(required(&["own"], true), every);
}

#[test]
fn the_policy_of_the_place_that_a_name_leaves_holds() {
    let http = |name: &str, host: &str| {
        format!(
            "[portals.{name}]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"https://{host}\"\n"
        )
    };
    let before = config(
        &[
            http("a", "old.example"),
            http("b", "old.example"),
            http("c", "c.example"),
        ]
        .concat(),
    );
    let after = config(
        &[
            http("a", "new.example"),
            http("b", "old.example"),
            http("c", "c.example"),
        ]
        .concat(),
    );
    let answers = |host: &str| (format!("https://{host}"), Some("x".to_owned()));
    let ids = PortalIds {
        urls: ["old.example", "c.example"].map(answers).into(),
        embedded: BTreeMap::new(),
    };
    let reach = Reach::new(target(), Some("https://new.example"), ids, false);
    // Every name of the place that `a` leaves.
    assert_eq!(left(&before, &BTreeSet::new(), &after, &reach), ["a", "b"]);
    // It reached the target before.
    assert_eq!(
        left(&before, &BTreeSet::from(["a"]), &after, &reach),
        [""; 0]
    );
    assert_eq!(left(&before, &BTreeSet::new(), &before, &reach), [""; 0]);
}

#[test]
fn the_policy_of_a_place_that_is_left_judges_the_step_that_leaves_it() {
    let moved = |host: &str| {
        let http = "kind = \"http\"\nenvironment = \"production\"\n";
        format!(
            "[portals.a]\n{http}url = \"https://{host}\"\n[portals.a.approval]\nsignatures = 1\n\
             [portals.b]\n{http}url = \"https://new.example\"\n[portals.b.approval]\nattestations = 1\n"
        )
    };
    let history = TestHistory::new();
    let state = |text: &str, parents: &[&CommitId]| {
        history.commit("a", &files(&[("contactctl.toml", text)]), parents)
    };
    let before = state(&moved("old.example"), &[]);
    let after = state(&moved("new.example"), &[&before]);
    let repository = history.open();
    let ids = PortalIds {
        urls: BTreeMap::from([("https://old.example".to_owned(), Some("x".to_owned()))]),
        embedded: BTreeMap::new(),
    };
    let reach = Reach::new(target(), Some("https://new.example"), ids, false);
    let reader = PolicyReader {
        scopes: &Scopes::new(&repository),
        reach: &reach,
        every_configuration: false,
        portal: "a",
        newest: &after,
    };
    for (next, expected) in [
        (None, &[(0, 1)][..]),
        (Some(&before), &[(0, 1)]),
        (Some(&after), &[(1, 0), (0, 1)]),
    ] {
        let policies = reader.of(&before, next).expect("policies");
        let numbers: Vec<_> = policies
            .expect("a state that can be read")
            .iter()
            .map(|policy| (policy.approval.signatures, policy.approval.attestations))
            .collect();
        assert_eq!(numbers, expected);
    }
}

#[test]
fn a_new_commit_fixes_the_errors_of_the_newest_state_alone() {
    let path = "deep/contactctl.toml";
    let history = TestHistory::new();
    let texts = files(&[("contactctl.toml", TWO), (path, "[approval\n")]);
    let state = history.commit("a", &texts, &[]);
    let later = history.commit("a", &texts, &[&state]);
    let repository = history.open();
    let reach = Reach::new(target(), None, PortalIds::default(), false);
    let refused = |newest: &CommitId| {
        let reader = PolicyReader {
            scopes: &Scopes::new(&repository),
            reach: &reach,
            every_configuration: true,
            portal: "own",
            newest,
        };
        let error = reader.of(&state, None).expect_err("one has errors");
        error.message().clone()
    };
    let with = |text: Text| {
        let why = Text::new(id::SCOPE_CONFIG).with("path", path);
        text.with("commit", state.short()).with("why", why)
    };
    assert_eq!(refused(&state), with(Text::new(id::SCOPE_UNREADABLE)));
    let identity = repository.identity(&state).expect("it is read");
    let older = Text::new(id::SCOPE_UNREADABLE_BEFORE)
        .with("portal", "own")
        .with("repository", identity);
    assert_eq!(refused(&later), with(older));
}
