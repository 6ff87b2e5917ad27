//! One conditional request: a record or the users of an account, sent until it is known what became
//! of it, and read back.

use reqwest::header::{HeaderName, HeaderValue, IF_MATCH, IF_NONE_MATCH};
use reqwest::{Method, StatusCode};
use sha2::{Digest as _, Sha256};

use super::{Applied, SENDS, Step, Writer, is_portals_sake, told, user};
use crate::contact::{Seats, Source};
use crate::error::{Error, Result};
use crate::language::Text;
use crate::plan::{AccountPlan, Write};
use crate::portal::client::Reader;
use crate::portal::transport::{Answer, Failure, Request};
use crate::portal::wire::{ContactInformationWrite, Users};

/// What is put with one request.
pub(super) enum Put<'w> {
    Record {
        write: &'w Write,
        etag: Option<String>,
        mark: Mark<'w>,
    },
    Users {
        seats: &'w Seats,
        etag: Option<String>,
    },
}

/// What is recorded of where a record comes from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mark<'w> {
    /// What is recorded already: a step on the way.
    Kept(Option<&'w Source>),
    /// This.
    Set(Option<&'w Source>),
}

/// What the portal has where something is put.
struct Seen {
    etag: Option<String>,
    /// Whether it is what is put there.
    is_ours: bool,
}

impl Writer {
    pub(super) async fn put_users(
        &self,
        account: &AccountPlan,
        seats: &Seats,
        etag: Option<String>,
    ) -> Step {
        if etag.is_none() {
            let error = Error::portal(Text::new("portal-no-etag"));
            return Step::failed(&error);
        }
        self.put(account, &Put::Users { seats, etag }).await
    }

    /// Puts one value, unless the portal has another one than it should have.
    pub(super) async fn put(&self, account: &AccountPlan, put: &Put<'_>) -> Step {
        let path = match put {
            Put::Record { .. } => self.reader.record_path(&account.id),
            Put::Users { .. } => Reader::users_path(&account.id),
        };
        let request = match self.request(account, put, &path) {
            Ok(request) => request,
            Err(error) => return Step::failed(&error),
        };
        let mut sends = self.reader.transport.attempts();
        let mut sent = 0;
        loop {
            sends.begin();
            sent += 1;
            let error = match self.reader.transport.send(&request).await {
                Ok(answer) => return self.judge(account, put, &answer).await,
                Err(Failure::NotSent(error)) => return Step::failed(&error),
                Err(Failure::Lost(error)) => error,
            };
            // Whether it has arrived is found out by reading, and only then is it sent again: with
            // the same precondition, so that it cannot arrive twice.
            let Ok(seen) = self.look(account, put).await else {
                return Step::Ended(Applied::Unknown(told(&error)));
            };
            match seen {
                Some(seen) if seen.is_ours => {
                    return Step::Done {
                        etag: seen.etag,
                        already: true,
                    };
                }
                Some(seen) if seen.etag.as_deref() != put.etag() => return Step::Overtaken,
                None if put.etag().is_some() => return put.gone(),
                _ if sent < SENDS && sends.again(true, None).await => {}
                _ => return Step::failed(&error),
            }
        }
    }

    async fn judge(&self, account: &AccountPlan, put: &Put<'_>, answer: &Answer) -> Step {
        match answer.status {
            StatusCode::OK | StatusCode::CREATED | StatusCode::NO_CONTENT => {
                self.read_back(account, put, answer).await
            }
            StatusCode::PRECONDITION_FAILED => match self.look(account, put).await {
                Ok(Some(seen)) if seen.is_ours => Step::Done {
                    etag: seen.etag,
                    already: true,
                },
                Ok(Some(_)) => Step::Overtaken,
                Ok(None) => put.gone(),
                Err(error) => Step::Ended(Applied::Unknown(told(&error))),
            },
            status if is_portals_sake(status) => Step::Ended(Applied::Failed(answer.problem())),
            _ => Step::Ended(Applied::Refused(answer.problem())),
        }
    }

    async fn read_back(&self, account: &AccountPlan, put: &Put<'_>, answer: &Answer) -> Step {
        match self.look(account, put).await {
            Ok(Some(seen)) if seen.is_ours => Step::Done {
                etag: seen.etag,
                already: false,
            },
            // Somebody has written after this write, which the next plan will show.
            Ok(Some(seen)) if answer.etag.is_some() && seen.etag != answer.etag => Step::Done {
                etag: answer.etag.clone(),
                already: false,
            },
            Ok(_) => Step::Ended(Applied::Failed(match put {
                Put::Record { .. } => Text::new("portal-read-back"),
                Put::Users { .. } => Text::new("portal-read-back-users"),
            })),
            Err(error) => Step::Ended(Applied::Unknown(told(&error))),
        }
    }

    /// What the portal has where `put` goes; nothing while there is no record.
    async fn look(&self, account: &AccountPlan, put: &Put<'_>) -> Result<Option<Seen>> {
        match put {
            Put::Record { write, mark, .. } => {
                let (Mark::Kept(source) | Mark::Set(source)) = mark;
                let observed = self.reader.read(&account.id).await?;
                Ok(observed.map(|observed| Seen {
                    is_ours: observed.digest == Some(write.digest())
                        && observed.source.as_ref() == *source,
                    etag: observed.etag,
                }))
            }
            Put::Users { seats, .. } => {
                let live = self.reader.seats(&account.id).await?;
                Ok(Some(Seen {
                    is_ours: live.seats == **seats,
                    etag: live.etag,
                }))
            }
        }
    }

    fn request<'r>(
        &self,
        account: &AccountPlan,
        put: &Put<'_>,
        path: &'r str,
    ) -> Result<Request<'r>> {
        let mut request = match put {
            Put::Record { write, mark, .. } => {
                let mut record = write.record.to_json();
                record.extend(write.unknown.clone());
                let body = ContactInformationWrite {
                    record,
                    source: match mark {
                        Mark::Kept(_) => None,
                        Mark::Set(source) => Some(source.cloned()),
                    },
                };
                Request::with_body(Method::PUT, path, &body)
            }
            Put::Users { seats, .. } => {
                let users = seats.iter().map(|(email, role)| user(email, role));
                let body = Users {
                    users: users.collect(),
                };
                Request::with_body(Method::PUT, path, &body)
            }
        };
        let unusable = |_| Error::portal(Text::new("portal-odd-etag"));
        let (name, value) = match put.etag() {
            Some(etag) => (IF_MATCH, HeaderValue::from_str(etag).map_err(unusable)?),
            None => (IF_NONE_MATCH, HeaderValue::from_static("*")),
        };
        request.headers.insert(name, value);
        let key = self.idempotency_key(account, put);
        let key = HeaderValue::from_str(&key).map_err(unusable)?;
        request
            .headers
            .insert(HeaderName::from_static("idempotency-key"), key);
        Ok(request)
    }

    /// A key that is the same for the same step of the same account and for no other: the entity
    /// tag is in it, so that going back and forth between two values within a day is three steps.
    fn idempotency_key(&self, account: &AccountPlan, put: &Put<'_>) -> String {
        let (what, digest) = match put {
            Put::Record {
                write,
                mark: Mark::Set(_),
                ..
            } => ("", write.digest()),
            Put::Record { write, .. } => ("on the way", write.digest()),
            Put::Users { seats, .. } => ("users", seats.digest()),
        };
        let parts = [
            &self.portal,
            &account.id,
            self.reader.environment.as_str(),
            put.etag().unwrap_or("*"),
            &self.source.commit,
            &digest.to_string(),
            what,
        ];
        let hash = Sha256::digest(parts.join("\n").as_bytes());
        u128::from_be_bytes(hash[..16].try_into().expect("a hash has 32 bytes")).to_string()
    }
}

impl Put<'_> {
    fn etag(&self) -> Option<&str> {
        match self {
            Self::Record { etag, .. } | Self::Users { etag, .. } => etag.as_deref(),
        }
    }

    fn gone(&self) -> Step {
        Step::Ended(Applied::Failed(match self {
            Self::Record { .. } => Text::new("portal-record-gone"),
            Self::Users { .. } => Text::new("portal-account-gone"),
        }))
    }
}
