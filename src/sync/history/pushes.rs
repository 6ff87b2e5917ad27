//! When a portal got each step of a history.

use super::walk::AccountHistory;
use crate::error::Result;
use crate::git::{CommitId, Repository};
use crate::plan::PortalChange;
use crate::project::Project;
use crate::sync::open::OpenPortal;
use crate::sync::push::{check_address, choose};
use crate::sync::surroundings::Surroundings;

/// The pushes of a history's steps to one portal, and the edits made there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pushes {
    /// The portal's name.
    pub portal: String,
    /// For each step the first push that had it. `None` for a step that was not pushed.
    pub steps: Vec<Option<StepPush>>,
    /// The edits by hand, newest first.
    pub edits: Vec<PortalEdit>,
}

/// One push.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepPush {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// By whom: the name of a token.
    pub by: String,
    /// The commit that was pushed.
    pub commit: String,
}

/// One edit in a portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalEdit {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// By whom: a user's address or the name of a token.
    pub by: String,
    /// The keys of the fields.
    pub fields: Vec<&'static str>,
}

/// Asks the portal `name` of `commit` when it got each step of `made`, the history of `account`.
///
/// # Errors
///
/// If there is no such portal, its address is not as approved, or it cannot be read.
pub async fn pushes(
    project: &Project,
    repository: &Repository,
    commit: &CommitId,
    (name, account): (&str, &str),
    made: &AccountHistory,
    surroundings: &Surroundings<'_>,
) -> Result<Pushes> {
    let config = repository.config(commit)?;
    let (name, portal) = choose(&config, Some(name))?;
    check_address(repository, commit, name, portal)?;
    let open = OpenPortal::new(project, name, portal, surroundings).await?;
    let changes = open.reader().history(account).await;
    open.close().await?;
    matched(repository, name, made, &changes?)
}

/// Each step with the first push that had it; `changes` are the newest first.
fn matched(
    repository: &Repository,
    portal: &str,
    made: &AccountHistory,
    changes: &[PortalChange],
) -> Result<Pushes> {
    let pushed: Vec<_> = changes
        .iter()
        .rev()
        .filter_map(|change| {
            let commit = repository.recorded(change.commit.as_ref()?)?;
            Some((commit, change))
        })
        .collect();
    let mut steps = Vec::new();
    for step in &made.steps {
        let mut first = None;
        if let Some(step) = repository.recorded(&step.commit) {
            for (commit, change) in &pushed {
                if repository.descends(commit, &step)? {
                    first = Some(StepPush {
                        at: change.at.clone(),
                        by: change.by.clone(),
                        commit: commit.as_str().to_owned(),
                    });
                    break;
                }
            }
        }
        steps.push(first);
    }
    let edits = changes.iter().filter(|change| change.commit.is_none());
    let edits = edits.map(|change| PortalEdit {
        at: change.at.clone(),
        by: change.by.clone(),
        fields: change.fields.iter().map(|field| field.key()).collect(),
    });
    Ok(Pushes {
        portal: portal.to_owned(),
        steps,
        edits: edits.collect(),
    })
}
