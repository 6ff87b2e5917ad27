//! What the portal is to the network: the address that people know it by, its certificate, and
//! the proxy before it.

use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::{Arc, PoisonError, RwLock};

use axum::http::Uri;
use axum::http::uri::Authority;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::TlsAcceptor;

use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The address that people know the portal by: scheme and host, without a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    text: String,
    authority: Authority,
}

impl Origin {
    pub(super) fn is_https(&self) -> bool {
        self.text.starts_with("https:")
    }

    /// The host's name, in lower case.
    pub(super) fn host(&self) -> String {
        self.authority.host().to_ascii_lowercase()
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Origin {
    type Err = Text;

    fn from_str(text: &str) -> Result<Self, Text> {
        let wrong = || Text::new(id::NOT_AN_ORIGIN);
        let uri: Uri = text.trim_end_matches('/').parse().map_err(|_| wrong())?;
        let scheme = uri.scheme_str().filter(|it| ["http", "https"].contains(it));
        let bare = matches!(uri.path(), "" | "/") && uri.query().is_none();
        match (scheme, uri.authority()) {
            (Some(scheme), Some(authority)) if bare && !authority.as_str().contains('@') => {
                Ok(Self {
                    text: format!("{scheme}://{}", authority.as_str().to_ascii_lowercase()),
                    authority: authority.clone(),
                })
            }
            _ => Err(wrong()),
        }
    }
}

/// How the portal is reached.
#[derive(Clone, Default)]
pub struct Front {
    /// The address that people know it by; the listening address without it.
    pub origin: Option<Origin>,
    /// Speaks TLS on every connection.
    pub tls: Option<Tls>,
    /// Whether a proxy is the only one to connect, and says who asks in `X-Forwarded-For`.
    pub behind_proxy: bool,
}

impl Front {
    /// Whether a portal may listen at `address`: what leaves this machine has to be encrypted,
    /// and links have to lead back.
    ///
    /// # Errors
    ///
    /// If it may not.
    pub fn check(&self, address: SocketAddr) -> Result<()> {
        let open = !address.ip().is_loopback();
        if open && self.tls.is_none() && !self.behind_proxy {
            let text = Text::new(id::UNENCRYPTED).with("address", address.to_string());
            let proxy = text.attribute("help-proxy");
            return Err(Error::usage(text).hint(proxy));
        }
        if !open && !self.behind_proxy {
            return Ok(());
        }
        match &self.origin {
            Some(origin) if origin.is_https() => Ok(()),
            Some(origin) => Err(Error::usage(
                Text::new(id::ORIGIN_NOT_HTTPS).with("origin", origin.to_string()),
            )),
            None => Err(Error::usage(Text::new(id::ORIGIN_UNKNOWN))),
        }
    }

    /// Whether browsers speak TLS with the portal.
    pub(super) fn is_secure(&self) -> bool {
        self.tls.is_some() || self.origin.as_ref().is_some_and(Origin::is_https)
    }

    /// Scheme and host of every link, for a server that listens at `address`. What a request
    /// says of its host is never in it.
    #[must_use]
    pub fn base(&self, address: SocketAddr) -> String {
        match &self.origin {
            Some(origin) => origin.to_string(),
            None if self.tls.is_some() => format!("https://{address}"),
            None => format!("http://{address}"),
        }
    }
}

impl fmt::Debug for Front {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Front")
            .field("origin", &self.origin)
            .field("tls", &self.tls.is_some())
            .field("behind_proxy", &self.behind_proxy)
            .finish()
    }
}

/// A certificate and its key, ready to be used; clones share what is in use.
#[derive(Clone)]
pub struct Tls {
    certificate: PathBuf,
    key: PathBuf,
    in_use: Arc<RwLock<TlsAcceptor>>,
}

impl Tls {
    /// Reads a chain of certificates and the first one's key, both in PEM.
    ///
    /// # Errors
    ///
    /// If a file cannot be read, or the key is another certificate's.
    pub fn read(certificate: &Path, key: &Path) -> Result<Self> {
        Ok(Self {
            in_use: Arc::new(RwLock::new(acceptor(certificate, key)?)),
            certificate: certificate.to_owned(),
            key: key.to_owned(),
        })
    }

    /// Reads both files again, for connections from now on. What is in use stays if they cannot be
    /// used.
    pub(super) fn renew(&self) -> Result<()> {
        let renewed = acceptor(&self.certificate, &self.key)?;
        *self.in_use.write().unwrap_or_else(PoisonError::into_inner) = renewed;
        Ok(())
    }

    /// What accepts a new connection.
    pub(super) fn acceptor(&self) -> TlsAcceptor {
        let in_use = self.in_use.read().unwrap_or_else(PoisonError::into_inner);
        in_use.clone()
    }
}

fn acceptor(certificate: &Path, key: &Path) -> Result<TlsAcceptor> {
    let unread = |path: &Path, error: rustls::pki_types::pem::Error| {
        Error::io(Text::new(id::PEM_UNREADABLE).with("path", path.display())).because(error)
    };
    let chain: Result<Vec<_>, _> =
        CertificateDer::pem_file_iter(certificate).and_then(Iterator::collect);
    let chain = chain.map_err(|error| unread(certificate, error))?;
    if chain.is_empty() {
        return Err(Error::usage(
            Text::new(id::NO_CERTIFICATE).with("path", certificate.display()),
        ));
    }
    let secret = PrivateKeyDer::from_pem_file(key).map_err(|error| unread(key, error))?;
    let unusable = |error: rustls::Error| {
        let text = Text::new(id::KEY_UNFIT)
            .with("key", key.display())
            .with("certificate", certificate.display());
        Error::usage(text).because(error)
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(unusable)?
        .with_no_client_auth()
        .with_single_cert(chain, secret)
        .map_err(unusable)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tls(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_and_host() {
        let origin = |text: &str| text.parse::<Origin>().map(|origin| origin.to_string());
        assert_eq!(
            origin("https://Portal.example/").as_deref(),
            Ok("https://portal.example")
        );
        assert_eq!(
            origin("http://localhost:80").as_deref(),
            Ok("http://localhost:80")
        );
        for text in [
            "",
            "portal.example",
            "ftp://portal.example",
            "https://",
            "https://portal.example/pages",
            "https://portal.example?a",
            "https://a@portal.example",
            "https://a b",
        ] {
            assert!(origin(text).is_err(), "{text}");
        }
    }
}
