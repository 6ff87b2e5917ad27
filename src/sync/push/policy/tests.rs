use super::super::fixture::{TestRepository, config};
use super::*;
use crate::language::{Text, id};

fn limit(max_accounts: usize) -> String {
    format!("[limits]\nmax_accounts = {max_accounts}\n")
}

#[test]
fn what_was_pushed_last_judges_and_at_a_first_sync_the_tip() {
    let git = TestRepository::new();
    let first = git.commit("first", &limit(1), &[]);
    let second = git.commit("second", &limit(2), &[&first]);
    let repository = git.open();
    for (position, expected, is_first) in [
        (Position::After(first.clone()), &first, false),
        (Position::Before(first.clone()), &first, false),
        (Position::First, &second, true),
    ] {
        let policy = JudgingPolicy::read(&repository, &position, &second).expect("a policy");
        assert_eq!(&policy.commit, expected);
        assert_eq!(
            policy.config.limits.max_accounts,
            if is_first { 2 } else { 1 }
        );
        assert_eq!(policy.is_first, is_first);
    }
}

#[test]
fn a_state_that_cannot_be_read_gives_way_to_the_last_one_that_can() {
    // An override without a valid last day would never expire.
    let endless = "[[override]]\nguard = \"overlap\"\naccount = \"a\"\nreason = \"r\"\nuntil = \"2026-02-30\"\n";
    for text in ["[limits]\nmax_accounts = \"2\"\n", endless] {
        let git = TestRepository::new();
        let alone = git.commit("invalid", text, &[]);
        let repository = git.open();
        let refusal = JudgingPolicy::read(&repository, &Position::After(alone.clone()), &alone);
        let refusal = refusal.err().expect("a refusal");
        let expected = Text::new(id::SCOPE_NEVER_READABLE)
            .with("commit", alone.short())
            .with(
                "repository",
                repository.identity(&alone).expect("an identity"),
            );
        assert_eq!(refusal.message(), &expected);

        let valid = git.commit("valid", &limit(1), &[]);
        let invalid = git.commit("invalid", text, &[&valid]);
        let policy = JudgingPolicy::read(&repository, &Position::After(invalid.clone()), &invalid);
        let policy = policy.expect("a policy");
        assert_eq!(policy.commit, valid);
        assert_eq!(policy.config.limits.max_accounts, 1);
    }
}

/// Returns true if a policy of `before` differs from the settings `after`, which has to be so in both
/// directions.
fn differs(before: &str, after: &str) -> bool {
    let git = TestRepository::new();
    let [found, back] = [(before, after), (after, before)].map(|(one, other)| {
        let policy = JudgingPolicy {
            commit: git.commit("policy", one, &[]),
            config: config(one),
            is_first: false,
        };
        policy.differs_from(&config(other))
    });
    assert_eq!(found, back);
    found
}

#[test]
fn approval_limits_and_overrides_judge() {
    let over = |guard, account, until| {
        format!(
            "[[override]]\nguard = \"{guard}\"\naccount = \"{account}\"\nreason = \"r\"\nuntil = \"{until}\"\n"
        )
    };
    let one = over("overlap", "a", "2026-06-30");
    let portal = "[portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n";
    let own = format!("{portal}[portals.local.approval]\nreviews = 1\n");
    for (before, after) in [
        ("", "[approval]\nreviews = 1\n"),
        ("", "[approval]\nref = \"main\"\n"),
        ("", "[limits]\nmax_accounts = 501\n"),
        ("", "[limits]\nmax_removals = 51\n"),
        ("", &one),
        (&one, &over("never-empty", "a", "2026-06-30")),
        (&one, &over("overlap", "b", "2026-06-30")),
        (&one, &over("overlap", "a", "2026-07-01")),
        (portal, &own),
        (portal, &portal.replace("local", "other")),
    ] {
        assert!(differs(before, after), "{before:?} {after:?}");
    }
}

#[test]
fn no_other_setting_judges() {
    let [a, b] = ["a", "b"].map(|account| {
        format!(
            "[[override]]\nguard = \"overlap\"\naccount = \"{account}\"\nreason = \"r\"\nuntil = \"2026-06-30\"\n"
        )
    });
    let portal = "[portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n";
    let http = portal.replace(
        "\"embedded\"",
        "\"http\"\nurl = \"https://portal.example.com\"",
    );
    for (before, after) in [
        ("", ""),
        ("", "contacts = \"people\"\n"),
        ("", "[rules]\nstale-contact = \"error\"\n"),
        ("", "[limits]\nmax_accounts = 500\nmax_removals = 50\n"),
        (&a, &a.replace("\"r\"", "\"another\"")),
        (&format!("{a}{b}"), &format!("{b}{a}")),
        ("", portal),
        (portal, &portal.replace("production", "sandbox")),
        (portal, &http),
        // Only what applies to a portal judges: a general key that each portal replaces does not.
        (
            &format!("{portal}approval = {{ reviews = 1 }}\n"),
            &format!("approval = {{ reviews = 1 }}\n{portal}"),
        ),
    ] {
        assert!(!differs(before, after), "{before:?} {after:?}");
    }
}
