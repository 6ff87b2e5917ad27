//! The part of a check that asks the DNS, if that is requested.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::{fs, io};

use clap::Args;
use jiff::Timestamp;

use super::runtime::block_on;
use super::session::Session;
use crate::check;
use crate::config::ProjectFiles;
use crate::dns::{Cache, look_up};
use crate::error::Result;
use crate::language::{Text, id};
use crate::project::Project;
use crate::project::{folder, output};
use crate::rules::MailServers;

/// The port of a DNS server, unless another one is given.
const PORT: u16 = 53;
/// The most domains that could not be checked and are reported one by one.
const NAMED: usize = 10;

/// Whether to ask the DNS, and whom.
#[derive(Debug, Args)]
pub(super) struct OnlineArgs {
    /// Also check in DNS whether the domains of addresses have a mail server; without this option, no
    /// network connection is opened
    #[arg(long)]
    online: bool,
    /// Ask the DNS server at ADDR, such as `192.0.2.53` or `[::1]:5353`, instead of the system's
    #[arg(long, value_name = "ADDR", requires = "online", value_parser = address)]
    resolver: Option<SocketAddr>,
}

impl OnlineArgs {
    /// Returns true if the DNS is to be asked.
    pub(super) fn is_requested(&self) -> bool {
        self.online
    }

    /// Looks up the mail servers of the domains in `files`, or takes them from the cache. The result
    /// is empty if the DNS is not to be asked. Domains that cannot be looked up are reported on stderr.
    pub(super) fn mail_servers(
        &self,
        session: &Session<'_>,
        project: &Project,
        files: &ProjectFiles<'_>,
    ) -> Result<MailServers> {
        if !self.online {
            return Ok(MailServers::default());
        }
        let asked = self
            .resolver
            .map_or_else(|| "system".to_owned(), |address| address.to_string());
        let file = folder::make(&project.root).map(|folder| folder.join("mail-servers.json"));
        let text = file
            .as_ref()
            .ok()
            .and_then(|file| fs::read_to_string(file).ok());
        let mut cache = Cache::read(&text.unwrap_or_default(), &asked);
        let now = session.clock()();
        let mut domains = check::mail_domains(files);
        let mut known = Vec::new();
        domains.retain(|domain| match cache.get(domain, now) {
            Some(server) => {
                known.push((domain.clone(), server));
                false
            }
            None => true,
        });
        session.detail(
            &Text::new(id::DOMAINS_LOOKED_UP)
                .with("number", domains.len())
                .with("known", known.len()),
        );
        if domains.is_empty() {
            return Ok(known.into_iter().collect());
        }
        let mut unknown = Vec::new();
        for (domain, answer) in block_on(look_up(domains, self.resolver))? {
            match answer {
                Ok(server) => {
                    cache.put(&domain, server, now);
                    known.push((domain, server));
                }
                Err(why) => unknown.push(
                    Text::new(id::DOMAIN_UNCHECKED)
                        .with("domain", domain)
                        .with("why", why),
                ),
            }
        }
        report_unknown(session, &unknown);
        // A cache that cannot be kept only makes the next run slower.
        if let Err(text) = keep(file, cache, now) {
            session.detail(&text);
        }
        Ok(known.into_iter().collect())
    }
}

/// Reports the domains that could not be looked up: the first ones by name, and the number of others.
fn report_unknown(session: &Session<'_>, unknown: &[Text]) {
    for line in unknown.iter().take(NAMED) {
        session.voice().tell(line);
    }
    if unknown.len() > NAMED {
        let more = unknown.len() - NAMED;
        session
            .voice()
            .tell(&Text::new(id::DOMAINS_UNCHECKED).with("number", more));
    }
}

/// Writes the cache to `file`, if its folder could be made.
fn keep(file: io::Result<PathBuf>, cache: Cache, now: Timestamp) -> Result<(), Text> {
    let file = file.map_err(|error| Text::verbatim(error.to_string()))?;
    output::write_private(&file, &cache.text(now)).map_err(|error| error.message().clone())
}

/// Parses the address of a DNS server, with or without a port.
fn address(text: &str) -> Result<SocketAddr, Text> {
    text.parse::<SocketAddr>()
        .or_else(|_| {
            text.parse::<IpAddr>()
                .map(|address| SocketAddr::new(address, PORT))
        })
        .map_err(|_| Text::new(id::NOT_AN_IP))
}
