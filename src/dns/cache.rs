//! Answers of earlier runs, so that each edit does not ask the DNS again.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::rules::MailServer;

/// The form of the file; another one is not believed.
const VERSION: u32 = 1;
/// How long it is believed that a domain takes mail.
const GOOD: SignedDuration = SignedDuration::from_hours(24);
/// How long it is believed that it does not: short, for it is about to be mended.
const BAD: SignedDuration = SignedDuration::from_mins(10);

/// What is known of domains, and until when.
#[derive(Debug, Serialize, Deserialize)]
pub struct Cache {
    version: u32,
    /// Whose answers these are.
    resolver: String,
    domains: BTreeMap<String, Row>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Row {
    server: Kept,
    /// In seconds of Unix time.
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
    /// Reads what an earlier run has written; nothing if it is torn, of another version or by
    /// another resolver.
    #[must_use]
    pub fn read(text: &str, resolver: &str) -> Self {
        let read: Option<Self> = serde_json::from_str(text).ok();
        let known = read.filter(|read| read.version == VERSION && read.resolver == resolver);
        known.unwrap_or_else(|| Self {
            version: VERSION,
            resolver: resolver.to_owned(),
            domains: BTreeMap::new(),
        })
    }

    /// What is known of `domain` at `now`.
    #[must_use]
    pub fn get(&self, domain: &str, now: Timestamp) -> Option<MailServer> {
        let row = self.domains.get(domain)?;
        // What is believed for longer than anything comes from a clock that was wrong.
        let is_fresh = now.as_second() < row.until && row.until <= (now + GOOD).as_second();
        is_fresh.then_some(match row.server {
            Kept::There => MailServer::There,
            Kept::Missing => MailServer::Missing,
            Kept::Refused => MailServer::Refused,
        })
    }

    /// Keeps an answer of `now`.
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

    /// The text to write: what is still known at `now`.
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
        let at = |text: &str| -> Timestamp { text.parse().expect("an instant") };
        let noon = at("2026-11-24T12:00:00Z");
        let mut cache = Cache::read("", "system");
        cache.put("a.example", MailServer::There, noon);
        cache.put("b.example", MailServer::Missing, noon);
        let text = cache.text(noon);
        let known = |resolver, now| {
            let cache = Cache::read(&text, resolver);
            ["a.example", "b.example", "c.example"].map(|domain| cache.get(domain, at(now)))
        };
        let (there, missing) = (Some(MailServer::There), Some(MailServer::Missing));
        assert_eq!(
            known("system", "2026-11-24T12:09:59Z"),
            [there, missing, None]
        );
        assert_eq!(known("system", "2026-11-24T12:10:00Z"), [there, None, None]);
        assert_eq!(known("system", "2026-11-25T12:00:00Z"), [None; 3]);
        // A clock that went back.
        assert_eq!(known("system", "2026-11-23T11:00:00Z"), [None; 3]);
        assert_eq!(known("127.0.0.1:53", "2026-11-24T12:01:00Z"), [None; 3]);
    }

    #[test]
    fn what_is_no_cache_is_empty() {
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
