//! The users of accounts whose file manages access.

use contactctl::schema::Schema;
use insta::assert_snapshot;
use reqwest::Method;
use serde_json::{Value, json};

use super::{synced, two_accounts};
use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::served::Served;
use crate::support::{Project, assert_valid};

const TAVERN_USERS: &str = "/v1/accounts/tavern/users";

/// Each user of the account that the path is of.
fn users(portal: &Served, path: &str) -> Vec<String> {
    let body = portal.get(path).body;
    let users = body["users"].as_array().expect("users").iter();
    let text = |user: &Value, key: &str| user[key].as_str().expect("a text").to_owned();
    users
        .map(|user| format!("{} {}", text(user, "email"), text(user, "role")))
        .collect()
}

/// Somebody gives access in the portal.
fn let_in(portal: &Served, path: &str, email: &str) {
    let mut read = portal.get(path);
    let user = json!({"email": email, "role": "editor"});
    read.body["users"].as_array_mut().expect("users").push(user);
    let put = portal.send(Method::PUT, path, read.etag.as_deref(), Some(&read.body));
    assert_eq!(put.status, 200, "{}", put.body);
}

/// Jan gets another role, Eva comes, and alerts go on to Ola.
const OTHERS: &str = r#"
[[users]]
email = "jan@tavern.example"
role = "editor"

[[users]]
email = "eva@tavern.example"
role = "administrator"
"#;

/// The file with other users than Ola and Jan.
fn with_users(text: &str, users: &str) -> String {
    let start = text.find("\n[[users]]").expect("users");
    format!("{}{users}", &text[..start])
}

/// The users of the tavern, with Jan in another role and Eva as a new one.
fn commit_other_users(project: &Project) {
    let ola = "\n[[users]]\nemail = \"ola@tavern.example\"\nrole = \"administrator\"\n";
    let text = with_users(TAVERN, &format!("{ola}{OTHERS}"));
    project.write("contacts/tavern.toml", text);
    project.commit_all("tavern: Eva comes");
}

