//! `contactctl plan --offline`: a plan from a receipt or a ledger, without a token and without a request.

mod approval;
mod bad_receipt;
mod formats;
mod known;
#[cfg(target_os = "linux")]
mod ledger;
mod nobody_is_asked;

use serde_json::Value;

use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::{Project, Run};

/// Where a sync to the portal `local` leaves its receipt.
const RECEIPT: &str = ".contactctl/receipts/local.json";

/// A project with two accounts, committed.
fn two_accounts() -> Project {
    Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern")
}

/// A project whose two accounts were pushed to its embedded portal.
fn synced() -> Project {
    let project = two_accounts();
    sync(&project, &[]);
    project
}

/// Pushes, and makes the receipt one of a fixed time.
fn sync(project: &Project, more: &[&str]) {
    let args = ["sync", "--yes"];
    let run = project.run(args.iter().chain(more).copied());
    assert_eq!(run.status, Some(0), "{run}");
    edit(project, |receipt| {
        receipt["finished_at"] = "2026-11-20T09:00:00Z".into();
    });
}

/// Changes the receipt of the last sync.
fn edit(project: &Project, change: impl FnOnce(&mut Value)) {
    let mut receipt = receipt(project);
    change(&mut receipt);
    let text = serde_json::to_string_pretty(&receipt).expect("JSON");
    project.write(RECEIPT, text);
}

/// The receipt of the last sync.
fn receipt(project: &Project) -> Value {
    serde_json::from_str(&project.text(RECEIPT)).expect("JSON")
}

/// Commits another address for guests on a side branch.
fn propose(project: &Project) {
    project.git(["checkout", "-q", "-b", "guests"]);
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project.commit_all("bistro: a mailbox for guests");
}

fn offline(project: &Project, more: &[&str]) -> Run {
    let args = ["plan", "--offline"];
    project.run(args.iter().chain(more).copied())
}
