//! Answers of earlier runs, so that the DNS is not queried again for each edit.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::rules::MailServer;

/// The version of the file's format. A file of another version is not used.
const VERSION: u32 = 1;
/// The lifetime of the answer that a domain accepts mail.
const GOOD: SignedDuration = SignedDuration::from_hours(24);
/// The lifetime of the answer that it does not. It is short, since somebody is about to fix that.
const BAD: SignedDuration = SignedDuration::from_mins(10);

/// The answers for domains, each with the time until which it is valid.
#[derive(Debug, Serialize, Deserialize)]
pub struct Cache {
    version: u32,
    /// The resolver that gave the answers.
    resolver: String,
    domains: BTreeMap<String, Row>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Row {
    server: Kept,
    /// The end of its lifetime, in seconds of Unix time.
    until: i64,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kept {
    There,
    Missing,
    Refused,
}

impl Cache {
    /// Reads the cache of an earlier run. The result is empty if `text` is incomplete, of another
    /// version or by another resolver.
    #[must_use]
    pub fn read(text: &str, resolver: &str) -> Self {
        serde_json::from_str(text)
            .ok()
            .filter(|read: &Self| read.version == VERSION && read.resolver == resolver)
            .unwrap_or_else(|| Self {
                version: VERSION,
                resolver: resolver.to_owned(),
                domains: BTreeMap::new(),
            })
    }

    /// Returns the answer for `domain` that is valid at `now`; `None` if there is no such answer.
    #[must_use]
    pub fn get(&self, domain: &str, now: Timestamp) -> Option<MailServer> {
        let row = self.domains.get(domain)?;
        // An end that is further away than the longest lifetime was written by a wrong clock.
        let is_fresh = now.as_second() < row.until && row.until <= (now + GOOD).as_second();
        is_fresh.then_some(match row.server {
            Kept::There => MailServer::There,
            Kept::Missing => MailServer::Missing,
            Kept::Refused => MailServer::Refused,
        })
    }

    /// Adds an answer that was given at `now`.
    pub fn put(&mut self, domain: &str, server: MailServer, now: Timestamp) {
        let (server, time) = match server {
            MailServer::There => (Kept::There, GOOD),
            MailServer::Missing => (Kept::Missing, BAD),
            MailServer::Refused => (Kept::Refused, BAD),
        };
        let until = (now + time).as_second();
        self.domains
            .insert(domain.to_owned(), Row { server, until });
    }

    /// Returns the text to write, with the answers that are still valid at `now`.
    #[must_use]
    pub fn text(mut self, now: Timestamp) -> String {
        self.domains.retain(|_, row| now.as_second() < row.until);
        serde_json::to_string_pretty(&self).expect("plain structs are JSON") + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_believed_for_its_time_and_from_its_resolver() {
        let noon = "2026-11-24T12:00:00Z".parse().expect("an instant");
        let mut cache = Cache::read("", "system");
        cache.put("a.example", MailServer::There, noon);
        cache.put("b.example", MailServer::Missing, noon);
        let text = cache.text(noon);
        let (there, missing) = (Some(MailServer::There), Some(MailServer::Missing));
        for (resolver, now, known) in [
            ("system", "2026-11-24T12:09:59Z", [there, missing, None]),
            ("system", "2026-11-24T12:10:00Z", [there, None, None]),
            ("system", "2026-11-25T12:00:00Z", [None; 3]),
            // A clock that went back.
            ("system", "2026-11-23T11:00:00Z", [None; 3]),
            ("127.0.0.1:53", "2026-11-24T12:01:00Z", [None; 3]),
        ] {
            let cache = Cache::read(&text, resolver);
            let at = now.parse().expect("an instant");
            let domains = ["a.example", "b.example", "c.example"];
            assert_eq!(
                domains.map(|domain| cache.get(domain, at)),
                known,
                "{resolver} {now}"
            );
        }
    }

    #[test]
    fn anything_but_a_cache_is_empty() {
        let row = r#"{"version":2,"resolver":"system","domains":{}}"#;
        for text in ["", "{", "[]", row, "{\"version\":1}", "\0"] {
            let cache = Cache::read(text, "system");
            assert!(
                cache.domains.is_empty() && cache.version == VERSION,
                "{text}"
            );
        }
    }
}