#[test]
fn who_comes_who_goes_and_who_gets_another_role_is_planned_and_pushed() {
    let project = synced();
    let portal = Served::start(&project, []);
    commit_other_users(&project);
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    Portal  local (embedded, production)
    Commit  e2e5ce7cce tavern: Eva comes
    Approved
      ok  branch: commit e2e5ce7cce is on `main`, the local default branch (there is no remote)

    tavern (contacts/tavern.toml): update; last pushed from commit 5b05000644
      + user eva@tavern.example: administrator  [line 34; e2e5ce7cce by Anna]
      user jan@tavern.example: administrator -> editor  [line 30; e2e5ce7cce by Anna]

    Plan: 1 to update, 1 unchanged.
    --- status 0
    ");
    assert_snapshot!(project.run(["sync", "--yes", "--report", "receipt.json"]), @"
    $ contactctl sync --yes --report receipt.json
    Portal  local (embedded, production)
    Commit  e2e5ce7cce tavern: Eva comes
    Approved
      ok  branch: commit e2e5ce7cce is on `main`, the local default branch (there is no remote)

    tavern (contacts/tavern.toml): update; last pushed from commit 5b05000644
      + user eva@tavern.example: administrator  [line 34; e2e5ce7cce by Anna]
      user jan@tavern.example: administrator -> editor  [line 30; e2e5ce7cce by Anna]

    Plan: 1 to update, 1 unchanged.
    Done: 1 pushed and read back.
    See the portal in a browser: contactctl portal serve --portal local
    --- stderr
    tavern: pushed and read back
    --- status 0
    ");
    let expected = [
        "eva@tavern.example administrator",
        "jan@tavern.example editor",
        "ola@tavern.example administrator",
    ];
    assert_eq!(users(&portal, TAVERN_USERS), expected);
    let receipt = project.text("receipt.json");
    assert!(receipt.contains("\"users_digest\": \"sha256:"), "{receipt}");
    assert!(!receipt.contains('@'), "{receipt}");
    let receipt = serde_json::from_str(&receipt).expect("JSON");
    assert_valid(Schema::Receipt, &receipt);

    // Jan goes.
    let gone = project.text("contacts/tavern.toml");
    let jan = "\n[[users]]\nemail = \"jan@tavern.example\"\nrole = \"editor\"\n";
    project.write("contacts/tavern.toml", gone.replace(jan, ""));
    project.commit_all("tavern: Jan goes");
    // The receipt says when, and is in this commit.
    let commit = project.git(["rev-parse", "--short=10", "HEAD"]);
    let comment = project.run(["plan", "--format", "markdown"]).to_string();
    assert_snapshot!(comment.replace(&commit, "[COMMIT]"), @"
    $ contactctl plan --format markdown
    ### Plan for portal `local` (embedded, production)

    Commit `[COMMIT]`: tavern: Jan goes

    **Approved**

    - ok, branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)

    **Plan: 1 to update, 1 unchanged.**

    #### `tavern` in `contacts/tavern.toml`

    update; last pushed from commit e2e5ce7cce

    | field | now | files | from |
    |---|---|---|---|
    | user `jan@tavern.example` | `editor` | `no access` | `contacts/tavern.toml:25`, [COMMIT] by Anna |
    --- status 0
    ");
    let sync = project.run(["sync", "--yes"]);
    assert_eq!(sync.status, Some(0), "{sync}");
    assert_eq!(users(&portal, TAVERN_USERS), [expected[0], expected[2]]);
    let again = project.run(["sync", "--yes"]);
    assert!(again.says("Nothing to do: 2 unchanged."), "{again}");
}

#[test]
fn a_user_whom_somebody_let_in_stays_until_somebody_says_otherwise() {
    let project = synced();
    let portal = Served::start(&project, []);
    let_in(&portal, TAVERN_USERS, "zoe@tavern.example");
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    Portal  local (embedded, production)
    Commit  5b05000644 bistro and tavern
    Approved
      ok  branch: commit 5b05000644 is on `main`, the local default branch (there is no remote)

    tavern (contacts/tavern.toml): drift: somebody has edited the account in the portal since commit 5b05000644
      user zoe@tavern.example (drift)  [line 25]
          pushed last  no access
          portal now   editor

    Plan: 1 with other values in the portal, 1 unchanged.
    help: if the portal's values are right, write them into the account's file (`contactctl pull --portal local ACCOUNT`), and commit
    help: if the portal's values are wrong, overwrite them: `contactctl sync --portal local --on-drift overwrite`; or push only the other fields: `contactctl sync --portal local --on-drift keep`
    --- status 0
    ");
    let zoe = "zoe@tavern.example editor".to_owned();
    commit_other_users(&project);
    let refused = project.run(["sync", "--yes"]);
    assert_eq!(refused.status, Some(4), "{refused}");
    assert_eq!(users(&portal, TAVERN_USERS).len(), 3);

    let kept = project.run(["sync", "--yes", "--on-drift", "keep"]);
    assert_eq!(kept.status, Some(0), "{kept}");
    let after = users(&portal, TAVERN_USERS);
    assert!(after.contains(&zoe) && after.len() == 4, "{after:?}");

    let pull = project.run(["pull"]);
    assert_snapshot!(pull, @"
    $ contactctl pull
    tavern: contacts/tavern.toml
      users
        + zoe@tavern.example: editor

    Pulled: 1 edited, 1 unchanged.
    Nothing is committed yet; look at the changes: `git status`, `git diff`.
    --- status 0
    ");
    assert_snapshot!(project.git(["diff", "-U0"]), @r#"
    diff --git a/contacts/tavern.toml b/contacts/tavern.toml
    index d774f08..ae57e40 100644
    --- a/contacts/tavern.toml
    +++ b/contacts/tavern.toml
    @@ -35,0 +36,4 @@ role = "administrator"
    +
    +[[users]]
    +email = "zoe@tavern.example"
    +role = "editor"
    "#);
    project.git(["checkout", "--", "contacts"]);

    let over = project.run(["sync", "--yes", "--on-drift", "overwrite"]);
    assert_snapshot!(over, @"
    $ contactctl sync --yes --on-drift overwrite
    Portal  local (embedded, production)
    Commit  e2e5ce7cce tavern: Eva comes
    Approved
      ok  branch: commit e2e5ce7cce is on `main`, the local default branch (there is no remote)

    tavern (contacts/tavern.toml): update; last pushed from commit e2e5ce7cce
      user zoe@tavern.example (drift, to be overwritten)  [line 25]
          pushed last  no access
          portal now   editor
      warning: the access of `zoe@tavern.example` was edited in the portal, but this sync overwrites the edit

    Plan: 1 to update, 1 unchanged.
    Done: 1 pushed and read back.
    See the portal in a browser: contactctl portal serve --portal local
    --- stderr
    tavern: pushed and read back
    --- status 0
    ");
    assert_eq!(users(&portal, TAVERN_USERS).len(), 3);
}

#[test]
fn drift_of_users_is_adopted_by_pull() {
    let project = synced();
    let portal = Served::start(&project, []);
    let_in(&portal, TAVERN_USERS, "zoe@tavern.example");
    drop(portal);
    let pull = project.run(["pull"]);
    assert_eq!(pull.status, Some(0), "{pull}");
    project.commit_all("tavern: as in the portal");
    assert_snapshot!(project.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  6ec065cd6c tavern: as in the portal
    Approved
      ok  branch: commit 6ec065cd6c is on `main`, the local default branch (there is no remote)

    tavern (contacts/tavern.toml): already up to date: only the commit is recorded
      user zoe@tavern.example (already the same)  [line 34]

    Plan: 1 already up to date, 1 unchanged.
    Done: 1 pushed and read back.
    See the portal in a browser: contactctl portal serve --portal local
    --- stderr
    tavern: pushed and read back
    --- status 0
    ");
    let again = project.run(["plan"]);
    assert!(again.says("Nothing to do: 2 unchanged."), "{again}");
}

#[test]
fn whoever_got_the_alerts_goes_after_whoever_gets_them_now_has_come() {
    let project = synced();
    let portal = Served::start(&project, []);
    let text = with_users(TAVERN, OTHERS).replace("[\"ola@", "[\"eva@");
    project.write("contacts/tavern.toml", text);
    project.commit_all("tavern: Eva in place of Ola");
    let sync = project.run(["sync", "--yes"]);
    assert_eq!(sync.status, Some(0), "{sync}");
    let expected = [
        "eva@tavern.example administrator",
        "jan@tavern.example editor",
    ];
    assert_eq!(users(&portal, TAVERN_USERS), expected);
    assert_eq!(
        portal.record("tavern")["alert"],
        json!(["eva@tavern.example"])
    );
}

#[test]
fn the_last_administrator_and_the_caps_are_held() {
    let project = synced();
    let portal = Served::start(&project, []);
    let before = users(&portal, TAVERN_USERS);
    project.write(
        "contacts/tavern.toml",
        TAVERN.replace("role = \"administrator\"", "role = \"editor\""),
    );
    project.commit_all("tavern: nobody manages");
    assert_snapshot!(project.run(["sync", "--yes"]), @r#"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  36c36c79ce tavern: nobody manages
    Approved
      ok  branch: commit 36c36c79ce is on `main`, the local default branch (there is no remote)

    tavern (contacts/tavern.toml): update; last pushed from commit 5b05000644
      user jan@tavern.example: administrator -> editor  [line 30; 36c36c79ce by Anna]
      user ola@tavern.example: administrator -> editor  [line 26; 36c36c79ce by Anna]

    Plan: 1 to update, 1 unchanged.
    --- stderr
    error: account `tavern` would be left without an administrator: `jan@tavern.example` would no longer be one
         at: contacts/tavern.toml:30: email = "jan@tavern.example"
      help: give one of its `[[users]]` the role `administrator`
    --- status 4
    "#);

    project.write("contactctl.toml", "[limits]\nmax_removals = 0\n");
    let ola = "\n[[users]]\nemail = \"ola@tavern.example\"\nrole = \"administrator\"\n";
    project.write("contacts/tavern.toml", with_users(TAVERN, ola));
    project.commit_all("tavern: Jan goes");
    let capped = project.run(["sync", "--yes"]);
    assert_eq!(capped.status, Some(4), "{capped}");
    assert!(
        capped.says("this sync would remove 1 value or user right"),
        "{capped}"
    );
    assert_eq!(users(&portal, TAVERN_USERS), before);
}

#[test]
fn users_that_no_file_manages_are_left_alone() {
    let project = synced();
    let portal = Served::start(&project, []);
    let path = "/v1/accounts/bistro/users";
    let_in(&portal, path, "hand@bistro.example");
    project.write("contacts/bistro.toml", BISTRO.replace("api@", "platform@"));
    project.commit_all("bistro: platform");
    let sync = project.run(["sync", "--yes"]);
    assert_eq!(sync.status, Some(0), "{sync}");
    let expected = ["anna@bistro.example editor", "hand@bistro.example editor"];
    assert_eq!(users(&portal, path), expected);
}

#[test]
fn nobody_s_address_is_in_a_redacted_plan_of_users() {
    let project = synced();
    let portal = Served::start(&project, []);
    let_in(&portal, TAVERN_USERS, "zoe@tavern.example");
    commit_other_users(&project);
    for format in ["text", "json", "markdown"] {
        let plan = project.run(["plan", "--redact", "--format", format]);
        assert_eq!(plan.status, Some(0), "{plan}");
        assert!(plan.says("@tavern.example"), "{plan}");
        if format == "json" {
            assert_valid(Schema::Plan, &plan.json());
        }
        for name in ["zoe@", "eva@", "jan@", "ola@"] {
            assert!(!plan.says(name), "{plan}");
        }
    }
    let saved = project.run([
        "plan",
        "--redact",
        "--on-drift",
        "overwrite",
        "--out",
        "p.json",
    ]);
    assert_eq!(saved.status, Some(0), "{saved}");
    assert!(!project.text("p.json").contains("@tavern"));
}

#[test]
fn a_saved_plan_is_held_to_the_users_that_it_was_made_for() {
    let project = synced();
    let portal = Served::start(&project, []);
    commit_other_users(&project);
    let saved = project.run(["plan", "--out", "p.json"]);
    assert_eq!(saved.status, Some(0), "{saved}");
    let before = portal.get(TAVERN_USERS);
    let_in(&portal, TAVERN_USERS, "zoe@tavern.example");
    let moved = project.run(["sync", "--yes", "--plan", "p.json"]);
    assert_eq!(moved.status, Some(4), "{moved}");
    assert!(
        moved.says(
            "values in the portal have changed since the plan was created; accounts: `tavern`"
        ),
        "{moved}"
    );

    let etag = portal.get(TAVERN_USERS).etag;
    portal.send(
        Method::PUT,
        TAVERN_USERS,
        etag.as_deref(),
        Some(&before.body),
    );
    project.run(["plan", "--out", "p.json"]);
    let done = project.run(["sync", "--yes", "--plan", "p.json"]);
    assert_eq!(done.status, Some(0), "{done}");
    let again = project.run(["sync", "--yes", "--plan", "p.json"]);
    assert!(again.says("the saved plan was already applied"), "{again}");
}

#[test]
fn access_is_given_with_an_administrator_s_token_alone() {
    let operator = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/none.toml", BISTRO);
    let portal = Served::start(&operator, []);
    let project = two_accounts();
    project.write(
        "contactctl.toml",
        format!(
            "[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{}\"\n\
             token_env = \"STAGING_TOKEN\"\n",
            portal.url
        ),
    );
    project.commit_all("staging");
    project.tie("STAGING_TOKEN", &portal.url);
    let admin = ("STAGING_TOKEN", portal.token.as_str());
    let made = project.run_with(admin, ["sync", "--yes", "--provision", "--first"]);
    assert_eq!(made.status, Some(0), "{made}");
    commit_other_users(&project);
    let create = ["portal", "token", "create", "writer", "--scope", "write"];
    let token = operator.prepared(&create).output().expect("it runs").stdout;
    let token = String::from_utf8(token).expect("UTF-8");
    let failed = project.run_with(("STAGING_TOKEN", token.trim()), ["sync", "--yes"]);
    assert_eq!(failed.status, Some(5), "{failed}");
    assert!(failed.says("tavern: failed:"), "{failed}");
    let done = project.run_with(admin, ["sync", "--yes"]);
    assert_eq!(done.status, Some(0), "{done}");
}
