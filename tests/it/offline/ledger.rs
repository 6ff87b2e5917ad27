//! A portal without an API is compared with its ledger.

use insta::assert_snapshot;

use super::offline;
use crate::manual::{enter_all, project};
use crate::support::ACCOUNT;

/// A text without the times that are by the clock.
fn timeless(text: &str) -> String {
    let words = text.split_inclusive([' ', '\n']).map(|word| {
        let bare = word.trim_end();
        let is_time = bare.len() == 20 && bare.starts_with("20") && bare.ends_with('Z');
        let bare = if is_time { "[TIME]" } else { bare };
        format!("{bare}{}", &word[word.trim_end().len()..])
    });
    words.collect()
}

#[test]
fn the_ledger_takes_the_place_of_the_portal() {
    let project = project();
    assert_snapshot!(offline(&project, &["--account", "bistro"]), @"
    $ contactctl plan --offline --account bistro
    Portal  google (manual, production)
    Commit  41812e1609 first
    Approved, as far as this clone shows
      ok  branch: commit 41812e1609 is on `main`, the local default branch (there is no remote)
    Note  compared with the ledger of portal `google` in this clone
    Note  portal `google` was not asked: edits made there and later syncs are unknown, and `sync` cannot use this plan
    Note  first sync to this portal: the approval policy of commit 41812e1609 applies

    bistro (contacts/bistro.toml): create
      + alert - Alert Contacts: anna@bistro.example  [line 13]
      + technical_emergency - Technical Emergency Contacts: oncall@bistro.example  [line 7, contacts/directory.toml:3]
      + technical_non_emergency - Technical Non-Emergency Contacts: api@bistro.example  [line 8]
      + operational_for_google - Operational contact (for Google): escalations@bistro.example  [line 9]
      + operational_for_users - Operational contact (to share with users): help@bistro.example  [line 10]
      + operational_support - Operational Support: mon,tue 09:00-17:00 Europe/Warsaw  [line 15]
      + user anna@bistro.example: administrator  [line 22]
      + user piotr@bistro.example: administrator  [line 26]

    Plan without the portal: 1 to create.
    A sync would be refused: nothing was ever pushed to portal `google`, so the first sync requires `--first`
      help: read the policy (`[approval]` in `contactctl.toml`) and the plan (`contactctl plan --portal google --first`), then run `contactctl sync --portal google --first`
    --- status 0
    ");
    enter_all(&project, 2);
    let plan = offline(&project, &["--detailed-exitcode"]);
    assert_eq!(plan.status, Some(0), "{plan}");
    project.write("contacts/bistro.toml", ACCOUNT.replace("help@", "guests@"));
    project.commit_all("a mailbox for guests");
    assert_snapshot!(timeless(&offline(&project, &[]).to_string()), @"
    $ contactctl plan --offline
    Portal  google (manual, production)
    Commit  c387a12967 a mailbox for guests
    Approved, as far as this clone shows
      ok  branch: commit c387a12967 is on `main`, the local default branch (there is no remote)
    Note  compared with the ledger of portal `google` in this clone
    Note  portal `google` was not asked: edits made there and later syncs are unknown, and `sync` cannot use this plan

    bistro (contacts/bistro.toml): update; last pushed from commit 41812e1609
      operational_for_users - Operational contact (to share with users)  [line 10; c387a12967 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    Plan without the portal: 1 to update.
    Fields: 0 in sync, 6 entered (0 seen, 6 only confirmed).
    --- status 0
    ");
    let plan = offline(&project, &["--format", "json"]).json();
    crate::support::assert_valid(contactctl::schema::Schema::Plan, &plan);
    assert_eq!(plan["offline"]["compared_with"], "ledger");
    assert!(plan["offline"]["receipt"].is_null());
    // Neither reads nor leaves a receipt.
    assert!(!project.path(".contactctl/receipts").exists());
    project.write("receipt.json", "{}");
    assert_snapshot!(offline(&project, &["--receipt", "receipt.json"]), @"
    $ contactctl plan --offline --receipt receipt.json
    --- stderr
    error: portal `google` has no API: `--offline` compares with its ledger, not with a receipt
      help: leave out `--receipt`
    --- status 2
    ");
}
