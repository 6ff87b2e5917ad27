//! What a check reads (index, commit, stdin) and reports on (paths, changes, shards).

mod git_formats;
mod ignored;
mod index;
mod shards;
mod since;
mod sources;
mod stdin;
mod unread;

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

/// The same check of every source.
#[cfg(unix)]
const SOURCES: [&[&str]; 3] = [
    &["check", "--format", "short"],
    &["check", "--format", "short", "--staged"],
    &["check", "--format", "short", "--rev", "HEAD"],
];

/// The findings of every source, which have to be the same, and how a plan of the commit ends.
#[cfg(unix)]
fn everywhere(project: &Project) -> String {
    let runs = SOURCES.map(|args| project.run(args.iter().copied()));
    for run in &runs {
        let own = (&run.stdout, &run.stderr, run.status);
        let first = (&runs[0].stdout, &runs[0].stderr, runs[0].status);
        assert_eq!(own, first, "{run}");
    }
    let plan = project.run(["plan"]);
    let [first, ..] = runs;
    let status = plan.status.expect("it ends");
    format!(
        "{first}\n$ contactctl plan\n--- stderr\n{}--- status {status}",
        plan.stderr
    )
}
