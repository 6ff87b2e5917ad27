//! Everyday histories that pass, each beside the one like it that does not.

use insta::assert_snapshot;

use super::served::{Portal, configuration, pushed, with_token};
use super::{
    SIGNED, approve, assert_pushed, assert_refused, commit_as, edit, key, signers, signing,
    signing_of, sync, verdict,
};
use crate::support::accounts::BISTRO;
use crate::support::served::Served;
use crate::support::{Project, Run};

const NO_SIGNATURE: &str = "is not signed";

/// A project in the folder `partners` of a repository that has much else.
fn monorepo() -> Project {
    let project = Project::new()
        .file("partners/contactctl.toml", SIGNED)
        .file("partners/contacts/bistro.toml", BISTRO)
        .file("shop/main.rs", "fn main() {}\n");
    project.write("partners/allowed_signers", signers(&project, &["anna"]));
    project.git(["init", "--quiet", "--initial-branch=main"]);
    commit_as(&project, "anna", "bistro");
    assert_pushed(&sync_partners(&project), 1);
    project
}

fn sync_partners(project: &Project) -> Run {
    project.run_in("partners", ["sync", "--yes"])
}

#[test]
fn commits_beside_the_project_need_no_signature_however_many_and_merged() {
    let project = monorepo();
    for number in 0..20 {
        project.write("shop/main.rs", format!("// {number}\n"));
        project.write("contacts/bistro.toml", format!("number = {number}\n"));
        project.commit_all("shop");
    }
    project.git(["checkout", "--quiet", "-b", "topic", "HEAD~10"]);
    project.write("partners-old/contacts/bistro.toml", BISTRO);
    project.commit_all("an old folder");
    project.git(["checkout", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--no-ff", "--no-edit", "topic"]);
    assert_pushed(&sync_partners(&project), 0);
    let other = BISTRO.replace("help@", "guests@");
    project.write("partners/contacts/bistro.toml", other);
    commit_as(&project, "anna", "bistro: guests");
    let run = sync_partners(&project);
    assert!(run.says("1 commit since"), "{run}");
    assert_pushed(&run, 1);
    // One that also touches the project is not beside it.
    project.write("shop/main.rs", "// and the partners\n");
    project.write("partners/contacts/bistro.toml", BISTRO);
    project.commit_all("shop");
    assert_refused(&sync_partners(&project), NO_SIGNATURE);
}

/// Anna's new key in place of her old one, with a mistake in a contact, signed by a key.
fn handed_over(by: &str) -> Project {
    let project = signing();
    let new = key(&project, "anna-new");
    let allowed = format!("anna@bistro.example {new}\n") + &signers(&project, &["jan"]);
    project.write("allowed_signers", allowed);
    project.write("contacts/bistro.toml", BISTRO.replace("help@", ""));
    commit_as(&project, by, "anna has another key");
    project
}

#[test]
fn a_key_is_handed_over_in_a_commit_that_cannot_be_pushed_itself() {
    let project = handed_over("anna");
    let run = sync(&project);
    assert_eq!(run.status, Some(1), "{run}");
    edit(&project, "bistro", "guests");
    commit_as(&project, "anna-new", "bistro: guests");
    assert_snapshot!(verdict(&project), @"
    ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    ok  signed: 2 commits since [COMMIT] are signed by `anna@bistro.example`
    ");
    edit(&project, "bistro", "old");
    commit_as(&project, "anna", "bistro: by the old key");
    assert_refused(&sync(&project), "is not on the list");
}

#[test]
fn a_new_key_does_not_hand_itself_over() {
    let project = handed_over("anna-new");
    edit(&project, "bistro", "guests");
    commit_as(&project, "anna-new", "bistro: guests");
    assert_refused(
        &sync(&project),
        "is valid only for commits that come after the commit that adds the key to",
    );
}

#[test]
fn two_requests_that_met_in_one_file_are_put_right_by_an_approval() {
    let project = signing_of(&["anna", "jan", "ola"]);
    for (topic, who, mailbox) in [("one", "anna", "bar"), ("two", "jan", "guests")] {
        project.git(["checkout", "--quiet", "-b", topic, "main"]);
        edit(&project, "bistro", mailbox);
        commit_as(&project, who, "bistro: another mailbox");
    }
    project.git(["checkout", "--quiet", "main"]);
    let merge = ["merge", "--quiet", "--no-ff", "--no-edit", "-X", "theirs"];
    project.git(merge.into_iter().chain(["one"]));
    project.git(merge.into_iter().chain(["two"]));
    let unclean = "itself changes contacts or the approval policy, but is not signed";
    assert_refused(&sync(&project), unclean);
    // Neither who merged it nor whose value won can put it right.
    approve(&project, "anna", &[]);
    approve(&project, "jan", &[]);
    assert_refused(&sync(&project), unclean);
    approve(&project, "ola", &[]);
    assert_snapshot!(verdict(&project), @"
    ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    ok  signed: 1 commit since [COMMIT] is signed by `anna@bistro.example`; a missing signature or review is replaced by the approval of `ola@bistro.example`
    ");
}

#[test]
fn a_squash_by_the_button_of_the_forge_is_put_right_by_an_approval() {
    let project = signing_of(&["anna", "jan", "ola"]);
    project.git(["checkout", "--quiet", "-b", "topic"]);
    edit(&project, "bistro", "guests");
    commit_as(&project, "jan", "bistro: guests");
    project.git(["checkout", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--squash", "topic"]);
    let author = "--author=Jan <jan@bistro.example>";
    project.git(["commit", "--quiet", "--message", "guests (#1)", author]);
    assert_refused(&sync(&project), NO_SIGNATURE);
    approve(&project, "jan", &[]);
    assert_refused(&sync(&project), NO_SIGNATURE);
    approve(&project, "ola", &[]);
    assert_snapshot!(verdict(&project), @"
    ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    ok  signed: a missing signature or review is replaced by the approval of `ola@bistro.example`
    ");
    // It is for this change, and not for the next one.
    edit(&project, "bistro", "more");
    project.commit_all("bistro: more");
    assert_refused(&sync(&project), NO_SIGNATURE);
}

#[test]
fn a_change_that_was_reverted_and_made_again_needs_its_last_proof_only() {
    let project = signing();
    edit(&project, "bistro", "guests");
    project.commit_all("bistro: unsigned");
    assert_refused(&sync(&project), NO_SIGNATURE);
    project.git(["revert", "--no-edit", "HEAD"]);
    assert_pushed(&sync(&project), 0);
    edit(&project, "bistro", "guests");
    commit_as(&project, "anna", "bistro: guests");
    assert_pushed(&sync(&project), 1);
    // Half a revert leaves something.
    edit(&project, "bistro", "more");
    edit(&project, "tavern", "more");
    project.commit_all("both: unsigned");
    edit(&project, "bistro", "guests");
    project.commit_all("bistro: reverted");
    edit(&project, "bistro", "last");
    commit_as(&project, "anna", "bistro: last");
    assert_refused(&sync(&project), NO_SIGNATURE);
}

#[test]
fn a_portal_may_get_another_name() {
    let portal = Portal::start();
    let project = pushed(&[("staging", "production", portal.url(), 1)], &[&portal]);
    let renamed = configuration(&[("live", "production", portal.url(), 1)]);
    project.write("contactctl.toml", renamed);
    commit_as(&project, "anna", "staging is called live");
    // No value is written, but one account gets the new source.
    let run = sync(&project);
    assert!(
        run.says("Plan: 1 with only the commit to record, 1 unchanged."),
        "{run}"
    );
    assert_pushed(&run, 1);
    edit(&project, "bistro", "guests");
    project.commit_all("bistro: unsigned");
    assert_refused(&sync(&project), NO_SIGNATURE);
    project.git(["reset", "--quiet", "--hard", "HEAD~1"]);
    // The new name does not choose its own policy.
    let lax = configuration(&[("other", "production", portal.url(), 0)]);
    project.write("contactctl.toml", lax);
    edit(&project, "bistro", "guests");
    project.commit_all("live is called other");
    assert_refused(&sync(&project), NO_SIGNATURE);
}

#[test]
fn a_default_branch_may_get_another_name() {
    let origin = signing();
    let clone = Project::new();
    let url = format!("file://{}", origin.path("").display());
    clone.git(["clone", "--quiet", &url, "."]);
    assert_pushed(&sync(&clone), 2);
    origin.git(["branch", "--move", "main", "trunk"]);
    edit(&origin, "bistro", "guests");
    commit_as(&origin, "anna", "bistro: guests");
    clone.git(["fetch", "--quiet", "--prune", "origin"]);
    clone.git(["checkout", "--quiet", "-b", "trunk", "origin/trunk"]);
    // Until the clone hears of it.
    assert_refused(&sync(&clone), "origin/main");
    clone.git(["remote", "set-head", "origin", "--auto"]);
    let run = sync(&clone);
    assert!(
        run.says("is on `origin/trunk`, the remote's default"),
        "{run}"
    );
    assert_pushed(&run, 1);
    edit(&origin, "bistro", "more");
    origin.commit_all("bistro: unsigned");
    clone.git(["pull", "--quiet", "origin", "trunk"]);
    assert_refused(&sync(&clone), NO_SIGNATURE);
}

/// Serves a backup that was made before the last push, at an address.
fn restored(portal: &mut Portal, listen: &str) -> Served {
    portal.served.kill();
    let backup = portal.operator.path("backup.sqlite3");
    let (backup, token) = (backup.to_string_lossy(), portal.served.token.clone());
    let args = ["--database", &backup];
    Served::listening(&portal.operator, args, listen, token, &[])
}

/// A portal whose backup lacks the last push, and the project that pushed it.
fn backed_up() -> (Portal, Project) {
    let portal = Portal::start();
    let project = pushed(&[("live", "production", portal.url(), 1)], &[&portal]);
    let made = portal.operator.run(["portal", "backup", "backup.sqlite3"]);
    assert_eq!(made.status, Some(0), "{made}");
    edit(&project, "bistro", "guests");
    commit_as(&project, "anna", "bistro: guests");
    assert_pushed(&sync(&project), 1);
    (portal, project)
}

#[test]
fn a_restored_backup_goes_on_at_the_same_address() {
    let (mut portal, project) = backed_up();
    let listen = portal.url().trim_start_matches("http://").to_owned();
    let _restored = restored(&mut portal, &listen);
    let run = sync(&project);
    assert!(run.says("1 commit since"), "{run}");
    assert_pushed(&run, 1);
    edit(&project, "tavern", "guests");
    project.commit_all("tavern: unsigned");
    assert_refused(&sync(&project), NO_SIGNATURE);
}

#[test]
fn a_restored_backup_goes_on_at_another_address() {
    let (mut portal, project) = backed_up();
    let restored = restored(&mut portal, "127.0.0.1:0");
    let moved = configuration(&[("live", "production", &restored.url, 1)]);
    project.write("contactctl.toml", moved);
    let project = with_token(project, &restored.url, &restored.token);
    project.commit_all("the portal has moved: unsigned");
    assert_refused(&sync(&project), NO_SIGNATURE);
    project.git(["reset", "--quiet", "--soft", "HEAD~1"]);
    commit_as(&project, "anna", "the portal has moved");
    let run = sync(&project);
    assert!(run.says("2 commits since"), "{run}");
    assert_pushed(&run, 1);
}

#[test]
fn an_edit_and_its_revert_need_no_approval_and_the_same_edit_again_needs_another() {
    let project = Project::new()
        .file("contactctl.toml", "[approval]\nattestations = 1\n")
        .file("contacts/bistro.toml", BISTRO);
    project.write("allowed_signers", signers(&project, &["anna", "jan"]));
    project.commit_all("bistro");
    approve(&project, "jan", &["--first"]);
    assert_pushed(&sync(&project), 1);
    let change = || {
        edit(&project, "bistro", "guests");
        project.commit_all("bistro: guests");
    };
    change();
    assert_refused(&sync(&project), "0 of 1 required approvals");
    project.git(["revert", "--no-edit", "HEAD"]);
    assert_pushed(&sync(&project), 0);
    change();
    approve(&project, "jan", &[]);
    assert_pushed(&sync(&project), 1);
    project.git(["revert", "--no-edit", "HEAD"]);
    approve(&project, "jan", &[]);
    assert_pushed(&sync(&project), 1);
    change();
    assert_refused(
        &sync(&project),
        "is for another change with the same contents",
    );
    approve(&project, "jan", &[]);
    assert_pushed(&sync(&project), 1);
}
