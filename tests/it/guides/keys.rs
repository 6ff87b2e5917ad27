//! The guides about keys and approvals, with real keys.

use insta::assert_snapshot;

use super::Guide;
use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};

const APPROVAL: &str = "docs/approval.md";

/// What Jan has in his clone.
const AS_JAN: &str = "git config user.signingkey ~/.ssh/jan.pub && \
                      git config user.email jan@bistro.example && \
                      export GIT_COMMITTER_EMAIL=jan@bistro.example";

const PORTAL: &str = "\n[portals.production]\nkind = \"embedded\"\nenvironment = \"production\"\n";

/// A clone whose remote has one commit, signed by Anna and pushed to the portal, under `policy`. Each of
/// these people has a key, which is named after them.
fn signing(policy: &str, people: &[&str]) -> Project {
    let project = Project::new()
        .file("contactctl.toml", format!("[approval]\n{policy}{PORTAL}"))
        .file("contacts/bistro.toml", BISTRO);
    let mut shell = Guide::new(&project, "docs/how-to/rotate-a-key.md");
    shell.reader("mkdir -p ~/.ssh && git init --quiet --initial-branch main");
    for person in people {
        shell.reader(&format!(
            "ssh-keygen -t ed25519 -f ~/.ssh/{person} && \
             echo \"{person}@bistro.example $(cat ~/.ssh/{person}.pub)\" >> allowed_signers"
        ));
    }
    shell.reader(
        "cp ~/.ssh/anna ~/.ssh/id_ed25519 && cp ~/.ssh/anna.pub ~/.ssh/id_ed25519.pub && \
         git config gpg.format ssh && git config user.signingkey ~/.ssh/anna.pub && \
         git config user.email anna@bistro.example && \
         git add --all && git commit --quiet --gpg-sign --message 'the bistro' && \
         git clone --quiet --bare . ../remote.git && git remote add origin ../remote.git && \
         git fetch --quiet && git remote set-head origin --auto",
    );
    project
}

/// Edits the address for users.
fn edit(project: &Project, mailbox: &str) {
    project.write("contacts/bistro.toml", BISTRO.replace("help@", mailbox));
}

