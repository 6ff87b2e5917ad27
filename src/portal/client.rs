//! Reads a portal. There is no way from here to a write: see [`super::apply`].

use std::sync::Arc;

use reqwest::StatusCode;

use super::transport::{Answer, Http, Request, Transport};
use super::wire::{AccountPage, AccountView, ContactInformation, History, HistoryEntry, Users};
use crate::contact::{Environment, Record, Seats};
use crate::error::{Error, Result};
use crate::language::Text;
use crate::net::{Address, Patience};
use crate::plan::{Live, LiveUsers, Observed};
use crate::text::uri_segment;

/// Rows that one page of the listing is asked for.
const PAGE_SIZE: usize = 1000;
/// Pages that a listing may have: a portal that never ends is not read for ever.
const MAX_PAGES: usize = 100_000;

/// The most bytes of all pages of a listing: what is kept of them has to have room.
const MAX_LISTING: usize = 1024 * 1024 * 1024;

/// A portal that is only read.
#[derive(Debug, Clone)]
pub struct Reader {
    pub(super) transport: Transport,
    pub(super) environment: Environment,
    /// The most bytes of all pages of a listing.
    pub(super) most: usize,
}

impl Reader {
    /// A reader of one environment, which gives up when `patience` ends.
    pub fn new(address: Address, environment: Environment, patience: Patience) -> Result<Self> {
        let http = Http::new(address, &patience)?;
        Ok(Self {
            transport: Transport::new(Arc::new(http), patience),
            environment,
            most: MAX_LISTING,
        })
    }

    /// The same, with all of its time before it.
    pub(super) fn renewed(&self) -> Self {
        Self {
            transport: self.transport.renewed(),
            environment: self.environment,
            most: self.most,
        }
    }

    /// The portal's address.
    #[must_use]
    pub fn url(&self) -> &str {
        self.transport.url()
    }

    /// Every account that the token may see, without the records.
    pub async fn list(&self) -> Result<Vec<Observed>> {
        let (mut accounts, mut size) = (Vec::new(), 0);
        let mut token: Option<String> = None;
        for _ in 0..MAX_PAGES {
            let environment = self.environment;
            let mut path = format!("/v1/accounts?environment={environment}&page_size={PAGE_SIZE}");
            if let Some(token) = &token {
                path.push_str("&page_token=");
                path.push_str(&uri_segment(token));
            }
            let answer = self.transport.send(&Request::get(&path)).await?;
            if answer.status != StatusCode::OK {
                return Err(answer.unexpected(Text::new("asked-listing")));
            }
            self.add(&mut size, &answer)?;
            let page: AccountPage = answer.read("answer-listing")?;
            accounts.extend(page.accounts.into_iter().map(|row| Observed {
                id: row.id,
                etag: row.etag,
                digest: row.digest,
                source: row.source,
                live: None,
                users_digest: row.users_digest,
                users: None,
            }));
            match page.next_page_token {
                Some(next) if token.as_ref() != Some(&next) => token = Some(next),
                Some(_) => return Err(Error::portal(Text::new("portal-repeats"))),
                None => return Ok(accounts),
            }
        }
        Err(Error::portal(
            Text::new("portal-many-pages").with("most", MAX_PAGES),
        ))
    }

    /// Adds a page to the bytes of a listing.
    fn add(&self, size: &mut usize, page: &Answer) -> Result<()> {
        *size += page.body.len();
        if *size > self.most {
            let text = Text::new("portal-answer-large").with("most", self.most);
            return Err(Error::portal(text));
        }
        Ok(())
    }

    /// One account with its record; `observed` is what the listing said of it.
    pub async fn record(&self, observed: &Observed) -> Result<Observed> {
        match self.read(&observed.id).await? {
            Some(read) => Ok(Observed {
                users_digest: observed.users_digest,
                users: observed.users.clone(),
                ..read
            }),
            None => Ok(Observed {
                etag: None,
                digest: None,
                live: None,
                ..observed.clone()
            }),
        }
    }

