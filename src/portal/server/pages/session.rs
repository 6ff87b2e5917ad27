//! Signing in: a link that works once begins a session, and a cookie carries it.

use std::net::SocketAddr;

use axum::Extension;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::response::{IntoResponse, Redirect, Response};
use rusqlite::Connection;
use serde::Deserialize;

use super::Instead;
use crate::portal::server::extract::Parameters;
use crate::portal::server::refusal::{Refusal, Sort};
use crate::portal::server::state::Portal;
use crate::portal::server::store::sessions::{self, SESSION_SECONDS};
use crate::portal::server::token::{Hash, Secret};

/// The session cookie's name. Browsers do not tell the ports of one host apart, so that two
/// portals on one machine need two names.
#[derive(Debug, Clone)]
pub(in crate::portal::server) struct Cookie(String);

impl Cookie {
    /// The cookie of a server that listens at `address`.
    pub fn of(address: SocketAddr) -> Self {
        Self(format!("contactctl-session-{}", address.port()))
    }

    /// The session that a request carries.
    fn read(&self, headers: &HeaderMap) -> Option<Hash> {
        let values = headers.get_all(header::COOKIE).iter();
        values
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, _)| *name == self.0)
            .map(|(_, value)| Hash::of(value.as_bytes()))
    }

    fn write(&self, session: &Secret) -> HeaderValue {
        let text = format!(
            "{}={}; Path=/; Max-Age={SESSION_SECONDS}; HttpOnly; SameSite=Lax",
            self.0,
            session.expose()
        );
        HeaderValue::from_str(&text).expect("a secret is hexadecimal digits")
    }
}

/// Proof that the request belongs to a session.
#[derive(Debug)]
pub(super) struct Session;

impl FromRequestParts<Portal> for Session {
    type Rejection = Instead;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Instead> {
        let cookie = parts.extensions.get::<Cookie>();
        match cookie.and_then(|cookie| cookie.read(&parts.headers)) {
            Some(session) if is_open(portal, session).await? => Ok(Self),
            _ => Err(signed_out(
                "you are not signed in, or your session has ended",
            )),
        }
    }
}

async fn is_open(portal: &Portal, session: Hash) -> Result<bool, Instead> {
    let now = portal.now();
    let open = move |connection: &Connection| sessions::is_open(connection, &session, now);
    Ok(portal.store().read(open).await?)
}

fn signed_out(reason: &str) -> Instead {
    let detail = format!("{reason}: open the link that `contactctl portal serve` prints");
    Refusal::new(Sort::Unauthenticated, detail).into()
}

#[derive(Debug, Deserialize)]
pub(super) struct SignIn {
    token: String,
}

/// Uses a link up. Whoever has a session already goes on with it.
pub(super) async fn sign_in(
    State(portal): State<Portal>,
    Extension(cookie): Extension<Cookie>,
    method: Method,
    headers: HeaderMap,
    link: Result<Parameters<SignIn>, Refusal>,
) -> Result<Response, Instead> {
    let Parameters(SignIn { token }) = link?;
    let accounts = Redirect::to("/accounts");
    // Programs that look a link over, such as a chat's preview, must not use it up.
    if method == Method::HEAD {
        return Ok(accounts.into_response());
    }
    let session = Secret::random();
    let session = session.map_err(|_| Refusal::new(Sort::Internal, "the system failed"))?;
    let (link, hash, now) = (Hash::of(token.as_bytes()), session.hash(), portal.now());
    let begin = move |connection: &Connection| sessions::begin(connection, &link, &hash, now);
    if portal.store().write(begin).await? {
        let set = [(header::SET_COOKIE, cookie.write(&session))];
        return Ok((set, accounts).into_response());
    }
    match cookie.read(&headers) {
        Some(session) if is_open(&portal, session).await? => Ok(accounts.into_response()),
        _ => Err(signed_out("this link was used before or is too old")),
    }
}
