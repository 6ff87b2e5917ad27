//! Reads a portal that speaks the `/v1` API.

use std::sync::Arc;

use reqwest::StatusCode;

use super::transport::{Answer, Exchange, HttpExchange, Request, Transport};
use super::wire::{AccountPage, AccountView, ContactInformation, History, Users};
use crate::contact::{AccountId, Environment, Field, Record, Seats};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::net::{Address, Patience};
use crate::plan::{Live, LiveProfile, LiveUsers, Observed, PortalAbout, PortalChange};
use crate::portal::reader::{Answering, PortalReader};
use crate::text::uri_segment;

/// The rows of a page that a request asks for.
const PAGE_SIZE: usize = 1000;
/// The most pages of a listing, so that the listing of a broken portal ends too.
const MAX_PAGES: usize = 100_000;

/// The most bytes of all pages of a listing, since its rows are kept in memory.
const MAX_LISTING: usize = 1024 * 1024 * 1024;

/// The most characters of an id that are shown, if it is not one.
const SHOWN: usize = 60;

/// Checks an id that the portal has sent. It goes into paths and messages.
fn check_id(id: &str) -> Result<()> {
    if AccountId::parse(id).is_ok() {
        return Ok(());
    }
    let shown: String = id.chars().take(SHOWN).collect();
    Err(Error::portal(Text::new(id::PULL_ODD_ID).with("id", shown)))
}

/// A portal that speaks the `/v1` API, in one environment.
#[derive(Debug, Clone)]
pub struct HttpPortal {
    pub(super) transport: Transport,
    pub(super) environment: Environment,
    /// The most bytes of all pages of a listing.
    pub(super) most: usize,
    /// The portal's address. It is empty at a test double.
    pub(super) url: Arc<str>,
    /// The place of the token, as messages name it. `None` at a test double.
    pub(super) token: Option<Text>,
}

impl HttpPortal {
    /// Returns the portal at `address`. A run of requests to it gives up when `patience` ends.
    ///
    /// # Errors
    ///
    /// If no HTTP client can be set up.
    pub fn new(address: Address, environment: Environment, patience: Patience) -> Result<Self> {
        let url: Arc<str> = address.url().into();
        let token = Some(address.token_place().clone());
        let http = HttpExchange::new(address, &patience)?;
        Ok(Self {
            url,
            token,
            ..Self::over(Arc::new(http), environment, patience)
        })
    }

    /// Returns the same portal, which calls `tell` once with a word on whom it waits for, if an answer
    /// does not come soon.
    #[must_use]
    pub fn telling(self, tell: Arc<dyn Fn(&Text) + Send + Sync>) -> Self {
        Self {
            transport: self.transport.telling(&self.url, tell),
            ..self
        }
    }

    /// Returns the portal at the other end of `exchange`.
    pub(crate) fn over(
        exchange: Arc<dyn Exchange>,
        environment: Environment,
        patience: Patience,
    ) -> Self {
        Self {
            transport: Transport::new(exchange, patience),
            environment,
            most: MAX_LISTING,
            url: Arc::default(),
            token: None,
        }
    }

    /// Returns the error for an answer with a status that is not expected.
    fn unexpected(&self, answer: &Answer, what: Text) -> Error {
        answer.unexpected(what, self.token.as_ref())
    }

    /// Returns `result`, whose error names this portal.
    pub(super) fn named<T>(&self, result: Result<T>) -> Result<T> {
        result.map_err(|error| error.with("url", &*self.url))
    }

