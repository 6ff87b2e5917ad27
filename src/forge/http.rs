//! Requests to a forge: pages, limits, and a token that does not leave its host.

use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue, LINK, RETRY_AFTER};
use reqwest::{StatusCode, Url};
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::config::ForgeKind;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::net::{Address, BodyError, Deadline, Patience, Token, read_body, retry_after};

/// The most pages of one list.
const MAX_PAGES: usize = 1000;
/// The number of items of a page that is asked for.
const PAGE: usize = 100;
/// The most bytes of one answer.
const MAX_ANSWER: usize = 16 * 1024 * 1024;
/// The most bytes of all pages of a list.
const MAX_LIST: usize = 4 * MAX_ANSWER;

/// The longest time for all questions of a run.
pub(super) const DEADLINE: Duration = Duration::from_mins(5);

/// The limits of one question. [`DEADLINE`], around all of them, ends a run first.
const PATIENCE: Patience = Patience {
    run: DEADLINE.saturating_mul(2),
    request: Duration::from_secs(30),
    connect: Duration::from_secs(30),
    attempts: 3,
    connections: 4,
    first_pause: Duration::from_millis(200),
    longest_pause: Duration::from_mins(1),
};

/// One answer.
struct Page<T> {
    content: T,
    /// The address of the next page.
    next: Option<String>,
    /// `true` if the forge says that there is a next page in another way than by its address.
    has_more: bool,
    /// The bytes of its body.
    size: usize,
}

/// A client of one forge.
#[derive(Debug)]
pub(super) struct ForgeClient {
    client: reqwest::Client,
    base: String,
    /// The scheme, host and port that the token may be sent to.
    host: String,
    /// The time that a date to wait for is compared with.
    now: Timestamp,
    deadline: Deadline,
    /// The place of the token, as messages name it.
    token: Text,
}

