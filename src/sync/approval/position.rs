//! The position of a commit among the states that a target was pushed from.

use std::collections::{BTreeMap, BTreeSet};

use crate::contact::PushSource;
use crate::error::{Error, Result};
use crate::git::{CommitId, Repository, shallow_hint, short_id};
use crate::language::{Text, id};

/// The position of a commit among the sources of a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Position {
    /// Nothing was ever pushed to the target.
    First,
    /// The newest source comes before the commit, or is the commit.
    After(CommitId),
    /// The commit comes before the newest source: to push it is to go back.
    Before(CommitId),
    /// Only other configurations of this repository were pushed to the target, this state the last. What
    /// they proved was about other files.
    Beside(CommitId),
}

/// The sources of a target, as far as they are of this repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lineage {
    /// The position of the commit.
    pub position: Position,
    /// `true` if what was pushed last came from another configuration than the one of this run, or
    /// from nobody knows which.
    pub is_of_another_configuration: bool,
}

impl Lineage {
    /// Finds the position of `commit` on the branch that ends at `tip`. A commit that is no state of the
    /// branch yet counts as its next one. `portal` is the name of the target's portal, for messages.
    ///
    /// # Errors
    ///
    /// If a source of this repository is not in this clone or not a state of the branch, or if every
    /// source is of another repository.
    pub fn read(
        repository: &Repository,
        tip: &CommitId,
        commit: &CommitId,
        sources: &[PushSource],
        portal: &str,
    ) -> Result<Self> {
        if repository.is_shallow() {
            return Err(Error::refused(Text::new(id::SHALLOW_STEPS)).hint(shallow_hint()));
        }
        let states = repository.first_parents(tip)?;
        let places: BTreeMap<&CommitId, usize> = states
            .iter()
            .enumerate()
            .map(|(place, state)| (state, place))
            .collect();
        // What is not on the branch yet would come after all that is.
        let here = places.get(commit).copied().unwrap_or(states.len());
        let identity = repository.identity(commit)?;
        let (mut ours, mut others) = (BTreeSet::new(), BTreeSet::new());
        for source in sources {
            match repository.recorded(&source.commit) {
                Some(known) => match places.get(&known) {
                    Some(place) => {
                        ours.insert((*place, source.config.clone()));
                    }
                    None => return Err(other_line(repository, &known, tip, portal)?),
                },
                None if source.repository == identity => return Err(unknown(source, portal)),
                None => {
                    others.insert(source.repository.as_str());
                }
            }
        }
        let own = repository.config_from_top();
        let Some((newest, config)) = ours.last() else {
            return match others.first() {
                Some(other) => Err(elsewhere(other, portal)),
                None => Ok(Self {
                    position: Position::First,
                    is_of_another_configuration: false,
                }),
            };
        };
        // A push of before does not say which configuration it was of.
        let is_own = |config: &Option<String>| config.as_ref().is_none_or(|config| *config == own);
        let base = ours.iter().rev().find(|(_, config)| is_own(config));
        let position = match base {
            Some((base, _)) if *base <= here => Position::After(states[*base].clone()),
            Some((base, _)) => Position::Before(states[*base].clone()),
            None => Position::Beside(states[*newest].clone()),
        };
        Ok(Self {
            position,
            is_of_another_configuration: config.as_ref() != Some(&own),
        })
    }
}

/// Returns the refusal of a source that is on another line of history than the branch.
fn other_line(
    repository: &Repository,
    source: &CommitId,
    tip: &CommitId,
    portal: &str,
) -> Result<Error> {
    let text = if repository.descends(tip, source)? {
        Text::new(id::SOURCE_ONLY_MERGED)
    } else {
        Text::new(id::SOURCE_ON_ANOTHER_LINE)
    };
    Ok(Error::refused(
        text.with("source", source.short())
            .with("source-full", source.as_str())
            .with("tip", tip.short())
            .with("portal", portal),
    ))
}

fn unknown(source: &PushSource, portal: &str) -> Error {
    Error::refused(
        Text::new(id::SOURCE_UNKNOWN)
            .with("source", short_id(&source.commit))
            .with("source-full", source.commit.as_str())
            .with("portal", portal),
    )
}

fn elsewhere(repository: &str, portal: &str) -> Error {
    Error::refused(
        Text::new(id::SOURCE_ELSEWHERE)
            .with("repository", repository)
            .with("portal", portal),
    )
}

#[cfg(test)]
mod tests;
