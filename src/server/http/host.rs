//! The `Host` header. A page of another site, whose name was made to resolve to this machine (DNS
//! rebinding), is refused.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{Request, State};
use axum::http::header;
use axum::http::uri::Authority;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::language::{Text, id};
use crate::server::front::{Front, PublicOrigin};
use crate::server::refusal::{Refusal, RefusalKind};

/// The hosts that a request may name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::server) struct AllowedHosts {
    /// `true` to allow names and addresses of this machine.
    loopback: bool,
    /// The host of the portal's public address. Without one, a server that other machines reach
    /// allows any host.
    public: Option<String>,
}

impl AllowedHosts {
    /// Returns the hosts of a server that listens at `address`.
    pub fn new(address: SocketAddr, front: &Front) -> Self {
        Self {
            loopback: address.ip().is_loopback(),
            public: front.origin.as_ref().map(PublicOrigin::host),
        }
    }

    /// Returns `true` if a request names one allowed host, in its header and, if it has an absolute
    /// target, there as well.
    fn include_target_of(&self, request: &Request) -> bool {
        let mut headers = request.headers().get_all(header::HOST).iter();
        let (Some(host), None) = (headers.next(), headers.next()) else {
            return false;
        };
        let target = request.uri().authority().map(Authority::as_str);
        host.to_str().is_ok_and(|host| self.include(host))
            && target.is_none_or(|host| self.include(host))
    }

    fn include(&self, host: &str) -> bool {
        let Ok(authority) = host.parse::<Authority>() else {
            return false;
        };
        let name = authority.host().to_ascii_lowercase();
        match &self.public {
            Some(public) if *public == name => true,
            None if !self.loopback => true,
            _ => self.loopback && is_loopback(&name),
        }
    }
}

fn is_loopback(name: &str) -> bool {
    let address = name.trim_start_matches('[').trim_end_matches(']');
    name == "localhost"
        || name.ends_with(".localhost")
        || address
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

/// The routes that reveal nothing of any account. Monitoring requests them by address.
const OPERATION: [&str; 3] = ["/healthz", "/readyz", "/metrics"];

/// Refuses requests for other hosts.
pub(in crate::server) async fn check(
    State(hosts): State<AllowedHosts>,
    request: Request,
    next: Next,
) -> Response {
    if OPERATION.contains(&request.uri().path()) || hosts.include_target_of(&request) {
        return next.run(request).await;
    }
    let detail = match &hosts.public {
        Some(public) => Text::new(id::REFUSED_PUBLIC_HOST).with("host", public.clone()),
        None => Text::new(id::REFUSED_LOCAL_HOST),
    };
    Refusal::new(RefusalKind::WrongHost, detail).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loopback_server_has_loopback_names() {
        let front = Front::default();
        let hosts = AllowedHosts::new("127.0.0.1:80".parse().expect("an address"), &front);
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
        let open = AllowedHosts::new("0.0.0.0:8443".parse().expect("an address"), &front);
        assert!(open.include("Portal.example") && open.include("portal.example:8443"));
        assert!(!open.include("localhost") && !open.include("10.0.0.1"));
        let local = AllowedHosts::new("127.0.0.1:8443".parse().expect("an address"), &front);
        assert!(local.include("portal.example") && local.include("localhost"));
        assert!(!local.include("evil.example"));
    }
}
