//! The `Host` header of a portal on the loopback interface: a page of another site, whose name
//! was made to lead here (DNS rebinding), is refused.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{Request, State};
use axum::http::header;
use axum::http::uri::Authority;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::refusal::{Refusal, Sort};

/// Which hosts a request may be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hosts {
    /// Names and addresses of this machine.
    Loopback,
    /// Any: whoever listens to the network has a name that we do not know.
    Any,
}

impl Hosts {
    /// The hosts of a server that listens at `address`.
    pub fn of(address: SocketAddr) -> Self {
        if address.ip().is_loopback() {
            Self::Loopback
        } else {
            Self::Any
        }
    }

    fn include(self, host: &str) -> bool {
        let Ok(authority) = host.parse::<Authority>() else {
            return false;
        };
        let name = authority.host().to_ascii_lowercase();
        let address = name.trim_start_matches('[').trim_end_matches(']');
        match self {
            Self::Any => true,
            Self::Loopback => {
                name == "localhost"
                    || name.ends_with(".localhost")
                    || address
                        .parse::<IpAddr>()
                        .is_ok_and(|address| address.is_loopback())
            }
        }
    }
}

/// Passes on what is meant for this host.
pub(super) async fn check(State(hosts): State<Hosts>, request: Request, next: Next) -> Response {
    let mut named = request.headers().get_all(header::HOST).iter();
    let (host, more) = (named.next(), named.next());
    let host = host.and_then(|host| host.to_str().ok());
    let target = request.uri().authority().map(Authority::as_str);
    let meant = match (host, more) {
        (Some(host), None) => hosts.include(host) && target.is_none_or(|host| hosts.include(host)),
        _ => false,
    };
    if meant {
        return next.run(request).await;
    }
    let detail = "this portal answers to names of its own machine only, such as `localhost`";
    Refusal::new(Sort::WrongHost, detail).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loopback_server_has_loopback_names() {
        let hosts = Hosts::of("127.0.0.1:80".parse().expect("an address"));
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
        assert_eq!(
            Hosts::of("0.0.0.0:80".parse().expect("an address")),
            Hosts::Any
        );
    }
}
