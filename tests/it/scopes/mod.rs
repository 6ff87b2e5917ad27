//! What a check reads (index, commit, stdin) and reports on (paths, changes, shards).

mod git_formats;
mod index;
mod same_files;
mod shards;
mod since;
mod sources;
mod stdin;

use crate::support::{ACCOUNT, DIRECTORY, Project};

/// An account file of this id.
fn account(id: &str) -> String {
    ACCOUNT.replace("\"bistro\"", &format!("\"{id}\""))
}

/// The good project, committed, with two more accounts: `cafe` names nobody of the directory,
/// `diner` names the alias that has Anna as a member.
fn three() -> Project {
    Project::new()
        .file("contactctl.toml", "")
        .file(
            "contacts/directory.toml",
            format!(
                "{DIRECTORY}\n[anna]\nkind = \"person\"\nemail = \"anna.k@bistro.example\"\n\n\
                 [platform]\nkind = \"group\"\nemail = \"platform@bistro.example\"\nmembers = [\"@anna\"]\n"
            ),
        )
        .file("contacts/bistro.toml", ACCOUNT)
        .file(
            "contacts/cafe.toml",
            account("cafe").replace("@oncall", "pager@bistro.example"),
        )
        .file(
            "contacts/diner.toml",
            account("diner").replace("\"api@bistro.example\"", "\"@platform\""),
        )
        .commit("add")
}
