//! The pushes of a history's steps to a portal.

use super::walk::AccountHistory;
use crate::error::Result;
use crate::git::{CommitId, Repository};
use crate::plan::PortalChange;
use crate::project::Project;
use crate::sync::open::OpenPortal;
use crate::sync::push::{check_address, choose};
use crate::sync::surroundings::Surroundings;

/// The pushes of a history's steps to one portal, and the edits made in that portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountPushes {
    /// The portal's name.
    pub portal: String,
    /// For each step the first push that included it. `None` for a step that was not pushed.
    pub steps: Vec<Option<StepPush>>,
    /// The edits by hand, newest first.
    pub edits: Vec<PortalEdit>,
}

/// A push that included a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepPush {
    /// The time, in RFC 3339 and UTC.
    pub at: String,
    /// The name of the token that was used.
    pub by: String,
    /// The commit that was pushed.
    pub commit: String,
}

/// An edit in a portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalEdit {
    /// The time, in RFC 3339 and UTC.
    pub at: String,
    /// The author: a user's address or the name of a token.
    pub by: String,
    /// The keys of the edited fields.
    pub fields: Vec<&'static str>,
}

/// Reads from a portal when it received each step of `made`, the history of `account`. The settings of
/// `commit` have the portal under the name `name`.
///
/// # Errors
///
/// If the portal does not exist, its address is not as approved, or it cannot be read.
pub async fn pushes(
    project: &Project,
    repository: &Repository,
    commit: &CommitId,
    (name, account): (&str, &str),
    made: &AccountHistory,
    surroundings: &Surroundings<'_>,
) -> Result<AccountPushes> {
    let config = repository.config(commit)?;
    let (name, portal) = choose(&config, Some(name))?;
    check_address(repository, commit, name, portal)?;
    let open = OpenPortal::new(project, name, portal, surroundings).await?;
    let changes = open.reader().history(account).await;
    open.close().await?;
    matched(repository, name, made, &changes?)
}

/// Matches each step with the first push that included it. `changes` begin with the newest.
fn matched(
    repository: &Repository,
    portal: &str,
    made: &AccountHistory,
    changes: &[PortalChange],
) -> Result<AccountPushes> {
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
    let edits = changes
        .iter()
        .filter(|change| change.commit.is_none())
        .map(|change| PortalEdit {
            at: change.at.clone(),
            by: change.by.clone(),
            fields: change.fields.iter().map(|field| field.key()).collect(),
        })
        .collect();
    Ok(AccountPushes {
        portal: portal.to_owned(),
        steps,
        edits,
    })
}
