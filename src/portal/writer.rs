//! What every portal can be told.

use std::sync::Arc;

use serde_json::{Map, Value as Json};

use super::reader::{Answering, PortalReader};
use crate::contact::{Digest, Record, Role, Seats, Source};
use crate::error::Error;
use crate::language::Text;
use crate::plan::{Desired, Provision};

/// A portal that is also written to. Whoever holds one can change a portal: only the apply stage of a
/// sync does.
pub trait PortalWriter: PortalReader {
    /// Returns a writer to the same portal whose time begins now.
    fn renewed(&self) -> Arc<dyn PortalWriter>;

    /// Puts one value, unless the portal holds another one than `put` expects. Nothing is sent twice.
    fn put<'a>(&'a self, put: &'a PutRequest<'a>) -> Answering<'a, PutReply>;

    /// Creates an account, or brings what the portal knows of it up to date.
    fn provision<'a>(&'a self, request: &'a ProvisionRequest<'a>) -> Answering<'a, PutReply>;
}

/// One value to put, and what has to hold before.
#[derive(Debug)]
pub struct PutRequest<'p> {
    /// The account's id.
    pub account: &'p str,
    /// The entity tag that has to hold. `None` if there must be nothing yet.
    pub etag: Option<&'p str>,
    /// The value.
    pub value: PutValue<'p>,
    /// The portal's name, which tells this run from another one's.
    pub portal: &'p str,
    /// The commit that the run pushes.
    pub source: &'p Source,
}

/// A value that is put with one request.
#[derive(Debug)]
pub enum PutValue<'p> {
    /// The whole record of an account.
    Record {
        /// The fields.
        record: &'p Record,
        /// Members that this version does not know, kept.
        unknown: &'p Map<String, Json>,
        /// The digest of both.
        digest: Digest,
        /// What is recorded of where they come from.
        mark: Mark<'p>,
    },
    /// All users of an account.
    Users(&'p Seats),
}

/// What is recorded of where a record comes from.
#[derive(Debug, Clone, Copy)]
pub enum Mark<'p> {
    /// What is recorded already: the record is a step on the way.
    Kept(Option<&'p Source>),
    /// This source, or none any more.
    Set(Option<&'p Source>),
}

impl<'p> Mark<'p> {
    /// Returns the source that is recorded afterwards.
    #[must_use]
    pub fn source(self) -> Option<&'p Source> {
        let (Self::Kept(source) | Self::Set(source)) = self;
        source
    }
}

/// An account to create or to bring up to date before its record is put.
#[derive(Debug)]
pub struct ProvisionRequest<'p> {
    /// The account as its file has it.
    pub desired: &'p Desired,
    /// Its users, by address.
    pub users: Vec<(String, Role)>,
    /// Create it, or bring it up to date.
    pub how: Provision,
}

/// What a portal answers to a write.
#[derive(Debug)]
pub enum PutReply {
    /// It took the value, which has this entity tag now, if the portal says it.
    Taken(Option<String>),
    /// It holds another value than was expected.
    Overtaken,
    /// It refuses this value.
    Refused(Text),
    /// It failed, or refuses every value for now.
    Failed(Text),
    /// It never got the request.
    NotSent(Error),
    /// It may have got the request and acted on it.
    Lost(Error),
}
