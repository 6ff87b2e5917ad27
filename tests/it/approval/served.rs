//! A portal that listens, and projects whose names point at it.

use super::{commit_as, key, signers};
use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::served::Served;

/// A portal, and the folder of who runs it.
pub(super) struct Portal {
    pub(super) operator: Project,
    pub(super) served: Served,
}

impl Portal {
    /// Serves a portal that has nothing yet.
    pub(super) fn start() -> Self {
        let operator = Project::new()
            .file("contactctl.toml", "")
            .file("contacts/none.toml", BISTRO);
        let served = Served::start(&operator, []);
        Self { operator, served }
    }

    pub(super) fn url(&self) -> &str {
        &self.served.url
    }

    /// Makes a token that sees these accounts alone.
    pub(super) fn token_for(&self, name: &str, accounts: &[&str]) -> String {
        let mut args = vec!["portal", "token", "create", name, "--scope", "write"];
        args.extend(accounts.iter().flat_map(|account| ["--account", account]));
        let run = self.operator.run(args);
        assert_eq!(run.status, Some(0), "{run}");
        run.stdout.trim().to_owned()
    }
}

/// A name of a configuration: what it is called, its environment, its address, its signatures.
pub(super) type Name<'n> = (&'n str, &'n str, &'n str, u8);

/// A configuration with these names.
pub(super) fn configuration(names: &[Name<'_>]) -> String {
    names.iter().map(table).collect()
}

fn table((name, environment, url, signatures): &Name<'_>) -> String {
    let variable = variable(url);
    format!(
        "[portals.{name}]\nkind = \"http\"\nenvironment = \"{environment}\"\nurl = \"{url}\"\n\
         token_env = \"{variable}\"\n\n[portals.{name}.approval]\nsignatures = {signatures}\n\n"
    )
}

/// The variable of the token for the address `url`.
pub(super) fn variable(url: &str) -> String {
    let place = url.trim_start_matches("http://").replace(['.', ':'], "_");
    format!("TOKEN_{}", place.to_uppercase())
}

/// Gives later runs a token for the address `url`.
pub(super) fn with_token(project: Project, url: &str, token: &str) -> Project {
    let variable = variable(url);
    project.tie(&variable, url);
    project.variable(&variable, token)
}

/// Two accounts in a commit that Anna signed, and these names. Nothing is pushed yet.
pub(super) fn unpushed(names: &[Name<'_>]) -> Project {
    let project = Project::new()
        .file("contactctl.toml", configuration(names))
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN);
    key(&project, "mallory");
    project.write("allowed_signers", signers(&project, &["anna", "jan"]));
    project.git(["init", "--quiet", "--initial-branch=main"]);
    commit_as(&project, "anna", "bistro and tavern");
    project
}

/// As [`unpushed`], with tokens for these portals, pushed to each of the names.
pub(super) fn pushed(names: &[Name<'_>], portals: &[&Portal]) -> Project {
    let mut project = unpushed(names);
    for portal in portals {
        project = with_token(project, portal.url(), &portal.served.token);
    }
    for (name, ..) in names {
        let first = ["sync", "--yes", "--first", "--provision", "--portal", name];
        let run = project.run(first);
        assert_eq!(run.status, Some(0), "{run}");
    }
    project
}
