//! Looks up whether domains take mail. The only place that asks the DNS, and only `check --online`
//! comes here.

mod cache;

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError, NetError};
use hickory_resolver::proto::rr::{RData, RecordType};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout_at};

use crate::error::{Error, Result};
use crate::language::Text;
use crate::rules::MailServer;

pub use cache::Cache;

/// How long one try of one query may take.
const TIMEOUT: Duration = Duration::from_secs(2);
/// How often a query that is not answered is sent.
const ATTEMPTS: usize = 2;
/// How many domains are looked up at a time.
const CONCURRENCY: usize = 16;
/// How long all of it may take.
const DEADLINE: Duration = Duration::from_secs(30);

/// What came of looking up one domain; a text says why it is not known.
pub type Answer = std::result::Result<MailServer, Text>;

/// Looks up `domains`, in lower case, at `server`, or where the system asks. The answers are in the
/// order of the domains; those that take too long in all are not known.
///
/// # Errors
///
/// When it is not known whom to ask.
pub async fn look_up(
    domains: BTreeSet<String>,
    server: Option<SocketAddr>,
) -> Result<Vec<(String, Answer)>> {
    let resolver = resolver(server)?;
    let end = Instant::now() + DEADLINE;
    let places = Arc::new(Semaphore::new(CONCURRENCY));
    let mut running = JoinSet::new();
    for domain in domains {
        let (resolver, places) = (resolver.clone(), Arc::clone(&places));
        running.spawn(async move {
            let answer = timeout_at(end, async {
                let _place = places.acquire().await;
                takes_mail(&resolver, &domain).await
            });
            let late = |_| Err(Text::new("lookup-late").with("seconds", DEADLINE.as_secs()));
            let answer = answer.await.unwrap_or_else(late);
            (domain, answer)
        });
    }
    let mut answers = running.join_all().await;
    answers.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(answers)
}

fn resolver(server: Option<SocketAddr>) -> Result<TokioResolver> {
    let unknown = |error: NetError| Error::io(Text::new("no-dns-server")).because(error);
    let mut builder = match server {
        None => TokioResolver::builder_tokio().map_err(unknown)?,
        Some(server) => {
            let mut connections = vec![ConnectionConfig::udp(), ConnectionConfig::tcp()];
            for connection in &mut connections {
                connection.port = server.port();
            }
            let server = NameServerConfig::new(server.ip(), true, connections);
            let config = ResolverConfig::from_name_servers(vec![server]);
            TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
        }
    };
    let options = builder.options_mut();
    options.timeout = TIMEOUT;
    options.attempts = ATTEMPTS;
    // A name in the hosts file of one machine says nothing of mail.
    options.use_hosts_file = ResolveHosts::Never;
    builder.build().map_err(unknown)
}

/// By RFC 5321, section 5.1: its MX records, and without any its address.
async fn takes_mail(resolver: &TokioResolver, domain: &str) -> Answer {
    // The dot at the end keeps the system's search domains out.
    let name = format!("{domain}.");
    match resolver.lookup(name.as_str(), RecordType::MX).await {
        Ok(found) => {
            let servers = found
                .answers()
                .iter()
                .filter_map(|record| match &record.data {
                    RData::MX(server) => Some(&server.exchange),
                    _ => None,
                });
            let servers: Vec<_> = servers.collect();
            // A null MX stands alone; beside others it is a mistake, and they count.
            if servers.iter().any(|server| !server.is_root()) {
                return Ok(MailServer::There);
            }
            if !servers.is_empty() {
                return Ok(MailServer::Refused);
            }
        }
        Err(error) if error.is_nx_domain() => return Ok(MailServer::Missing),
        Err(error) if is_none(&error) => {}
        Err(error) => return Err(why(&error)),
    }
    for kind in [RecordType::A, RecordType::AAAA] {
        match resolver.lookup(name.as_str(), kind).await {
            Ok(_) => return Ok(MailServer::There),
            Err(error) if is_none(&error) => {}
            Err(error) => return Err(why(&error)),
        }
    }
    Ok(MailServer::Missing)
}

/// Whether the server says that there is no such record.
fn is_none(error: &NetError) -> bool {
    error.is_no_records_found() && !is_referral(error)
}

/// Whether the server says only whom else to ask: it does not know.
fn is_referral(error: &NetError) -> bool {
    match error {
        NetError::Dns(DnsError::NoRecordsFound(answer)) => {
            answer.ns.is_some() && answer.soa.is_none()
        }
        _ => false,
    }
}

fn why(error: &NetError) -> Text {
    if is_referral(error) {
        return Text::new("lookup-referred");
    }
    Text::verbatim(error.to_string())
}

#[cfg(test)]
mod tests;
