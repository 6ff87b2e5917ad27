//! Requests to a forge: pages, limits, and nothing that leaves its host.

use std::ops::ControlFlow;
use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{
    ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue, LINK, RETRY_AFTER, USER_AGENT,
};
use reqwest::{StatusCode, Url};
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::config::ForgeKind;
use crate::error::{Error, Result};
use crate::language::Text;
use crate::portal::{Address, Token, retry_after};

/// The most pages of one list, and the most bytes of one answer and of all pages of a list.
const MAX_PAGES: usize = 100;
const MAX_ANSWER: usize = 16 * 1024 * 1024;
const MAX_LIST: usize = 4 * MAX_ANSWER;

/// How long one answer may take.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The longest that a limit is waited for.
const PATIENCE: Duration = Duration::from_mins(1);
const ATTEMPTS: u32 = 4;

/// One answer.
struct Page<T> {
    content: T,
    /// The address of the page behind it.
    next: Option<String>,
    /// Its bytes.
    size: usize,
}

/// Asks one forge.
#[derive(Debug)]
pub(super) struct Http {
    client: reqwest::Client,
    base: String,
    /// Scheme, host and port: what the token may go to.
    host: String,
    /// What a date to wait for is compared with.
    now: Timestamp,
}

impl Http {
    pub(super) fn new(kind: ForgeKind, url: &str, token: &Token, now: Timestamp) -> Result<Self> {
        // The same demands as of a portal: TLS, but on this machine.
        let base = Address::new(url, token.clone())
            .map_err(|_| Error::refused(Text::new("forge-without-tls").with("url", url)))?
            .url()
            .to_owned();
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, token.header());
        headers.insert(USER_AGENT, HeaderValue::from_static("contactctl"));
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
        let _installed_already = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(TIMEOUT)
            .default_headers(headers)
            .build()
            .map_err(|error| Error::io(Text::new("forge-unprepared")).because(error))?;
        Ok(Self {
            client,
            host: origin(&base)?,
            base,
            now,
        })
    }

    /// The answer at `path`; none where there is nothing.
    pub(super) async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<Option<T>> {
        let url = format!("{}{path}", self.base);
        Ok(self.page(&url).await?.map(|page| page.content))
    }

    /// Whether there is something at `path`.
    pub(super) async fn is_there(&self, path: &str) -> Result<bool> {
        Ok(self.get::<IgnoredAny>(path).await?.is_some())
    }

    /// All pages of the list at `path`; none where there is nothing.
    pub(super) async fn list<T: DeserializeOwned>(&self, path: &str) -> Result<Option<Vec<T>>> {
        let mut all = Vec::new();
        let mut keep = |page: Vec<T>| {
            all.extend(page);
            Ok(ControlFlow::Continue(()))
        };
        let is_there = self.pages(path, &mut keep).await?;
        Ok(is_there.then_some(all))
    }

    /// Whether the list at `path` has an item that `is_last`; what comes behind it is not read.
    pub(super) async fn find<T: DeserializeOwned>(
        &self,
        path: &str,
        is_last: &mut impl FnMut(&T) -> Result<bool>,
    ) -> Result<bool> {
        let mut is_found = false;
        let mut look = |page: Vec<T>| {
            for item in &page {
                if is_last(item)? {
                    is_found = true;
                    return Ok(ControlFlow::Break(()));
                }
            }
            Ok(ControlFlow::Continue(()))
        };
        self.pages(path, &mut look).await?;
        Ok(is_found)
    }

    /// Hands over the pages of the list at `path`, until there is none or enough; tells whether
    /// there is such a list.
    async fn pages<T: DeserializeOwned>(
        &self,
        path: &str,
        take: &mut impl FnMut(Vec<T>) -> Result<ControlFlow<()>>,
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

    /// All of the list at `path` of a forge that counts its pages and does not say which is the
    /// last one; nothing where there is no such list.
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

    async fn page<T: DeserializeOwned>(&self, url: &str) -> Result<Option<Page<T>>> {
        if origin(url)? != self.host {
            return Err(Error::refused(Text::new("forge-page-elsewhere")));
        }
        let response = self.send(url).await?;
        if is_nothing(response.status()) {
            return Ok(None);
        }
        let next = following(response.headers());
        let body = read(response).await?;
        let content = serde_json::from_slice(&body)
            .map_err(|error| Error::refused(Text::new("forge-answer-odd")).because(error))?;
        Ok(Some(Page {
            content,
            next,
            size: body.len(),
        }))
    }

    /// Sends, and waits where the forge says so.
    async fn send(&self, url: &str) -> Result<reqwest::Response> {
        let mut last = None;
        for attempt in 0..ATTEMPTS {
            let response = match self.client.get(url).send().await {
                Ok(response) => response,
                Err(error) if error.is_timeout() && !error.is_connect() => {
                    last = Some(super::late(TIMEOUT));
                    continue;
                }
                Err(error) => {
                    last = Some(
                        Error::refused(
                            Text::new("forge-unreached").with("url", self.base.as_str()),
                        )
                        .because(error.without_url()),
                    );
                    continue;
                }
            };
            let status = response.status();
            if status.is_success() || is_nothing(status) {
                return Ok(response);
            }
            let limited = is_limited(status, response.headers());
            let refusal = refusal(status, limited);
            if !limited && !status.is_server_error() {
                return Err(refusal);
            }
            last = Some(refusal);
            let pause = pause(response.headers(), attempt, self.now);
            if pause > PATIENCE || attempt + 1 == ATTEMPTS {
                break;
            }
            tokio::time::sleep(pause).await;
        }
        Err(last.unwrap_or_else(|| Error::refused(Text::new("forge-silent"))))
    }
}

