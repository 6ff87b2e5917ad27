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
    assert_snapshot!(shown(&project(), &[]), @"
    Portals
    local (embedded, production)
    Nothing is known of this portal, because .contactctl/receipts has no receipt of a sync from this repository to it. The portal was not asked.
    To ask the portal, run: contactctl report contacts.html --portal local
    ");
}

#[cfg(feature = "server")]
#[test]
fn a_receipt_tells_what_was_written_and_the_portal_what_is_there() {
    let project = project();
    let synced = project.run(["sync", "--yes", "--report", "receipt.json"]);
    assert_eq!(synced.status, Some(0), "{synced}");
    project.keep_receipt("receipt.json", "2026-11-20T08:00:00Z");
    assert_snapshot!(shown(&project, &[]), @"
    Portals
    local (embedded, production)
    This is what the receipts of syncs show. The newest one is of 2026-11-20, for commit [1]. The portal was not asked, so edits made there are not known.
    To ask the portal, run: contactctl report contacts.html --portal local
    | State | Last seen | Accounts
    | the same as in the files | 2026-11-20 |
    2
    bistro, tavern
    ");
    let edited = BISTRO.replace("noc@bistro.example", "night@bistro.example");
    project.write("contacts/bistro.toml", edited);
    project.write("contacts/new.toml", TAVERN.replace("tavern", "new"));
    project.commit_all("second");
    assert_snapshot!(shown(&project, &[]), @"
    Portals
    local (embedded, production)
    This is what the receipts of syncs show. The newest one is of 2026-11-20, for commit [1]. The portal was not asked, so edits made there are not known.
    To ask the portal, run: contactctl report contacts.html --portal local
    | State | Last seen | Accounts
    | the files have changes that were not pushed yet | 2026-11-20 |
    1
    bistro (technical_emergency)
    | not known | – |
    1
    new
    | the same as in the files | 2026-11-20 |
    1
    tavern
    ");
    assert_snapshot!(shown(&project, &["--portal", "local"]), @"
    Portals
    local (embedded, production)
    The portal was asked, and compared with the commit that is checked out.
    | State | Last seen | Accounts
    | the files have changes that were not pushed yet | 2026-11-24 |
    2
    bistro (technical_emergency), new (alert, technical_emergency, technical_non_emergency, merchant_issues, operational_for_google, operational_for_users, operational_support)
    | the same as in the files | 2026-11-24 |
    1
    tavern
    ");
    let receipt = project.text(".contactctl/receipts/local.json");
    let failed = receipt
        .replacen("\"applied\"", "\"failed\"", 1)
        .replace("2026-11-20", "2026-11-21");
    project.write(".contactctl/receipts/2.json", failed);
    let page = page(&project, &[]);
    assert_snapshot!(part(&page, "Needs attention", "Support hours"), @"
    Needs attention
    contactctl check finds no problem.
    Portal local, 1 account: not written by the last sync, as far as is known Portals
    ");
    // Its record was written, and its users were not.
    let partly = receipt
        .replacen(
            "\"outcome\": \"applied\"",
            "\"outcome\": \"applied\", \"partly\": true",
            1,
        )
        .replace("2026-11-20", "2026-11-22");
    project.write(".contactctl/receipts/2.json", partly);
    let page = self::page(&project, &[]);
    assert_snapshot!(part(&page, "Needs attention", "Support hours"), @"
    Needs attention
    contactctl check finds no problem.
    Portal local, 1 account: not written by the last sync, as far as is known Portals
    ");
    project.write(".contactctl/receipts/3.json", "{");
    assert_snapshot!(shown(&project, &[]), @"
    Portals
    local (embedded, production)
    Nothing is known of this portal: the receipt .contactctl/receipts/3.json cannot be read.
    To ask the portal, run: contactctl report contacts.html --portal local
    ");
}

/// The receipt of the last sync takes the place of the one before.
#[cfg(feature = "server")]
#[test]
fn an_account_that_the_last_sync_left_unchanged_is_known_by_its_receipt() {
    let project = project();
    assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
    let edited = BISTRO.replace("noc@bistro.example", "night@bistro.example");
    project.write("contacts/bistro.toml", edited);
    project.commit_all("second");
    assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
    project.keep_receipt(".contactctl/receipts/local.json", "2026-11-20T08:00:00Z");
    let edited = TAVERN.replace("oncall@tavern.example", "night@tavern.example");
    project.write("contacts/tavern.toml", edited);
    project.commit_all("third");
    assert_snapshot!(shown(&project, &[]), @"
    Portals
    local (embedded, production)
    This is what the receipts of syncs show. The newest one is of 2026-11-20, for commit [2]. The portal was not asked, so edits made there are not known.
    To ask the portal, run: contactctl report contacts.html --portal local
    | State | Last seen | Accounts
    | the files have changes that were not pushed yet | 2026-11-20 |
    1
    tavern (technical_emergency)
    | the same as in the files | 2026-11-20 |
    1
    bistro
    ");
}

#[test]
fn an_unknown_portal_cannot_be_asked() {
    assert_snapshot!(project().run(["report", "-", "--portal", "locall"]), @"
    $ contactctl report - --portal locall
    --- stderr
    error: the committed configuration has no portal `locall`
      help: did you mean `local`?
    --- status 2
    ");
}

#[cfg(all(target_os = "linux", feature = "server"))]
#[test]
fn the_ledger_tells_what_was_entered_and_what_has_changed_since() {
    use crate::manual::{enter_all, project, second};
    use crate::support::ACCOUNT;

    let project = project();
    let ledger = |project: &Project| {
        let page = page(project, &[]);
        part(&page, "Portals\ngoogle (manual, production)", "Changes").to_owned()
    };
    assert_snapshot!(ledger(&project), @"
    Portals
    google (manual, production)
    Nothing is known of this portal, because its ledger in this clone is empty.
    ");
    let entered = enter_all(&project, 2);
    assert!(entered.contains("--- status 0"), "{entered}");
    project.write("contacts/tapas.toml", second());
    let edited = ACCOUNT.replace("api@bistro.example", "dev@bistro.example");
    project.write("contacts/bistro.toml", edited);
    let known = ledger(&project);
    for (state, account) in [
        (
            "| the files have changes that were not pushed yet | ",
            "\nbistro (technical_non_emergency)\n",
        ),
        ("| not known | – |", "\ntapas"),
    ] {
        assert!(known.contains(state) && known.contains(account), "{known}");
    }
    project.write("contacts/bistro.toml", ACCOUNT);
    let known = ledger(&project);
    assert!(known.contains("| the same as in the files | "), "{known}");
    // It cannot be asked, so its ledger is compared.
    project.commit_all("tapas");
    let asked = page(&project, &["--portal", "google"]);
    let asked = part(&asked, "Portals\ngoogle (manual, production)", "Changes");
    assert!(
        asked.contains("\nThis is what the ledger shows."),
        "{asked}"
    );
    assert!(!asked.contains("The portal was asked"), "{asked}");
}
