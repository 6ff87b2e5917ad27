//! The way in which the portal is reached: its public address, its certificate, and a proxy in
//! front of it.

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

/// The public address of the portal: scheme and host, without a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicOrigin {
    text: String,
    authority: Authority,
}

impl PublicOrigin {
    pub(super) fn is_https(&self) -> bool {
        self.text.starts_with("https:")
    }

    /// Returns the host's name, in lower case.
    pub(super) fn host(&self) -> String {
        self.authority.host().to_ascii_lowercase()
    }
}

impl fmt::Display for PublicOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for PublicOrigin {
    type Err = Text;

    fn from_str(text: &str) -> Result<Self, Text> {
        let invalid = Text::new(id::NOT_AN_ORIGIN);
        let Ok(uri) = text.trim_end_matches('/').parse::<Uri>() else {
            return Err(invalid);
        };
        let scheme = uri.scheme_str().filter(|it| ["http", "https"].contains(it));
        let bare = matches!(uri.path(), "" | "/") && uri.query().is_none();
        match (scheme, uri.authority()) {
            (Some(scheme), Some(authority)) if bare && !authority.as_str().contains('@') => {
                Ok(Self {
                    text: format!("{scheme}://{}", authority.as_str().to_ascii_lowercase()),
                    authority: authority.clone(),
                })
            }
            _ => Err(invalid),
        }
    }
}

/// The way in which the portal is reached.
#[derive(Clone, Default)]
pub struct Front {
    /// The public address. Without it, links lead to the address that the server listens at.
    pub origin: Option<PublicOrigin>,
    /// The certificate, if the server itself uses TLS.
    pub tls: Option<Tls>,
    /// `true` if only a proxy connects. It reports the address of each client in
    /// `X-Forwarded-For`.
    pub behind_proxy: bool,
}

impl Front {
    /// Checks that a portal may listen at `address`.
    ///
    /// # Errors
    ///
    /// If other machines could connect without encryption, or links would not lead to the portal.
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

    /// Returns `true` if browsers connect with TLS.
    pub(super) fn is_secure(&self) -> bool {
        self.tls.is_some() || self.origin.as_ref().is_some_and(PublicOrigin::is_https)
    }

    /// Returns scheme and host of every link, for a server that listens at `address`. They are
    /// never taken from a request, which could name any host.
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

/// Scheme and host of every link to the portal, without a slash at the end.
#[derive(Debug, Clone)]
pub(super) struct BaseUrl(pub Arc<str>);

/// A certificate and its key. Clones share the one in use.
#[derive(Clone)]
pub struct Tls {
    certificate: PathBuf,
    key: PathBuf,
    in_use: Arc<RwLock<TlsAcceptor>>,
}

impl Tls {
    /// Reads a certificate chain and the key of its first certificate, both in PEM.
    ///
    /// # Errors
    ///
    /// If a file cannot be read, or the key does not fit the certificate.
    pub fn read(certificate: &Path, key: &Path) -> Result<Self> {
        Ok(Self {
            in_use: Arc::new(RwLock::new(acceptor(certificate, key)?)),
            certificate: certificate.to_owned(),
            key: key.to_owned(),
        })
    }

    /// Reads both files again, for new connections. On an error, the present certificate stays in
    /// use.
    pub(super) fn renew(&self) -> Result<()> {
        let renewed = acceptor(&self.certificate, &self.key)?;
        *self.in_use.write().unwrap_or_else(PoisonError::into_inner) = renewed;
        Ok(())
    }

    /// Returns the acceptor for a new connection.
    pub(super) fn acceptor(&self) -> TlsAcceptor {
        let in_use = self.in_use.read().unwrap_or_else(PoisonError::into_inner);
        in_use.clone()
    }
}

fn acceptor(certificate: &Path, key: &Path) -> Result<TlsAcceptor> {
    let chain: Vec<_> = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect)
        .map_err(|error| unreadable(certificate, error))?;
    if chain.is_empty() {
        return Err(Error::usage(
            Text::new(id::NO_CERTIFICATE).with("path", certificate.display()),
        ));
    }
    let secret = PrivateKeyDer::from_pem_file(key).map_err(|error| unreadable(key, error))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|builder| {
            builder
                .with_no_client_auth()
                .with_single_cert(chain, secret)
        })
        .map_err(|error| {
            let text = Text::new(id::KEY_UNFIT)
                .with("key", key.display())
                .with("certificate", certificate.display());
            Error::usage(text).because(error)
        })?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

fn unreadable(path: &Path, error: rustls::pki_types::pem::Error) -> Error {
    Error::io(Text::new(id::PEM_UNREADABLE).with("path", path.display())).because(error)
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
        for (text, expected) in [
            ("https://Portal.example/", "https://portal.example"),
            ("http://localhost:80", "http://localhost:80"),
        ] {
            let origin: PublicOrigin = text.parse().expect("an origin");
            assert_eq!(origin.to_string(), expected);
        }
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
            assert!(text.parse::<PublicOrigin>().is_err(), "{text}");
        }
    }
}
