//! `attested`: what `contactctl approve` signs, and what of it counts.

use insta::assert_snapshot;

use super::{edit, key, key_path, scrubbed, signers};
use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};

const POLICY: &str = "[approval]\nattestations = 2\nrevoked_signers = \"revoked\"\n\n\
                      [portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n\n\
                      [portals.test]\nkind = \"embedded\"\nenvironment = \"sandbox\"\n";

const REF: &str = "refs/contactctl/approvals";

/// Approves as one of the people, whose keys have their names.
fn approve(project: &Project, who: &str, args: &[&str]) -> crate::support::Run {
    approve_at("2026-11-24T12:00:00Z", project, who, args)
}

/// As [`approve`], as of another instant.
fn approve_at(instant: &str, project: &Project, who: &str, args: &[&str]) -> crate::support::Run {
    let key = key_path(project, who);
    let (key, name) = (key.to_string_lossy(), format!("{who}@bistro.example"));
    let mut all = vec!["approve", "--key", &key, "--as", &name];
    all.extend(args);
    if !args.contains(&"--portal") {
        all.extend(["--portal", "local"]);
    }
    let run = project.run_at(instant, all.iter().copied());
    assert_eq!(run.status, Some(0), "{run}");
    run
}

/// Two accounts in two portals, under a policy that demands two approvals. Commits are Anna's.
fn attesting() -> Project {
    let project = Project::new()
        .file("contactctl.toml", POLICY)
        .file("revoked", "")
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN);
    let allowed = signers(&project, &["anna", "jan", "ola", "piotr"]);
    project.write("allowed_signers", allowed);
    let project = project.commit("bistro and tavern");
    for who in ["jan", "ola"] {
        approve(&project, who, &[]);
        approve(&project, who, &["--portal", "test"]);
    }
    for portal in ["local", "test"] {
        let sync = project.run(["sync", "--yes", "--portal", portal]);
        assert_eq!(sync.status, Some(0), "{sync}");
    }
    project
}

/// Anna changes an address on a branch that is checked out then.
fn proposed() -> Project {
    let project = attesting();
    project.git(["checkout", "--quiet", "-b", "topic"]);
    edit(&project, "bistro", "guests");
    project.commit_all("bistro: a mailbox for guests");
    project
}

fn merge(project: &Project) {
    project.git(["checkout", "--quiet", "main"]);
    project.git(["merge", "--quiet", "--no-ff", "--no-edit", "topic"]);
}

fn local_refusal(project: &Project) -> String {
    let run = project.run(["sync", "--yes", "--portal", "local"]);
    scrubbed(&format!(
        "{}--- status {:?}",
        run.stderr,
        run.status.unwrap_or(-1)
    ))
}

