//! The DNS's part of a check, where that is asked for.

use std::fs;
use std::net::{IpAddr, SocketAddr};

use clap::Args;

use super::runtime::block_on;
use super::session::Session;
use crate::check;
use crate::dns::{Cache, look_up};
use crate::error::Result;
use crate::language::Text;
use crate::project::Project;
use crate::project::{folder, output};
use crate::rules::MailServers;
use crate::text::Snapshot;

/// Where a DNS server listens, unless it is said otherwise.
const PORT: u16 = 53;
/// How many domains that were not checked are named.
const NAMED: usize = 10;

/// Whether to ask the DNS, and whom.
#[derive(Debug, Args)]
pub(super) struct OnlineArgs {
    /// Also look up whether mail domains have a mail server, by DNS; without it no network
    /// connection is opened
    #[arg(long)]
    online: bool,
    /// Ask the DNS server at ADDR, such as `192.0.2.53` or `[::1]:5353`, and not the system's
    #[arg(long, value_name = "ADDR", requires = "online", value_parser = address)]
    resolver: Option<SocketAddr>,
}

impl OnlineArgs {
    /// Whether the DNS is to be asked.
    pub(super) fn is_wanted(&self) -> bool {
        self.online
    }

    /// What the DNS says of the domains in `snapshot`; nothing if it is not to be asked. A domain
    /// that cannot be looked up is said on stderr.
    pub(super) fn mail_servers(
        &self,
        session: &Session<'_>,
        project: &Project,
        snapshot: &Snapshot,
    ) -> Result<MailServers> {
        if !self.online {
            return Ok(MailServers::default());
        }
        let resolver = self.resolver;
        let asked = resolver.map_or_else(|| "system".to_owned(), |address| address.to_string());
        let file = folder::make(&project.root).map(|folder| folder.join("mail-servers.json"));
        let text = file
            .as_ref()
            .ok()
            .and_then(|file| fs::read_to_string(file).ok());
        let mut cache = Cache::read(&text.unwrap_or_default(), &asked);
        let now = session.clock()();
        let mut domains = check::mail_domains(snapshot, &project.config);
        let mut known = Vec::new();
        domains.retain(|domain| match cache.get(domain, now) {
            Some(server) => {
                known.push((domain.clone(), server));
                false
            }
            None => true,
        });
        session.detail(
            &Text::new("domains-looked-up")
                .with("number", domains.len())
                .with("known", known.len()),
        );
        if domains.is_empty() {
            return Ok(known.into_iter().collect());
        }
        let mut unknown = Vec::new();
        for (domain, answer) in block_on(look_up(domains, resolver))? {
            match answer {
                Ok(server) => {
                    cache.put(&domain, server, now);
                    known.push((domain, server));
                }
                Err(why) => unknown.push(
                    Text::new("domain-unchecked")
                        .with("domain", domain)
                        .with("why", why),
                ),
            }
        }
        for line in unknown.iter().take(NAMED) {
            session.voice().tell(line);
        }
        if let Some(more) = unknown.len().checked_sub(NAMED).filter(|more| *more > 0) {
            session
                .voice()
                .tell(&Text::new("domains-unchecked").with("number", more));
        }
        // A cache that cannot be kept costs time in the next run, and nothing else.
        let file = file.map_err(|error| Text::verbatim(error.to_string()));
        let written = file.and_then(|file| {
            output::write(&file, &cache.text(now)).map_err(|error| error.message().clone())
        });
        if let Err(text) = written {
            session.detail(&text);
        }
        Ok(known.into_iter().collect())
    }
}

fn address(text: &str) -> Result<SocketAddr, Text> {
    let with_port = text.parse::<SocketAddr>();
    let alone = text.parse::<IpAddr>();
    let address = with_port.or_else(|_| alone.map(|address| SocketAddr::new(address, PORT)));
    address.map_err(|_| Text::new("not-an-ip"))
}
