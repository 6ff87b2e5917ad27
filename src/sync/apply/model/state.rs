//! What the portal in memory holds, and the commits that runs push to it.

use std::collections::BTreeMap;

use reqwest::StatusCode;
use serde_json::{Map, Value as Json};

use super::random::Random;
use crate::contact::{Record, Seats, Source};
use crate::plan::OnDrift;
use crate::portal::http::Answer;

/// What every commit of the repository wants, by account; a commit is named by its number.
pub(super) type Commits = Vec<BTreeMap<String, Wanted>>;

/// What a commit wants of an account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) record: Record,
    /// The users, where the file manages access.
    pub(super) users: Option<Seats>,
}

/// Which commit a run pushes, and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pushing {
    pub(super) to: usize,
    pub(super) on_drift: OnDrift,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Stored {
    pub(super) record: Map<String, Json>,
    pub(super) source: Option<Source>,
    pub(super) version: u64,
    pub(super) users: Seats,
    pub(super) users_version: u64,
}

/// A write that is under way while its sender thinks that it is lost: where it goes, what has to
/// hold, and the body.
pub(super) type Straggler = (String, String, Json);

#[derive(Debug)]
pub(super) struct State {
    pub(super) accounts: BTreeMap<String, Stored>,
    pub(super) commits: Commits,
    /// How many requests in a hundred fail.
    pub(super) faults: usize,
    /// After how many requests the client dies.
    pub(super) crash: Option<usize>,
    /// Whether only one run is under way.
    pub(super) alone: bool,
    /// Whether it is older than digests of users.
    pub(super) is_old: bool,
    /// Writes that were taken from a sync.
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

    /// The record, and the members that this version does not know.
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
