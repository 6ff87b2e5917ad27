//! `contactctl sync`: what is pushed, and above all what is not.

mod drift;
#[cfg(unix)]
mod files;
mod http;
mod pushed;
mod refused;
mod token;
mod told_truly;
mod users;

use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};

fn two_accounts() -> Project {
    Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern")
}

/// A project whose two accounts are in its embedded portal.
fn synced() -> Project {
    let project = two_accounts();
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
    project
}

/// The change that most tests try to push.
fn commit_a_mailbox_for_guests(project: &Project) {
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project.commit_all("bistro: a mailbox for guests");
}
