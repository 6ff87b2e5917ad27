use super::super::fixture::{TestRepository, config};
use super::*;

const URL: &str = "https://portal.example.com";

/// Returns a configuration of an HTTP portal `name`.
fn http(name: &str, url: &str, token_env: &str) -> String {
    format!(
        "[portals.{name}]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{url}\"\ntoken_env = \"{token_env}\"\n"
    )
}

/// Checks the portal `name` of a commit with the configuration `changed`, which comes after a
/// commit with the configuration `approved`, on the approved branch or next to it.
fn checked(approved: &str, changed: &str, name: &str, is_merged: bool) -> Result<(), String> {
    let git = TestRepository::new();
    let tip = git.commit("approved", approved, &[]);
    let commit = git.commit("changed", changed, &[&tip]);
    git.set_branch("main", if is_merged { &commit } else { &tip });
    let settings = &config(changed).portals[name];
    let checked = check_address(&git.open(), &commit, name, settings);
    checked.map_err(|error| {
        let message = error.message();
        assert_eq!(message.argument("name"), Some(name));
        assert_eq!(message.argument("url"), Some("https://new.example.com"));
        assert_eq!(message.argument("commit"), Some(commit.short()));
        assert_eq!(message.argument("tip"), Some(tip.short()));
        let [help, review] = &error.hints()[..] else {
            panic!("{error:?}");
        };
        assert_eq!(review, &message.attribute("help-review"));
        let help = help.to_string();
        let known = help.rsplit_once(", ").expect("what is known").1;
        known.to_owned()
    })
}

#[test]
fn the_approved_address_is_trusted_in_every_commit() {
    let approved = http("live", URL, "TOKEN");
    let more = format!("{approved}[limits]\nmax_accounts = 1\n");
    assert_eq!(checked(&approved, &approved, "live", false), Ok(()));
    assert_eq!(checked(&approved, &more, "live", false), Ok(()));
    // Without `token_env` the variable is derived from the name.
    let derived = http("live", URL, "CONTACTCTL_LIVE_TOKEN");
    let short = derived.replace("token_env = \"CONTACTCTL_LIVE_TOKEN\"\n", "");
    assert_ne!(derived, short);
    assert_eq!(checked(&derived, &short, "live", false), Ok(()));
}

#[test]
fn another_address_is_trusted_once_it_is_on_the_approved_branch() {
    let new = "https://new.example.com";
    let changed = http("live", new, "TOKEN");
    let embedded = "[portals.live]\nkind = \"embedded\"\nenvironment = \"production\"\n";
    for (approved, known) in [
        (http("live", URL, "TOKEN"), format!("the portal is `{URL}`")),
        (
            http("live", new, "OTHER"),
            format!("the portal is `{new}` with the token in `OTHER`"),
        ),
        (
            http("live", URL, "OTHER"),
            format!("the portal is `{URL}` with the token in `OTHER`"),
        ),
        (
            http("other", new, "TOKEN"),
            "there is no portal of this name".to_owned(),
        ),
        (String::new(), "there is no portal of this name".to_owned()),
        (embedded.to_owned(), "the portal is embedded".to_owned()),
    ] {
        let refused = checked(&approved, &changed, "live", false);
        assert_eq!(refused, Err(known), "{approved}");
        assert_eq!(checked(&approved, &changed, "live", true), Ok(()));
    }
}

#[test]
fn the_address_of_another_approved_portal_is_not_trusted() {
    let new = "https://new.example.com";
    let approved = http("live", URL, "TOKEN") + &http("staging", new, "STAGING");
    for token in ["TOKEN", "STAGING"] {
        let changed = http("live", new, token);
        assert!(checked(&approved, &changed, "live", false).is_err());
    }
}

#[test]
fn an_earlier_state_of_the_approved_branch_is_trusted_and_a_merged_branch_is_not() {
    let git = TestRepository::new();
    let old = git.commit(
        "old",
        &http("live", "https://old.example.com", "TOKEN"),
        &[],
    );
    let side = git.commit(
        "side",
        &http("live", "https://side.example.com", "TOKEN"),
        &[&old],
    );
    let next = git.commit("next", &http("live", URL, "TOKEN"), &[&old]);
    let tip = git.commit("tip", &http("live", URL, "TOKEN"), &[&next, &side]);
    git.set_branch("main", &tip);
    let repository = git.open();
    let is_trusted = |commit: &CommitId| {
        let config = repository.sound_config(commit).expect("a configuration");
        check_address(&repository, commit, "live", &config.portals["live"]).is_ok()
    };
    assert!(is_trusted(&old));
    assert!(is_trusted(&next));
    assert!(is_trusted(&tip));
    assert!(!is_trusted(&side));
}

#[test]
fn a_branch_that_only_a_commit_names_decides_nothing() {
    let approved = http("live", URL, "TOKEN") + "[portals.live.approval]\nref = \"live\"\n";
    let changed = http("live", "https://new.example.com", "TOKEN");
    let git = TestRepository::new();
    let tip = git.commit("tip", &approved, &[]);
    let commit = git.commit("changed", &changed, &[&tip]);
    git.set_branch("main", &tip);
    git.set_branch("live", &commit);
    let settings = &config(&changed).portals["live"];
    assert!(check_address(&git.open(), &commit, "live", settings).is_err());
    assert!(check_forge(&git.open(), &commit, "live").is_err());
    // A pin decides, for every portal.
    let pinned = || git.open().pinned(Some("live".to_owned()));
    for portal in ["live", "other"] {
        assert!(check_address(&pinned(), &commit, portal, settings).is_ok());
        assert!(check_forge(&pinned(), &commit, portal).is_ok());
    }
    git.set_branch("live", &tip);
    assert!(check_address(&pinned(), &commit, "live", settings).is_err());
    assert!(check_forge(&pinned(), &commit, "live").is_err());
}

#[test]
fn an_embedded_portal_is_not_checked() {
    // There is not even an approved branch.
    let git = TestRepository::new();
    let commit = git.commit("first", "", &[]);
    let check = |text: &str, name: &str| {
        check_address(&git.open(), &commit, name, &config(text).portals[name])
    };
    assert!(check("", "local").is_ok());
    assert!(check(&http("live", URL, "TOKEN"), "live").is_err());
}

#[test]
fn only_a_state_of_the_approved_branch_names_the_forge() {
    let git = TestRepository::new();
    let first = git.commit("first", "", &[]);
    let side = git.commit("side", "", &[&first]);
    let tip = git.commit("tip", "", &[&first, &side]);
    let ahead = git.commit("ahead", "", &[&tip]);
    git.set_branch("main", &tip);
    let repository = git.open();
    for commit in [&first, &tip] {
        assert!(check_forge(&repository, commit, "local").is_ok());
    }
    for commit in [&side, &ahead] {
        let refusal = check_forge(&repository, commit, "local").expect_err("a refusal");
        let expected = Text::new(id::FORGE_NOT_AS_APPROVED).with("commit", commit.short());
        assert_eq!(refusal.message(), &expected);
    }
}