fn many_pages(path: &str) -> Error {
    Error::refused(
        Text::new("forge-many-pages")
            .with("path", path)
            .with("most", MAX_PAGES),
    )
}

/// Whether there is nothing: GitHub says it of a commit with the second one.
fn is_nothing(status: StatusCode) -> bool {
    matches!(
        status,
        StatusCode::NOT_FOUND | StatusCode::UNPROCESSABLE_ENTITY
    )
}

/// Scheme, host and port: what a token may go to.
fn origin(url: &str) -> Result<String> {
    let parsed = Url::parse(url);
    let parsed = parsed.map_err(|error| {
        Error::usage(Text::new("forge-no-address").with("url", url)).because(error)
    })?;
    Ok(parsed.origin().ascii_serialization())
}

/// Adds `more` to `size`, which is at most `most`.
fn add(size: &mut usize, more: usize, most: usize) -> Result<()> {
    *size += more;
    if *size > most {
        return Err(Error::refused(Text::new("forge-answer-large")));
    }
    Ok(())
}

async fn read(mut response: reqwest::Response) -> Result<Vec<u8>> {
    let (mut body, mut size) = (Vec::new(), 0);
    let cut = |error: reqwest::Error| {
        if error.is_timeout() {
            return super::late(TIMEOUT);
        }
        Error::refused(Text::new("forge-answer-cut")).because(error.without_url())
    };
    while let Some(chunk) = response.chunk().await.map_err(cut)? {
        add(&mut size, chunk.len(), MAX_ANSWER)?;
        body.extend(chunk);
    }
    Ok(body)
}

fn refusal(status: StatusCode, limited: bool) -> Error {
    let refused = |text: Text| Error::refused(text.with("status", status.as_str()));
    if limited {
        return refused(Text::new("forge-limited")).hint(Text::new("try-later"));
    }
    match status {
        status if status.is_redirection() => refused(Text::new("forge-redirects")),
        StatusCode::UNAUTHORIZED => refused(Text::new("forge-token-invalid")),
        StatusCode::FORBIDDEN => refused(Text::new("forge-token-weak")),
        _ => refused(Text::new("forge-no-answer")),
    }
}

fn is_limited(status: StatusCode, headers: &HeaderMap) -> bool {
    let none_left = headers
        .get("x-ratelimit-remaining")
        .is_some_and(|left| left == "0");
    status == StatusCode::TOO_MANY_REQUESTS
        || status == StatusCode::FORBIDDEN && (none_left || headers.contains_key(RETRY_AFTER))
}

/// How long to wait: what the forge says, else a little longer each time.
fn pause(headers: &HeaderMap, attempt: u32, now: Timestamp) -> Duration {
    let text = |name: &str| headers.get(name)?.to_str().ok();
    if let Some(asked) = text("retry-after").and_then(|value| retry_after(value, now)) {
        return asked;
    }
    if text("x-ratelimit-remaining") == Some("0") {
        let reset = text("x-ratelimit-reset").and_then(|at| at.parse::<i64>().ok());
        let reset = reset.and_then(|at| Timestamp::from_second(at).ok());
        let left = reset.map(|at| Duration::try_from(at.duration_since(now)));
        return left.map_or(PATIENCE * 2, Result::unwrap_or_default);
    }
    Duration::from_millis(200 << attempt)
}

/// The address behind `rel="next"`.
fn following(headers: &HeaderMap) -> Option<String> {
    let links = headers.get(LINK)?.to_str().ok()?;
    links.split(',').find_map(|link| {
        let (address, rest) = link.trim().strip_prefix('<')?.split_once('>')?;
        rest.contains("rel=\"next\"").then(|| address.to_owned())
    })
}