impl ForgeClient {
    pub(super) fn new(kind: ForgeKind, url: &str, token: &Token, now: Timestamp) -> Result<Self> {
        // As for a portal: TLS, except on this machine.
        let address = Address::new(url, token.clone())
            .map_err(|_| Error::refused(Text::new(id::FORGE_WITHOUT_TLS).with("url", url)))?;
        let base = address.url().to_owned();
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, address.authorization());
        let accept = match kind {
            ForgeKind::GitHub => "application/vnd.github+json",
            ForgeKind::GitLab | ForgeKind::Gitea => "application/json",
        };
        headers.insert(ACCEPT, HeaderValue::from_static(accept));
        if kind == ForgeKind::GitHub {
            headers.insert(
                "x-github-api-version",
                HeaderValue::from_static("2022-11-28"),
            );
        }
        let client = address.client(PATIENCE.request, PATIENCE.connect, headers)?;
        Ok(Self {
            client,
            host: origin(&base)?,
            base,
            now,
            deadline: Deadline::new(PATIENCE),
            token: address.token_place().clone(),
        })
    }

    /// Reads the answer at `path`. `None` if nothing is there.
    pub(super) async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<Option<T>> {
        let url = format!("{}{path}", self.base);
        Ok(self.page(&url).await?.map(|page| page.content))
    }

    /// Returns true if something is at `path`.
    pub(super) async fn is_there(&self, path: &str) -> Result<bool> {
        Ok(self.get::<IgnoredAny>(path).await?.is_some())
    }

    /// Reads all pages of the list at `path`.
    ///
    /// # Errors
    ///
    /// If the forge does not give all of it.
    pub(super) async fn list<T: DeserializeOwned>(&self, path: &str) -> Result<Vec<T>> {
        let list = self.list_if_there(path).await?;
        list.ok_or_else(|| missing(path))
    }

    /// Reads all pages of the list at `path`. `None` if there is no such list.
    ///
    /// # Errors
    ///
    /// If the forge gives a part of it only.
    pub(super) async fn list_if_there<T: DeserializeOwned>(
        &self,
        path: &str,
    ) -> Result<Option<Vec<T>>> {
        let separator = if path.contains('?') { '&' } else { '?' };
        let mut url = format!("{}{path}{separator}per_page={PAGE}", self.base);
        let (mut all, mut size) = (Vec::new(), 0);
        for number in 0..MAX_PAGES {
            let Some(page) = self.page::<Vec<T>>(&url).await? else {
                // A list whose second page is not there is not complete.
                return if number == 0 {
                    Ok(None)
                } else {
                    Err(missing(path))
                };
            };
            add(&mut size, page.size, MAX_LIST)?;
            let is_full = page.content.len() >= PAGE;
            all.extend(page.content);
            match page.next {
                Some(next) => url = next,
                None if is_full || page.has_more => return Err(cut(path)),
                None => return Ok(Some(all)),
            }
        }
        Err(many_pages(path))
    }

    /// Reads the list at `path` of a forge that numbers its pages, up to the first empty one.
    ///
    /// # Errors
    ///
    /// If the forge does not give all of it.
    pub(super) async fn numbered<T: DeserializeOwned>(&self, path: &str) -> Result<Vec<T>> {
        let (mut all, mut size) = (Vec::new(), 0);
        for number in 1..=MAX_PAGES {
            let url = format!("{}{path}?limit=50&page={number}", self.base);
            let Some(page) = self.page::<Vec<T>>(&url).await? else {
                return Err(missing(path));
            };
            if page.content.is_empty() {
                return Ok(all);
            }
            add(&mut size, page.size, MAX_LIST)?;
            all.extend(page.content);
        }
        Err(many_pages(path))
    }

    /// Reads the answer at `url`. `None` if nothing is there.
    ///
    /// # Errors
    ///
    /// If `url` is at another host: the address of a page is the forge's word, and the token would go
    /// there.
    async fn page<T: DeserializeOwned>(&self, url: &str) -> Result<Option<Page<T>>> {
        if origin(url)? != self.host {
            return Err(Error::refused(Text::new(id::FORGE_PAGE_ELSEWHERE)));
        }
        let response = self.send(url).await?;
        if is_nothing(response.status()) {
            return Ok(None);
        }
        let next = following(response.headers());
        let has_more =
            header(response.headers(), "x-next-page").is_some_and(|page| !page.is_empty());
        let body = read(response).await?;
        let content = serde_json::from_slice(&body)
            .map_err(|error| Error::refused(Text::new(id::FORGE_ANSWER_ODD)).because(error))?;
        Ok(Some(Page {
            content,
            next,
            has_more,
            size: body.len(),
        }))
    }

    /// Sends a request until there is an answer that is not "later", or the attempts are used up.
    async fn send(&self, url: &str) -> Result<reqwest::Response> {
        let mut attempts = self.deadline.attempts();
        loop {
            let timeout = attempts.begin();
            let (failure, asked) = match self.client.get(url).timeout(timeout).send().await {
                Ok(response) => {
                    let status = response.status();
                    if status.is_success() || is_nothing(status) {
                        return Ok(response);
                    }
                    let limited = is_limited(status, response.headers());
                    let asked = asked_pause(response.headers(), self.now);
                    let is_too_long = asked.is_some_and(|pause| pause > PATIENCE.longest_pause);
                    let refusal = refusal(status, limited).with("token", self.token.clone());
                    if is_too_long || !limited && !status.is_server_error() {
                        return Err(refusal);
                    }
                    (refusal, asked)
                }
                Err(error) if error.is_timeout() && !error.is_connect() => {
                    (late(PATIENCE.request), None)
                }
                Err(error) => {
                    let text = Text::new(id::FORGE_UNREACHED).with("url", self.base.as_str());
                    (Error::refused(text).because(error.without_url()), None)
                }
            };
            if !attempts.again(true, asked).await {
                return Err(failure);
            }
        }
    }
}

/// Returns the error of a forge that has not answered after so long.
pub(super) fn late(after: Duration) -> Error {
    let text = Text::new(id::FORGE_LATE).with("seconds", after.as_secs());
    Error::refused(text).hint(Text::new(id::TRY_LATER))
}

/// Returns the error of a list or a tree that the forge does not have.
pub(super) fn missing(path: &str) -> Error {
    Error::refused(Text::new(id::FORGE_NOTHING_THERE).with("path", path))
}

/// Returns the error of a list that ends before its end.
fn cut(path: &str) -> Error {
    Error::refused(Text::new(id::FORGE_LIST_CUT).with("path", path))
}

