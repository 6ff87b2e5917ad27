//! Whose policy judges a commit, and whether the commit goes on from what was pushed.

use std::collections::{BTreeMap, BTreeSet};

use super::bases::Bases;
use super::names::account_names;
use super::request::PushRequest;
use crate::config::{Approval, Config, Override, Portal};
use crate::error::{Error, Result};
use crate::git::{CommitId, Repository, short_id};
use crate::language::Text;
use crate::sync::approval;
use crate::text::printable;

/// Settings that judge a commit.
pub(super) struct JudgingPolicy {
    pub(super) commit: CommitId,
    pub(super) config: Config,
    /// Whether nothing was ever pushed from here.
    pub(super) is_first: bool,
}

impl JudgingPolicy {
    /// The settings that judge: those of the newest base, so that no change approves itself; at a
    /// portal's first sync those of the approved branch.
    ///
    /// # Errors
    ///
    /// When no branch can be told to be the approved one, a part of the settings cannot be read
    /// and so would not count, or the base knows no portal of this name.
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

    /// Whether `config` would judge otherwise.
    pub(super) fn differs_from(&self, config: &Config) -> bool {
        let overrides = |config: &Config| {
            let key = |one: &Override| (one.guard.clone(), one.account.clone(), one.until.clone());
            config.overrides.iter().map(key).collect::<BTreeSet<_>>()
        };
        let approvals = |config: &Config| {
            let of = |(name, portal): (&String, &Portal)| (name.clone(), portal.approval.clone());
            config.portals.iter().map(of).collect::<BTreeMap<_, _>>()
        };
        let ours = &self.config;
        (approvals(ours), &ours.limits, overrides(ours))
            != (approvals(config), &config.limits, overrides(config))
    }
}

/// Refuses to go back: `commit` has to descend from every base. If going back is allowed, notes say
/// what goes back.
pub(super) fn fast_forward(
    request: &PushRequest<'_>,
    bases: &Bases,
    repository: &Repository,
    commit: &CommitId,
) -> Result<(Vec<Error>, Vec<Text>)> {
    let (mut refusals, mut notes) = (Vec::new(), Vec::new());
    for (id, pushed) in &bases.commits {
        let short = short_id(id);
        let accounts = pushed.accounts.iter().map(String::as_str);
        let accounts: Vec<_> = accounts
            .filter(|account| request.includes(account))
            .collect();
        if accounts.is_empty() {
            continue;
        }
        let accounts = account_names(&accounts);
        let Some(base) = &pushed.commit else {
            let unknown = Text::new("pushed-from-unknown")
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
            let note = Text::new("note-goes-back").with("commit", short);
            notes.push(note.with("accounts", accounts));
            notes.extend(undone(repository, base, commit)?);
        } else {
            let text = Text::new("pushed-from-later")
                .with("accounts", accounts)
                .with("base", short)
                .with("commit", commit.short());
            refusals.push(Error::refused(text));
        }
    }
    Ok((refusals, notes))
}

/// What going back from `base` to `commit` takes away, commit by commit.
fn undone(repository: &Repository, base: &CommitId, commit: &CommitId) -> Result<Vec<Text>> {
    const NAMED: usize = 10;
    let mut commits = repository.only_in(base, commit, NAMED + 1)?;
    let more = commits.len() > NAMED;
    commits.truncate(NAMED);
    let mut notes: Vec<_> = commits
        .iter()
        .map(|(commit, summary)| {
            Text::new("note-takes-back")
                .with("commit", commit.short())
                .with("summary", printable(summary).into_owned())
        })
        .collect();
    if more {
        notes.push(Text::new("note-takes-back-more"));
    }
    Ok(notes)
}
