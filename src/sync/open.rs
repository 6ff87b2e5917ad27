//! The list of portal kinds, and the way to a portal of each.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use jiff::Timestamp;

use super::ledger::{ledger_note, name_of, open_ledger, unshared_note};
use super::secret::SecretRequest;
use super::surroundings::{ANSWERS_WITHIN, Surroundings};
use crate::config::{ManualSettings, PortalKind, PortalSettings};
use crate::contact::Environment;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::net::{Address, Patience, check_certificates};
use crate::portal::http::HttpPortal;
use crate::portal::manual::{Ledger, LedgerAccount, ManualPortal};
use crate::portal::{PortalReader, PortalWriter};
use crate::project::Project;
#[cfg(feature = "server")]
use crate::server::embedded::{self, Embedded};

/// The name of a sync in the history of an embedded portal.
#[cfg(feature = "server")]
const WRITER: &str = "contactctl sync";

/// The settings of a portal without an API, and its accounts as they are recorded.
pub type RecordedPortal<'p> = (&'p ManualSettings, BTreeMap<String, LedgerAccount>);

/// An open way to a portal.
pub struct OpenPortal {
    kind: &'static str,
    url: Option<String>,
    /// The database of an embedded portal, as a path from the project's folder.
    database: Option<String>,
    portal: Arc<dyn PortalWriter>,
    /// The ledger of a portal without an API. `None` for another kind.
    ledger: Option<Arc<Mutex<Ledger>>>,
    /// The settings of a portal without an API. `None` for another kind.
    settings: Option<ManualSettings>,
    /// The embedded portal, which runs as long as this value lives. `None` for another kind.
    #[cfg(feature = "server")]
    embedded: Option<Embedded>,
}

impl fmt::Debug for OpenPortal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenPortal")
            .field("kind", &self.kind)
            .field("url", &self.url)
            .finish_non_exhaustive()
    }
}

impl OpenPortal {
    /// Opens the way to `portal`, which has the name `name` in the configuration of `project`.
    ///
    /// # Errors
    ///
    /// If there is no token for the portal, a token must not be sent to its address, or it is embedded
    /// and its database cannot be opened.
    pub async fn new(
        project: &Project,
        name: &str,
        portal: &PortalSettings,
        surroundings: &Surroundings<'_>,
    ) -> Result<Self> {
        // One line for each kind.
        match &portal.kind {
            PortalKind::Http { url, token_env } => {
                check_certificates(surroundings.variable)?;
                let secret = SecretRequest {
                    whom: Text::new(id::TOKEN_OF_PORTAL).with("name", name),
                    variable: token_env,
                    url,
                    root: &project.root,
                    failure: Error::usage,
                };
                let token = secret.find(surroundings)?.token;
                Self::http(Address::new(url, token)?, portal.environment, surroundings)
            }
            PortalKind::Embedded => Self::embedded(project, name, portal, surroundings).await,
            PortalKind::Manual(settings) => {
                Self::manual(project, (name, portal), settings, surroundings)
            }
        }
    }

    fn manual(
        project: &Project,
        (name, portal): (&str, &PortalSettings),
        settings: &ManualSettings,
        surroundings: &Surroundings<'_>,
    ) -> Result<Self> {
        let ledger = open_ledger(project, (name, portal), surroundings)?;
        let repository = ledger.repository();
        let identity = repository.identity(&repository.resolve("HEAD")?)?;
        let by = name_of(repository, surroundings).unwrap_or_default();
        let hand_entry = (by, surroundings.hand_entry.clone());
        let ledger = Arc::new(Mutex::new(ledger));
        let portal = ManualPortal::new(
            Arc::clone(&ledger),
            identity,
            settings.clone(),
            hand_entry,
            surroundings.clock,
        );
        Ok(Self {
            kind: "manual",
            url: None,
            database: None,
            ledger: Some(ledger),
            settings: Some(settings.clone()),
            portal: Arc::new(portal),
            #[cfg(feature = "server")]
            embedded: None,
        })
    }

    fn http(
        address: Address,
        environment: Environment,
        surroundings: &Surroundings<'_>,
    ) -> Result<Self> {
        let url = address.url().to_owned();
        let patience = Patience::within(surroundings.timeout.unwrap_or(ANSWERS_WITHIN));
        let portal = HttpPortal::new(address, environment, patience)?
            .telling(Arc::clone(&surroundings.tell));
        Ok(Self {
            kind: "http",
            url: Some(url),
            database: None,
            ledger: None,
            settings: None,
            portal: Arc::new(portal),
            #[cfg(feature = "server")]
            embedded: None,
        })
    }