/// Returns the error of a list that is as long as the forge makes it at most.
pub(super) fn at_limit(path: &str, most: usize) -> Error {
    Error::refused(
        Text::new(id::FORGE_LIST_LIMIT)
            .with("path", path)
            .with("most", most),
    )
}

fn many_pages(path: &str) -> Error {
    Error::refused(
        Text::new(id::FORGE_MANY_PAGES)
            .with("path", path)
            .with("most", MAX_PAGES),
    )
}

/// Returns true if a status means that nothing is there. GitHub answers with 422 about a commit that it
/// does not know.
fn is_nothing(status: StatusCode) -> bool {
    matches!(
        status,
        StatusCode::NOT_FOUND | StatusCode::UNPROCESSABLE_ENTITY
    )
}

/// Returns the scheme, host and port of an address.
fn origin(url: &str) -> Result<String> {
    Url::parse(url)
        .map(|parsed| parsed.origin().ascii_serialization())
        .map_err(|error| {
            Error::usage(Text::new(id::FORGE_NO_ADDRESS).with("url", url)).because(error)
        })
}

/// Adds `more` to `size`, and checks that it is at most `most`.
fn add(size: &mut usize, more: usize, most: usize) -> Result<()> {
    *size += more;
    if *size > most {
        return Err(Error::refused(Text::new(id::FORGE_ANSWER_LARGE)));
    }
    Ok(())
}

async fn read(response: reqwest::Response) -> Result<Vec<u8>> {
    read_body(response, MAX_ANSWER)
        .await
        .map_err(|error| match error {
            BodyError::TooLarge => Error::refused(Text::new(id::FORGE_ANSWER_LARGE)),
            BodyError::Broken(error) if error.is_timeout() => late(PATIENCE.request),
            BodyError::Broken(error) => {
                Error::refused(Text::new(id::FORGE_ANSWER_CUT)).because(error.without_url())
            }
        })
}

fn refusal(status: StatusCode, limited: bool) -> Error {
    let text = match status {
        _ if limited => Text::new(id::FORGE_LIMITED),
        status if status.is_redirection() => Text::new(id::FORGE_REDIRECTS),
        StatusCode::UNAUTHORIZED => Text::new(id::FORGE_TOKEN_INVALID),
        StatusCode::FORBIDDEN => Text::new(id::FORGE_TOKEN_WEAK),
        _ => Text::new(id::FORGE_NO_ANSWER),
    };
    let error = Error::refused(text.with("status", status.as_str()));
    if limited {
        return error.hint(Text::new(id::TRY_LATER));
    }
    error
}

/// Returns true if the forge's rate limit is reached. GitHub says so with 403 as well as with 429.
fn is_limited(status: StatusCode, headers: &HeaderMap) -> bool {
    let none_left = header(headers, "x-ratelimit-remaining") == Some("0");
    status == StatusCode::TOO_MANY_REQUESTS
        || status == StatusCode::FORBIDDEN && (none_left || headers.contains_key(RETRY_AFTER))
}

/// Returns the pause that the forge asks for, if it does.
fn asked_pause(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    if let Some(asked) = header(headers, "retry-after").and_then(|value| retry_after(value, now)) {
        return Some(asked);
    }
    if header(headers, "x-ratelimit-remaining") != Some("0") {
        return None;
    }
    let reset = header(headers, "x-ratelimit-reset")
        .and_then(|at| at.parse().ok())
        .and_then(|at| Timestamp::from_second(at).ok());
    // A limit without an end is not waited for: this is longer than the longest pause.
    Some(reset.map_or(Duration::MAX, |at| {
        Duration::try_from(at.duration_since(now)).unwrap_or_default()
    }))
}

fn header<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

/// Returns the address of the next page, which a `Link` header names with `rel="next"` (RFC 8288).
fn following(headers: &HeaderMap) -> Option<String> {
    let links = headers.get(LINK)?.to_str().ok()?;
    links.split(',').find_map(|link| {
        let (address, rest) = link.trim().strip_prefix('<')?.split_once('>')?;
        rest.contains("rel=\"next\"").then(|| address.to_owned())
    })
}