    /// What the portal says of the account `id` besides its record.
    pub async fn profile(&self, id: &str) -> Result<AccountView> {
        let path = format!(
            "/v1/accounts/{}?environment={}",
            uri_segment(id),
            self.environment
        );
        let answer = self.transport.send(&Request::get(&path)).await?;
        if answer.status != StatusCode::OK {
            return Err(answer.unexpected(Text::new("asked-account").with("id", id)));
        }
        answer.read("answer-account")
    }

    /// What is `observed`, with the account's users.
    pub async fn with_users(&self, observed: Observed) -> Result<Observed> {
        let users = self.seats(&observed.id).await?;
        Ok(Observed {
            users: Some(users),
            ..observed
        })
    }

    /// The users of the account `id`.
    pub async fn seats(&self, id: &str) -> Result<LiveUsers> {
        let path = Self::users_path(id);
        let answer = self.transport.send(&Request::get(&path)).await?;
        if answer.status != StatusCode::OK {
            return Err(answer.unexpected(Text::new("asked-users").with("id", id)));
        }
        let users: Users = answer.read("answer-users")?;
        let users = users.users.iter().map(|user| (&user.email, user.role));
        Ok(LiveUsers {
            seats: users.collect::<Seats>(),
            etag: answer.etag,
        })
    }

    /// Every change of the record of the account `id`, newest first; none where there is no such
    /// account.
    pub async fn history(&self, id: &str) -> Result<Vec<HistoryEntry>> {
        let (mut changes, mut size) = (Vec::new(), 0);
        let mut token: Option<String> = None;
        for _ in 0..MAX_PAGES {
            let mut path = format!(
                "/v1/accounts/{}/history?page_size={PAGE_SIZE}",
                uri_segment(id)
            );
            if let Some(token) = &token {
                path.push_str("&page_token=");
                path.push_str(&uri_segment(token));
            }
            let answer = self.transport.send(&Request::get(&path)).await?;
            match answer.status {
                StatusCode::OK => {}
                StatusCode::NOT_FOUND => return Ok(changes),
                _ => return Err(answer.unexpected(Text::new("asked-history").with("id", id))),
            }
            self.add(&mut size, &answer)?;
            let page: History = answer.read("answer-history")?;
            let ours = page.changes.into_iter();
            changes.extend(ours.filter(|change| change.environment == self.environment));
            match page.next_page_token {
                Some(next) if token.as_ref() != Some(&next) => token = Some(next),
                Some(_) => return Err(Error::portal(Text::new("portal-history-repeats"))),
                None => return Ok(changes),
            }
        }
        Err(Error::portal(
            Text::new("portal-history-many-pages").with("most", MAX_PAGES),
        ))
    }

    /// One account's record; none while there is none.
    pub(super) async fn read(&self, id: &str) -> Result<Option<Observed>> {
        let path = self.record_path(id);
        let answer = self.transport.send(&Request::get(&path)).await?;
        match answer.status {
            StatusCode::OK => {}
            StatusCode::NOT_FOUND => return Ok(None),
            _ => return Err(answer.unexpected(Text::new("asked-record").with("id", id))),
        }
        let information: ContactInformation = answer.read("answer-record")?;
        let (record, unknown) =
            Record::from_json(information.record).map_err(|(field, error)| {
                Error::portal(
                    Text::new("portal-field-odd")
                        .with("field", field.to_string())
                        .with("id", id),
                )
                .because(error)
            })?;
        let digest = record.digest(&unknown);
        Ok(Some(Observed {
            id: id.to_owned(),
            etag: answer.etag,
            digest: Some(digest),
            source: information.source,
            live: Some(Live { record, unknown }),
            users_digest: None,
            users: None,
        }))
    }

    pub(super) fn users_path(id: &str) -> String {
        format!("/v1/accounts/{}/users", uri_segment(id))
    }

    pub(super) fn record_path(&self, id: &str) -> String {
        format!(
            "/v1/accounts/{}/contact-information?environment={}",
            uri_segment(id),
            self.environment
        )
    }
}
