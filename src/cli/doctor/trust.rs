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
use crate::language::{Text, id};
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
            let branch = repository
                .approved_branch(policy)
                .map(|branch| Text::new(branch.chosen).with("name", branch.name));
            page.result(&Text::new(id::DOCTOR_APPROVED_BRANCH), branch);
        }
    }
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
            let token = session.with_surroundings(|surroundings| request.find(&surroundings))?;
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
