//! The reads that every portal offers.

use std::fmt;
use std::pin::Pin;

use crate::error::Result;
use crate::plan::{LiveProfile, LiveUsers, Observed, PortalAbout, PortalChange};

/// An answer of a portal that is still to come.
pub type Answering<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A portal that is only read, in one environment.
pub trait PortalReader: fmt::Debug + Send + Sync {
    /// Reads what the portal tells of itself, in this environment: [`PortalAbout::UNKNOWN`] if it does
    /// not know the question.
    fn about(&self) -> Answering<'_, Result<PortalAbout>>;

    /// Lists every account that the token may see, without the records.
    fn list(&self) -> Answering<'_, Result<Vec<Observed>>>;

    /// Reads the record of the account `id`. `None` if there is no record.
    fn read<'a>(&'a self, id: &'a str) -> Answering<'a, Result<Option<Observed>>>;

    /// Reads the users of the account `id`.
    fn users<'a>(&'a self, id: &'a str) -> Answering<'a, Result<LiveUsers>>;

    /// Reads the profile of the account `id`: all that the portal holds apart from record and users.
    /// `None` if there is no such account.
    fn profile<'a>(&'a self, id: &'a str) -> Answering<'a, Result<Option<LiveProfile>>>;

    /// Reads every change of the record of the account `id`, newest first. Empty if there is no such
    /// account.
    fn history<'a>(&'a self, id: &'a str) -> Answering<'a, Result<Vec<PortalChange>>>;

    /// Reads the record of an account of the listing; the other values of `observed` stay.
    fn record<'a>(&'a self, observed: &'a Observed) -> Answering<'a, Result<Observed>> {
        Box::pin(async move {
            Ok(match self.read(&observed.id).await? {
                Some(read) => Observed {
                    users_digest: observed.users_digest,
                    users: observed.users.clone(),
                    ..read
                },
                None => Observed {
                    etag: None,
                    digest: None,
                    live: None,
                    ..observed.clone()
                },
            })
        })
    }

    /// Reads the users of `observed`; its other values stay.
    fn with_users(&self, observed: Observed) -> Answering<'_, Result<Observed>> {
        Box::pin(async move {
            let users = self.users(&observed.id).await?;
            Ok(Observed {
                users: Some(users),
                ..observed
            })
        })
    }
}
