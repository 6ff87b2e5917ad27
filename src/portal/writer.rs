//! The writes that every portal offers.

use std::sync::Arc;

use serde_json::{Map, Value as Json};

use super::reader::{Answering, PortalReader};
use crate::contact::{Digest, PushSource, Record, Role, Seats};
use crate::error::Error;
use crate::language::Text;
use crate::plan::{Desired, Provision};

/// A portal that is also written to. Code that holds one can change a portal, so only the apply stage
/// of a sync does.
pub trait PortalWriter: PortalReader {
    /// Returns the most accounts that may be written at a time. `None` if there is no limit.
    fn at_a_time(&self) -> Option<usize> {
        None
    }

    /// Returns a writer to the same portal whose time begins now.
    fn renewed(&self) -> Arc<dyn PortalWriter>;

    /// Puts one value, unless the portal holds another one than `put` expects. The request is not sent
    /// again if the portal may have acted on it.
    fn put<'a>(&'a self, put: &'a PutRequest<'a>) -> Answering<'a, PutReply>;

    /// Creates an account, or updates its profile at the portal.
    fn provision<'a>(&'a self, request: &'a ProvisionRequest<'a>) -> Answering<'a, PutReply>;
}

/// One value to put, and its precondition.
#[derive(Debug)]
pub struct PutRequest<'p> {
    /// The account's id.
    pub account: &'p str,
    /// The etag that the portal has to hold. `None` if there must be no value yet.
    pub etag: Option<&'p str>,
    /// The value.
    pub value: PutValue<'p>,
    /// The portal's name in the configuration, which is part of the request's idempotency key.
    pub portal: &'p str,
    /// The commit that the run pushes.
    pub source: &'p PushSource,
}

/// A value that is put with one request.
#[derive(Debug)]
pub enum PutValue<'p> {
    /// The whole record of an account.
    Record {
        /// The fields.
        record: &'p Record,
        /// The members that this version does not know, which stay as they are.
        unknown: &'p Map<String, Json>,
        /// The digest of both.
        digest: Digest,
        /// The source to record.
        mark: Mark<'p>,
    },
    /// All users of an account.
    Users(&'p Seats),
}

/// The source to record with a record.
#[derive(Debug, Clone, Copy)]
pub enum Mark<'p> {
    /// The source that is recorded already: the record is a step on the way.
    Kept(Option<&'p PushSource>),
    /// This source. `None` takes the record out of management.
    Set(Option<&'p PushSource>),
}

impl<'p> Mark<'p> {
    /// Returns the source that is recorded afterwards.
    #[must_use]
    pub fn source(self) -> Option<&'p PushSource> {
        let (Self::Kept(source) | Self::Set(source)) = self;
        source
    }
}

/// An account to create, or a profile to update, before a record is put.
#[derive(Debug)]
pub struct ProvisionRequest<'p> {
    /// The account as its file has it.
    pub desired: &'p Desired,
    /// Its users, by address.
    pub users: Vec<(String, Role)>,
    /// The choice between both.
    pub how: Provision,
}

/// The answer of a portal to a write.
#[derive(Debug)]
pub enum PutReply {
    /// It took the value.
    Taken,
    /// It holds another value than was expected.
    Overtaken,
    /// It answers that it refuses this value.
    Refused(Text),
    /// It answers that it failed, or that it refuses all values for now.
    Failed(Text),
    /// The person who enters values by hand saw another value than it was thought to be.
    Shown {
        /// `true` if others were entered.
        partly: bool,
    },
    /// The person who enters values by hand has left some of them out.
    Stopped {
        /// `true` if others were entered.
        partly: bool,
    },
    /// It never got the request.
    NotSent(Error),
    /// It may have got the request and acted on it.
    Lost(Error),
}
