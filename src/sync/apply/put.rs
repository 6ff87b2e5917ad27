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
    ///
    /// Only reading tells what became of a write: an answer may come from a proxy, or from a portal
    /// that failed after it had stored the value.
    async fn put(&self, put: &PutRequest<'_>) -> PutEnd {
        let mut pauses = self.deadline.attempts();
        let mut sent = 0;
        loop {
            pauses.begin();
            sent += 1;
            let reply = self.portal.put(put).await;
            // Nothing was sent before, so nothing of ours can have arrived.
            let is_certain = sent == 1 && matches!(reply, PutReply::Overtaken);
            let (why_not, is_lost) = match reply {
                PutReply::Taken => return self.read_back(put).await,
                PutReply::Shown { partly } => return PutEnd::Shown { partly },
                PutReply::Stopped { partly } => return PutEnd::Stopped { partly },
                PutReply::NotSent(error) if sent == 1 => return PutEnd::failed(&error),
                PutReply::Overtaken => (WriteResult::Refused(Text::new(id::PORTAL_EDITED)), false),
                PutReply::Refused(why) => (WriteResult::Refused(why), false),
                PutReply::Failed(why) => (WriteResult::Failed(why), false),
                PutReply::NotSent(error) | PutReply::Lost(error) => {
                    (WriteResult::Failed(on_one_line(&error)), true)
                }
            };
            return PutEnd::Ended(match self.look(put).await {
                Ok(Some(seen)) if seen.is_ours => {
                    return PutEnd::Done {
                        etag: seen.etag,
                        already: true,
                    };
                }
                Ok(Some(seen)) if seen.etag.as_deref() != put.etag => return PutEnd::Overtaken,
                Ok(None) if put.etag.is_some() && is_certain => WriteResult::Failed(gone(put)),
                Ok(None) if put.etag.is_some() => WriteResult::Unknown(gone(put)),
                // It did not arrive. The same precondition keeps it from taking effect twice.
                Ok(_) if is_lost && sent < SENDS && pauses.again(true, None).await => continue,
                Ok(_) => why_not,
                Err(error) if is_certain => WriteResult::Unknown(on_one_line(&error)),
                Err(_) => why_not.unknown(),
            });
        }
    }

    /// Checks that the portal has the value that it has just accepted.
    async fn read_back(&self, put: &PutRequest<'_>) -> PutEnd {
        let is_record = matches!(put.value, PutValue::Record { .. });
        match self.look(put).await {
            Ok(Some(seen)) if seen.is_ours => PutEnd::Done {
                etag: seen.etag,
                already: false,
            },
            Ok(Some(seen)) if seen.etag.as_deref() == put.etag => {
                PutEnd::Ended(WriteResult::Failed(Text::new(if is_record {
                    id::PORTAL_READ_BACK
                } else {
                    id::PORTAL_READ_BACK_USERS
                })))
            }
            // Somebody wrote right after us, or the portal stored something else.
            Ok(Some(_)) => PutEnd::Ended(WriteResult::Unknown(Text::new(if is_record {
                id::PORTAL_HOLDS_ANOTHER
            } else {
                id::PORTAL_HOLDS_OTHER_USERS
            }))),
            Ok(None) => PutEnd::Ended(WriteResult::Unknown(gone(put))),
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

/// Returns the reason that the portal has no value where one was.
fn gone(put: &PutRequest<'_>) -> Text {
    Text::new(match put.value {
        PutValue::Record { .. } => id::PORTAL_RECORD_GONE,
        PutValue::Users(_) => id::PORTAL_ACCOUNT_GONE,
    })
}
