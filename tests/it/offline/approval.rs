//! The verdict by one clone alone.

use insta::assert_snapshot;

use super::{BISTRO, edit, offline, sync, two_accounts};
use crate::support::Project;

/// A project whose policy requires what `approval` says, pushed, and a change of an account on `main`.
fn judged_by(approval: &str) -> Project {
    let project = two_accounts();
    sync(&project, &[]);
    let config = format!(
        "[approval]\n{approval}\n[portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n"
    );
    project.write("contactctl.toml", config);
    project.commit_all("a policy");
    project
}

/// Changes an account after the policy, as if that had been pushed.
fn change(project: &Project) {
    let commit = project.git(["rev-parse", "HEAD"]);
    edit(project, |receipt| {
        receipt["source"]["commit"] = commit.into();
    });
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project.commit_all("a mailbox for guests");
}

#[test]
fn reviews_are_not_asked_for() {
    let project = judged_by("reviews = 1\nforge = \"github\"\nrepository = \"o/r\"");
    change(&project);
    assert_snapshot!(offline(&project, &["--account", "bistro"]), @"
    $ contactctl plan --offline --account bistro
    Portal  local (embedded, production)
    Commit  f76784eaeb a mailbox for guests
    Not decided: the Git host was not asked for reviews
      ok  branch: commit f76784eaeb is on `main`, the local default branch (there is no remote)
      not asked  reviewed: the Git host was not asked for reviews
        help: run the same `contactctl plan` command without `--offline`; or ask people in `allowed_signers` to approve the commit (`contactctl approve f76784eaeb --base 34d228e50f --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    Note  compared with receipt `.contactctl/receipts/local.json`: the sync of commit 34d228e50f ended at 2026-11-20T09:00:00Z
    Note  portal `local` was not asked: edits made there and later syncs are unknown, and `sync` cannot use this plan

    bistro (contacts/bistro.toml): update; last pushed from commit 34d228e50f
      operational_for_users - Operational contact (to share with users)  [line 12; f76784eaeb by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    Plan without the portal: 1 to update.
    --- status 0
    ");
    let plan = offline(&project, &["--account", "bistro", "--lang", "pl"]);
    assert!(plan.says("nie pytano  reviewed: "), "{plan}");
    let json = offline(&project, &["--format", "json"]).json();
    assert_eq!(json["approval"]["approved"], false);
    let plan = offline(&project, &["--detailed-exitcode"]);
    assert_eq!(plan.status, Some(3));
}

#[test]
fn signatures_are_judged() {
    let project = judged_by("signatures = 1\nallowed_signers = \"signers\"");
    project.write("signers", "");
    project.commit_all("no signers");
    change(&project);
    assert_snapshot!(offline(&project, &["--account", "bistro"]), @"
    $ contactctl plan --offline --account bistro
    Portal  local (embedded, production)
    Commit  ae99283867 a mailbox for guests
    Not approved, as far as this clone shows: 1 test fails
      ok  branch: commit ae99283867 is on `main`, the local default branch (there is no remote)
      fails  signed: commit ae99283867 is not signed
        help: ask somebody listed in `signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve ae99283867 --base cd07316ab2 --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    Note  compared with receipt `.contactctl/receipts/local.json`: the sync of commit cd07316ab2 ended at 2026-11-20T09:00:00Z
    Note  portal `local` was not asked: edits made there and later syncs are unknown, and `sync` cannot use this plan

    bistro (contacts/bistro.toml): update; last pushed from commit cd07316ab2
      operational_for_users - Operational contact (to share with users)  [line 12; ae99283867 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    Plan without the portal: 1 to update.
    --- status 0
    ");
}

#[test]
fn guards_and_a_rollback_are_judged() {
    let project = two_accounts();
    sync(&project, &[]);
    let all = "[\"oncall@bistro.example\", \"noc@bistro.example\"]";
    let other = BISTRO.replace(all, "[\"pager@bistro.example\"]");
    project.write("contacts/bistro.toml", other);
    project.commit_all("another pager");
    let plan = offline(&project, &[]);
    assert!(plan.says("A sync would be refused: "), "{plan}");
    assert!(plan.says("overlap"), "{plan}");
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project.commit_all("a mailbox for guests");
    sync(&project, &[]);
    let back = offline(&project, &["--rev", "HEAD~2"]);
    assert!(back.says("A sync would be refused: "), "{back}");
    assert!(back.says("--allow-rollback"), "{back}");
    let back = offline(&project, &["--rev", "HEAD~2", "--allow-rollback"]);
    assert!(back.says("1 to update, 1 unchanged."), "{back}");
}
