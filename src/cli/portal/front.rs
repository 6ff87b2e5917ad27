//! The options of `contactctl portal serve` for the way that other machines reach it.

use std::path::PathBuf;

use clap::Args;

use crate::error::Result;
use crate::server::{Front, PublicOrigin, Tls};

/// How other machines reach the portal.
#[derive(Debug, Args)]
pub(super) struct FrontArgs {
    /// The portal's public address, for links
    #[arg(long, value_name = "URL")]
    public_url: Option<PublicOrigin>,
    /// PEM file with the certificate chain
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// PEM file with the certificate's key
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// The portal is reached only through a proxy that terminates TLS and sets X-Forwarded-For
    #[arg(long, conflicts_with = "tls_cert")]
    behind_proxy: bool,
}

impl FrontArgs {
    /// Returns the options as a value, with the certificate read from its files.
    pub fn read(&self) -> Result<Front> {
        let files = self.tls_cert.as_ref().zip(self.tls_key.as_ref());
        Ok(Front {
            origin: self.public_url.clone(),
            tls: files.map(|(cert, key)| Tls::read(cert, key)).transpose()?,
            behind_proxy: self.behind_proxy,
        })
    }
}
