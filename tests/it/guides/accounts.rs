//! The guides about files: adding accounts, and fixing findings.

use insta::assert_snapshot;

use super::{Guide, page};
use crate::support::Project;
use crate::support::accounts::BISTRO;

const ADD: &str = "docs/how-to/add-accounts.md";

/// Returns the table of accounts that the page shows.
fn table() -> String {
    let page = page(ADD);
    let table = page.split("```text\n").nth(1).expect("a table");
    let table = table.split("```").next().expect("an end");
    table
        .lines()
        .map(|line| line.trim().to_owned() + "\n")
        .collect()
}

#[test]
fn accounts_are_added() {
    let project = Project::new();
    let mut guide = Guide::new(&project, ADD);
    guide.until("contactctl sync");
    guide.shows("Done: 1 pushed and read back.");
    guide.until("contactctl new bistro-krakow");
    // The values of this account are filled in later.
    guide.reader("mv contacts/bistro-krakow.toml ..");
    project.write("my-contacts/accounts.csv", table());
    guide.until("contactctl new --from-csv accounts.csv --dry-run");
    guide.until("contactctl new --from-csv accounts.csv");
    guide.shows("no findings");
    let followed = guide.finish();
    assert_snapshot!(followed, @r#"
    contactctl init my-contacts
    cd my-contacts
    contactctl check
    git add --all
    git commit --message "contacts"
    contactctl sync
    contactctl new bistro-krakow --name "Bistro Kraków" --integration reservations-e2e
    contactctl new --from-csv accounts.csv --dry-run
    contactctl new --from-csv accounts.csv
    contactctl check
    contactctl list
    contactctl list --format json
    "#);
    let made = project.text("my-contacts/contacts/krakow.toml");
    assert!(made.contains("id = \"krakow\""), "{made}");
}

#[test]
fn findings_are_fixed() {
    let text = BISTRO
        .replace("api@bistro.example", " api@bistro.example")
        .replace("operational_for_users", "operational_for_user");
    let project = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/bistro.toml", text)
        .commit("bistro");
    let mut guide = Guide::new(&project, "docs/how-to/fix-findings.md");
    guide.until("contactctl check --diff");
    guide.shows("+technical_non_emergency = [\"api@bistro.example\"]");
    guide.until("contactctl check --fix");
    let followed = guide.finish();
    assert_snapshot!(followed, @"
    contactctl check --diff
    --- status 1 of contactctl check --diff
    contactctl check --fix
    --- status 1 of contactctl check --fix
    contactctl check --diff --unsafe
    contactctl check --fix --unsafe
    --- status 1 of contactctl check --diff --unsafe
    ");
    assert_eq!(project.text("contacts/bistro.toml"), BISTRO);
}
