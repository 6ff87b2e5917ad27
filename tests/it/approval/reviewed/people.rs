//! Whose approval counts.

use insta::assert_snapshot;
use serde_json::json;

use super::{
    ACTIVITY, NOTHING, ONE, PULLS, TWO, approved, permission_of, policy, push, pushed, review,
    said, squashed, user,
};
use crate::approval::edit;
use crate::approval::forge::Forge;

#[test]
fn who_has_a_part_in_it_does_not_count() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    let own = json!([review("Anna", "APPROVED", &head)]);
    forge.says(&format!("{PULLS}/reviews"), own);
    forge.says(&permission_of("Anna"), json!({"permission": "admin"}));
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Anna` approved the pull request, but also opened it
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");

    approved(&forge, &commit, &head);
    let commits = json!([{"sha": head, "author": user("ola"), "committer": user("anna")}]);
    forge.says(&format!("{PULLS}/commits"), commits);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved the change, but also wrote a part of it
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");

    // The commits say that Anna wrote all of it; the forge saw who pushed.
    approved(&forge, &commit, &head);
    let pushes = json!([
        push("jan", &head, TWO),
        push("ola", ONE, &head),
        push("anna", NOTHING, ONE)
    ]);
    forge.says(ACTIVITY, pushes);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved the change, but also pushed a part of it
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    forge.says(
        ACTIVITY,
        json!([push("anna", ONE, &head), push("ola", NOTHING, ONE)]),
    );
    let earlier = said(&project);
    assert!(
        earlier.contains("`Ola` approved the change, but also pushed a part of it"),
        "{earlier}"
    );

    forge.says(ACTIVITY, json!([push("anna", ONE, &head)]));
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host's list of pushes to the branch of pull request #7 has a gap before commit [COMMIT]
        help: get the change reviewed in a pull request from a new branch, with pushes only by people who show their activity at the Git host; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_review_that_is_no_approval_any_more_does_not_count() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    let reviews = |second: &str| {
        json!([
            review("Ola", "APPROVED", &head),
            review("Ola", second, &head)
        ])
    };
    forge.says(&format!("{PULLS}/reviews"), reviews("DISMISSED"));
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; the review by `Ola` was dismissed
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    forge.says(&format!("{PULLS}/reviews"), reviews("CHANGES_REQUESTED"));
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` requested changes
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn an_approval_by_anybody_does_not_count() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    forge.says(&permission_of("Ola"), json!({"permission": "read"}));
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `Ola` approved the change, but has no write access to the repository
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let bot = json!([{"user": {"login": "ci[bot]", "type": "Bot"}, "state": "APPROVED", "commit_id": head}]);
    forge.says(&format!("{PULLS}/reviews"), bot);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 has 0 of 1 required approvals; `ci[bot]` approved the change, but is a bot
        help: get the change reviewed, exactly as it is merged, by somebody who has no part in it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn two_reviews_are_by_two_people() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    pushed(&project);
    project.write(
        "contactctl.toml",
        policy(&forge, "").replace("reviews = 1", "reviews = 2"),
    );
    project.commit_all("two reviews");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &commit, &commit);
    pushed(&project);
    edit(&project, "bistro", "visitors");
    project.commit_all("bistro");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &commit, &commit);
    let twice = json!([
        review("Ola", "APPROVED", &commit),
        review("ola", "APPROVED", &commit)
    ]);
    forge.says(&format!("{PULLS}/reviews"), twice);
    forge.says(&permission_of("ola"), json!({"permission": "write"}));
    let twice = said(&project);
    assert!(twice.contains("has 1 of 2 required approvals"), "{twice}");
    let both = json!([
        review("Ola", "APPROVED", &commit),
        review("jan", "APPROVED", &commit)
    ]);
    forge.says(&format!("{PULLS}/reviews"), both);
    assert_snapshot!(said(&project), @"
      ok  reviewed: pull request #7 was approved by `jan`, `ola`
    --- status 0
    ");
}

#[test]
fn an_owner_of_every_file_has_to_approve() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "code_owners = true\n");
    approved(&forge, &commit, &head);
    let jan = json!([review("jan", "APPROVED", &head)]);
    forge.says(&format!("{PULLS}/reviews"), jan.clone());
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 lacks the approval of a code owner of `contacts/bistro.toml`: @Ola
        help: ask an owner who has no part in the change to approve it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    approved(&forge, &commit, &head);
    let owner = said(&project);
    assert!(owner.ends_with("status 0"), "{owner}");

    // Who owns the rest is a team, and so a change of the owners themselves is its to approve.
    project.write("CODEOWNERS", "* @jan\n");
    project.commit_all("owners");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &commit, &commit);
    assert_snapshot!(said(&project), @"
      fails  reviewed: pull request #7 lacks the approval of a code owner of `CODEOWNERS`: @org/contacts
        help: ask an owner who has no part in the change to approve it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let membership = "/orgs/org/teams/contacts/memberships/Ola";
    forge.says(membership, json!({"state": "pending"}));
    let pending = said(&project);
    assert!(pending.ends_with("status 4"), "{pending}");
    forge.says(membership, json!({"state": "active"}));
    let member = said(&project);
    assert!(member.ends_with("status 0"), "{member}");
}

#[test]
fn without_a_file_of_owners_nobody_owns_a_file() {
    let forge = Forge::start();
    let (project, _, _) = squashed(&forge, "");
    project.git(["reset", "--quiet", "--hard", "main~1"]);
    std::fs::remove_file(project.path("CODEOWNERS")).expect("it is there");
    project.write("contactctl.toml", policy(&forge, "code_owners = true\n"));
    project.commit_all("owners without a file");
    let next = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &next, &next);
    pushed(&project);
    edit(&project, "bistro", "guests");
    project.commit_all("bistro");
    let commit = project.git(["rev-parse", "HEAD"]);
    approved(&forge, &commit, &commit);
    assert_snapshot!(said(&project), @"
      ok  reviewed: commit [COMMIT] has no `CODEOWNERS`, so no file has an owner; pull request #7 was approved by `ola`
    --- status 0
    ");
}
