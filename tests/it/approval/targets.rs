//! Which names reach which records, and where a target begins: no name is a way around a policy.

use std::fs;

use serde_json::json;

use super::served::{Name, Portal, configuration, pushed, unpushed, with_token};
use super::{
    SIGNED, assert_pushed, assert_refused, commit_as, edit, git_as, key, signers, signing, sync,
};
use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::served::Served;
use crate::support::{Project, Run};

const NO_SIGNATURE: &str = "is not signed";

/// Makes the last commit again, signed by Anna.
fn sign(project: &Project) {
    let amend = ["commit", "--quiet", "--amend", "--no-edit"];
    git_as(project, "anna", &amend);
}

fn sync_to(project: &Project, name: &str) -> Run {
    project.run(["sync", "--yes", "--portal", name])
}

/// A project with a strict name and a lax one, each pushed to its own portal.
fn strict_and_lax() -> (Project, Portal, Portal) {
    let (one, two) = (Portal::start(), Portal::start());
    let names = [
        ("lax", "production", two.url(), 0),
        ("strict", "production", one.url(), 1),
    ];
    let project = pushed(&names, &[&one, &two]);
    (project, one, two)
}

/// An unsigned commit with these names, and another mailbox.
fn point(project: &Project, names: &[Name<'_>]) {
    project.write("contactctl.toml", configuration(names));
    edit(project, "bistro", "guests");
    project.commit_all("names: unsigned");
}

#[test]
fn a_lax_name_that_is_pointed_at_the_strict_portal_does_not_judge_it() {
    let (project, one, _two) = strict_and_lax();
    edit(&project, "tavern", "guests");
    project.commit_all("tavern: unsigned");
    assert_pushed(&sync_to(&project, "lax"), 1);
    assert_refused(&sync_to(&project, "strict"), NO_SIGNATURE);
    project.git(["reset", "--quiet", "--hard", "HEAD~1"]);
    // The rest of the names may even be gone.
    for strict in [&[("strict", "production", one.url(), 1)][..], &[]] {
        let mut names = vec![("lax", "production", one.url(), 0)];
        names.extend(strict);
        point(&project, &names);
        assert_refused(&sync_to(&project, "lax"), NO_SIGNATURE);
        project.git(["reset", "--quiet", "--hard", "HEAD~1"]);
    }
    // Signed, both may be pointed elsewhere.
    let names = [("lax", "production", one.url(), 0)];
    project.write("contactctl.toml", configuration(&names));
    commit_as(&project, "anna", "one name");
    let run = sync_to(&project, "lax");
    assert!(run.says("1 with only the commit to record"), "{run}");
    assert_pushed(&run, 1);
}

#[test]
fn another_spelling_of_the_address_is_the_same_portal() {
    let (project, one, _two) = strict_and_lax();
    let spelled = one.url().replace("127.0.0.1", "localhost");
    let project = with_token(project, &spelled, &one.served.token);
    let names = [
        ("lax", "production", spelled.as_str(), 0),
        ("strict", "production", one.url(), 1),
    ];
    point(&project, &names);
    assert_refused(&sync_to(&project, "lax"), NO_SIGNATURE);
    sign(&project);
    assert_pushed(&sync_to(&project, "lax"), 1);
}

#[test]
fn another_address_of_the_same_database_is_the_same_portal() {
    let (project, one, _two) = strict_and_lax();
    // A second server over the same file.
    let second = Served::listening(
        &one.operator,
        [],
        "127.0.0.1:0",
        one.served.token.clone(),
        &[],
    );
    let project = with_token(project, &second.url, &one.served.token);
    point(&project, &[("lax", "production", &second.url, 0)]);
    assert_refused(&sync_to(&project, "lax"), NO_SIGNATURE);
}

#[test]
fn a_change_of_environment_leads_to_the_other_records_and_their_policy() {
    let portal = Portal::start();
    let names = [
        ("strict", "production", portal.url(), 1),
        ("lax", "sandbox", portal.url(), 0),
    ];
    let project = pushed(&names, &[&portal]);
    edit(&project, "tavern", "guests");
    project.commit_all("tavern: unsigned");
    assert_pushed(&sync_to(&project, "lax"), 1);
    point(
        &project,
        &[("lax", "production", portal.url(), 0), names[0]],
    );
    assert_refused(&sync_to(&project, "lax"), NO_SIGNATURE);
}

#[test]
fn another_name_for_an_embedded_database_is_the_same_portal() {
    let embedded = |name: &str, signatures: u8| {
        format!(
            "[portals.{name}]\nkind = \"embedded\"\nenvironment = \"production\"\n\n\
             [portals.{name}.approval]\nsignatures = {signatures}\n\n"
        )
    };
    let project = Project::new()
        .file("contactctl.toml", embedded("strict", 1))
        .file("contacts/bistro.toml", BISTRO);
    project.write("allowed_signers", signers(&project, &["anna"]));
    commit_as_first(&project);
    assert_pushed(&sync_to(&project, "strict"), 1);
    let other = embedded("strict", 1) + &embedded("other", 0);
    project.write("contactctl.toml", other);
    edit(&project, "bistro", "guests");
    project.commit_all("another name: unsigned");
    // Its own database is another target, which is begun by the policy of the tip.
    assert_pushed(&sync_to(&project, "other"), 1);
    let database = |name: &str| project.path(&format!(".contactctl/{name}.sqlite3"));
    for file in ["other.sqlite3-wal", "other.sqlite3-shm"] {
        let _not_there = fs::remove_file(project.path(&format!(".contactctl/{file}")));
    }
    fs::copy(database("strict"), database("other")).expect("a copy");
    assert_refused(&sync_to(&project, "other"), NO_SIGNATURE);
}

fn commit_as_first(project: &Project) {
    project.git(["init", "--quiet", "--initial-branch=main"]);
    commit_as(project, "anna", "bistro");
}

/// Makes an account by hand, so that nothing of it was pushed.
fn make_account(portal: &Portal, id: &str) {
    let profile = json!({
        "id": id,
        "name": "Bistro",
        "integration": "reservations-e2e",
        "merchant_issues_field": false,
        "brand_domains": [format!("{id}.example")],
        "users": [{"email": format!("anna@{id}.example"), "role": "administrator"}],
    });
    let post = reqwest::Method::POST;
    let made = portal
        .served
        .send(post, "/v1/accounts", None, Some(&profile));
    assert_eq!(made.status, 201, "{}", made.body);
}

/// A portal with a record of the bistro that somebody wrote there, and a name for it.
fn never_pushed() -> (Project, Portal) {
    let portal = Portal::start();
    make_account(&portal, "bistro");
    let path = "/v1/accounts/bistro/contact-information?environment=production";
    let record = json!({"record": {
        "alert": ["anna@bistro.example"],
        "technical_emergency": ["noc@bistro.example"],
        "technical_non_emergency": ["api@bistro.example"],
        "operational_for_google": ["escalations@bistro.example"],
        "operational_for_users": "theirs@bistro.example",
        "operational_support": [{
            "time_zone": "Europe/Warsaw", "days": ["mon"], "opens": "09:00", "closes": "17:00",
        }],
    }});
    let put = portal
        .served
        .send(reqwest::Method::PUT, path, None, Some(&record));
    assert!(put.status < 300, "{}", put.body);
    let project = unpushed(&[("live", "production", portal.url(), 1)]);
    (project, portal)
}

#[test]
fn a_target_that_was_never_pushed_is_begun_on_request() {
    let (project, portal) = never_pushed();
    let project = with_token(project, portal.url(), &portal.served.token);
    let before = portal.served.record("bistro");
    for drift in ["refuse", "overwrite"] {
        let run = project.run(["sync", "--yes", "--provision", "--on-drift", drift]);
        assert_refused(&run, "the first sync requires `--first`");
    }
    assert_eq!(portal.served.record("bistro"), before);
    let first = [
        "sync",
        "--yes",
        "--provision",
        "--first",
        "--account",
        "tavern",
    ];
    assert_pushed(&project.run(first), 1);
    assert_eq!(portal.served.record("bistro"), before);
    // Asked for once: whoever does it again is judged since then.
    edit(&project, "tavern", "guests");
    project.commit_all("tavern: unsigned");
    assert_refused(&project.run(first), NO_SIGNATURE);
}

#[test]
fn a_token_for_some_accounts_begins_nothing() {
    let (project, portal) = never_pushed();
    let some = portal.token_for("some", &["bistro"]);
    let project = with_token(project, portal.url(), &some);
    let run = project.run(["sync", "--yes", "--first"]);
    assert_refused(&run, "does not give access to all accounts");
}

#[test]
fn a_token_that_sees_no_pushed_account_is_judged_by_the_newest_source() {
    let portal = Portal::start();
    let project = pushed(&[("live", "production", portal.url(), 1)], &[&portal]);
    let third = BISTRO.replace("bistro", "diner");
    project.write("contacts/diner.toml", &third);
    commit_as(&project, "anna", "diner");
    make_account(&portal, "diner");
    let some = portal.token_for("diner", &["diner"]);
    let project = with_token(project, portal.url(), &some);
    project.write("contacts/diner.toml", third.replace("help@", "thieves@"));
    project.commit_all("diner: unsigned");
    let run = project.run(["sync", "--yes", "--account", "diner"]);
    assert_refused(&run, NO_SIGNATURE);
    let first = ["sync", "--yes", "--account", "diner", "--first"];
    assert_refused(&project.run(first), NO_SIGNATURE);
    project.git(["reset", "--quiet", "--hard", "HEAD~1"]);
    let run = project.run(["sync", "--yes", "--account", "diner"]);
    assert!(run.says("1 commit since"), "{run}");
    assert_pushed(&run, 1);
}

#[test]
fn one_account_does_not_hide_what_the_others_were_pushed_from() {
    let project = signing();
    edit(&project, "bistro", "guests");
    commit_as(&project, "anna", "bistro: guests");
    assert_pushed(&project.run(["sync", "--yes", "--account", "bistro"]), 1);
    // Rewound to before that, and on from there.
    project.git(["reset", "--quiet", "--hard", "HEAD~1"]);
    edit(&project, "tavern", "guests");
    commit_as(&project, "anna", "tavern: guests");
    let tavern = ["sync", "--yes", "--account", "tavern"];
    let run = project.run(tavern);
    assert_refused(&run, "is not in the history of the approved branch");
    // Brought together the right way round, it goes on.
    project.git(["checkout", "--quiet", "-B", "main", "ORIG_HEAD"]);
    project.git(["merge", "--quiet", "--no-ff", "--no-edit", "main@{1}"]);
    assert_pushed(&project.run(tavern), 1);
}

#[test]
fn a_roll_back_does_not_take_the_policy_back() {
    let project = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/bistro.toml", BISTRO);
    key(&project, "mallory");
    project.write("allowed_signers", signers(&project, &["anna"]));
    commit_as_first(&project);
    assert_pushed(&sync(&project), 1);
    project.write("contactctl.toml", SIGNED);
    edit(&project, "bistro", "guests");
    project.commit_all("signatures from now on");
    assert_pushed(&sync(&project), 1);
    let back = ["sync", "--yes", "--rev", "HEAD~1"];
    let earlier = "which was last pushed to the portal, comes after commit";
    assert_refused(&project.run(back), earlier);
    assert_pushed(
        &project.run(back.into_iter().chain(["--allow-rollback"])),
        1,
    );
    edit(&project, "bistro", "thieves");
    project.commit_all("bistro: unsigned");
    assert_refused(&sync(&project), NO_SIGNATURE);
    sign(&project);
    assert_pushed(&sync(&project), 1);
}

#[test]
fn another_configuration_is_judged_by_all_of_them() {
    let portal = Portal::start();
    let project = pushed(&[("live", "production", portal.url(), 1)], &[&portal]);
    let lax = configuration(&[("live", "production", portal.url(), 0)]);
    project.write("lax/contactctl.toml", &lax);
    project.write("lax/contacts/bistro.toml", BISTRO);
    project.write("lax.toml", &lax);
    project.commit_all("beside the project: unsigned");
    let other = ["sync", "--yes", "--config", "lax.toml"];
    let base = "has no configuration `lax.toml`";
    assert_refused(&project.run(other), base);
    let folder = ["sync", "--yes", "--config", "lax/contactctl.toml"];
    assert_refused(&project.run(folder), NO_SIGNATURE);
    assert_refused(
        &project.run(folder.into_iter().chain(["--first"])),
        NO_SIGNATURE,
    );
    // What each account was pushed from has the lax one beside it.
    for account in ["bistro", "tavern"] {
        edit(&project, account, "guests");
    }
    commit_as(&project, "anna", "guests");
    assert_pushed(&sync(&project), 2);
    edit(&project, "bistro", "more");
    project.commit_all("bistro: unsigned");
    assert_refused(&project.run(other), NO_SIGNATURE);
    sign(&project);
    assert_pushed(&project.run(other), 1);
}

#[test]
fn users_and_new_accounts_are_judged_by_the_policies_of_every_environment() {
    let portal = Portal::start();
    let names = [
        ("live", "production", portal.url(), 1),
        ("test", "sandbox", portal.url(), 0),
    ];
    let project = pushed(&names, &[&portal]);
    let test = ["sync", "--yes", "--portal", "test", "--provision"];
    let record = TAVERN.replace("help@", "guests@");
    project.write("contacts/tavern.toml", &record);
    project.commit_all("tavern: a value, unsigned");
    assert_pushed(&project.run(test), 1);
    let users = record.replace("jan@tavern.example", "mallory@tavern.example");
    project.write("contacts/tavern.toml", users);
    project.commit_all("tavern: a user, unsigned");
    assert_refused(&project.run(test), NO_SIGNATURE);
    sign(&project);
    assert_pushed(&project.run(test), 1);
    project.write("contacts/diner.toml", BISTRO.replace("bistro", "diner"));
    project.commit_all("diner: an account, unsigned");
    assert_refused(&project.run(test), NO_SIGNATURE);
    sign(&project);
    assert_pushed(&project.run(test), 1);
}

#[test]
fn a_target_that_was_never_pushed_is_begun_on_request_and_overwrites_nothing() {
    let (project, portal) = never_pushed();
    let project = with_token(project, portal.url(), &portal.served.token);
    let before = portal.served.record("bistro");
    let overwrite = ["sync", "--yes", "--on-drift", "overwrite"];
    assert_refused(&project.run(overwrite), "the first sync requires `--first`");
    let first = overwrite.into_iter().chain(["--first"]);
    let run = project.run(first.clone());
    assert!(run.says("drift"), "{run}");
    assert_ne!(run.status, Some(0), "{run}");
    assert_eq!(portal.served.record("bistro"), before);
    // An account that has no record is made, and the other is left.
    let run = project.run(first.chain(["--provision"]));
    assert!(run.says("tavern: pushed and read back"), "{run}");
    assert_eq!(portal.served.record("bistro"), before);
}

#[test]
fn what_another_configuration_has_pushed_does_not_prove_our_files() {
    let project = signing();
    // Nobody has to sign what the project's own configuration does not call contacts.
    let lax = "contacts = \"elsewhere\"\n\n[portals.local]\nkind = \"embedded\"\n\
               environment = \"production\"\n";
    project.write("lax.toml", lax);
    project.write("elsewhere/bistro.toml", BISTRO.replace("help@", "evil@"));
    project.commit_all("beside the project: unsigned");
    for account in ["bistro", "tavern"] {
        edit(&project, account, "guests");
    }
    commit_as(&project, "anna", "guests");
    assert_pushed(&sync(&project), 2);
    let other = [
        "sync",
        "--yes",
        "--config",
        "lax.toml",
        "--on-drift",
        "overwrite",
    ];
    let run = project.run(other);
    assert_eq!(run.status, Some(4), "{run}");
    assert!(run.says("not approved"), "{run}");
}

#[test]
fn an_older_configuration_with_errors_is_left_behind_by_a_take_over() {
    let project = signing();
    project.write("lax.toml", SIGNED);
    project.commit_all("beside the project: another configuration");
    for account in ["bistro", "tavern"] {
        edit(&project, account, "guests");
    }
    commit_as(&project, "anna", "guests");
    assert_pushed(&sync(&project), 2);
    edit(&project, "bistro", "more");
    commit_as(&project, "anna", "more");
    let other = ["sync", "--yes", "--config", "lax.toml"];
    assert_pushed(&project.run(other), 1);
    // From now on the policies of every configuration count.
    project.write("beside/contactctl.toml", "[approval\n");
    project.commit_all("beside the project: a typo");
    let tavern = project.text("contacts/tavern.toml");
    project.write("contacts/tavern.toml", format!("{tavern}# Ours.\n"));
    commit_as(&project, "anna", "a comment");
    project.write("beside/contactctl.toml", "");
    project.commit_all("beside the project: no typo any more");
    let refused = sync(&project);
    assert_refused(&refused, "which apply to this sync, cannot be read");
    let (_, repository) = refused
        .stderr
        .split_once("--portal local --take-over ")
        .expect("a help");
    let (repository, _) = repository.split_once('`').expect("a command");
    let run = project.run(["sync", "--yes", "--take-over", repository]);
    assert_eq!(run.status, Some(0), "{run}");
}
