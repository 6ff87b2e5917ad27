//! Hand entry on a terminal.

use insta::assert_snapshot;

use super::{enter_all, entry, project, second, shown};
use crate::support::{ACCOUNT, Terminal};

#[test]
fn a_first_sync_asks_for_every_value_in_a_safe_order() {
    let project = project();
    let mut terminal = Terminal::start(&project, 100, &["sync", "--first"]);
    terminal.answer(&["y", "y"]);
    terminal.answer(&["c", "c1", "c9", "?", "y", "y", "y", "y", "y", "y"]);
    assert_snapshot!(entry(&terminal.end()), @"
    Plan: 1 to create.

    bistro, users (only an administrator can do this): 2 steps
      https://partner.example.com/bistro/users

      add the user anna@bistro.example as `administrator`
    Saved in the portal? [y]es, [a]ll of this page, [c]opy, [s]kip, [q]uit: 
      add the user piotr@bistro.example as `administrator`
    Saved in the portal? [y]es, [a]ll of this page, [c]opy, [s]kip, [q]uit: bistro, contact information: 6 steps
      https://partner.example.com/bistro/contacts

      Alert Contacts (Kontakty z alertem)
        enter exactly this (the current value is not known):
          1. anna@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: ^[]52;c;YW5uYUBiaXN0cm8uZXhhbXBsZQ==^Gcopied to the clipboard, if the terminal supports it (OSC 52)
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: ^[]52;c;YW5uYUBiaXN0cm8uZXhhbXBsZQ==^Gcopied to the clipboard, if the terminal supports it (OSC 52)
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: there is no value with that number (number of values: 1)
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: y: saved, and the portal shows the change; a: the same for all that follows on this page; c: copy, c2: copy the second value; o (only for a field): the portal showed another value; s: leave it for later; q: stop here
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Technical Emergency Contacts (Kontakty alarmowe w sprawach technicznych)
        enter exactly this (the current value is not known):
          1. oncall@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Technical Non-Emergency Contacts (Osoby do kontaktu w sprawach technicznych)
        enter exactly this (the current value is not known):
          1. api@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Operational contact (for Google) (Kontakt operacyjny (w przypadku Google))
        enter exactly this (the current value is not known):
          1. escalations@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Operational contact (to share with users) (Kontakt operacyjny (udostępniany użytkownikom))
        enter exactly this (the current value is not known):
          1. help@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Operational Support (Pomoc operacyjna)
        enter exactly this (the current value is not known):
          1. mon,tue 09:00-17:00 Europe/Warsaw
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: Done: 1 entered.
    --- status 0
    ");
}

#[test]
fn what_was_entered_is_known_afterwards() {
    let project = project();
    enter_all(&project, 2);
    assert_snapshot!(shown(&project.run(["plan"])), @"
    $ contactctl plan
    Portal  google (manual, production)
    Commit  [COMMIT] first
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)

    Nothing to enter: 1 unchanged.
    Fields: 0 in sync, 6 entered (0 seen, 6 only confirmed).

    bistro: page never seen
      entered (only confirmed)  alert, technical_emergency, technical_non_emergency, operational_for_google, operational_for_users, operational_support
    --- status 0
    ");
    assert_snapshot!(shown(&project.run(["ledger", "show"])), @"
    $ contactctl ledger show
    bistro (entered from commit [COMMIT])
      alert - Alert Contacts: anna@bistro.example
        entered (only confirmed): [TIME] by anna@bistro.example
      technical_emergency - Technical Emergency Contacts: oncall@bistro.example
        entered (only confirmed): [TIME] by anna@bistro.example
      technical_non_emergency - Technical Non-Emergency Contacts: api@bistro.example
        entered (only confirmed): [TIME] by anna@bistro.example
      operational_for_google - Operational contact (for Google): escalations@bistro.example
        entered (only confirmed): [TIME] by anna@bistro.example
      operational_for_users - Operational contact (to share with users): help@bistro.example
        entered (only confirmed): [TIME] by anna@bistro.example
      operational_support - Operational Support: mon,tue 09:00-17:00 Europe/Warsaw
        entered (only confirmed): [TIME] by anna@bistro.example
      user anna@bistro.example: administrator
      user piotr@bistro.example: administrator
        entered (only confirmed): [TIME] by anna@bistro.example
    --- status 0
    ");
    let ledger = project.run(["ledger", "show", "--format", "json"]).json();
    crate::support::assert_valid(contactctl::schema::Schema::Ledger, &ledger[0]);
    assert_snapshot!(shown(&project.run(["ledger", "log"])), @"
    $ contactctl ledger log
    [COMMIT]  [TIME]  anna@bistro.example  bistro: operational_support confirmed
    [COMMIT]  [TIME]  anna@bistro.example  bistro: operational_for_users confirmed
    [COMMIT]  [TIME]  anna@bistro.example  bistro: operational_for_google confirmed
    [COMMIT]  [TIME]  anna@bistro.example  bistro: technical_non_emergency confirmed
    [COMMIT]  [TIME]  anna@bistro.example  bistro: technical_emergency confirmed
    [COMMIT]  [TIME]  anna@bistro.example  bistro: alert confirmed
    [COMMIT]  [TIME]  anna@bistro.example  bistro: user confirmed
    [COMMIT]  [TIME]  anna@bistro.example  bistro: user confirmed
    --- status 0
    ");
    assert_snapshot!(shown(&project.run(["history", "bistro", "--portal", "google"])), @"
    $ contactctl history bistro --portal google
    [COMMIT]  [TIME]  Anna <anna@bistro.example>: first
      new in contacts/bistro.toml
      pushed to portal `google` at [TIME], in commit [COMMIT], by anna@bistro.example
      alert - Alert Contacts  [contacts/bistro.toml:13]
        + anna@bistro.example
      technical_emergency - Technical Emergency Contacts  [contacts/bistro.toml:7, contacts/directory.toml:3]
        + oncall@bistro.example
      technical_non_emergency - Technical Non-Emergency Contacts  [contacts/bistro.toml:8]
        + api@bistro.example
      operational_for_google - Operational contact (for Google)  [contacts/bistro.toml:9]
        + escalations@bistro.example
      operational_for_users - Operational contact (to share with users)  [contacts/bistro.toml:10]
        + help@bistro.example
      operational_support - Operational Support  [contacts/bistro.toml:15]
        + mon,tue 09:00-17:00 Europe/Warsaw
      name
        + Bistro
      integration
        + reservations-e2e
      merchant_issues_field
        + false
      users
        + anna@bistro.example (administrator)
        + piotr@bistro.example (administrator)
    --- status 0
    ");
}

#[test]
fn what_is_left_for_later_is_asked_the_next_time() {
    let project = project();
    let mut terminal = Terminal::start(&project, 100, &["sync", "--first"]);
    terminal.answer(&["a", "y", "s", "y", "q"]);
    assert_snapshot!(entry(&terminal.end()), @"
    Plan: 1 to create.

    bistro, users (only an administrator can do this): 2 steps
      https://partner.example.com/bistro/users

      add the user anna@bistro.example as `administrator`
    Saved in the portal? [y]es, [a]ll of this page, [c]opy, [s]kip, [q]uit: bistro, contact information: 6 steps
      https://partner.example.com/bistro/contacts

      Alert Contacts (Kontakty z alertem)
        enter exactly this (the current value is not known):
          1. anna@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Technical Emergency Contacts (Kontakty alarmowe w sprawach technicznych)
        enter exactly this (the current value is not known):
          1. oncall@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Technical Non-Emergency Contacts (Osoby do kontaktu w sprawach technicznych)
        enter exactly this (the current value is not known):
          1. api@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Operational contact (for Google) (Kontakt operacyjny (w przypadku Google))
        enter exactly this (the current value is not known):
          1. escalations@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: bistro: not entered completely
    Not all done: 1 not entered completely.
    ^[[31;1merror:^[[0m account `bistro` was not entered completely
    ^[[36m  help:^[[0m run the same command again (without `--plan`, if you used it): it asks only for the rest
    --- status 4
    ");
    assert_snapshot!(shown(&project.run(["plan"])), @"
    $ contactctl plan
    Portal  google (manual, production)
    Commit  [COMMIT] first
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): create
      + technical_emergency - Technical Emergency Contacts: oncall@bistro.example  [line 7, contacts/directory.toml:3]
      + operational_for_google - Operational contact (for Google): escalations@bistro.example  [line 9]
      + operational_for_users - Operational contact (to share with users): help@bistro.example  [line 10]
      + operational_support - Operational Support: mon,tue 09:00-17:00 Europe/Warsaw  [line 15]

    Plan: 1 to create.
    Fields: 0 in sync, 2 entered (0 seen, 2 only confirmed).
    --- status 0
    ");
    let mut terminal = Terminal::start(&project, 100, &["sync"]);
    terminal.answer(&["y", "y", "y", "y"]);
    assert_snapshot!(entry(&terminal.end()), @"
    Plan: 1 to create.
    Fields: 0 in sync, 2 entered (0 seen, 2 only confirmed).

    bistro, contact information: 4 steps
      https://partner.example.com/bistro/contacts
      leave as is: Alert Contacts, Technical Non-Emergency Contacts

      Technical Emergency Contacts (Kontakty alarmowe w sprawach technicznych)
        enter exactly this (the current value is not known):
          1. oncall@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Operational contact (for Google) (Kontakt operacyjny (w przypadku Google))
        enter exactly this (the current value is not known):
          1. escalations@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Operational contact (to share with users) (Kontakt operacyjny (udostępniany użytkownikom))
        enter exactly this (the current value is not known):
          1. help@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Operational Support (Pomoc operacyjna)
        enter exactly this (the current value is not known):
          1. mon,tue 09:00-17:00 Europe/Warsaw
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: Done: 1 entered.
    --- status 0
    ");
}

#[test]
fn only_what_changes_is_asked_and_additions_come_first() {
    let project = project();
    enter_all(&project, 2);
    let account = ACCOUNT
        .replace("\"@oncall\"", "\"pager@bistro.example\", \"@oncall\"")
        .replace("\"17:00\"", "\"18:00\"");
    project.write("contacts/bistro.toml", account);
    project.commit_all("another pager");
    let mut terminal = Terminal::start(&project, 100, &["sync"]);
    terminal.answer(&["y", "y"]);
    assert_snapshot!(entry(&terminal.end()), @"
    Plan: 1 to update.
    Fields: 0 in sync, 6 entered (0 seen, 6 only confirmed).

    bistro, contact information: 2 steps
      https://partner.example.com/bistro/contacts
      leave as is: Alert Contacts, Technical Non-Emergency Contacts, Operational contact (for Google), Operational contact (to share with users)

      Technical Emergency Contacts (Kontakty alarmowe w sprawach technicznych)
        add:
          + pager@bistro.example
        the field then shows:
          1. oncall@bistro.example
          2. pager@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Operational Support (Pomoc operacyjna)
        add:
          + mon,tue 09:00-18:00 Europe/Warsaw
        remove:
          - mon,tue 09:00-17:00 Europe/Warsaw
        the field then shows:
          1. mon,tue 09:00-18:00 Europe/Warsaw
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: Done: 1 entered.
    --- status 0
    ");
}

#[test]
fn a_user_is_added_before_the_alert_contact_and_removed_after() {
    let project = project();
    enter_all(&project, 2);
    let account = ACCOUNT.replace("anna@bistro.example", "ola@bistro.example");
    project.write("contacts/bistro.toml", account);
    project.commit_all("ola comes, anna goes");
    let mut terminal = Terminal::start(&project, 100, &["sync"]);
    terminal.answer(&["y", "y", "y"]);
    assert_snapshot!(entry(&terminal.end()), @"
    Plan: 1 to update.
    Fields: 0 in sync, 6 entered (0 seen, 6 only confirmed).

    bistro, users (only an administrator can do this): 1 step
      https://partner.example.com/bistro/users

      add the user ola@bistro.example as `administrator`
    Saved in the portal? [y]es, [a]ll of this page, [c]opy, [s]kip, [q]uit: bistro, contact information: 1 step
      https://partner.example.com/bistro/contacts
      leave as is: Technical Emergency Contacts, Technical Non-Emergency Contacts, Operational contact (for Google), Operational contact (to share with users), Operational Support

      Alert Contacts (Kontakty z alertem)
        add:
          + ola@bistro.example
        remove:
          - anna@bistro.example
        the field then shows:
          1. ola@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: bistro, users (only an administrator can do this): 1 step
      https://partner.example.com/bistro/users

      remove the user anna@bistro.example
    Saved in the portal? [y]es, [a]ll of this page, [c]opy, [s]kip, [q]uit: Done: 1 entered.
    --- status 0
    ");
}

#[test]
fn another_value_in_the_portal_is_drift() {
    let project = project();
    enter_all(&project, 2);
    let account = ACCOUNT.replace("help@bistro", "support@bistro");
    project.write("contacts/bistro.toml", account);
    project.commit_all("support");
    let mut terminal = Terminal::start(&project, 100, &["sync"]);
    terminal.answer(&["o"]);
    terminal.wait_for("go back: ");
    terminal.type_line("nobody");
    terminal.wait_for("go back: ");
    terminal.type_line("hello@bistro.example");
    assert_snapshot!(entry(&terminal.end()), @"
    Plan: 1 to update.
    Fields: 0 in sync, 6 entered (0 seen, 6 only confirmed).

    bistro, contact information: 1 step
      https://partner.example.com/bistro/contacts
      leave as is: Alert Contacts, Technical Emergency Contacts, Technical Non-Emergency Contacts, Operational contact (for Google), Operational Support

      Operational contact (to share with users) (Kontakt operacyjny (udostępniany użytkownikom))
        replace help@bistro.example with support@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: What does the portal show? Addresses with commas between them, - for nothing, ? if unclear, Enter to go back: write one e-mail address, or several with commas between them if the field takes a list
    What does the portal show? Addresses with commas between them, - for nothing, ? if unclear, Enter to go back: bistro: refused: the portal showed another value than expected
    Not all done: 1 refused.
    ^[[31;1merror:^[[0m the changes to account `bistro` were refused
    ^[[36m  help:^[[0m see the reasons above, fix and commit any value that they name, then run the same command
             again
    --- status 4
    ");
    assert_snapshot!(shown(&project.run(["plan"])), @"
    $ contactctl plan
    Portal  google (manual, production)
    Commit  [COMMIT] support
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): conflict: both the portal and the files have changed since commit [COMMIT]
      operational_for_users - Operational contact (to share with users) (conflict)  [line 10; [COMMIT] by Anna]
          pushed last  help@bistro.example
          portal now   hello@bistro.example
          files        support@bistro.example

    Plan: 1 with other values in the portal.
    Fields: 0 in sync, 6 entered (0 seen, 6 only confirmed).
    help: if the portal's values are right, write them into the account's file (`contactctl pull --portal google ACCOUNT`), and commit
    help: if the portal's values are wrong, overwrite them: `contactctl sync --portal google --on-drift overwrite`; or push only the other fields: `contactctl sync --portal google --on-drift keep`
    --- status 0
    ");
    // The portal's value can be taken over into the files.
    assert_snapshot!(shown(&project.run(["pull", "--diff"])), @r#"
    $ contactctl pull --diff
    --- a/contacts/bistro.toml
    +++ b/contacts/bistro.toml
    @@ -7,7 +7,7 @@
     technical_emergency = ["@oncall"]
     technical_non_emergency = ["api@bistro.example"]
     operational_for_google = ["escalations@bistro.example"]
    -operational_for_users = "support@bistro.example"
    +operational_for_users = "hello@bistro.example"

     [contacts.production]
     alert = ["anna@bistro.example"]
    --- status 0
    "#);
    // Or it is overwritten, and asked for with what it really holds.
    let mut terminal = Terminal::start(&project, 100, &["sync", "--on-drift", "overwrite"]);
    terminal.answer(&["y"]);
    assert_snapshot!(entry(&terminal.end()), @"
    Plan: 1 to update.
    Fields: 0 in sync, 6 entered (0 seen, 6 only confirmed).

    bistro, contact information: 1 step
      https://partner.example.com/bistro/contacts
      leave as is: Alert Contacts, Technical Emergency Contacts, Technical Non-Emergency Contacts, Operational contact (for Google), Operational Support

      Operational contact (to share with users) (Kontakt operacyjny (udostępniany użytkownikom))
        replace hello@bistro.example with support@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: Done: 1 entered.
    --- status 0
    ");
}

#[test]
fn another_value_after_a_part_was_entered_is_told_with_the_way_on() {
    let project = project();
    enter_all(&project, 2);
    let account = ACCOUNT
        .replace("\"@oncall\"", "\"pager@bistro.example\", \"@oncall\"")
        .replace("help@bistro", "support@bistro");
    project.write("contacts/bistro.toml", account);
    project.commit_all("support");
    let mut terminal = Terminal::start(&project, 100, &["sync"]);
    terminal.answer(&["y", "o"]);
    terminal.wait_for("go back: ");
    terminal.type_line("hello@bistro.example");
    assert_snapshot!(entry(&terminal.end()), @"
    Plan: 1 to update.
    Fields: 0 in sync, 6 entered (0 seen, 6 only confirmed).

    bistro, contact information: 2 steps
      https://partner.example.com/bistro/contacts
      leave as is: Alert Contacts, Technical Non-Emergency Contacts, Operational contact (for Google), Operational Support

      Technical Emergency Contacts (Kontakty alarmowe w sprawach technicznych)
        add:
          + pager@bistro.example
        the field then shows:
          1. oncall@bistro.example
          2. pager@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Operational contact (to share with users) (Kontakt operacyjny (udostępniany użytkownikom))
        replace help@bistro.example with support@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: What does the portal show? Addresses with commas between them, - for nothing, ? if unclear, Enter to go back: bistro: refused: the portal showed another value than expected; some values of the account had already been written
    Not all done: 1 refused.
    ^[[31;1merror:^[[0m account `bistro` was entered only in part, because the portal showed another value than
             expected
    ^[[36m  help:^[[0m see what differs now, and how to resolve it: `contactctl plan --portal google`
    --- status 5
    ");
    // The same command would leave the account alone.
    let plan = project.run(["plan"]);
    assert!(
        plan.says("Plan: 1 with other values in the portal."),
        "{plan}"
    );
    assert!(
        plan.says("help: if the portal's values are wrong"),
        "{plan}"
    );
}

#[test]
fn what_is_only_recorded_is_not_called_pushed() {
    let project = project();
    project.write("contacts/tapas.toml", second());
    project.commit_all("a second account");
    let entered = enter_all(&project, 3);
    assert!(entered.contains("--- status 0"), "{entered}");
    project.git(["rm", "--quiet", "contacts/tapas.toml"]);
    project.commit_all("tapas closed");
    let sync = project.run(["sync", "--prune"]);
    assert_eq!(sync.status, Some(0), "{sync}");
    assert!(sync.says("Done: 1 entered."), "{sync}");
    assert_snapshot!(sync.stderr, @"tapas: recorded in the ledger");
}

#[test]
fn a_value_that_nobody_can_tell_is_never_in_sync() {
    let project = project();
    enter_all(&project, 2);
    let account = ACCOUNT.replace("\"17:00\"", "\"18:00\"");
    project.write("contacts/bistro.toml", account);
    project.commit_all("longer");
    let mut terminal = Terminal::start(&project, 100, &["sync"]);
    terminal.answer(&["o"]);
    terminal.wait_for("go back: ");
    terminal.type_line("?");
    assert_snapshot!(entry(&terminal.end()), @"
    Plan: 1 to update.
    Fields: 0 in sync, 6 entered (0 seen, 6 only confirmed).

    bistro, contact information: 1 step
      https://partner.example.com/bistro/contacts
      leave as is: Alert Contacts, Technical Emergency Contacts, Technical Non-Emergency Contacts, Operational contact (for Google), Operational contact (to share with users)

      Operational Support (Pomoc operacyjna)
        add:
          + mon,tue 09:00-18:00 Europe/Warsaw
        remove:
          - mon,tue 09:00-17:00 Europe/Warsaw
        the field then shows:
          1. mon,tue 09:00-18:00 Europe/Warsaw
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: What does the portal show? - for nothing, ? for other hours, Enter to go back: bistro: refused: the portal showed another value than expected
    Not all done: 1 refused.
    ^[[31;1merror:^[[0m the changes to account `bistro` were refused
    ^[[36m  help:^[[0m see the reasons above, fix and commit any value that they name, then run the same command
             again
    --- status 4
    ");
    assert_snapshot!(shown(&project.run(["plan"])), @"
    $ contactctl plan
    Portal  google (manual, production)
    Commit  [COMMIT] longer
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): conflict: both the portal and the files have changed since commit [COMMIT]
      operational_support - Operational Support (conflict)  [line 15; [COMMIT] by Anna]
          pushed last  mon,tue 09:00-17:00 Europe/Warsaw
          portal now   (unknown)
          files        mon,tue 09:00-18:00 Europe/Warsaw

    Plan: 1 with other values in the portal.
    Fields: 0 in sync, 5 entered (0 seen, 5 only confirmed).
    help: if the portal's values are right, write them into the account's file (`contactctl pull --portal google ACCOUNT`), and commit
    help: if the portal's values are wrong, overwrite them: `contactctl sync --portal google --on-drift overwrite`; or push only the other fields: `contactctl sync --portal google --on-drift keep`
    --- status 0
    ");
    // What nobody knows is not taken for empty.
    assert_snapshot!(shown(&project.run(["pull", "--diff"])), @"
    $ contactctl pull --diff
    --- status 0
    ");
}

#[test]
fn ctrl_c_at_every_question_keeps_what_was_confirmed() {
    for confirmed in 0..8 {
        let project = project();
        let mut terminal = Terminal::start(&project, 100, &["sync", "--first"]);
        terminal.answer(&vec!["y"; confirmed]);
        terminal.wait_for("[q]uit: ");
        terminal.press("\u{3}");
        let shown = terminal.end();
        assert!(shown.contains("--- status 130"), "{shown}");
        let mut terminal = Terminal::start(&project, 100, &["sync", "--first"]);
        terminal.answer(&vec!["y"; 8 - confirmed]);
        let shown = terminal.end();
        assert!(shown.contains("--- status 0"), "{confirmed}: {shown}");
        let plan = project.run(["plan"]);
        assert!(plan.says("Nothing to enter: 1 unchanged."), "{plan}");
    }
}

#[test]
fn a_terminal_that_goes_away_loses_nothing() {
    let project = project();
    let mut terminal = Terminal::start(&project, 100, &["sync", "--first"]);
    terminal.answer(&["a", "y"]);
    terminal.wait_for("[q]uit: ");
    terminal.hang_up();
    drop(terminal.end());
    let plan = project.run(["ledger", "show", "--format", "json"]);
    let known = plan.json()[0]["fields"]
        .as_object()
        .map(serde_json::Map::len);
    assert_eq!(known, Some(1), "{plan}");
}

#[test]
fn the_end_of_input_leaves() {
    let project = project();
    let mut terminal = Terminal::start(&project, 100, &["sync", "--first"]);
    terminal.answer(&["a", "y"]);
    terminal.wait_for("[q]uit: ");
    terminal.press("\u{4}");
    let shown = terminal.end();
    assert!(shown.contains("--- status 4"), "{shown}");
}

#[test]
fn a_narrow_terminal_and_polish() {
    let project = project();
    let args = ["sync", "--first", "--lang", "pl"];
    let mut terminal = Terminal::start(&project, 40, &args);
    for answer in ["w", "t", "k", "i"] {
        terminal.wait_for("[z]akończ: ");
        terminal.type_line(answer);
    }
    terminal.wait_for("wrócić: ");
    terminal.type_line("");
    terminal.wait_for("[z]akończ: ");
    terminal.type_line("w");
    assert_snapshot!(entry_pl(&terminal.end()), @"
    bistro, użytkownicy (może to zrobić tylko administrator): 2 kroki
      https://partner.example.com/bistro/users

      dodaj użytkownika anna@bistro.example z rolą `administrator`
    Zapisane w portalu? [t]ak, [w]szystko na tej stronie, [k]opiuj, [p]omiń, [z]akończ: bistro, informacje kontaktowe: 6 kroków
      https://partner.example.com/bistro/contacts

      Kontakty z alertem (Alert Contacts)
        wpisz dokładnie to (obecna wartość nie jest znana):
          1. anna@bistro.example
    Zapisane i widoczne w portalu? [t]ak, [w]szystko na tej stronie, [k]opiuj, [i]nna wartość, [p]omiń, [z]akończ: 
      Kontakty alarmowe w sprawach technicznych (Technical Emergency Contacts)
        wpisz dokładnie to (obecna wartość nie jest znana):
          1. oncall@bistro.example
    Zapisane i widoczne w portalu? [t]ak, [w]szystko na tej stronie, [k]opiuj, [i]nna wartość, [p]omiń, [z]akończ: ^[]52;c;b25jYWxsQGJpc3Ryby5leGFtcGxl^Gskopiowano do schowka, jeśli terminal to obsługuje (OSC 52)
    Zapisane i widoczne w portalu? [t]ak, [w]szystko na tej stronie, [k]opiuj, [i]nna wartość, [p]omiń, [z]akończ: Co pokazuje portal? Wpisz adresy oddzielone przecinkami, „-” (nic) albo „?” (nie wiadomo); naciśnij Enter, aby wrócić: Zapisane i widoczne w portalu? [t]ak, [w]szystko na tej stronie, [k]opiuj, [i]nna wartość, [p]omiń, [z]akończ: Gotowe: wpisano: 1.
    --- status 0
    ");
}

fn entry_pl(shown: &str) -> String {
    let plan = shown.find("\nbistro, ").expect("the entry");
    super::timeless(&shown[plan..])
}

#[test]
fn without_a_terminal_the_sheet_is_named() {
    let project = project();
    assert_snapshot!(project.run(["sync", "--first", "--yes", "--quiet"]), @"
    $ contactctl sync --first --yes --quiet
    --- stderr
    error: the portal has no API, so its values are entered by hand, but there is no terminal to ask in
      help: run the same command in a terminal, or add `--sheet FILE.html` to create a hand-entry page
    --- status 2
    ");
    let args = ["sync", "--first", "--redact"];
    let shown = Terminal::start(&project, 100, &args).end();
    assert!(shown.contains("values are masked here"), "{shown}");
}

#[test]
fn two_accounts_have_a_page_each_and_one_is_left_by_name() {
    let project = project();
    project.write("contacts/tapas.toml", second());
    project.commit_all("a second account");
    let receipt = ["sync", "--first", "--report", "receipt.json"];
    let mut terminal = Terminal::start(&project, 100, &receipt);
    terminal.answer(&["a", "a", "s", "a"]);
    assert_snapshot!(entry(&terminal.end()), @"
    Plan: 2 to create.

    bistro, users (only an administrator can do this): 2 steps
      https://partner.example.com/bistro/users

      add the user anna@bistro.example as `administrator`
    Saved in the portal? [y]es, [a]ll of this page, [c]opy, [s]kip, [q]uit: bistro, contact information: 6 steps
      https://partner.example.com/bistro/contacts

      Alert Contacts (Kontakty z alertem)
        enter exactly this (the current value is not known):
          1. anna@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
    tapas, contact information: 6 steps
      https://partner.example.com/tapas/contacts

      Alert Contacts (Kontakty z alertem)
        enter exactly this (the current value is not known):
          1. anna@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: 
      Technical Emergency Contacts (Kontakty alarmowe w sprawach technicznych)
        enter exactly this (the current value is not known):
          1. oncall@bistro.example
    Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit: tapas: not entered completely
    Not all done: 1 entered, 1 not entered completely.
    ^[[31;1merror:^[[0m account `tapas` was not entered completely
    ^[[36m  help:^[[0m run the same command again (without `--plan`, if you used it): it asks only for the rest
    --- status 4
    ");
    let receipt: serde_json::Value =
        serde_json::from_str(&project.text("receipt.json")).expect("JSON");
    crate::support::assert_valid(contactctl::schema::Schema::Receipt, &receipt);
    let outcomes = |key: &str| {
        let accounts = receipt["accounts"].as_array().expect("accounts");
        let of = accounts.iter().map(|account| account[key].to_string());
        of.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(outcomes("outcome"), "\"applied\" \"skipped\"");
    assert_eq!(outcomes("partly"), "null true");
    let plan = project.run(["plan", "--format", "json"]);
    crate::support::assert_valid(contactctl::schema::Schema::Plan, &plan.json());
}

#[test]
fn nobody_is_asked_where_nothing_differs() {
    let project = project();
    enter_all(&project, 2);
    project.write("contacts/note.md", "nothing that is pushed");
    project.commit_all("a note");
    assert_snapshot!(shown(&project.run(["sync", "--yes"])), @"
    $ contactctl sync --yes
    Portal  google (manual, production)
    Commit  [COMMIT] a note
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)

    Nothing to enter: 1 unchanged.
    Fields: 0 in sync, 6 entered (0 seen, 6 only confirmed).

    bistro: page never seen
      entered (only confirmed)  alert, technical_emergency, technical_non_emergency, operational_for_google, operational_for_users, operational_support
    --- status 0
    ");
}

#[test]
fn it_has_to_be_known_who_confirms() {
    let project = project();
    let nobody = [("GIT_AUTHOR_EMAIL", "")];
    let args = ["sync", "--first"];
    let shown = Terminal::start_with(&project, 100, &args, &nobody).end();
    assert!(
        shown.contains("your e-mail address is not known"),
        "{shown}"
    );
}
