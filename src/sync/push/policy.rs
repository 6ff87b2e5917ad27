//! The policy that judges a commit, and the check that the commit descends from what was pushed.

use std::collections::{BTreeMap, BTreeSet};

use super::bases::Bases;
use super::names::account_names;
use super::request::PushRequest;
use crate::config::{Approval, Config};
use crate::error::{Error, Result};
use crate::git::{CommitId, Repository, short_id};
use crate::language::{Text, id};
use crate::sync::approval;
use crate::text::printable;

/// The settings that judge a commit, and the commit that they are read from.
pub(super) struct JudgingPolicy {
    pub(super) commit: CommitId,
    pub(super) config: Config,
    /// `true` if nothing was ever pushed from this repository.
    pub(super) is_first: bool,
}

impl JudgingPolicy {
    /// Reads the settings of the newest base, so that no change approves itself. At a portal's first
    /// sync they are those of the approved branch.
    ///
    /// # Errors
    ///
    /// If the approved branch cannot be determined, a part of the settings cannot be read and so would
    /// not count, or the base does not have a portal of this name.
    pub(super) fn read(bases: &Bases, repository: &Repository, portal: &str) -> Result<Self> {
        if let Some(base) = bases.newest(repository)? {
            let config = repository.sound_config(&base)?;
            approval::check_name(&config, &base, portal)?;
            return Ok(Self {
                config,
                commit: base,
                is_first: false,
            });
        }
        let tip = repository.approved_tip(&Approval::default())?;
        Ok(Self {
            config: repository.sound_config(&tip)?,
            commit: tip,
            is_first: true,
        })
    }

    /// Returns true if `config` could judge differently.
    pub(super) fn differs_from(&self, config: &Config) -> bool {
        let ours = &self.config;
        approvals(ours) != approvals(config)
            || ours.limits != config.limits
            || overrides(ours) != overrides(config)
    }
}

/// Returns the approval settings of each portal, by its name.
fn approvals(config: &Config) -> BTreeMap<&String, &Approval> {
    config
        .portals
        .iter()
        .map(|(name, portal)| (name, &portal.approval))
        .collect()
}

/// Returns the overrides in any order, without their reasons.
fn overrides(config: &Config) -> BTreeSet<(&str, &str, &str)> {
    config
        .overrides
        .iter()
        .map(|one| (one.guard.as_str(), one.account.as_str(), one.until.as_str()))
        .collect()
}

/// Refuses a commit that does not descend from every base. With `--allow-rollback` it returns notes
/// on what the push takes back instead.
pub(super) fn fast_forward(
    request: &PushRequest<'_>,
    bases: &Bases,
    repository: &Repository,
    commit: &CommitId,
) -> Result<(Vec<Error>, Vec<Text>)> {
    let (mut refusals, mut notes) = (Vec::new(), Vec::new());
    for (id, pushed) in &bases.commits {
        let short = short_id(id);
        let requested: Vec<_> = pushed
            .accounts
            .iter()
            .map(String::as_str)
            .filter(|account| request.includes(account))
            .collect();
        if requested.is_empty() {
            continue;
        }
        let accounts = account_names(&requested);
        let Some(base) = &pushed.commit else {
            let unknown = Text::new(id::PUSHED_FROM_UNKNOWN)
                .with("accounts", accounts)
                .with("commit", short);
            let help = unknown.attribute(if repository.is_shallow() {
                "help-shallow"
            } else {
                "help-fetch"
            });
            refusals.push(Error::refused(unknown).hint(help));
            continue;
        };
        if repository.descends(commit, base)? {
            continue;
        }
        if request.choices.allow_rollback {
            let note = Text::new(id::NOTE_GOES_BACK).with("commit", short);
            notes.push(note.with("accounts", accounts));
            notes.extend(undone(repository, base, commit)?);
        } else {
            let text = Text::new(id::PUSHED_FROM_LATER)
                .with("accounts", accounts)
                .with("base", short)
                .with("commit", commit.short());
            refusals.push(Error::refused(text));
        }
    }
    Ok((refusals, notes))
}

/// Returns a note for each commit that a rollback from `base` to `commit` takes back, up to ten.
fn undone(repository: &Repository, base: &CommitId, commit: &CommitId) -> Result<Vec<Text>> {
    const NAMED: usize = 10;
    let mut commits = repository.only_in(base, commit, NAMED + 1)?;
    let more = commits.len() > NAMED;
    commits.truncate(NAMED);
    let mut notes: Vec<_> = commits
        .iter()
        .map(|(commit, summary)| {
            Text::new(id::NOTE_TAKES_BACK)
                .with("commit", commit.short())
                .with("summary", printable(summary).into_owned())
        })
        .collect();
    if more {
        notes.push(Text::new(id::NOTE_TAKES_BACK_MORE));
    }
    Ok(notes)
}

#[cfg(test)]
mod tests;
