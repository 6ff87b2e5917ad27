//! The entries of the cache, and its key.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

use crate::project::stamp::Stamp;
use crate::rules::{KnownAccount, REGISTRY};
use crate::schema::Schema;
use crate::text::{Content, SourceFile};

/// An account file without findings, with its stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::project) struct CacheEntry {
    pub(in crate::project) stamp: Stamp,
    pub(in crate::project) known: KnownAccount,
}

/// A hash of everything that a verdict on an account file depends on, apart from its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::project) struct CacheKey(pub(super) [u8; 32]);

impl CacheKey {
    /// Makes the key of a run of the program `build` on the day of `now`.
    pub(in crate::project) fn new<'f>(
        build: &str,
        config: Option<&'f SourceFile>,
        directory: impl Iterator<Item = &'f SourceFile>,
        now: Timestamp,
    ) -> Self {
        let mut hash = Sha256::new();
        let mut add = |part: &[u8]| {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        };
        add(env!("CARGO_PKG_VERSION").as_bytes());
        add(build.as_bytes());
        add(Schema::Account.text().as_bytes());
        for rule in REGISTRY {
            add(rule.name.as_bytes());
            add(rule.level.as_str().as_bytes());
        }
        add(TimeZone::UTC.to_datetime(now).date().to_string().as_bytes());
        for file in config.into_iter().chain(directory) {
            add(file.path.as_bytes());
            match &file.content {
                Content::Text(text) => add(text.as_bytes()),
                Content::NotUtf8 { lossy, at, likely } => {
                    add(format!("{at} {likely:?} {lossy}").as_bytes());
                }
                Content::TooLarge { bytes } => add(&bytes.to_le_bytes()),
                Content::Unread(kind) => add(format!("{kind:?}").as_bytes()),
            }
        }
        Self(hash.finalize().into())
    }
}
