//! A policy that nobody could satisfy is not pushed: it would let no later change through.

use insta::assert_snapshot;

use super::forge::Forge;
use super::{SIGNED, commit_as, edit, git_as, key, refusal, scrubbed, signers, signing, verdict};
use crate::support::Project;
use crate::support::accounts::BISTRO;
use crate::support::served::Served;

/// What is refused when a signed change of an account brings these files as well.
fn brings(files: &[(&str, &str)]) -> (Project, String) {
    let project = signing();
    for (path, text) in files {
        project.write(path, text);
    }
    edit(&project, "bistro", "guests");
    commit_as(&project, "anna", "another policy");
    let refused = refusal(&project);
    (project, refused)
}

#[test]
fn a_change_cannot_take_the_list_of_signers_away() {
    let project = signing();
    project.git(["rm", "--quiet", "allowed_signers"]);
    edit(&project, "bistro", "guests");
    commit_as(&project, "anna", "no more signers");
    assert_snapshot!(refusal(&project), @"
    error: cannot confirm that anybody could satisfy the new approval policy of commit [COMMIT]: commit [COMMIT] does not have `allowed_signers`, the list of signers of the approval policy
      help: if the cause cannot be fixed, undo the change to the policy in a new commit; later, change it again with everything that it needs
      help: list in `allowed_signers` who may sign, one per line, such as `anna@bistro.example ssh-ed25519 AAAA...`, and get the list approved
    --- status 4
    ");
    // A plan tells it before anybody has approved the change.
    project.git(["commit", "--quiet", "--amend", "--no-edit", "--no-gpg-sign"]);
    assert_snapshot!(refused_by_plan(&project), @"A sync would be refused: cannot confirm that anybody could satisfy the new approval policy of commit [COMMIT]: commit [COMMIT] does not have `allowed_signers`, the list of signers of the approval policy");
    // Put right in the same change, it goes through.
    project.git(["checkout", "--quiet", "HEAD~1", "--", "allowed_signers"]);
    git_as(
        &project,
        "anna",
        &["commit", "--quiet", "--amend", "--no-edit"],
    );
    verdict(&project);
}

/// The lines of a plan that say what would be refused.
fn refused_by_plan(project: &Project) -> String {
    let plan = project.run(["plan"]);
    let lines = plan.stdout.lines();
    let lines = lines.filter(|line| line.contains("would be refused"));
    scrubbed(&lines.collect::<Vec<_>>().join("\n"))
}

#[test]
fn a_list_without_anybody_who_could_sign_is_refused() {
    let (project, refused) = brings(&[("allowed_signers", "# nobody yet\n")]);
    assert_snapshot!(refused, @"
    error: cannot confirm that anybody could satisfy the new approval policy of commit [COMMIT]: `allowed_signers` lists 0 people who could sign for the namespace `git`, but 1 is required
      help: if the cause cannot be fixed, undo the change to the policy in a new commit; later, change it again with everything that it needs
    --- status 4
    ");
    let key = key(&project, "anna");
    for (line, why) in [
        (
            format!("anna@bistro.example ssh-ed25519 AAAA{key}\n"),
            "a key that is none",
        ),
        (
            format!("anna@bistro.example valid-before=\"20200101Z\" {key}\n"),
            "over",
        ),
        (
            format!("anna@bistro.example namespaces=\"file\" {key}\n"),
            "for something else",
        ),
    ] {
        let (_, refused) = brings(&[("allowed_signers", &line)]);
        assert!(
            refused.contains("lists 0 people who could sign for the namespace `git`"),
            "{why}: {refused}"
        );
    }
}

#[test]
fn a_list_of_those_who_are_all_revoked_is_refused() {
    let project = signing();
    project.write(
        "contactctl.toml",
        format!("{SIGNED}revoked_signers = \"revoked\"\n"),
    );
    let jan = key(&project, "jan");
    project.write("revoked", format!("{jan}\n"));
    project.write("allowed_signers", signers(&project, &["jan"]));
    commit_as(&project, "anna", "only jan, who is revoked");
    assert_snapshot!(refusal(&project), @"
    error: cannot confirm that anybody could satisfy the new approval policy of commit [COMMIT]: `allowed_signers` lists 0 people who could sign for the namespace `git`, but 1 is required
      help: if the cause cannot be fixed, undo the change to the policy in a new commit; later, change it again with everything that it needs
    --- status 4
    ");
    project.write("revoked", "rubbish\n");
    git_as(
        &project,
        "anna",
        &["commit", "--quiet", "--all", "--amend", "--no-edit"],
    );
    assert_snapshot!(refusal(&project), @"
    error: cannot confirm that anybody could satisfy the new approval policy of commit [COMMIT]: cannot use `revoked` of commit [COMMIT]: line 1: it contains no valid public key
      help: if the cause cannot be fixed, undo the change to the policy in a new commit; later, change it again with everything that it needs
      help: put the revoked public keys into `revoked`, one per line, or create it with `ssh-keygen -k -f revoked KEY.pub`, and commit it
    error: the commit is not approved (signed: cannot use `revoked` of commit [COMMIT]: line 1: it contains no valid public key)
      help: put the revoked public keys into `revoked`, one per line, or create it with `ssh-keygen -k -f revoked KEY.pub`, and commit it
    --- status 4
    ");
}

#[test]
fn more_approvals_than_people_are_refused() {
    let demand = |number| format!("{SIGNED}attestations = {number}\n");
    let (_, refused) = brings(&[("contactctl.toml", &demand(3))]);
    assert_snapshot!(refused, @"
    error: cannot confirm that anybody could satisfy the new approval policy of commit [COMMIT]: `allowed_signers` lists 2 people who could sign for the namespace `contactctl-approval@v2`, but 3 are required
      help: if the cause cannot be fixed, undo the change to the policy in a new commit; later, change it again with everything that it needs
    --- status 4
    ");
    let two = demand(2);
    let (_, refused) = brings(&[("contactctl.toml", &two)]);
    assert!(refused.ends_with("--- status 0"), "two can: {refused}");
    // Two keys of one person are one.
    let project = signing();
    let lines = signers(&project, &["anna"]) + "anna@bistro.example " + &key(&project, "jan");
    project.write("contactctl.toml", two);
    project.write("allowed_signers", lines);
    commit_as(&project, "anna", "anna twice");
    let refused = refusal(&project);
    assert!(
        refused.contains("lists 1 person who could sign"),
        "{refused}"
    );
    // An authority lists any number.
    let lines = format!(
        "*@bistro.example cert-authority {}\n",
        key(&project, "anna")
    );
    project.write("allowed_signers", lines + &signers(&project, &["anna"]));
    git_as(
        &project,
        "anna",
        &["commit", "--quiet", "--all", "--amend", "--no-edit"],
    );
    verdict(&project);
}

#[test]
fn a_branch_that_is_not_there_is_refused() {
    let (_, refused) = brings(&[("contactctl.toml", "[approval]\nref = \"origin/mian\"\n")]);
    assert_snapshot!(refused, @"
    error: cannot confirm that anybody could satisfy the new approval policy of commit [COMMIT]: `[approval] ref` is `origin/mian`, but the default branch is `main`, so the approved branch must be pinned
      help: if the cause cannot be fixed, undo the change to the policy in a new commit; later, change it again with everything that it needs
      help: if `origin/mian` is the approved branch, run `git config contactctl.approvedRef origin/mian`, or set `CONTACTCTL_APPROVED_REF=origin/mian`
    --- status 4
    ");
}

/// A policy that demands reviews at a forge.
fn reviews(forge: &Forge, repository: &str) -> String {
    format!(
        "[approval]\nreviews = 1\nforge_url = \"{}\"\nrepository = \"{repository}\"\ntoken_env = \"FORGE\"\n",
        forge.url
    )
}

#[test]
fn a_forge_that_does_not_have_the_repository_is_refused() {
    let forge = Forge::start();
    let project = signing().variable("FORGE", "s3cret");
    project.tie("FORGE", &forge.url);
    project.write("contactctl.toml", reviews(&forge, "org/contcats"));
    project.commit_all("reviews");
    // Nobody has approved that the token goes there.
    let plan = project.run(["plan"]);
    assert!(plan.says("Not approved: 1 test fails"), "{plan}");
    assert_eq!(*forge.asked.lock().expect("no panic"), [""; 0]);
    git_as(
        &project,
        "anna",
        &["commit", "--quiet", "--amend", "--no-edit"],
    );
    let refused = refusal(&project).replace(&forge.url, "[FORGE]");
    assert_snapshot!(refused, @"
    error: cannot confirm that anybody could satisfy the new approval policy of commit [COMMIT]: the Git host at [FORGE] has no repository `org/contcats` that the token may read
      help: if the cause cannot be fixed, undo the change to the policy in a new commit; later, change it again with everything that it needs
      help: let the token read the repository, or check `forge`, `forge_url`, `repository` and `token_env` in `[approval]`
    --- status 4
    ");
    project.write("contactctl.toml", reviews(&forge, "org/contacts"));
    git_as(
        &project,
        "anna",
        &["commit", "--quiet", "--all", "--amend", "--no-edit"],
    );
    verdict(&project);
    let asked = forge.asked.lock().expect("no panic").clone();
    assert_eq!(asked, ["/repos/org/contcats", "/repos/org/contacts"]);
}

#[test]
fn a_forge_without_a_place_or_a_token_is_refused() {
    let (_, refused) = brings(&[("contactctl.toml", "[approval]\nreviews = 1\n")]);
    assert_snapshot!(refused, @r#"
    error: cannot confirm that anybody could satisfy the new approval policy of commit [COMMIT]: the name of this repository at the Git host is not known
      help: if the cause cannot be fixed, undo the change to the policy in a new commit; later, change it again with everything that it needs
      help: specify the name in `[approval]`: `repository = "owner/name"`
    --- status 4
    "#);
    let forge = Forge::start();
    let policy = reviews(&forge, "org/contacts");
    let (_, refused) = brings(&[("contactctl.toml", &policy)]);
    assert_snapshot!(refused, @"
    error: cannot confirm that anybody could satisfy the new approval policy of commit [COMMIT]: the token for the Git host is missing: `FORGE` is not set or is empty
      help: if the cause cannot be fixed, undo the change to the policy in a new commit; later, change it again with everything that it needs
      help: set `FORGE` to the token, or `FORGE_FILE` to the path of a file that contains it
    --- status 4
    ");
    assert_eq!(*forge.asked.lock().expect("no panic"), [""; 0]);
}

#[test]
fn who_is_locked_out_takes_over_what_the_repository_itself_has_pushed() {
    let operator = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/none.toml", BISTRO);
    let portal = Served::start(&operator, []);
    let project = Project::new()
        .file(
            "contactctl.toml",
            format!(
                "{SIGNED}\n[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{}\"\n",
                portal.url
            ),
        )
        .file("contacts/bistro.toml", BISTRO)
        .variable("CONTACTCTL_STAGING_TOKEN", &portal.token);
    project.write("allowed_signers", signers(&project, &["anna"]));
    project.tie("CONTACTCTL_STAGING_TOKEN", &portal.url);
    commit_as(&project, "anna", "bistro");
    let first = project.run(["sync", "--yes", "--provision", "--first"]);
    assert!(first.says("Done: 1 pushed and read back."), "{first}");
    // Anna's key is lost, and nobody else is listed.
    project.write("allowed_signers", signers(&project, &["jan"]));
    commit_as(&project, "jan", "jan signs from now on");
    let refused = refusal(&project);
    assert!(
        refused
            .contains("is valid only for commits that come after the commit that adds the key to"),
        "{refused}"
    );
    let root = project.git(["rev-list", "--max-parents=0", "HEAD"]);
    let sync = project.run(["sync", "--yes", "--take-over", root.trim()]);
    assert_snapshot!(scrubbed(&sync.to_string()), @"
    $ contactctl sync --yes --take-over [COMMIT]
    Portal  staging (http, production)
    Commit  [COMMIT] jan signs from now on
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
      ok  signed: 1 commit is signed by `jan@bistro.example`
    Note  first sync to this portal: the approval policy of commit [COMMIT] applies

    bistro (contacts/bistro.toml): adopt: the portal already has these values

    Plan: 1 to adopt.
    Done: 1 pushed and read back.
    --- stderr
    bistro: pushed and read back
    --- status 0
    ");
    edit(&project, "bistro", "guests");
    commit_as(&project, "jan", "bistro: a mailbox for guests");
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 1 pushed and read back."), "{sync}");
}
