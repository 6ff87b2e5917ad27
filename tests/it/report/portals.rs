//! What is known of portals: by receipts, by asking, and by the ledger.

use insta::assert_snapshot;

use super::{page, part};
use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};

const CONFIG: &str = "[portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n";

/// A project whose two accounts are committed.
fn project() -> Project {
    Project::new()
        .file("contactctl.toml", CONFIG)
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("first")
}

/// The part about portals.
fn shown(project: &Project, args: &[&str]) -> String {
    let page = page(project, args);
    part(&page, "Portals\nlocal (embedded, production)", "Changes").to_owned()
}

#[test]
fn nothing_is_known_of_a_portal_without_a_receipt() {
    assert_snapshot!(shown(&project(), &[]), @"");
}

#[cfg(feature = "server")]
#[test]
fn a_receipt_tells_what_was_written_and_the_portal_what_is_there() {
    let project = project();
    let synced = project.run(["sync", "--yes", "--report", "receipt.json"]);
    assert_eq!(synced.status, Some(0), "{synced}");
    let receipt = project.text("receipt.json");
    let (before, after) = receipt.split_once("\"finished_at\": \"").expect("a time");
    let (_, after) = after.split_once('"').expect("a time");
    let receipt = format!("{before}\"finished_at\": \"2026-11-20T08:00:00Z\"{after}");
    project.write(".contactctl/receipts/1.json", &receipt);
    assert_snapshot!(shown(&project, &[]), @"");
    let edited = BISTRO.replace("noc@bistro.example", "night@bistro.example");
    project.write("contacts/bistro.toml", edited);
    project.write("contacts/new.toml", TAVERN.replace("tavern", "new"));
    project.commit_all("second");
    assert_snapshot!(shown(&project, &[]), @"");
    assert_snapshot!(shown(&project, &["--portal", "local"]), @"");
    let failed = receipt
        .replacen("\"applied\"", "\"failed\"", 1)
        .replace("2026-11-20", "2026-11-21");
    project.write(".contactctl/receipts/2.json", failed);
    let page = page(&project, &[]);
    assert_snapshot!(part(&page, "Needs attention", "Support hours"), @"");
    project.write(".contactctl/receipts/3.json", "{");
    assert_snapshot!(shown(&project, &[]), @"");
}

#[test]
fn an_unknown_portal_cannot_be_asked() {
    assert_snapshot!(project().run(["report", "-", "--portal", "locall"]), @"");
}

#[cfg(all(target_os = "linux", feature = "server"))]
#[test]
fn the_ledger_tells_what_was_entered_and_what_has_changed_since() {
    use crate::manual::{enter_all, project, second};
    use crate::support::ACCOUNT;

    let project = project();
    let ledger = |project: &Project| {
        let page = page(project, &[]);
        let shown = part(&page, "Portals\ngoogle (manual, production)", "Changes");
        // What was entered has the time of the real clock.
        let mut words = shown.split_inclusive(' ');
        let timeless = words.by_ref().map(|word| {
            let is_day = word.len() == 11 && word.starts_with("20");
            if is_day { "[DAY] " } else { word }
        });
        timeless.collect::<String>()
    };
    assert_snapshot!(ledger(&project), @"");
    let entered = enter_all(&project, 2);
    assert!(entered.contains("--- status 0"), "{entered}");
    project.write("contacts/tapas.toml", second());
    project.write(
        "contacts/bistro.toml",
        ACCOUNT.replace("api@bistro.example", "dev@bistro.example"),
    );
    assert_snapshot!(ledger(&project), @"");
}
