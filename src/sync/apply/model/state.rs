//! The data of the portal in memory, and the commits that runs push to it.

use std::collections::BTreeMap;
use std::time::Duration;

use reqwest::StatusCode;
use serde_json::{Map, Value as Json};

use super::random::Random;
use crate::contact::{PushSource, Record, Seats};
use crate::plan::OnDrift;
use crate::portal::http::Answer;

/// The commits of the repository, with the desired accounts of each by id. A commit is named by its
/// number.
pub(super) type Commits = Vec<BTreeMap<String, Wanted>>;

/// The desired state of an account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) record: Record,
    /// The users, if the file manages access.
    pub(super) users: Option<Seats>,
}

/// The commit that a run pushes, and its answer to drift.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pushing {
    pub(super) to: usize,
    pub(super) on_drift: OnDrift,
}

/// The planned end of one request.
#[derive(Debug, Clone, Copy)]
pub(super) enum PlannedEnd {
    /// It fails.
    Fails(Mishap),
    /// The client dies before the portal gets it.
    DiesBefore,
    /// The client dies after the portal has carried it out.
    DiesAfter,
}

/// The ways in which a request can fail.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mishap {
    None,
    NotSent,
    LostBefore,
    LostAfter,
    Straggles,
    Answers(StatusCode, Option<Duration>),
    /// It is carried out, and another answer comes back.
    AnswersAfter(StatusCode),
    Html,
    Truncated,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Stored {
    pub(super) record: Map<String, Json>,
    pub(super) source: Option<PushSource>,
    pub(super) version: u64,
    pub(super) users: Seats,
    pub(super) users_version: u64,
}

/// A write that is still on its way while its sender believes that it is lost: the path, the
/// precondition and the body.
pub(super) type Straggler = (String, String, Json);

#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) accounts: BTreeMap<String, Stored>,
    pub(super) commits: Commits,
    /// The percentage of requests that fail.
    pub(super) failures: usize,
    /// The number of requests after which the client dies. `None` if it survives.
    pub(super) crash: Option<usize>,
    /// The request that ends in a planned way, counted from the next one.
    pub(super) planned: Option<(usize, PlannedEnd)>,
    /// The number of requests so far.
    pub(super) requests: usize,
    /// `true` if only one run is under way.
    pub(super) alone: bool,
    /// `true` for a portal that is too old to list digests of users.
    pub(super) is_old: bool,
    /// The number of accepted writes.
    pub(super) writes: usize,
    pub(super) random: Random,
    pub(super) stragglers: Vec<Straggler>,
}

impl Stored {
    pub(super) fn etag(&self) -> Option<String> {
        (self.version > 0).then(|| format!("\"{}\"", self.version))
    }

    pub(super) fn digest(&self) -> crate::contact::Digest {
        let (record, unknown) = self.parts();
        record.digest(&unknown)
    }

    /// Returns the record, and the members that this version does not know.
    pub(super) fn parts(&self) -> (Record, Map<String, Json>) {
        Record::from_json(self.record.clone()).expect("a record")
    }
}

pub(super) fn plain(status: StatusCode, body: &Json) -> Answer {
    Answer {
        status,
        etag: None,
        retry_after: None,
        body: body.to_string().into_bytes(),
    }
}
