//! The write of a single value: sent until its fate is known, and read back.

use std::sync::Arc;

use super::outcome::{PutEnd, WriteResult, on_one_line};
use crate::contact::{PushSource, Seats};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::net::{Deadline, Patience};
use crate::plan::Write;
use crate::portal::{Mark, PortalWriter, PutReply, PutRequest, PutValue};

/// The most times that a write is sent. It is sent again only if the reply was lost, and reading the
/// portal has shown that the write did not arrive.
const SENDS: u32 = 3;

/// The sender of single values to one portal.
pub(super) struct Putter {
    pub(super) portal: Arc<dyn PortalWriter>,
    /// The portal's name in the configuration.
    pub(super) name: String,
    /// The commit that is pushed.
    pub(super) source: PushSource,
    /// The time in which all requests of the run have to end.
    pub(super) deadline: Deadline,
}

/// The state of a value in the portal, compared with the value to put.
struct Seen {
    etag: Option<String>,
    /// `true` if the portal holds the value to put.
    is_ours: bool,
}

impl Putter {
    pub(super) fn new(portal: &dyn PortalWriter, name: String, source: PushSource) -> Self {
        Self {
            portal: portal.renewed(),
            name,
            source,
            deadline: Deadline::new(Patience::default()),
        }
    }

    /// Puts the record of an account, if its entity tag still is `etag`.
    pub(super) async fn put_record(
        &self,
        account: &str,
        write: &Write,
        etag: Option<&str>,
        mark: Mark<'_>,
    ) -> PutEnd {
        let value = PutValue::Record {
            record: &write.record,
            unknown: &write.unknown,
            digest: write.digest(),
            mark,
        };
        self.put(&self.request(account, etag, value)).await
    }

    /// Puts the users of an account, if their entity tag still is `etag`.
    pub(super) async fn put_users(
        &self,
        account: &str,
        seats: &Seats,
        etag: Option<&str>,
    ) -> PutEnd {
        if etag.is_none() {
            return PutEnd::failed(&Error::portal(Text::new(id::PORTAL_NO_ETAG)));
        }
        self.put(&self.request(account, etag, PutValue::Users(seats)))
            .await
    }

    fn request<'p>(
        &'p self,
        account: &'p str,
        etag: Option<&'p str>,
        value: PutValue<'p>,
    ) -> PutRequest<'p> {
        PutRequest {
            account,
            etag,
            value,
            portal: &self.name,
            source: &self.source,
        }
    }

    /// Puts one value, unless the portal holds another one than the request expects.
    async fn put(&self, put: &PutRequest<'_>) -> PutEnd {
        let mut pauses = self.deadline.attempts();
        let mut sent = 0;
        loop {
            pauses.begin();
            sent += 1;
            let error = match self.portal.put(put).await {
                PutReply::Taken(etag) => return self.read_back(put, etag).await,
                PutReply::Overtaken => return self.overtaken(put).await,
                PutReply::Refused(why) => return PutEnd::Ended(WriteResult::Refused(why)),
                PutReply::Failed(why) => return PutEnd::Ended(WriteResult::Failed(why)),
                PutReply::NotSent(error) => return PutEnd::failed(&error),
                PutReply::Lost(error) => error,
            };
            // The reply was lost: only reading tells whether the write arrived. It is sent again with
            // the same precondition, so that it cannot take effect twice.
            let Ok(seen) = self.look(put).await else {
                return PutEnd::Ended(WriteResult::Unknown(on_one_line(&error)));
            };
            match seen {
                Some(seen) if seen.is_ours => {
                    return PutEnd::Done {
                        etag: seen.etag,
                        already: true,
                    };
                }
                Some(seen) if seen.etag.as_deref() != put.etag => return PutEnd::Overtaken,
                None if put.etag.is_some() => return gone(put),
                _ if sent < SENDS && pauses.again(true, None).await => {}
                _ => return PutEnd::failed(&error),
            }
        }
    }

    /// Finds out who was faster: a write of our own whose reply was lost, or somebody else.
    async fn overtaken(&self, put: &PutRequest<'_>) -> PutEnd {
        match self.look(put).await {
            Ok(Some(seen)) if seen.is_ours => PutEnd::Done {
                etag: seen.etag,
                already: true,
            },
            Ok(Some(_)) => PutEnd::Overtaken,
            Ok(None) => gone(put),
            Err(error) => PutEnd::Ended(WriteResult::Unknown(on_one_line(&error))),
        }
    }

    /// Checks that the portal has the value that it has just accepted.
    async fn read_back(&self, put: &PutRequest<'_>, etag: Option<String>) -> PutEnd {
        match self.look(put).await {
            Ok(Some(seen)) if seen.is_ours => PutEnd::Done {
                etag: seen.etag,
                already: false,
            },
            // The etag is not the one of our write, so somebody has written after it. The next plan
            // will show that as drift.
            Ok(Some(seen)) if etag.is_some() && seen.etag != etag => PutEnd::Done {
                etag,
                already: false,
            },
            Ok(_) => PutEnd::Ended(WriteResult::Failed(match put.value {
                PutValue::Record { .. } => Text::new(id::PORTAL_READ_BACK),
                PutValue::Users(_) => Text::new(id::PORTAL_READ_BACK_USERS),
            })),
            Err(error) => PutEnd::Ended(WriteResult::Unknown(on_one_line(&error))),
        }
    }

    /// Reads the state of the value that `put` is for. `None` if the account has no record.
    async fn look(&self, put: &PutRequest<'_>) -> Result<Option<Seen>> {
        match put.value {
            PutValue::Record { digest, mark, .. } => {
                let observed = self.portal.read(put.account).await?;
                Ok(observed.map(|observed| Seen {
                    is_ours: observed.digest == Some(digest)
                        && observed.source.as_ref() == mark.source(),
                    etag: observed.etag,
                }))
            }
            PutValue::Users(seats) => {
                let live = self.portal.users(put.account).await?;
                Ok(Some(Seen {
                    is_ours: live.seats == *seats,
                    etag: live.etag,
                }))
            }
        }
    }
}

fn gone(put: &PutRequest<'_>) -> PutEnd {
    PutEnd::Ended(WriteResult::Failed(match put.value {
        PutValue::Record { .. } => Text::new(id::PORTAL_RECORD_GONE),
        PutValue::Users(_) => Text::new(id::PORTAL_ACCOUNT_GONE),
    }))
}
