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
    assert_snapshot!(entry(&terminal.end()), @"");
    assert_snapshot!(shown(&project.run(["plan"])), @"");
    assert_snapshot!(shown(&project.run(["ledger", "show"])), @"");
    assert_snapshot!(shown(&project.run(["ledger", "log"])), @"");
    assert_snapshot!(shown(&project.run(["history", "bistro", "--portal", "google"])), @"");
}

#[test]
fn what_is_left_for_later_is_asked_the_next_time() {
    let project = project();
    let mut terminal = Terminal::start(&project, 100, &["sync", "--first"]);
    terminal.answer(&["a", "y", "s", "y", "q"]);
    assert_snapshot!(entry(&terminal.end()), @"");
    assert_snapshot!(shown(&project.run(["plan"])), @"");
    let mut terminal = Terminal::start(&project, 100, &["sync"]);
    terminal.answer(&["y", "y", "y", "y"]);
    assert_snapshot!(entry(&terminal.end()), @"");
}

#[test]
fn only_what_changes_is_asked_and_additions_come_first() {
    let project = project();
    enter_all(&project, 2);
    let account = ACCOUNT
        .replace("\"@oncall\"", "\"pager@bistro.example\", \"night@bistro.example\"")
        .replace("\"17:00\"", "\"18:00\"");
    project.write("contacts/bistro.toml", account);
    project.commit_all("another pager");
    let mut terminal = Terminal::start(&project, 100, &["sync"]);
    terminal.answer(&["y", "y"]);
    assert_snapshot!(entry(&terminal.end()), @"");
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
    assert_snapshot!(entry(&terminal.end()), @"");
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
    assert_snapshot!(entry(&terminal.end()), @"");
    assert_snapshot!(shown(&project.run(["plan"])), @"");
    // The portal's value can be taken over into the files.
    assert_snapshot!(shown(&project.run(["pull", "--diff"])), @"");
    // Or it is overwritten, and asked for with what it really holds.
    let mut terminal = Terminal::start(&project, 100, &["sync", "--on-drift", "overwrite"]);
    terminal.answer(&["y"]);
    assert_snapshot!(entry(&terminal.end()), @"");
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
    assert_snapshot!(entry(&terminal.end()), @"");
    assert_snapshot!(shown(&project.run(["plan"])), @"");
    // What nobody knows is not taken for empty.
    assert_snapshot!(shown(&project.run(["pull", "--diff"])), @"");
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
        assert!(plan.says("Nothing to do: 1 unchanged."), "{plan}");
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
    let known = plan.json()[0]["fields"].as_object().map(serde_json::Map::len);
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
    assert_snapshot!(entry_pl(&terminal.end()), @"");
}

fn entry_pl(shown: &str) -> String {
    let plan = shown.find("\nbistro, ").expect("the entry");
    super::timeless(&shown[plan..])
}

#[test]
fn without_a_terminal_the_sheet_is_named() {
    let project = project();
    assert_snapshot!(project.run(["sync", "--first", "--yes", "--quiet"]), @"");
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
    assert_snapshot!(entry(&terminal.end()), @"");
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
    assert_snapshot!(shown(&project.run(["sync", "--yes"])), @"");
}

#[test]
fn it_has_to_be_known_who_confirms() {
    let project = project();
    let nobody = [("GIT_AUTHOR_EMAIL", "")];
    let args = ["sync", "--first"];
    let shown = Terminal::start_with(&project, 100, &args, &nobody).end();
    assert!(shown.contains("it is not known who you are"), "{shown}");
}
