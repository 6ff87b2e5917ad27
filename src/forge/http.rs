//! Requests to a forge: pages, limits, and a token that does not leave its host.

use std::ops::ControlFlow;
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
const MAX_PAGES: usize = 100;
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
    attempts: 4,
    connections: 4,
    first_pause: Duration::from_millis(200),
    longest_pause: Duration::from_mins(1),
};

/// One answer.
struct Page<T> {
    content: T,
    /// The address of the next page.
    next: Option<String>,
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

    /// Reads all pages of the list at `path`. `None` if there is no such list.
    pub(super) async fn list<T: DeserializeOwned>(&self, path: &str) -> Result<Option<Vec<T>>> {
        let mut all = Vec::new();
        let is_there = self
            .pages(path, |page| {
                all.extend(page);
                Ok(ControlFlow::Continue(()))
            })
            .await?;
        Ok(is_there.then_some(all))
    }

    /// Returns true if the list at `path` has an item for which `is_last` is true. The pages after it
    /// are not read.
    pub(super) async fn find<T: DeserializeOwned>(
        &self,
        path: &str,
        mut is_last: impl FnMut(&T) -> Result<bool>,
    ) -> Result<bool> {
        let mut is_found = false;
        self.pages(path, |page: Vec<T>| {
            for item in &page {
                if is_last(item)? {
                    is_found = true;
                    return Ok(ControlFlow::Break(()));
                }
            }
            Ok(ControlFlow::Continue(()))
        })
        .await?;
        Ok(is_found)
    }

    /// Hands the pages of the list at `path` to `take`, until it breaks or the list ends. Returns
    /// false if there is no such list.
    async fn pages<T: DeserializeOwned>(
        &self,
        path: &str,
        mut take: impl FnMut(Vec<T>) -> Result<ControlFlow<()>>,
    ) -> Result<bool> {
        let separator = if path.contains('?') { '&' } else { '?' };
        let mut next = Some(format!("{}{path}{separator}per_page=100", self.base));
        let mut size = 0;
        for _ in 0..MAX_PAGES {
            let Some(url) = next else {
                return Ok(true);
            };
            let Some(page) = self.page::<Vec<T>>(&url).await? else {
                return Ok(false);
            };
            add(&mut size, page.size, MAX_LIST)?;
            if take(page.content)?.is_break() {
                return Ok(true);
            }
            next = page.next;
        }
        Err(many_pages(path))
    }

    /// Reads the list at `path` of a forge that numbers its pages, up to the first empty one. The list
    /// is empty if nothing is at `path`.
    pub(super) async fn numbered<T: DeserializeOwned>(&self, path: &str) -> Result<Vec<T>> {
        let (mut all, mut size) = (Vec::new(), 0);
        for number in 1..=MAX_PAGES {
            let url = format!("{}{path}?limit=50&page={number}", self.base);
            match self.page::<Vec<T>>(&url).await? {
                Some(page) if !page.content.is_empty() => {
                    add(&mut size, page.size, MAX_LIST)?;
                    all.extend(page.content);
                }
                _ => return Ok(all),
            }
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
        let body = read(response).await?;
        let content = serde_json::from_slice(&body)
            .map_err(|error| Error::refused(Text::new(id::FORGE_ANSWER_ODD)).because(error))?;
        Ok(Some(Page {
            content,
            next,
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
                    let refusal = refusal(status, limited);
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
