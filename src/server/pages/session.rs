//! Who looks at a page: a link that works once begins a session, and a cookie carries it.

use std::net::SocketAddr;

use axum::Extension;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use rusqlite::Connection;
use serde::Deserialize;

use super::attempts::{Attempts, Peer};
use super::form::Form;
use super::instead::Instead;
use super::layout::page;
use super::visit::{Visit, cookies};
use crate::contact::Role;
use crate::language::id;
use crate::server::extract::Parameters;
use crate::server::refusal::{Refusal, Sort};
use crate::server::state::Portal;
use crate::server::store::sessions::{self, Holder, SESSION_SECONDS};
use crate::server::store::{Fault, users};
use crate::server::token::{Hash, Secret};

/// The session cookie's name. Browsers do not tell the ports of one host apart, so that two
/// portals on one machine need two names.
#[derive(Debug, Clone)]
pub(in crate::server) struct Cookie {
    name: String,
    /// Whether it goes by TLS alone.
    secure: bool,
}

/// Scheme and host of every link to the portal.
#[derive(Debug, Clone)]
pub(in crate::server) struct Base(pub std::sync::Arc<str>);

impl Cookie {
    /// The cookie of a server that listens at `address`.
    pub fn of(address: SocketAddr, secure: bool) -> Self {
        Self {
            name: format!("contactctl-session-{}", address.port()),
            secure,
        }
    }

    /// The session that a request carries.
    fn read<'h>(&self, headers: &'h HeaderMap) -> Option<&'h str> {
        cookies(headers).find_map(|(name, value)| (name == self.name).then_some(value))
    }

    fn write(&self, value: &str, seconds: i64) -> HeaderValue {
        let name = &self.name;
        let secure = if self.secure { "; Secure" } else { "" };
        let text =
            format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
        HeaderValue::from_str(&text).expect("a secret is hexadecimal digits")
    }
}

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub(super) struct Session {
    holder: Holder,
    hash: Hash,
    csrf: String,
}

impl Session {
    /// The session that a request carries, while it lasts.
    pub async fn find(
        portal: &Portal,
        cookie: &Cookie,
        headers: &HeaderMap,
    ) -> Result<Option<Self>, Fault> {
        let Some(secret) = cookie.read(headers) else {
            return Ok(None);
        };
        let (hash, now) = (Hash::of(secret.as_bytes()), portal.now());
        let csrf = Hash::of_parts([&b"form"[..], secret.as_bytes()]).to_string();
        let find = move |connection: &Connection| sessions::find(connection, &hash, now);
        let holder = portal.store().read(find).await?;
        Ok(holder.map(|holder| Self { holder, hash, csrf }))
    }

    /// What the history calls them: their address.
    pub fn name(&self) -> &str {
        self.holder.name()
    }

    /// What tells this session from others.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// What every form of theirs carries, and no other site knows.
    pub fn csrf(&self) -> &str {
        &self.csrf
    }

    /// Whether a form with this token is theirs.
    pub fn vouches(&self, token: &str) -> bool {
        Hash::of(token.as_bytes()) == Hash::of(self.csrf.as_bytes())
    }

    /// The accounts that they may see.
    pub fn holder(&self) -> &Holder {
        &self.holder
    }

    /// Their role in an account. For whoever has none, there is no such account.
    pub fn role(&self, connection: &Connection, account: &str) -> Result<Role, Refusal> {
        let only = self.holder.account.as_deref();
        let role = match &self.holder.email {
            None => Some(Role::Administrator),
            Some(_) if only.is_some_and(|only| only != account) => None,
            Some(email) => users::role(connection, account, email)?,
        };
        role.ok_or_else(|| Refusal::no_account(account))
    }
}

impl FromRequestParts<Portal> for Session {
    type Rejection = Instead;

    async fn from_request_parts(parts: &mut Parts, _: &Portal) -> Result<Self, Instead> {
        let visit = parts.extensions.get::<Visit>();
        let session = visit.and_then(|visit| visit.session.clone());
        session.ok_or(Instead::SignIn(id::PAGE_NOT_SIGNED_IN))
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct SignIn {
    token: String,
}

/// `GET /sign-in`: uses a link up. Whoever has a session already goes on with it.
pub(super) async fn sign_in(
    State(portal): State<Portal>,
    Extension(cookie): Extension<Cookie>,
    Extension(attempts): Extension<Attempts>,
    Extension(peer): Extension<Peer>,
    visit: Visit,
    method: Method,
    link: Result<Parameters<SignIn>, Refusal>,
) -> Result<Response, Instead> {
    let Parameters(SignIn { token }) = link?;
    // Programs that look a link over, such as a chat's preview, must not use it up.
    if method == Method::HEAD {
        return Ok(Redirect::to("/accounts").into_response());
    }
    let now = portal.now();
    if let Some(seconds) = attempts.wait(peer, now) {
        let refusal = Refusal::new(Sort::TooManyRequests, "too many links did not work");
        return Err(refusal.header(header::RETRY_AFTER, seconds.into()).into());
    }
    let secret = Secret::random().map_err(|error| Refusal::internal(&error))?;
    let old = visit.session.as_ref().map(|session| session.hash);
    let (link, new) = (Hash::of(token.as_bytes()), secret.hash());
    let begin =
        move |connection: &Connection| sessions::begin(connection, &link, old.as_ref(), &new, now);
    if let Some(holder) = portal.store().write(begin).await? {
        let set = cookie.write(secret.expose(), SESSION_SECONDS);
        return Ok(([(header::SET_COOKIE, set)], home(&holder)).into_response());
    }
    if let Some(session) = &visit.session {
        return Ok(home(&session.holder).into_response());
    }
    attempts.failed(peer, now);
    Err(Instead::SignIn(id::PAGE_LINK_USED))
}

fn home(holder: &Holder) -> Redirect {
    match &holder.account {
        Some(account) => Redirect::to(&format!("/accounts/{account}")),
        None => Redirect::to("/accounts"),
    }
}

/// `POST /sign-out`.
pub(super) async fn sign_out(
    State(portal): State<Portal>,
    Extension(cookie): Extension<Cookie>,
    form: Form,
) -> Result<Response, Instead> {
    let (hash, now) = (form.session.hash, portal.now());
    let end = move |connection: &Connection| sessions::end(connection, &hash, "sign-out", now);
    portal.store().write(end).await?;
    let set = [(header::SET_COOKIE, cookie.write("", 0))];
    Ok((set, Redirect::to("/signed-out")).into_response())
}

/// `GET /signed-out`.
pub(super) async fn signed_out(visit: Visit) -> Response {
    let title = visit.say(id::PAGE_SIGNED_OUT);
    let content = maud::html! {
        h1 { (title) }
        p { (visit.say(id::PAGE_SIGN_IN_HOW)) }
    };
    page(StatusCode::OK, &visit, &title, &content)
}
