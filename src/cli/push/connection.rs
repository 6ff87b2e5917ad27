//! The way to a portal: over HTTP to another machine, or to one inside this process.

#[cfg(feature = "server")]
use std::sync::Arc;

use super::Target;
use crate::cli::token::Wanted;
use crate::config::{Portal, PortalKind};
use crate::contact::Environment;
use crate::error::{Error, Result};
use crate::language::Text;
#[cfg(feature = "server")]
use crate::net::Token;
use crate::net::{Address, Patience};
use crate::portal::Reader;
#[cfg(feature = "server")]
use crate::server::embedded;

/// What an embedded portal's history calls a sync.
#[cfg(feature = "server")]
const WRITER: &str = "contactctl sync";

/// An open way to a portal.
pub(in crate::cli) enum Connection {
    /// Over HTTP.
    Http(Address),
    /// To a portal that lives as long as this value.
    #[cfg(feature = "server")]
    Embedded {
        address: Address,
        portal: embedded::Embedded,
    },
}

impl Connection {
    pub(in crate::cli) async fn open(
        target: &Target<'_>,
        name: &str,
        portal: &Portal,
    ) -> Result<Self> {
        match &portal.kind {
            PortalKind::Http { url, token_env } => {
                let wanted = Wanted {
                    whom: Text::new("token-of-portal").with("name", name),
                    variable: token_env,
                    url,
                    root: target.root,
                    failure: Error::usage,
                };
                let found = wanted.find(target.session)?;
                Ok(Self::Http(Address::new(url, found.token)?))
            }
            PortalKind::Embedded => Self::embedded(target, name).await,
        }
    }

    #[cfg(feature = "server")]
    async fn embedded(target: &Target<'_>, name: &str) -> Result<Self> {
        let path = crate::project::folder::database(target.root, name)?;
        let validator = crate::check::account;
        let voice = target.session.voice();
        let log = Arc::new(move |line: &str| voice.say(&format!("portal: {line}")));
        let clock = Arc::new(target.session.clock());
        let portal = embedded::start(&path, WRITER, clock, validator, log).await?;
        let token = Token::new(portal.token().expose()).expect("a token of our own making");
        Ok(Self::Embedded {
            address: Address::new(portal.url(), token)?,
            portal,
        })
    }

    #[cfg(not(feature = "server"))]
    #[expect(clippy::unused_async, reason = "as its namesake")]
    async fn embedded(_: &Target<'_>, name: &str) -> Result<Self> {
        Err(Error::usage(
            Text::new("no-embedded-here").with("name", name),
        ))
    }

    /// The word for it in the configuration.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Http(_) => "http",
            #[cfg(feature = "server")]
            Self::Embedded { .. } => "embedded",
        }
    }

    /// The portal's address; none for the embedded one, whose address is another in each run.
    #[cfg_attr(
        not(feature = "server"),
        expect(clippy::unnecessary_wraps, reason = "an embedded portal has none")
    )]
    pub(super) fn url(&self) -> Option<&str> {
        match self {
            Self::Http(address) => Some(address.url()),
            #[cfg(feature = "server")]
            Self::Embedded { .. } => None,
        }
    }

    pub(in crate::cli) fn reader(
        &self,
        environment: Environment,
        patience: Patience,
    ) -> Result<Reader> {
        let address = match self {
            Self::Http(address) => address,
            #[cfg(feature = "server")]
            Self::Embedded { address, .. } => address,
        };
        Reader::new(address.clone(), environment, patience)
    }

    #[cfg_attr(
        not(feature = "server"),
        expect(clippy::unused_async, reason = "only an embedded portal has to end")
    )]
    pub(in crate::cli) async fn close(self) -> Result<()> {
        match self {
            Self::Http(_) => Ok(()),
            #[cfg(feature = "server")]
            Self::Embedded { portal, .. } => portal.stop().await,
        }
    }
}