    #[cfg(feature = "server")]
    async fn embedded(
        project: &Project,
        name: &str,
        portal: &PortalSettings,
        surroundings: &Surroundings<'_>,
    ) -> Result<Self> {
        let database = crate::project::folder::database(&project.root, name)?;
        let clock = Arc::new(surroundings.clock);
        let log = Arc::clone(&surroundings.log);
        let server = embedded::start(&database, WRITER, clock, crate::check::account, log).await?;
        let token = crate::net::Token::new(server.token().expose());
        let address = Address::new(server.url(), token.expect("a token of our own making"))?;
        Ok(Self {
            kind: "embedded",
            // Its address is different in each run.
            url: None,
            database: Some(
                database
                    .strip_prefix(&project.root)
                    .unwrap_or(&database)
                    .display()
                    .to_string(),
            ),
            embedded: Some(server),
            ..Self::http(address, portal.environment, surroundings)?
        })
    }

    #[cfg(not(feature = "server"))]
    #[expect(clippy::unused_async, reason = "as its namesake")]
    async fn embedded(
        _: &Project,
        name: &str,
        _: &PortalSettings,
        _: &Surroundings<'_>,
    ) -> Result<Self> {
        Err(Error::usage(
            Text::new(id::NO_EMBEDDED_HERE).with("name", name),
        ))
    }

    /// Returns the name of the portal's kind in the configuration.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// Returns the portal's address. `None` for an embedded portal, whose address is different in each
    /// run.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// Returns the database of an embedded portal, as a path from the project's folder. `None` for a
    /// portal of another kind.
    #[must_use]
    pub fn database(&self) -> Option<&str> {
        self.database.as_deref()
    }

    /// Returns true if the portal is in this process: a stand-in, which has no operator who would
    /// create its accounts.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        self.kind == "embedded"
    }

    /// Returns true if a person enters the values, since the portal has no API.
    #[must_use]
    pub fn is_manual(&self) -> bool {
        self.kind == "manual"
    }

    /// Returns the settings and the ledger's accounts of a portal without an API. `None` for another kind.
    ///
    /// # Errors
    ///
    /// If the ledger cannot be read.
    pub fn recorded(&self) -> Result<Option<RecordedPortal<'_>>> {
        let (Some(ledger), Some(settings)) = (&self.ledger, &self.settings) else {
            return Ok(None);
        };
        let ledger = ledger.lock().expect("nothing panics while it is held");
        Ok(Some((settings, ledger.accounts()?)))
    }

    /// Returns a note if a portal without an API has a ledger that others cannot see yet.
    ///
    /// # Errors
    ///
    /// If the ledger cannot be read.
    pub fn unshared(&self, name: &str) -> Result<Option<Text>> {
        let Some(ledger) = &self.ledger else {
            return Ok(None);
        };
        let ledger = ledger.lock().expect("nothing panics while it is held");
        unshared_note(name, &ledger)
    }

    /// Returns a note if others may have entered more than the ledger of this clone has, for a portal
    /// without an API.
    ///
    /// # Errors
    ///
    /// If the ledger cannot be read.
    pub fn unfetched(&self, name: &str, now: Timestamp) -> Result<Option<Text>> {
        let Some(ledger) = &self.ledger else {
            return Ok(None);
        };
        let ledger = ledger.lock().expect("nothing panics while it is held");
        ledger_note(name, &ledger, now)
    }

    /// Returns the portal for reading.
    #[must_use]
    pub fn reader(&self) -> Arc<dyn PortalReader> {
        Arc::clone(&self.portal) as Arc<dyn PortalReader>
    }

    /// Returns the portal for writing. Only the apply stage may call it.
    pub(super) fn writer(&self) -> &dyn PortalWriter {
        &*self.portal
    }

    /// Closes the connection. An embedded portal first finishes what it is doing.
    ///
    /// # Errors
    ///
    /// If an embedded portal does not stop properly.
    #[cfg_attr(
        not(feature = "server"),
        expect(clippy::unused_async, reason = "only an embedded portal has to end")
    )]
    pub async fn close(self) -> Result<()> {
        #[cfg(feature = "server")]
        if let Some(server) = self.embedded {
            return server.stop().await;
        }
        Ok(())
    }
}
