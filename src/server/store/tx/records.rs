//! Contact records: one for each account and environment.

use jiff::Timestamp;

use crate::contact::{Digest, Environment, Field, Record};
use crate::portal::wire::PushSource;
use crate::server::store::fault::StoreFault;

/// A record as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::server) struct StoredRecord {
    pub version: i64,
    pub record: Record,
    pub digest: Digest,
    pub source: Option<PushSource>,
    pub updated_at: Timestamp,
    pub updated_by: String,
}

impl StoredRecord {
    /// Returns the entity tag of this version.
    pub fn etag(&self) -> String {
        etag(self.version, &self.digest)
    }
}

/// Returns the entity tag of a record. It is strong, and changes with every write.
pub(in crate::server::store) fn etag(version: i64, digest: &Digest) -> String {
    let digest = digest.to_string();
    let start = digest.trim_start_matches("sha256:").get(..16);
    format!("\"{version}-{}\"", start.unwrap_or_default())
}

/// Reads a list of fields.
pub(in crate::server::store) fn fields(text: &str) -> Vec<Field> {
    text.split(' ').filter_map(Field::from_key).collect()
}

/// The records.
pub(in crate::server) trait RecordTx {
    /// Finds the record of an account in an environment.
    fn record(
        &self,
        account: &str,
        environment: Environment,
    ) -> Result<Option<StoredRecord>, StoreFault>;

    /// Stores the record of an account in an environment.
    fn put_record(
        &self,
        account: &str,
        environment: Environment,
        stored: &StoredRecord,
    ) -> Result<(), StoreFault>;
}