    async fn listing(&self) -> Result<Vec<Observed>> {
        let (mut accounts, mut size) = (Vec::new(), 0);
        let mut token: Option<String> = None;
        for _ in 0..MAX_PAGES {
            let path = format!(
                "/v1/accounts?environment={}&page_size={PAGE_SIZE}{}",
                self.environment,
                next_page(token.as_deref())
            );
            let answer = self.transport.send(&Request::get(&path)).await?;
            if answer.status != StatusCode::OK {
                return Err(self.unexpected(&answer, Text::new(id::ASKED_LISTING)));
            }
            self.add(&mut size, &answer)?;
            let page: AccountPage = answer.read(id::ANSWER_LISTING)?;
            for row in page.accounts {
                check_id(&row.id)?;
                accounts.push(Observed {
                    id: row.id,
                    etag: checked_etag(row.etag)?,
                    digest: row.digest,
                    source: row.source,
                    live: None,
                    users_digest: row.users_digest,
                    users: None,
                    sight: None,
                });
            }
            match page.next_page_token {
                Some(next) if token.as_ref() != Some(&next) => token = Some(next),
                Some(_) => return Err(Error::portal(Text::new(id::PORTAL_REPEATS))),
                None => return Ok(accounts),
            }
        }
        Err(Error::portal(
            Text::new(id::PORTAL_MANY_PAGES).with("most", MAX_PAGES),
        ))
    }

    /// Adds the bytes of a page to those of its listing, and checks that they are not too many.
    fn add(&self, size: &mut usize, page: &Answer) -> Result<()> {
        *size += page.body.len();
        if *size > self.most {
            let text = Text::new(id::PORTAL_ANSWER_LARGE).with("most", self.most);
            return Err(Error::portal(text));
        }
        Ok(())
    }

    async fn account(&self, id: &str) -> Result<Option<LiveProfile>> {
        let path = format!(
            "/v1/accounts/{}?environment={}",
            uri_segment(id),
            self.environment
        );
        let answer = self.transport.send(&Request::get(&path)).await?;
        match answer.status {
            StatusCode::OK => {}
            StatusCode::NOT_FOUND => return Ok(None),
            _ => return Err(self.unexpected(&answer, Text::new(id::ASKED_ACCOUNT).with("id", id))),
        }
        let account: AccountView = answer.read(id::ANSWER_ACCOUNT)?;
        Ok(Some(LiveProfile {
            name: account.name,
            integration: account.integration,
            merchant_issues_field: account
                .fields
                .iter()
                .any(|field| field.key == Field::MerchantIssues),
            brand_domains: account.brand_domains,
        }))
    }

    async fn seats(&self, id: &str) -> Result<LiveUsers> {
        let path = Self::users_path(id);
        let answer = self.transport.send(&Request::get(&path)).await?;
        if answer.status != StatusCode::OK {
            return Err(self.unexpected(&answer, Text::new(id::ASKED_USERS).with("id", id)));
        }
        let users: Users = answer.read(id::ANSWER_USERS)?;
        let seats: Seats = users
            .users
            .iter()
            .map(|user| (&user.email, user.role))
            .collect();
        Ok(LiveUsers {
            seats,
            etag: checked_etag(answer.etag)?,
        })
    }

    async fn changes(&self, id: &str) -> Result<Vec<PortalChange>> {
        let (mut changes, mut size) = (Vec::new(), 0);
        let mut token: Option<String> = None;
        for _ in 0..MAX_PAGES {
            let path = format!(
                "/v1/accounts/{}/history?page_size={PAGE_SIZE}{}",
                uri_segment(id),
                next_page(token.as_deref())
            );
            let answer = self.transport.send(&Request::get(&path)).await?;
            match answer.status {
                StatusCode::OK => {}
                StatusCode::NOT_FOUND => return Ok(changes),
                _ => {
                    return Err(
                        self.unexpected(&answer, Text::new(id::ASKED_HISTORY).with("id", id))
                    );
                }
            }
            self.add(&mut size, &answer)?;
            let page: History = answer.read(id::ANSWER_HISTORY)?;
            for change in page.changes {
                // The history has the changes of both environments.
                if change.environment == self.environment {
                    changes.push(PortalChange {
                        at: change.at,
                        by: change.by,
                        commit: change.commit,
                        fields: change.fields.iter().map(|field| field.field).collect(),
                    });
                }
            }
            match page.next_page_token {
                Some(next) if token.as_ref() != Some(&next) => token = Some(next),
                Some(_) => return Err(Error::portal(Text::new(id::PORTAL_HISTORY_REPEATS))),
                None => return Ok(changes),
            }
        }
        Err(Error::portal(
            Text::new(id::PORTAL_HISTORY_MANY_PAGES).with("most", MAX_PAGES),
        ))
    }

