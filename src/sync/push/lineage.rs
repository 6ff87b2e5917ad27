//! What was pushed to the target before, as far as this run can know.

use std::collections::BTreeSet;

use super::checked::CheckedCommit;
use super::request::PushRequest;
use super::target::PushTarget;
use crate::config::Approval;
use crate::contact::PushSource;
use crate::error::{Error, Result};
use crate::git::ApprovedBranch;
use crate::language::{Text, id};
use crate::plan::{Observed, VisibleAccounts};
use crate::sync::approval::{Lineage, check_state};

/// The approved branch, and the position of the commit among what was pushed from it.
#[derive(Debug)]
pub(super) struct KnownLineage {
    pub(super) branch: ApprovedBranch,
    /// The reason why the commit is not a state of the branch, if it is not.
    pub(super) not_a_state: Option<Error>,
    pub(super) lineage: Lineage,
}

/// Finds the position of the commit among all sources of the target: those of every account that the
/// token sees, whatever the run selects, those of the target's history, and its newest one.
///
/// # Errors
///
/// If the approved branch is not known, or does not have what was pushed.
pub(super) fn read(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    target: &PushTarget,
    observed: &[Observed],
) -> Result<KnownLineage> {
    let about = &target.about;
    // A portal that answers tells its newest source to every token.
    if about.id.is_none() && about.accounts != VisibleAccounts::All {
        let text = Text::new(id::SOURCES_UNKNOWN).with("portal", target.name.as_str());
        return Err(Error::refused(text));
    }
    let listed = observed
        .iter()
        .filter_map(|account| account.source.as_ref());
    let sources: BTreeSet<&PushSource> = listed
        .chain(&about.sources)
        .chain(&about.newest_source)
        .filter(|source| !request.first.takes_over(source))
        .collect();
    let sources: Vec<_> = sources.into_iter().cloned().collect();
    of_sources(checked, &target.name, &sources)
}

/// Finds the position of the commit among these sources of the target. `portal` is the name of its portal,
/// for messages.
///
/// # Errors
///
/// If the approved branch is not known, or does not have a source.
pub(super) fn of_sources(
    checked: &CheckedCommit,
    portal: &str,
    sources: &[PushSource],
) -> Result<KnownLineage> {
    let repository = &checked.repository;
    // Not by the `ref` of the commit, which cannot choose the branch that judges it.
    let branch = repository.approved_branch(&Approval::default())?;
    let not_a_state = check_state(repository, &branch, &checked.commit, portal).err();
    let lineage = Lineage::read(repository, &branch.tip, &checked.commit, sources, portal)?;
    Ok(KnownLineage {
        branch,
        not_a_state,
        lineage,
    })
}
