//! What `contactctl doctor` says of whom a push trusts: the approved branch, and where the tokens of
//! forges may go.

use std::collections::BTreeSet;
use std::path::Path;

use super::page::Page;
use crate::cli::session::Session;
use crate::config::{Approval, Config};
use crate::error::{Error, Result};
use crate::forge::ForgePlace;
use crate::git::Repository;
use crate::git::credential::Helpers;
use crate::language::{Text, id};
use crate::ssh::{AllowedSigners, LineFault};
use crate::sync::SecretRequest;

/// Returns the different policies of the configuration: the general one, and those of portals.
fn policies(config: &Config) -> Vec<&Approval> {
    let portals = config.portals.values().map(|portal| &portal.approval);
    std::iter::once(&config.approval).chain(portals).collect()
}

/// Adds the row about the approved branch, or one for each `ref` that policies name.
pub(super) fn approved_branches(repository: &Repository, config: &Config, page: &mut Page) {
    let mut seen = BTreeSet::new();
    for policy in policies(config) {
        if seen.insert(&policy.reference) {
            let branch = repository.approved_branch(policy).and_then(|branch| {
                let hint = branch.guess_hint();
                let text = Text::new(branch.chosen).with("name", branch.name);
                match hint {
                    Some(hint) => {
                        let guessed = Text::new(id::BRANCH_GUESSED).with("branch", text);
                        Err(Error::usage(guessed).hint(hint))
                    }
                    None => Ok(text),
                }
            });
            page.result(&Text::new(id::DOCTOR_APPROVED_BRANCH), branch);
        }
    }
}

/// Adds a row for each list of signers that a policy needs, as the last commit has it. A line that cannot
/// be read lets nobody sign, so it is a problem.
pub(super) fn signers(repository: &Repository, config: &Config, page: &mut Page) {
    let needed = policies(config)
        .into_iter()
        .filter(|policy| policy.signatures > 0 || policy.attestations > 0);
    let paths: BTreeSet<_> = needed.map(|policy| &policy.allowed_signers).collect();
    for path in paths {
        let title = Text::new(id::DOCTOR_SIGNERS);
        let Some(list) = page.check(&title, listed(repository, path)) else {
            continue;
        };
        let lines = Text::new(id::DOCTOR_SIGNERS_LISTED).with("path", path.as_str());
        page.row(&title, &lines.with("number", list.readable_lines()));
        for LineFault { line, fault } in list.faults() {
            let text = Text::new(id::DOCTOR_SIGNER_LINE)
                .with("path", path.as_str())
                .with("line", *line)
                .with("fault", fault.text().clone());
            page.result(&title, Err(Error::usage(text)));
        }
    }
}

/// Reads the list of signers at `path` of the last commit.
fn listed(repository: &Repository, path: &str) -> Result<AllowedSigners> {
    let head = repository.resolve("HEAD")?;
    let bytes = repository.bytes(&head, path)?.ok_or_else(|| {
        let text = Text::new(id::NO_ALLOWED_SIGNERS).with("path", path);
        Error::usage(text.with("commit", head.short()))
    })?;
    Ok(AllowedSigners::read(&bytes))
}

/// Adds a row for each forge whose token a policy needs. The forge is not asked.
pub(super) fn forges(
    session: &Session<'_>,
    repository: &Repository,
    (root, config): (&Path, &Config),
    page: &mut Page,
) {
    let mut seen = BTreeSet::new();
    for policy in policies(config) {
        let variable = policy
            .token_env
            .as_deref()
            .unwrap_or(policy.forge.token_env());
        let is_new = seen.insert((variable, &policy.forge_url));
        if policy.reviews == 0 || !is_new {
            continue;
        }
        let title = Text::new(id::DOCTOR_FORGE);
        let row = place(policy, repository).and_then(|place| {
            let request = SecretRequest {
                whom: Text::new(id::TOKEN_OF_FORGE),
                variable,
                url: &place.url,
                root,
                failure: Error::usage,
            };
            let token = session.with_helpers(Helpers::OutsideRepository, |surroundings| {
                request.find(&surroundings)
            })?;
            Ok(Text::new(id::DOCTOR_FORGE_TOKEN)
                .with("url", place.url)
                .with("place", token.place)
                .with("tie", token.tie))
        });
        page.result(&title, row);
    }
}

/// Returns the place of the policy's repository at its forge.
fn place(policy: &Approval, repository: &Repository) -> Result<ForgePlace> {
    ForgePlace::new(
        policy.forge,
        policy.forge_url.as_deref(),
        policy.repository.as_deref(),
        repository.remote_url(policy)?.as_deref(),
    )
}
