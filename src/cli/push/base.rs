//! The commits that the portal was pushed from: what was desired then, whose policy judges now,
//! and whether this commit goes on from them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::earlier::earlier;
use super::successor::forge_of;
use super::trust::check_forge;
use super::{Target, named};
use crate::config::{Approval, Config, Override, Portal};
use crate::contact::{Environment, Source};
use crate::error::{Error, Result};
use crate::forge::{self, Asked, Evidence};
use crate::git::approval::{self, Change, Verdict};
use crate::git::{CommitId, Repository, short_id};
use crate::language::Text;
use crate::plan::{Accounts, Observed};
use crate::render::printable;

/// Every commit of this repository that the portal has as a source.
pub(super) struct Bases {
    /// What each wanted, by commit and account.
    pub(super) accounts: BTreeMap<String, Arc<Accounts>>,
    /// Each commit with the accounts that come from it, and the commit in this clone.
    commits: BTreeMap<String, Pushed>,
}

/// The accounts that come from one commit.
struct Pushed {
    accounts: Vec<String>,
    /// None when this clone does not have the commit.
    commit: Option<CommitId>,
}

impl Bases {
    pub(super) fn read(
        repository: &Repository,
        config_path: &str,
        environment: Environment,
        source: &Source,
        (commit, at_commit): (&CommitId, &Arc<Accounts>),
        observed: &[Observed],
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Self> {
        let mut commits: BTreeMap<String, Pushed> = BTreeMap::new();
        for account in observed {
            let Some(recorded) = &account.source else {
                continue;
            };
            if recorded.repository == source.repository {
                let commit = || repository.recorded(&recorded.commit);
                let pushed = commits
                    .entry(recorded.commit.clone())
                    .or_insert_with(|| Pushed {
                        accounts: Vec::new(),
                        commit: commit(),
                    });
                pushed.accounts.push(account.id.clone());
            }
        }
        let mut accounts = BTreeMap::new();
        for (id, pushed) in &commits {
            // The others are known for the policy alone.
            if !pushed.accounts.iter().any(|account| is_wanted(account)) {
                continue;
            }
            let wanted = match &pushed.commit {
                Some(_) if *id == source.commit => Arc::clone(at_commit),
                Some(base) => {
                    let known = (commit, &**at_commit);
                    Arc::new(earlier(repository, base, known, config_path, environment)?)
                }
                None => continue,
            };
            accounts.insert(id.clone(), wanted);
        }
        Ok(Self { accounts, commits })
    }

    /// Judges `commit`: by whose settings, whether it is approved, and whether it goes on from what
    /// was pushed.
    pub(super) async fn ground(
        &self,
        repository: &Repository,
        commit: &CommitId,
        target: &Target<'_>,
        portal: &str,
        allow_rollback: bool,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Ground> {
        let (policy, verdict) = match self.policy(repository, target.config_path, portal) {
            Ok(policy) => {
                let mut change = Change {
                    repository,
                    commit: commit.clone(),
                    base: (!policy.is_first).then(|| policy.commit.clone()),
                    policy: approval::Policy {
                        approval: policy.config.approval_of(portal),
                        at: policy.commit.clone(),
                    },
                    portal,
                    config_path: target.config_path,
                    now: target.now,
                    evidence: None,
                };
                change.evidence = evidence(&change, target).await;
                let verdict = approval::judge(&change);
                (Some(policy), verdict)
            }
            Err(error) => (None, Verdict::undecided(&error)),
        };
        let mut notes = Vec::new();
        if let Some(policy) = policy.as_ref().filter(|policy| policy.is_first) {
            notes.push(Text::new("note-first-sync").with("commit", policy.commit.short()));
        }
        let (refusals, rollback) =
            self.fast_forward(repository, commit, allow_rollback, is_wanted)?;
        notes.extend(rollback);
        Ok(Ground {
            policy,
            verdict,
            refusals,
            notes,
        })
    }

    /// The settings that judge: those of the newest base, so that no change approves itself; at a
    /// portal's first sync those of the approved branch.
    ///
    /// # Errors
    ///
    /// When no branch can be told to be the approved one, a part of the settings cannot be read
    /// and so would not count, or the base knows no portal of this name.
    fn policy(&self, repository: &Repository, config_path: &str, portal: &str) -> Result<Policy> {
        if let Some(base) = self.newest(repository)? {
            let config = repository.sound_config(&base, config_path)?;
            approval::check_name(&config, &base, portal)?;
            return Ok(Policy {
                config,
                commit: base,
                is_first: false,
            });
        }
        let tip = repository.approved_tip(&Approval::default())?;
        Ok(Policy {
            config: repository.sound_config(&tip, config_path)?,
            commit: tip,
            is_first: true,
        })
    }

    /// The base that no other one comes after.
    fn newest(&self, repository: &Repository) -> Result<Option<CommitId>> {
        let mut newest: Option<CommitId> = None;
        for commit in self
            .commits
            .values()
            .filter_map(|pushed| pushed.commit.as_ref())
        {
            let later = match &newest {
                Some(newest) => repository.descends(commit, newest)?,
                None => true,
            };
            if later {
                newest = Some(commit.clone());
            }
        }
        Ok(newest)
    }

    /// Refuses to go back: `commit` has to descend from every base. With `allowed` it is said in
    /// notes instead.
    fn fast_forward(
        &self,
        repository: &Repository,
        commit: &CommitId,
        allowed: bool,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<(Vec<Error>, Vec<Text>)> {
        let (mut refusals, mut notes) = (Vec::new(), Vec::new());
        for (id, pushed) in &self.commits {
            let short = short_id(id);
            let accounts = pushed.accounts.iter().map(String::as_str);
            let accounts: Vec<_> = accounts.filter(|account| is_wanted(account)).collect();
            if accounts.is_empty() {
                continue;
            }
            let accounts = named(&accounts);
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
            if allowed {
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
}

/// What the forge says of the change; none where the policy does not ask.
async fn evidence(change: &Change<'_>, target: &Target<'_>) -> Option<Result<Evidence>> {
    match change.asked() {
        Ok(asked) => Some(forge_says(change, target, &asked?).await),
        Err(error) => Some(Err(error)),
    }
}

async fn forge_says(change: &Change<'_>, target: &Target<'_>, asked: &Asked) -> Result<Evidence> {
    let policy = &change.policy.approval;
    check_forge(change.repository, &change.policy.at, change.portal, target)?;
    let (place, token) = forge_of(policy, change.repository, target)?;
    forge::gather(policy.forge, &place, &token, asked, target.now).await
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

/// What a commit is judged by, and how.
pub(super) struct Ground {
    /// None when no branch can be told to be the approved one.
    pub(super) policy: Option<Policy>,
    pub(super) verdict: Verdict,
    pub(super) refusals: Vec<Error>,
    pub(super) notes: Vec<Text>,
}

/// Settings that judge a commit.
pub(super) struct Policy {
    pub(super) commit: CommitId,
    pub(super) config: Config,
    /// Whether nothing was ever pushed from here.
    pub(super) is_first: bool,
}

impl Policy {
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