    async fn contact_information(&self, id: &str) -> Result<Option<Observed>> {
        let path = self.record_path(id);
        let answer = self.transport.send(&Request::get(&path)).await?;
        match answer.status {
            StatusCode::OK => {}
            StatusCode::NOT_FOUND => return Ok(None),
            _ => return Err(self.unexpected(&answer, Text::new(id::ASKED_RECORD).with("id", id))),
        }
        let information: ContactInformation = answer.read(id::ANSWER_RECORD)?;
        let (record, unknown) =
            Record::from_json(information.record).map_err(|(field, error)| {
                Error::portal(
                    Text::new(id::PORTAL_FIELD_ODD)
                        .with("field", field.to_string())
                        .with("id", id),
                )
                .because(error)
            })?;
        let digest = record.digest(&unknown);
        Ok(Some(Observed {
            id: id.to_owned(),
            etag: checked_etag(answer.etag)?,
            digest: Some(digest),
            source: information.source,
            live: Some(Live {
                record,
                unknown,
                ..Live::default()
            }),
            users_digest: None,
            users: None,
            sight: None,
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

impl PortalReader for HttpPortal {
    fn about(&self) -> Answering<'_, Result<PortalAbout>> {
        Box::pin(async move { self.named(self.about_portal().await) })
    }

    fn list(&self) -> Answering<'_, Result<Vec<Observed>>> {
        Box::pin(async move { self.named(self.listing().await) })
    }

    fn read<'a>(&'a self, id: &'a str) -> Answering<'a, Result<Option<Observed>>> {
        Box::pin(async move { self.named(self.contact_information(id).await) })
    }

    fn users<'a>(&'a self, id: &'a str) -> Answering<'a, Result<LiveUsers>> {
        Box::pin(async move { self.named(self.seats(id).await) })
    }

    fn profile<'a>(&'a self, id: &'a str) -> Answering<'a, Result<Option<LiveProfile>>> {
        Box::pin(async move { self.named(self.account(id).await) })
    }

    fn history<'a>(&'a self, id: &'a str) -> Answering<'a, Result<Vec<PortalChange>>> {
        Box::pin(async move { self.named(self.changes(id).await) })
    }
}

/// Checks an entity tag (RFC 9110, section 8.8.3). A portal that sends `*` as one would have every write
/// accepted: `If-Match: *` is no condition.
fn checked_etag(etag: Option<String>) -> Result<Option<String>> {
    let is_odd = etag.as_ref().is_some_and(|etag| {
        let opaque = etag.strip_prefix("W/").unwrap_or(etag);
        let inner = opaque
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'));
        !inner.is_some_and(|inner| {
            inner
                .bytes()
                .all(|byte| byte == 0x21 || (0x23..=0x7e).contains(&byte) || byte >= 0x80)
        })
    });
    if is_odd {
        return Err(Error::portal(Text::new(id::PORTAL_ODD_ETAG)));
    }
    Ok(etag)
}

/// Returns the parameter that asks for the page behind `token`. Empty for the first page.
fn next_page(token: Option<&str>) -> String {
    token.map_or_else(String::new, |token| {
        format!("&page_token={}", uri_segment(token))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_etag_that_would_match_everything_is_none() {
        for etag in ["\"1\"", "W/\"1\"", "\"\"", "\"a-b.c\""] {
            let checked = checked_etag(Some(etag.to_owned())).expect("an entity tag");
            assert_eq!(checked.as_deref(), Some(etag));
        }
        for odd in [
            "*",
            "",
            "1",
            "\"1",
            "1\"",
            "\"1\", \"2\"",
            "w/\"1\"",
            "\"a b\"",
        ] {
            assert!(checked_etag(Some(odd.to_owned())).is_err(), "{odd}");
        }
        assert_eq!(checked_etag(None).expect("no etag"), None);
    }
}
