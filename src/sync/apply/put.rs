//! One value, put until it is known what became of it, and read back.

use std::sync::Arc;

use super::outcome::{Applied, PutEnd, on_one_line};
use crate::contact::{Seats, Source};
use crate::error::{Error, Result};
use crate::language::Text;
use crate::net::{Deadline, Patience};
use crate::plan::Write;
use crate::portal::{Mark, PortalWriter, PutReply, PutRequest, PutValue};

/// How often a write is sent whose reply is lost, each time after reading that it has not arrived.
const SENDS: u32 = 3;

/// Puts single values.
pub(super) struct Putter {
    pub(super) portal: Arc<dyn PortalWriter>,
    /// The portal's name in the configuration.
    pub(super) name: String,
    /// The commit that is pushed.
    pub(super) source: Source,
    pub(super) deadline: Deadline,
}

/// What the portal holds where a value is put.
struct Seen {
    etag: Option<String>,
    /// True if it is what is put there.
    is_ours: bool,
}

impl Putter {
    pub(super) fn new(portal: &dyn PortalWriter, name: String, source: Source) -> Self {
        Self {
            portal: portal.renewed(),
            name,
            source,
            deadline: Deadline::new(Patience::default()),
        }
    }

    /// Puts the record of an account.
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

    /// Puts the users of an account.
    pub(super) async fn put_users(
        &self,
        account: &str,
        seats: &Seats,
        etag: Option<&str>,
    ) -> PutEnd {
        if etag.is_none() {
            return PutEnd::failed(&Error::portal(Text::new("portal-no-etag")));
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

    /// Puts one value, unless the portal holds another one than expected.
    async fn put(&self, put: &PutRequest<'_>) -> PutEnd {
        let mut pauses = self.deadline.attempts();
        let mut sent = 0;
        loop {
            pauses.begin();
            sent += 1;
            let error = match self.portal.put(put).await {
                PutReply::Taken(etag) => return self.read_back(put, etag).await,
                PutReply::Overtaken => return self.overtaken(put).await,
                PutReply::Refused(why) => return PutEnd::Ended(Applied::Refused(why)),
                PutReply::Failed(why) => return PutEnd::Ended(Applied::Failed(why)),
                PutReply::NotSent(error) => return PutEnd::failed(&error),
                PutReply::Lost(error) => error,
            };
            // Only reading says whether it has arrived. It is sent again with the same precondition,
            // so that it cannot arrive twice.
            let Ok(seen) = self.look(put).await else {
                return PutEnd::Ended(Applied::Unknown(on_one_line(&error)));
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

    /// Tells a write of our own, whose reply was lost, from somebody else's.
    async fn overtaken(&self, put: &PutRequest<'_>) -> PutEnd {
        match self.look(put).await {
            Ok(Some(seen)) if seen.is_ours => PutEnd::Done {
                etag: seen.etag,
                already: true,
            },
            Ok(Some(_)) => PutEnd::Overtaken,
            Ok(None) => gone(put),
            Err(error) => PutEnd::Ended(Applied::Unknown(on_one_line(&error))),
        }
    }

    async fn read_back(&self, put: &PutRequest<'_>, etag: Option<String>) -> PutEnd {
        match self.look(put).await {
            Ok(Some(seen)) if seen.is_ours => PutEnd::Done {
                etag: seen.etag,
                already: false,
            },
            // Somebody has written after this write, which the next plan will show.
            Ok(Some(seen)) if etag.is_some() && seen.etag != etag => PutEnd::Done {
                etag,
                already: false,
            },
            Ok(_) => PutEnd::Ended(Applied::Failed(match put.value {
                PutValue::Record { .. } => Text::new("portal-read-back"),
                PutValue::Users(_) => Text::new("portal-read-back-users"),
            })),
            Err(error) => PutEnd::Ended(Applied::Unknown(on_one_line(&error))),
        }
    }

    /// Reads what the portal holds where `put` goes. `None` while there is no record.
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
    PutEnd::Ended(Applied::Failed(match put.value {
        PutValue::Record { .. } => Text::new("portal-record-gone"),
        PutValue::Users(_) => Text::new("portal-account-gone"),
    }))
}
