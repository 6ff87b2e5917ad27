//! An overview of a project: what needs attention, when support is open, who is contacted about what,
//! how old the tests of addresses are, what is known of each portal, and what has changed.
//!
//! [`overview`] reads what is on disk and in Git. The result is a value, from which `render` makes pages.
//! No portal is asked.

mod accounts;
mod ages;
mod asked;
mod attention;
mod changes;
mod days;
mod known;
mod ledgers;
mod lines;
mod people;
mod portal;
mod portals;
mod readers;
mod receipts;

use jiff::Timestamp;
use jiff::civil::Date;

pub use accounts::{ContactedField, OverviewAccount, SharedWeek};
pub use ages::{AgeBucket, AgeGroup};
pub use asked::portal_of_plan;
pub use attention::{AttentionGroup, AttentionItem};
pub use changes::{OverviewChanges, RecordChange};
pub use lines::LineAge;
pub use people::{FieldPeople, PeopleOverview, PersonFields};

pub use portal::{PortalAccount, PortalGroup, PortalOverview, PortalSource, PortalState};
pub use readers::Behind;

use self::days::{day, day_of_second};
use crate::check;
use crate::config::{Naming, ProjectFiles};
use crate::error::Result;
use crate::git::{CommitId, Repository};
use crate::plan;
use crate::project::Project;
use crate::routing::{ClockChange, clock_changes};
use crate::sync::surroundings::Surroundings;

/// The days in which a change of the clocks is named.
const YEAR: i64 = 365;

/// The overview of a project on one day.
#[derive(Debug)]
pub struct Overview {
    /// The day, in UTC.
    pub date: Date,
    /// The commit that is checked out; `None` without one.
    pub commit: Option<OverviewCommit>,
    /// The number of account files without an account id, which are not among the accounts.
    pub unread: usize,
    /// The number of errors and of warnings.
    pub findings: [usize; 2],
    /// The findings, by rule.
    pub attention: Vec<AttentionGroup>,
    /// The accounts, by id.
    pub accounts: Vec<OverviewAccount>,
    /// The weeks of support, each once.
    pub weeks: Vec<SharedWeek>,
    /// The days of the coming year on which clocks change in a zone of the support hours.
    pub clocks: Vec<ClockChange>,
    /// The people behind the contacts.
    pub people: PeopleOverview,
    /// The directory entries by the age of their last test.
    pub ages: Vec<AgeGroup>,
    /// What is known of each portal.
    pub portals: Vec<PortalOverview>,
    /// What has changed since an earlier commit, if one was given.
    pub changes: Option<OverviewChanges>,
}

/// The commit that is checked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewCommit {
    /// Its id.
    pub id: CommitId,
    /// Its day, in UTC.
    pub date: Option<Date>,
    /// `true` if files differ from it.
    pub is_edited: bool,
}

/// What an overview is made for.
#[derive(Debug, Clone, Copy)]
pub struct OverviewRequest<'r> {
    /// The time by which dates are judged.
    pub now: Timestamp,
    /// The revision since which changes are listed.
    pub since: Option<&'r str>,
}

/// Makes the overview of the work tree of `project`.
///
/// # Errors
///
/// If the files or the history cannot be read, or there is no such revision.
pub fn overview(
    project: &Project,
    request: OverviewRequest<'_>,
    surroundings: &Surroundings<'_>,
) -> Result<Overview> {
    let files = project.files()?;
    // Without a repository there is still a lot to tell.
    let repository = match request.since {
        Some(_) => Some(surroundings.repository(project)?),
        None => surroundings.repository(project).ok(),
    };
    let commit = match &repository {
        Some(repository) => commit(repository, &files)?,
        None => None,
    };
    let history = repository.as_ref().zip(commit.as_ref());
    let history = history.map(|(repository, commit)| (repository, &commit.id));
    let date = day(request.now);
    let directory = plan::directory(&files);
    let outcome = check::check(&files, request.now);
    let read = accounts::read(&files, &directory, date);
    let zones: Vec<_> = read.weeks.iter().flat_map(SharedWeek::zones).collect();
    let clocks = clock_changes(&zones, date, YEAR);
    let changes = match (request.since, &repository) {
        (Some(rev), Some(repository)) => Some(changes::changes(repository, rev, &files)?),
        _ => None,
    };
    Ok(Overview {
        date,
        unread: files.accounts().count() - read.accounts.len(),
        findings: attention::counts(&outcome.report),
        attention: attention::groups(&outcome.report, &files, &directory, history)?,
        people: people::people(&read.accounts, &directory),
        ages: ages::ages(&directory, date),
        portals: portals::portals(project, &files, history, surroundings),
        accounts: read.accounts,
        weeks: read.weeks,
        commit,
        clocks,
        changes,
    })
}

fn commit(repository: &Repository, files: &ProjectFiles<'_>) -> Result<Option<OverviewCommit>> {
    let Some(id) = repository.head()? else {
        return Ok(None);
    };
    let paths = files.snapshot().files().iter().map(|file| &*file.path);
    let edited = repository.uncommitted()?;
    let is_gone = |path: &str| files.layout().naming(path) != Naming::Other;
    let mut paths = paths.collect::<Vec<_>>();
    paths.sort_unstable();
    let is_edited = edited
        .iter()
        .any(|path| paths.binary_search(&path.as_str()).is_ok() || is_gone(path));
    Ok(Some(OverviewCommit {
        date: day_of_second(repository.seconds(&id)?),
        id,
        is_edited,
    }))
}
