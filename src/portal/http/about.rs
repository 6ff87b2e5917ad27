//! What a portal tells of itself: `GET /v1/portal`.

use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;

use super::reader::HttpPortal;
use super::transport::{Answer, HttpExchange, Request, Transport};
use super::wire::{AllAccounts, PortalView, TokenAccounts};
use crate::contact::{AccountId, PushSource, is_uuid};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::net::{Address, Patience, Token};
use crate::plan::{PortalAbout, VisibleAccounts};

/// The limits of the question for an id, which is asked of addresses that may have been given up long
/// ago.
const PATIENCE: Patience = Patience {
    run: Duration::from_secs(15),
    request: Duration::from_secs(5),
    connect: Duration::from_secs(5),
    attempts: 3,
    connections: 2,
    first_pause: Duration::from_millis(200),
    longest_pause: Duration::from_secs(2),
};

/// Asks the portal at `url` for its id, without a token. `None` if what answers there has no id.
///
/// # Errors
///
/// If no token could be sent to the address, nothing answers there, or the answer is not one of a
/// portal.
pub async fn portal_id(url: &str) -> Result<Option<String>> {
    portal_id_within(url, PATIENCE).await
}

/// Asks the portal at `url` for its id, without a token, until `patience` ends.
pub(super) async fn portal_id_within(url: &str, patience: Patience) -> Result<Option<String>> {
    // The address is held to the same rules as with a token. This one is not sent.
    let placeholder = Token::new("none").expect("it is a word");
    let address = Address::new(url, placeholder)?;
    let exchange = HttpExchange::anonymous(address, &patience)?;
    let transport = Transport::new(Arc::new(exchange), patience);
    let answer = transport.send(&Request::get("/v1/portal")).await?;
    let id = view(&answer, None).and_then(|view| view.map(valid_id).transpose());
    id.map_err(|error| error.with("url", url))
}

impl HttpPortal {
    /// Reads what the portal tells of itself.
    pub(super) async fn about_portal(&self) -> Result<PortalAbout> {
        let path = format!("/v1/portal?environment={}", self.environment);
        let answer = self.transport.send(&Request::get(&path)).await?;
        match view(&answer, self.token.as_ref())? {
            Some(view) => about(view),
            None => Ok(PortalAbout::UNKNOWN),
        }
    }
}

/// Reads an answer. `None` if the portal does not know the question.
fn view(answer: &Answer, token: Option<&Text>) -> Result<Option<PortalView>> {
    match answer.status {
        StatusCode::OK => answer.read(id::ANSWER_PORTAL).map(Some),
        StatusCode::NOT_FOUND => Ok(None),
        _ => Err(answer.unexpected(Text::new(id::ASKED_PORTAL), token)),
    }
}

/// Checks the answer to somebody with a token.
fn about(view: PortalView) -> Result<PortalAbout> {
    let (Some(token), Some(newest_source), Some(sources)) =
        (&view.token, &view.newest_source, &view.sources)
    else {
        return Err(odd(
            "it does not say what the token allows, and which sources there are",
        ));
    };
    for source in newest_source.iter().chain(sources) {
        check_source(source)?;
    }
    Ok(PortalAbout {
        accounts: visible(&token.accounts)?,
        scope: Some(token.scope),
        newest_source: newest_source.clone(),
        sources: sources.clone(),
        id: Some(valid_id(view)?),
    })
}

fn valid_id(view: PortalView) -> Result<String> {
    if is_uuid(&view.id) {
        return Ok(view.id);
    }
    Err(odd("its id is not a UUID"))
}

fn visible(accounts: &TokenAccounts) -> Result<VisibleAccounts> {
    match accounts {
        TokenAccounts::All(AllAccounts::All) => Ok(VisibleAccounts::All),
        TokenAccounts::Listed(ids) if ids.iter().all(|id| AccountId::parse(id).is_ok()) => {
            Ok(VisibleAccounts::Listed(ids.iter().cloned().collect()))
        }
        TokenAccounts::Listed(_) => Err(odd("an account of the token does not have an id's form")),
    }
}

fn check_source(source: &PushSource) -> Result<()> {
    match source.faults().first() {
        Some((_, form)) => Err(odd(form)),
        None => Ok(()),
    }
}

/// Returns the error of an answer that is not one about a portal. No value of it is shown.
fn odd(reason: &'static str) -> Error {
    let what = Text::new(id::ANSWER_PORTAL);
    Error::portal(Text::new(id::PORTAL_ANSWER_ODD).with("what", what))
        .because(Text::verbatim(reason))
}
