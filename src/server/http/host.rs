//! The `Host` header: a page of another site, whose name was made to lead here (DNS rebinding), is
//! refused.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{Request, State};
use axum::http::header;
use axum::http::uri::Authority;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::server::front::{Front, PublicOrigin};
use crate::server::refusal::{Refusal, RefusalKind};

/// Which hosts a request may be for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::server) struct AllowedHosts {
    /// Names and addresses of this machine.
    loopback: bool,
    /// The host that people know the portal by. Any will do where neither is known.
    public: Option<String>,
}

impl AllowedHosts {
    /// The hosts of a server that listens at `address`.
    pub fn of(address: SocketAddr, front: &Front) -> Self {
        Self {
            loopback: address.ip().is_loopback(),
            public: front.origin.as_ref().map(PublicOrigin::host),
        }
    }

    fn include(&self, host: &str) -> bool {
        let Ok(authority) = host.parse::<Authority>() else {
            return false;
        };
        let name = authority.host().to_ascii_lowercase();
        let address = name.trim_start_matches('[').trim_end_matches(']');
        let is_loopback = || {
            name == "localhost"
                || name.ends_with(".localhost")
                || address
                    .parse::<IpAddr>()
                    .is_ok_and(|address| address.is_loopback())
        };
        match &self.public {
            Some(public) if *public == name => true,
            None if !self.loopback => true,
            _ => self.loopback && is_loopback(),
        }
    }
}

/// What says nothing of any account, and is asked for by address.
const OPERATION: [&str; 3] = ["/healthz", "/readyz", "/metrics"];

/// Passes on what is meant for this host.
pub(in crate::server) async fn check(
    State(hosts): State<AllowedHosts>,
    request: Request,
    next: Next,
) -> Response {
    let mut named = request.headers().get_all(header::HOST).iter();
    let (host, more) = (named.next(), named.next());
    let host = host.and_then(|host| host.to_str().ok());
    let target = request.uri().authority().map(Authority::as_str);
    let meant = match (host, more) {
        _ if OPERATION.contains(&request.uri().path()) => true,
        (Some(host), None) => hosts.include(host) && target.is_none_or(|host| hosts.include(host)),
        _ => false,
    };
    if meant {
        return next.run(request).await;
    }
    let detail = match &hosts.public {
        Some(public) => format!("this portal answers to `{public}`"),
        None => "this portal answers to names of its own machine only, such as `localhost`".into(),
    };
    Refusal::new(RefusalKind::WrongHost, detail).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loopback_server_has_loopback_names() {
        let front = Front::default();
        let hosts = AllowedHosts::of("127.0.0.1:80".parse().expect("an address"), &front);
        for host in [
            "localhost",
            "LOCALHOST:8080",
            "portal.localhost:1",
            "127.0.0.1:8080",
            "127.9.9.9",
            "[::1]:8080",
        ] {
            assert!(hosts.include(host), "{host}");
        }
        for host in [
            "evil.example",
            "localhost.evil.example",
            "10.0.0.1",
            "[::2]",
            "",
            "a b",
            "notlocalhost",
        ] {
            assert!(!hosts.include(host), "{host}");
        }
    }

    #[test]
    fn a_known_portal_has_its_own_name() {
        let front = Front {
            origin: Some("https://portal.example:8443".parse().expect("an origin")),
            ..Front::default()
        };
        let hosts = |address: &str| AllowedHosts::of(address.parse().expect("an address"), &front);
        let open = hosts("0.0.0.0:8443");
        assert!(open.include("Portal.example") && open.include("portal.example:8443"));
        assert!(!open.include("localhost") && !open.include("10.0.0.1"));
        let local = hosts("127.0.0.1:8443");
        assert!(local.include("portal.example") && local.include("localhost"));
        assert!(!local.include("evil.example"));
    }
}