#[test]
fn a_key_is_rotated() {
    let project = signing("signatures = 1\n", &["anna"]);
    let mut guide = Guide::new(&project, "docs/how-to/rotate-a-key.md");
    guide.reader("contactctl sync");
    guide.until("ssh-keygen");
    guide.reader("echo \"anna@bistro.example $(cat ~/.ssh/contacts_2027.pub)\" >> allowed_signers");
    guide.until("Anna's new key");
    guide.reader("git push --quiet origin main");
    guide.until("user.signingkey");
    guide.until("contactctl plan");
    guide.shows("Nothing to do: 1 unchanged.");
    guide.reader("sed -i.bak 1d allowed_signers && rm allowed_signers.bak");
    guide.until("remove Anna's old key");
    // The new key signs alone from now on.
    edit(&project, "guests@");
    guide.reader(
        "git commit --quiet --all --gpg-sign --message guests && git push --quiet origin main && \
         contactctl sync --portal production",
    );
    guide.shows("Done: 1 pushed and read back.");
    assert_snapshot!(guide.finish(), @r#"
    ssh-keygen -t ed25519 -f ~/.ssh/contacts_2027
    git commit --all --gpg-sign --message "signers: Anna's new key"
    git config user.signingkey ~/.ssh/contacts_2027.pub
    contactctl sync --portal production
    contactctl plan --portal production
    git commit --all --gpg-sign --message "signers: remove Anna's old key"
    "#);
}

#[test]
fn a_refused_sync_is_fixed() {
    let project = signing("signatures = 1\nattestations = 1\n", &["anna", "jan"]);
    let mut guide = Guide::new(&project, "docs/how-to/fix-a-refused-sync.md");
    guide.reader(
        "contactctl approve --portal production --key ~/.ssh/jan --as jan@bistro.example && \
         contactctl sync --portal production && git checkout --quiet -b topic",
    );
    edit(&project, "guests@");
    guide.reader("git commit --quiet --all --no-gpg-sign --message guests");
    guide.until("commit.gpgsign true");
    guide.until("--force-rebase");
    guide.reader("git push --quiet origin topic");
    guide.reader(AS_JAN);
    guide.until("contactctl approve origin/topic");
    guide.reader("git checkout --quiet main && git merge --quiet --ff-only topic && git push --quiet origin main");
    guide.until("contactctl sync");
    guide.shows("Done: 1 pushed and read back.");
    assert_snapshot!(guide.finish(), @"
    git config gpg.format ssh
    git config user.signingkey ~/.ssh/id_ed25519.pub
    git config commit.gpgsign true
    git commit --amend --no-edit --gpg-sign
    git rebase --gpg-sign --force-rebase origin/main
    git fetch origin
    git diff origin/main...origin/topic
    contactctl approve origin/topic --portal production --push
    git fetch origin refs/contactctl/approvals:refs/contactctl/approvals
    contactctl sync --portal production
    ");
}

#[test]
fn access_is_recovered() {
    let project = signing("signatures = 1\n", &["anna", "jan"]);
    let mut guide =
        Guide::new(&project, "docs/how-to/recover-access.md").given("ACCOUNT", "bistro");
    guide.reader("contactctl sync && contactctl portal token create ci-old --scope write");
    // Jan's key was stolen.
    guide.reader(
        "cat ~/.ssh/jan.pub > revoked_signers && sed -i.bak /^jan/d allowed_signers && \
         rm allowed_signers.bak && \
         sed -i.bak 's/^signatures.*/&\\nrevoked_signers = \"revoked_signers\"/' contactctl.toml && \
         rm contactctl.toml.bak && git add --all && \
         git commit --quiet --gpg-sign --message 'revoke a key' && git push --quiet origin main",
    );
    guide.until("contactctl sync --portal production");
    guide.until("contactctl portal token revoke ci-old");
    guide.until("contactctl portal token create ci");
    guide.shows("cctl_");
    assert_snapshot!(guide.finish(), @"
    contactctl sync --portal production
    contactctl history ACCOUNT --portal production
    contactctl portal token list
    contactctl portal token revoke ci-old
    contactctl portal token create ci --scope write
    contactctl portal audit
    ");
}

#[test]
fn a_missing_proof_is_given_afterwards() {
    let project = signing("signatures = 1\n", &["anna", "jan"]);
    let mut guide = Guide::section(&project, APPROVAL, "### A missing proof")
        .given("NAME", "production")
        .given("REV", "HEAD")
        .given("BEFORE", "HEAD~1");
    guide.reader("contactctl sync");
    edit(&project, "guests@");
    guide.reader(
        "git commit --quiet --all --no-gpg-sign --message guests && git push --quiet origin main",
    );
    guide.until("contactctl plan");
    guide.shows("contactctl approve ");
    guide.until("git rev-parse");
    guide.reader(AS_JAN);
    let followed = guide.finish();
    assert_snapshot!(followed, @"
    git fetch origin
    contactctl plan --portal NAME
    git rev-parse REV^
    git diff BEFORE REV
    contactctl approve REV --base BEFORE --portal NAME --push
    git fetch origin refs/contactctl/approvals:refs/contactctl/approvals
    contactctl sync --portal NAME
    ");
    let plan = project.run(["plan", "--portal", "production"]);
    assert!(plan.says("Nothing to do: 1 unchanged."), "{plan}");
}

#[test]
fn a_repository_goes_on_when_every_key_is_lost() {
    let project = signing("signatures = 1\n", &["anna", "new_key"]);
    let root = project.git(["rev-list", "--max-parents=0", "HEAD"]);
    let mut guide = Guide::section(&project, APPROVAL, "### Every key is lost")
        .given("NAME", "production")
        .given(" ID\n", format!(" {root}\n"));
    guide.reader("contactctl sync && rm ~/.ssh/anna ~/.ssh/id_ed25519");
    // One edit comes with the new list.
    edit(&project, "guests@");
    guide.reader("sed -i.bak /^anna/d allowed_signers && rm allowed_signers.bak");
    guide.until("git commit");
    guide.reader("git push --quiet origin main");
    guide.until("git rev-list");
    guide.shows(&root);
    guide.leave_out("contactctl approve --first");
    guide.until("--take-over");
    guide.until("contactctl pull");
    assert_snapshot!(guide.finish(), @r#"
    git config user.signingkey ~/.ssh/new_key.pub
    git commit --all --gpg-sign --message "signers: new keys"
    git rev-list --first-parent HEAD | tail -n 1
    contactctl plan --portal NAME --take-over ID
    contactctl sync --portal NAME --take-over ID
    --- status 4 of contactctl sync --portal NAME --take-over ID
    contactctl pull --portal NAME
    git diff
    "#);
}

#[test]
fn a_default_branch_is_renamed() {
    let project = signing("signatures = 1\n", &["anna"]);
    let mut guide = Guide::section(&project, APPROVAL, "### A renamed default branch")
        .given("NAME", "production")
        .given("origin/main", "origin/trunk");
    guide.reader(
        "contactctl sync && git -C ../remote.git branch --quiet --move main trunk && \
         git branch --quiet --move main trunk",
    );
    guide.until("git config contactctl.approvedRef");
    guide.until("contactctl sync");
    guide.shows("pinned by");
    guide.until("--unset");
    guide.reader("contactctl sync --portal production");
    guide.shows("`origin/trunk`, the remote's default branch");
    assert_snapshot!(guide.finish(), @"
    git fetch --prune origin
    git remote set-head origin --auto
    git config contactctl.approvedRef origin/main      # or CONTACTCTL_APPROVED_REF, in CI
    contactctl sync --portal NAME
    git config --unset contactctl.approvedRef
    ");
}

/// Commits everything as Anna, with her signature, and pushes the branch.
const COMMIT: &str = "git add --all && git commit --quiet --gpg-sign --message change && \
                      git push --quiet origin HEAD";

#[test]
fn a_backup_is_restored() {
    let project = signing("signatures = 1\n", &["anna"]);
    let mut guide = Guide::section(&project, APPROVAL, "### A restored backup")
        .given("NAME", "production")
        .given("FILE", "../home/beside.sqlite3");
    guide.reader("contactctl sync && contactctl portal backup ../home/backup.sqlite3");
    edit(&project, "guests@");
    guide.reader(&format!("{COMMIT} && contactctl sync --portal production"));
    guide.reader(
        "rm .contactctl/production.sqlite3* && cp ../home/backup.sqlite3 ../home/beside.sqlite3 && \
         cp ../home/backup.sqlite3 .contactctl/production.sqlite3",
    );
    guide.until("contactctl sync");
    guide.shows("Done: 1 pushed and read back.");
    assert_snapshot!(guide.finish(), @"
    contactctl sync --portal NAME
    contactctl portal id --new --database FILE
    ");
}

#[test]
fn two_requests_in_one_file_are_merged_with_a_signature() {
    let project = signing("signatures = 1\n", &["anna"]);
    let mut guide = Guide::section(&project, APPROVAL, "### Two requests that met in one file")
        .given("TOPIC", "topic");
    guide.reader("contactctl sync && git checkout --quiet -b topic");
    project.write("contacts/bistro.toml", BISTRO.replace("17:00", "18:00"));
    guide.reader(&format!("{COMMIT} && git checkout --quiet main"));
    edit(&project, "guests@");
    guide.reader(COMMIT);
    guide.until("git merge --gpg-sign origin/main");
    guide.reader(
        "git checkout --quiet main && git merge --quiet --no-ff --no-edit topic && \
         git push --quiet origin main && contactctl sync",
    );
    guide.shows("Done: 1 pushed and read back.");
    assert_snapshot!(guide.finish(), @"
    git checkout TOPIC
    git merge --gpg-sign origin/main
    ");
}

#[test]
fn a_rewritten_branch_is_merged_the_right_way_round() {
    let project = signing("signatures = 1\n", &["anna"]);
    project.write("contacts/tavern.toml", TAVERN);
    let mut guide = Guide::section(&project, APPROVAL, "### History on another line");
    guide.reader(&format!("{COMMIT} && contactctl sync"));
    let first = project.git(["rev-parse", "HEAD"]);
    edit(&project, "guests@");
    guide.reader(&format!("{COMMIT} && contactctl sync"));
    let pushed = project.git(["rev-parse", "HEAD"]);
    let mut guide = guide.given(" X\n", format!(" {pushed}\n"));
    project.git(["reset", "--quiet", "--hard", &first]);
    project.write("contacts/tavern.toml", TAVERN.replace("help@", "guests@"));
    guide.reader(&COMMIT.replace("push", "push --force"));
    assert_eq!(guide.shell("contactctl sync"), Some(4));
    guide.shows("is not in the history of the approved branch");
    guide.until("git push origin HEAD:main");
    guide.reader("contactctl sync");
    guide.shows("Done: 1 pushed and read back.");
    guide.leave_out("--take-over X-IN-FULL");
    assert_snapshot!(guide.finish(), @"
    git fetch origin
    git checkout --detach X
    git merge --no-ff origin/main
    git push origin HEAD:main
    ");
}