fn local_verdict(project: &Project) -> String {
    let run = project.run(["sync", "--yes", "--portal", "local"]);
    assert_eq!(run.status, Some(0), "{run}");
    let lines = run
        .stdout
        .lines()
        .filter(|line| line.trim_start().starts_with("ok  attested"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn two_people_approve_a_change_before_it_is_merged() {
    let project = proposed();
    let key = key_path(&project, "jan");
    let key = key.to_string_lossy();
    let approve_it = [
        "approve",
        "--key",
        &key,
        "--as",
        "jan@bistro.example",
        "--portal",
        "local",
    ];
    let said = scrubbed(&project.run(approve_it).to_string()).replace(&*key, "[FILE]");
    assert_snapshot!(said, @"
    $ contactctl approve --key [FILE] --as jan@bistro.example --portal local
    Approved commit [COMMIT] for portal `local` as `jan@bistro.example`. The approval expires at 2026-12-01T12:00:00Z.
    Files changed since commit [COMMIT]:
      contacts/bistro.toml
    The approval is only in this clone; push it: `git push origin refs/contactctl/approvals`. If this push fails, run the same `contactctl approve` command with `--push REMOTE`.
    --- status 0
    ");
    merge(&project);
    assert_snapshot!(local_refusal(&project), @"
    error: the commit is not approved (attested: commit [COMMIT] has 1 of 2 required approvals for portal `local`)
      help: ask somebody who did not write the change to approve it (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approval: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    approve(&project, "ola", &["topic", "--base", "main~1"]);
    assert_snapshot!(local_verdict(&project), @"  ok  attested: the change was approved by `jan@bistro.example`, `ola@bistro.example`");
}

#[test]
fn a_squash_and_a_rebase_keep_approvals_because_they_are_of_trees() {
    for way in ["squash", "rebase"] {
        let project = proposed();
        approve(&project, "jan", &[]);
        approve(&project, "ola", &[]);
        project.git(["checkout", "--quiet", "main"]);
        project.write("README.md", "Ours.\n");
        project.commit_all("main moves on, elsewhere");
        if way == "squash" {
            project.git(["merge", "--quiet", "--squash", "topic"]);
            project.git(["commit", "--quiet", "--message", "squashed"]);
        } else {
            project.git(["rebase", "--quiet", "main", "topic"]);
            project.git(["checkout", "--quiet", "main"]);
            project.git(["merge", "--quiet", "--ff-only", "topic"]);
        }
        local_verdict(&project);
    }
}

#[test]
fn a_change_after_the_approval_makes_it_stale() {
    for way in ["push", "squash", "merge", "rebase"] {
        let project = proposed();
        approve(&project, "jan", &[]);
        approve(&project, "ola", &[]);
        match way {
            "push" => {
                edit(&project, "bistro", "thieves");
                project.commit_all("one more thing");
                merge(&project);
            }
            "merge" => {
                project.git(["checkout", "--quiet", "main"]);
                project.git(["merge", "--quiet", "--no-ff", "--no-commit", "topic"]);
                edit(&project, "tavern", "thieves");
                project.commit_all("merge topic");
            }
            "squash" => {
                project.git(["checkout", "--quiet", "main"]);
                project.git(["merge", "--quiet", "--squash", "topic"]);
                edit(&project, "tavern", "thieves");
                project.commit_all("squashed");
            }
            _ => {
                project.git(["checkout", "--quiet", "main"]);
                edit(&project, "tavern", "thieves");
                project.commit_all("tavern: nobody approved it");
                project.git(["rebase", "--quiet", "main", "topic"]);
                project.git(["checkout", "--quiet", "main"]);
                project.git(["merge", "--quiet", "--ff-only", "topic"]);
            }
        }
        let refused = local_refusal(&project);
        assert!(
            refused.contains(
                "is for a change that ends with other contacts or another approval policy"
            ) && refused.ends_with("status 4"),
            "{way}: {refused}"
        );
    }
}

#[test]
fn changes_that_were_approved_one_by_one_are_pushed_together() {
    let project = attesting();
    for (account, who) in [("bistro", ["jan", "ola"]), ("tavern", ["ola", "piotr"])] {
        edit(&project, account, "guests");
        project.commit_all(account);
        for who in who {
            approve(&project, who, &[]);
        }
    }
    assert_snapshot!(local_verdict(&project), @"  ok  attested: the change was approved by `jan@bistro.example`, `ola@bistro.example`, `piotr@bistro.example`");
}

#[test]
fn the_author_does_not_count_nor_one_person_twice() {
    let project = proposed();
    approve(&project, "anna", &[]);
    approve(&project, "jan", &[]);
    merge(&project);
    let refused = local_refusal(&project);
    assert!(
        refused.contains("1 of 2 required approvals") && refused.contains("may be an author"),
        "{refused}"
    );
    approve(
        &project,
        "jan",
        &["topic", "--base", "main~1", "--days", "3"],
    );
    let refused = local_refusal(&project);
    assert!(refused.contains("1 of 2 required approvals"), "{refused}");
    // Whoever has written a part of it is an author too.
    let project = attesting();
    edit(&project, "bistro", "guests");
    project.commit_all("bistro\n\nCo-authored-by: Ola <Ola@bistro.example>");
    approve(&project, "jan", &[]);
    approve(&project, "ola", &[]);
    let refused = local_refusal(&project);
    assert!(
        refused.contains("`ola@bistro.example` may be an author"),
        "{refused}"
    );
}

#[test]
fn an_approval_for_another_portal_does_not_count() {
    let project = proposed();
    approve(&project, "jan", &["--portal", "test"]);
    approve(&project, "ola", &["--portal", "test"]);
    merge(&project);
    assert_snapshot!(local_refusal(&project), @"
    error: the commit is not approved (attested: commit [COMMIT] has 0 of 2 required approvals for portal `local`; the approval by `jan@bistro.example` is for another portal or environment, `[ID] sandbox`)
      help: ask somebody who did not write the change to approve it (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approval: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let test = project.run(["sync", "--yes", "--portal", "test"]);
    assert_eq!(test.status, Some(0), "{test}");
}

#[test]
fn an_approval_expires() {
    let project = proposed();
    approve(&project, "jan", &[]);
    approve_at("2026-11-01T12:00:00Z", &project, "ola", &[]);
    merge(&project);
    assert_snapshot!(local_refusal(&project), @"
    error: the commit is not approved (attested: commit [COMMIT] has 1 of 2 required approvals for portal `local`; the approval by `ola@bistro.example` expired at 2026-11-08T12:00:00Z)
      help: ask somebody who did not write the change to approve it (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approval: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn an_approval_by_a_revoked_or_unlisted_key_does_not_count() {
    let project = proposed();
    approve(&project, "jan", &[]);
    approve(&project, "ola", &[]);
    merge(&project);
    project.write("revoked", key(&project, "ola") + "\n");
    project.commit_all("ola's key is stolen");
    for who in ["jan", "piotr"] {
        approve(&project, who, &[]);
    }
    let refused = local_refusal(&project);
    assert!(
        refused.contains("0 of 2") || refused.contains("1 of 2"),
        "{refused}"
    );

    let project = proposed();
    key(&project, "mallory");
    let path = key_path(&project, "mallory");
    let run = project.run([
        "approve",
        "--portal",
        "local",
        "--as",
        "ola@bistro.example",
        "--key",
        &*path.to_string_lossy(),
    ]);
    let run = scrubbed(&run.to_string()).replace(&*path.to_string_lossy(), "[FILE]");
    assert_snapshot!(run, @"
    $ contactctl approve --portal local --as ola@bistro.example --key [FILE]
    --- stderr
    error: the approval by `ola@bistro.example` would not count: its key [KEY] is not on the list of signers under the name `ola@bistro.example`
      help: use your name from `allowed_signers` of commit [COMMIT] (`--as NAME`) and its key (`--key FILE`); if you are not listed, ask a listed person to approve
    --- status 4
    ");
}

#[test]
fn a_signature_for_commits_is_no_approval() {
    let project = proposed();
    approve(&project, "jan", &[]);
    approve(&project, "ola", &[]);
    // Ola's, signed anew for the namespace of commits, in her place.
    let files = project.git(["ls-tree", "-r", REF]);
    let forge = |line: &str| {
        let (head, path) = line.split_once('\t')?;
        let blob = head.split(' ').nth(2)?;
        let text = project.git(["cat-file", "blob", blob]);
        text.contains("by ola@").then(|| (path.to_owned(), text))
    };
    for (path, text) in files.lines().filter_map(forge) {
        let (statement, _) = text.split_once("-----BEGIN").expect("a signature");
        project.write("../home/statement", statement);
        let (key, file) = (key_path(&project, "ola"), key_path(&project, "statement"));
        let signature = key_path(&project, "statement.sig");
        let _none_yet = std::fs::remove_file(&signature);
        super::keygen(
            &project,
            &[
                "-q",
                "-Y",
                "sign",
                "-n",
                "git",
                "-f",
                &key.to_string_lossy(),
                &file.to_string_lossy(),
            ],
        );
        let signature = std::fs::read_to_string(signature).expect("a signature");
        project.write("../home/blob", format!("{statement}{signature}"));
        let blob = key_path(&project, "blob");
        let blob = project.git(["hash-object", "-w", &*blob.to_string_lossy()]);
        let index = format!("GIT_INDEX_FILE={}", key_path(&project, "index").display());
        let script = format!(
            "{index} git read-tree {REF} && {index} git update-index --cacheinfo 100644,{blob},{path} \
             && tree=$({index} git write-tree) && git update-ref {REF} $(git commit-tree -m forged $tree)"
        );
        let done = project.program("sh").args(["-c", &script]).status();
        assert!(done.expect("a shell").success());
    }
    merge(&project);
    assert_snapshot!(local_refusal(&project), @"
    error: the commit is not approved (attested: commit [COMMIT] has 1 of 2 required approvals for portal `local`; the approval by `ola@bistro.example` does not count: it is for the namespace `git`, not for `contactctl-approval@v2`)
      help: ask somebody who did not write the change to approve it (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approval: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn approvals_of_two_clones_are_joined_when_they_are_pushed() {
    let project = proposed();
    let remote = key_path(&project, "remote.git");
    let remote = remote.to_string_lossy().into_owned();
    project.git(["clone", "--quiet", "--bare", ".", &remote]);
    project.git(["remote", "add", "origin", &remote]);
    project.git(["fetch", "--quiet"]);
    project.git(["remote", "set-head", "origin", "--auto"]);
    let other = Project::new();
    other.git(["clone", "--quiet", &remote, "."]);
    other.git(["checkout", "--quiet", "topic"]);
    for file in ["jan", "jan.pub"] {
        let key = std::fs::read(key_path(&project, file)).expect("a key");
        other.write(&format!("../home/{file}"), key);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let only_ours = std::fs::Permissions::from_mode(0o600);
        std::fs::set_permissions(key_path(&other, "jan"), only_ours).expect("ours");
    }
    approve(&project, "ola", &["--push"]);
    approve(&other, "jan", &["--push"]);
    approve(&project, "piotr", &["--push", "origin"]);
    let fetched = Project::new();
    fetched.git(["clone", "--quiet", &remote, "."]);
    fetched.git(["fetch", "--quiet", "origin", &format!("{REF}:{REF}")]);
    let all = fetched.git(["ls-tree", "-r", "--name-only", REF]);
    assert_eq!(all.lines().count(), 3 + 4, "{all}");
}

#[test]
fn a_lock_that_a_killed_process_left_is_named_with_its_age() {
    let project = proposed();
    let lock = project.path(&format!(".git/{REF}.lock"));
    std::fs::write(&lock, "").expect("a lock");
    let file = std::fs::File::options().write(true).open(&lock);
    let file = file.expect("the lock");
    let made = file.metadata().and_then(|metadata| metadata.modified());
    let an_hour_ago = made.expect("a time") - std::time::Duration::from_hours(1);
    file.set_modified(an_hour_ago).expect("an old lock");
    let key = key_path(&project, "jan");
    let key = key.to_string_lossy();
    let run = project.run([
        "approve",
        "--key",
        &key,
        "--as",
        "jan@bistro.example",
        "--portal",
        "local",
    ]);
    assert_eq!(run.status, Some(2), "{run}");
    let told = run
        .stderr
        .replace(&format!("[PROJECT]/.git/{REF}.lock"), "[LOCK]");
    assert!(
        told.starts_with(
            "error: cannot write a Git reference: its lock file `[LOCK]` has existed for 1h"
        ),
        "{told}"
    );
    assert!(told.contains("remove the lock file: `rm [LOCK]`"), "{told}");
    std::fs::remove_file(&lock).expect("removed");
    approve(&project, "jan", &[]);
}

#[test]
fn what_cannot_be_approved_says_so() {
    let project = attesting();
    project.write("README.md", "Ours.\n");
    project.commit_all("a readme");
    assert_snapshot!(scrubbed(&project.run(["approve", "--portal", "local"]).to_string()), @"
    $ contactctl approve --portal local
    --- stderr
    error: commit [COMMIT] changes neither contacts nor policy since commit [COMMIT]
      help: specify the commit before the change with `--base REV`
    --- status 2
    ");
    edit(&project, "bistro", "guests");
    project.commit_all("bistro");
    assert_snapshot!(
        scrubbed(&project.run(["approve", "--portal", "local", "--as", "jan@bistro.example", "--key", "nowhere"]).to_string()),
        @"
    $ contactctl approve --portal local --as jan@bistro.example --key nowhere
    --- stderr
    error: `ssh-keygen` cannot sign with `[PROJECT]/nowhere`
      cause: Couldn't load public key [PROJECT]/nowhere: No such file or directory
      help: choose another key with `--key FILE`; if the key has a passphrase, use a terminal or an agent (`ssh-add`)
    --- status 2
    "
    );
}
