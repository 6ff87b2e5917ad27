//! Looks up whether domains accept mail. Nothing else queries the DNS, and only `check --online`
//! uses this module.

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
use crate::language::{Text, id};
use crate::rules::MailServer;

pub use cache::Cache;

/// The time limit of one attempt of one query.
const TIMEOUT: Duration = Duration::from_secs(2);
/// The number of times that an unanswered query is sent.
const ATTEMPTS: usize = 2;
/// The most domains that are looked up at a time.
const CONCURRENCY: usize = 16;
/// The time limit of all lookups together.
const DEADLINE: Duration = Duration::from_secs(30);

/// The answer for one domain, or the reason why there is no answer.
pub type LookupResult = std::result::Result<MailServer, Text>;

/// Looks up `domains`, in lower case, at `server`, or at the system's name servers if it is `None`.
/// The answers are in the order of the domains. A domain that is not answered within the deadline
/// has an error as its answer.
///
/// # Errors
///
/// If the system's name servers cannot be determined.
pub async fn look_up(
    domains: BTreeSet<String>,
    server: Option<SocketAddr>,
) -> Result<Vec<(String, LookupResult)>> {
    let resolver = resolver(server)?;
    let end = Instant::now() + DEADLINE;
    let places = Arc::new(Semaphore::new(CONCURRENCY));
    let mut running = JoinSet::new();
    for domain in domains {
        let (resolver, places) = (resolver.clone(), Arc::clone(&places));
        running.spawn(async move {
            let lookup = async {
                let _place = places.acquire().await;
                takes_mail(&resolver, &domain).await
            };
            let answer = timeout_at(end, lookup).await.unwrap_or_else(|_| {
                Err(Text::new(id::LOOKUP_LATE).with("seconds", DEADLINE.as_secs()))
            });
            (domain, answer)
        });
    }
    let mut answers = running.join_all().await;
    answers.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(answers)
}

fn resolver(server: Option<SocketAddr>) -> Result<TokioResolver> {
    let mut builder = match server {
        None => TokioResolver::builder_tokio().map_err(no_server)?,
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
    // A name in the hosts file of one machine means nothing for mail.
    options.use_hosts_file = ResolveHosts::Never;
    builder.build().map_err(no_server)
}

fn no_server(error: NetError) -> Error {
    Error::io(Text::new(id::NO_DNS_SERVER)).because(error)
}

/// Looks up one domain as RFC 5321, section 5.1 has it: its MX records, or without any its address.
async fn takes_mail(resolver: &TokioResolver, domain: &str) -> LookupResult {
    // With a dot at the end, the system's search domains are not tried.
    let name = format!("{domain}.");
    match resolver.lookup(name.as_str(), RecordType::MX).await {
        Ok(found) => {
            let servers: Vec<_> = found
                .answers()
                .iter()
                .filter_map(|record| match &record.data {
                    RData::MX(server) => Some(&server.exchange),
                    _ => None,
                })
                .collect();
            // A null MX counts only on its own (RFC 7505). Next to others it is a mistake, and the
            // others count.
            if servers.iter().any(|server| !server.is_root()) {
                return Ok(MailServer::There);
            }
            if !servers.is_empty() {
                return Ok(MailServer::Refused);
            }
        }
        Err(error) if error.is_nx_domain() => return Ok(MailServer::Missing),
        Err(error) if has_no_records(&error) => {}
        Err(error) => return Err(reason(&error)),
    }
    for kind in [RecordType::A, RecordType::AAAA] {
        match resolver.lookup(name.as_str(), kind).await {
            Ok(_) => return Ok(MailServer::There),
            Err(error) if has_no_records(&error) => {}
            Err(error) => return Err(reason(&error)),
        }
    }
    Ok(MailServer::Missing)
}

/// Returns `true` if the server answered that there is no such record.
fn has_no_records(error: &NetError) -> bool {
    error.is_no_records_found() && !is_referral(error)
}

/// Returns `true` if the server only named other servers, so that the answer is not known.
fn is_referral(error: &NetError) -> bool {
    match error {
        NetError::Dns(DnsError::NoRecordsFound(answer)) => {
            answer.ns.is_some() && answer.soa.is_none()
        }
        _ => false,
    }
}

fn reason(error: &NetError) -> Text {
    if is_referral(error) {
        return Text::new(id::LOOKUP_REFERRED);
    }
    Text::verbatim(error.to_string())
}

#[cfg(test)]
mod tests;
