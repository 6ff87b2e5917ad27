//! Going back: which accounts were pushed from a later state than the commit to push, and what a push
//! takes back.

use super::bases::Bases;
use super::names::account_names;
use super::request::PushRequest;
use crate::error::{Error, Result};
use crate::git::{CommitId, Repository, short_id};
use crate::language::{Text, id};
use crate::sync::approval::Position;
use crate::text::printable;

/// The reasons against going back to `commit`, and the notes on what it takes back.
pub(super) type GoingBack = (Vec<Error>, Vec<Text>);

/// Refuses a commit that comes before what was pushed to `portal`. With `--allow-rollback` it returns
/// notes on what the push takes back instead.
///
/// # Errors
///
/// If the history cannot be read.
pub(super) fn going_back(
    request: &PushRequest<'_>,
    portal: &str,
    position: &Position,
    bases: &Bases,
    repository: &Repository,
    commit: &CommitId,
) -> Result<GoingBack> {
    let Position::Before(left) = position else {
        return Ok(GoingBack::default());
    };
    if !request.choices.allow_rollback {
        let text = Text::new(id::PUSHED_FROM_LATER)
            .with("base", left.short())
            .with("commit", commit.short())
            .with("portal", portal);
        return Ok((vec![Error::refused(text)], Vec::new()));
    }
    let mut notes = Vec::new();
    for (source, pushed) in &bases.commits {
        let requested: Vec<_> = pushed
            .accounts
            .iter()
            .map(String::as_str)
            .filter(|account| request.includes(account))
            .collect();
        let Some(base) = &pushed.commit else { continue };
        if requested.is_empty() || repository.descends(commit, base)? {
            continue;
        }
        let note = Text::new(id::NOTE_GOES_BACK).with("commit", short_id(source));
        notes.push(note.with("accounts", account_names(&requested)));
        notes.extend(undone(repository, base, commit)?);
    }
    Ok((Vec::new(), notes))
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
