//! An account in a ledger: what a portal without an API holds, as far as anybody has entered or seen it.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};
use sha2::{Digest as _, Sha256};

use crate::contact::{
    AccountId, Digest, Environment, Field, Grade, PushSource, Record, Role, Seats, Value,
};
use crate::plan::{Live, LiveUsers, Observed, Sight};

/// The version of the form of a ledger's files.
pub const SCHEMA_VERSION: u64 = 1;

/// Why the file of an account cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LedgerFault {
    /// A newer version of the program wrote it.
    Newer(u64),
    /// It has another form. The text says where.
    Form(String),
}

/// A value, and how it got to be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerEntry<T> {
    /// The value.
    pub value: T,
    /// How sure it is.
    pub grade: Grade,
    /// Who entered or saw it: an e-mail address.
    pub by: String,
    /// When that was.
    pub at: Timestamp,
    /// The commit that it was entered from. `None` for a value that was only seen.
    pub source: Option<String>,
}

/// A page that was pasted, known by its keyed hash alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasteMark {
    /// The key's own mark: only the clone with this key can compare hashes.
    pub key: String,
    /// The keyed hash.
    pub hash: String,
    /// When it was pasted.
    pub at: Timestamp,
}

/// An account in a ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerAccount {
    /// The account's id.
    pub id: String,
    /// The environment of the record.
    pub environment: Environment,
    /// The source of the last push that was entered to its end.
    pub pushed: Option<PushSource>,
    /// The source of a push of which a part was entered since.
    pub begun: Option<PushSource>,
    /// The fields that are known. The value `None` is an empty field; a field that is not here is not
    /// known.
    pub fields: BTreeMap<Field, LedgerEntry<Option<Value>>>,
    /// The users, as far as they are known.
    pub users: Option<LedgerEntry<Seats>>,
    /// The page that was pasted last.
    pub paste: Option<PasteMark>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileForm {
    schema_version: u64,
    account: String,
    environment: Environment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pushed: Option<PushSource>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    begun: Option<PushSource>,
    fields: BTreeMap<Field, EntryForm<Json>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    users: Option<EntryForm<BTreeMap<String, Role>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    paste: Option<PasteMark>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryForm<T> {
    value: T,
    grade: Grade,
    by: String,
    at: Timestamp,
    source: Option<String>,
}

impl LedgerAccount {
    /// Creates an account of which nothing is known.
    #[must_use]
    pub fn new(id: &str, environment: Environment) -> Self {
        Self {
            id: id.to_owned(),
            environment,
            pushed: None,
            begun: None,
            fields: BTreeMap::new(),
            users: None,
            paste: None,
        }
    }

    /// Reads the file of the account `id`, which has to be of `environment`.
    ///
    /// # Errors
    ///
    /// The reason why the file cannot be used.
    pub fn read(id: &str, environment: Environment, file: &[u8]) -> Result<Self, LedgerFault> {
        let form = |error: serde_json::Error| LedgerFault::Form(error.to_string());
        let file: FileForm = serde_json::from_slice(file)
            .map_err(|error| newer(file).unwrap_or_else(|| form(error)))?;
        if file.schema_version > SCHEMA_VERSION {
            return Err(LedgerFault::Newer(file.schema_version));
        }
        let odd = |what: &str| LedgerFault::Form(what.to_owned());
        if file.account != id || AccountId::parse(id).is_err() {
            return Err(odd("`account` is not the name of the file"));
        }
        if file.environment != environment {
            return Err(odd("`environment` is not that of the portal"));
        }
        for source in file.pushed.iter().chain(&file.begun) {
            if let Some((member, wanted)) = source.faults().first() {
                return Err(LedgerFault::Form(format!("`{member}`: {wanted}")));
            }
        }
        let mut fields = BTreeMap::new();
        for (field, entry) in file.fields {
            let value = value(field, &entry.value).map_err(form)?;
            fields.insert(field, entry.with(value));
        }
        let users = file.users.map(|entry| {
            let seats = entry.value.iter().map(|(email, role)| (email, *role));
            let seats = seats.collect();
            entry.with(seats)
        });
        Ok(Self {
            id: file.account,
            environment,
            pushed: file.pushed,
            begun: file.begun,
            fields,
            users,
            paste: file.paste,
        })
    }

    /// Returns the text of its file.
    #[must_use]
    pub fn text(&self) -> Vec<u8> {
        let fields = self.fields.iter().map(|(field, entry)| {
            let value = json!(entry.value);
            (*field, entry.form(value))
        });
        let users = self.users.as_ref().map(|entry| {
            let seats = entry.value.iter();
            let seats = seats.map(|(email, role)| (email.to_owned(), role));
            entry.form(seats.collect())
        });
        let form = FileForm {
            schema_version: SCHEMA_VERSION,
            account: self.id.clone(),
            environment: self.environment,
            pushed: self.pushed.clone(),
            begun: self.begun.clone(),
            fields: fields.collect(),
            users,
            paste: self.paste.clone(),
        };
        let mut text = serde_json::to_vec_pretty(&form).expect("a ledger's file has a JSON form");
        text.push(b'\n');
        text
    }

    /// Returns the record, as far as it is known.
    #[must_use]
    pub fn record(&self) -> Record {
        let mut record = Record::default();
        for (field, entry) in &self.fields {
            record.set(*field, entry.value.clone());
        }
        record
    }

    /// Returns the entity tag of the record: another one whenever a value or a source is another.
    /// `None` if nothing is known of the record.
    #[must_use]
    pub fn etag(&self) -> Option<String> {
        self.is_known()
            .then(|| self.tag(self.record().digest(&Map::new())))
    }

    fn is_known(&self) -> bool {
        !self.fields.is_empty() || self.pushed.is_some()
    }

    /// Returns the entity tag of the record with `digest`.
    fn tag(&self, digest: Digest) -> String {
        let digest = digest.to_string();
        let mut parts: Vec<&str> = self.fields.keys().map(|field| field.key()).collect();
        parts.push(&digest);
        if let Some(source) = &self.pushed {
            let config = source.config.as_deref().unwrap_or_default();
            parts.extend([&source.repository, &source.commit, config]);
        }
        tag(&parts.join("\n"))
    }

    /// Returns the users, as far as they are known, with their entity tag.
    #[must_use]
    pub fn live_users(&self) -> LiveUsers {
        let seats = self.users.as_ref().map(|entry| entry.value.clone());
        let seats = seats.unwrap_or_default();
        LiveUsers {
            etag: Some(tag(&seats.digest().to_string())),
            seats,
        }
    }

    /// Returns the fields that were entered since the last push that was entered to its end, with what
    /// was entered.
    fn entered(&self) -> BTreeMap<Field, Option<Value>> {
        let pushed = self.pushed.as_ref().map(|source| source.commit.as_str());
        let entered = self
            .fields
            .iter()
            .filter(|(_, entry)| entry.source.is_some() && entry.source.as_deref() != pushed);
        entered
            .map(|(field, entry)| (*field, entry.value.clone()))
            .collect()
    }

    /// Returns what a plan takes for the portal's state.
    #[must_use]
    pub fn observed(&self) -> Observed {
        let record = self.record();
        let digest = self.is_known().then(|| record.digest(&Map::new()));
        let unseen = Field::ALL.into_iter();
        let unseen = unseen.filter(|field| !self.fields.contains_key(field));
        let grades = self.fields.iter();
        Observed {
            id: self.id.clone(),
            etag: digest.map(|digest| self.tag(digest)),
            digest,
            source: self.pushed.clone(),
            live: digest.map(|_| Live {
                record,
                unknown: Map::new(),
                entered: self.entered(),
                unseen: unseen.collect(),
            }),
            users_digest: self.users.as_ref().map(|users| users.value.digest()),
            users: Some(self.live_users()),
            sight: Some(Sight {
                grades: grades.map(|(field, entry)| (*field, entry.grade)).collect(),
                seen_at: self.seen_at(),
                entered_at: self.fields.values().map(|entry| entry.at).max(),
            }),
        }
    }

    /// Returns the time when the page was seen last.
    /// `None` if no field was ever seen.
    #[must_use]
    pub fn seen_at(&self) -> Option<Timestamp> {
        let seen = self.fields.values();
        let seen = seen.filter(|entry| entry.grade > Grade::Confirmed);
        seen.map(|entry| entry.at).max()
    }
}

impl<T> EntryForm<T> {
    fn with<V>(self, value: V) -> LedgerEntry<V> {
        LedgerEntry {
            value,
            grade: self.grade,
            by: self.by,
            at: self.at,
            source: self.source,
        }
    }
}

impl<T> LedgerEntry<T> {
    /// Returns what `by` confirmed at `at`. `source` is the push that it was entered for, if any.
    #[must_use]
    pub fn confirmed(value: T, by: &str, at: Timestamp, source: Option<&PushSource>) -> Self {
        Self {
            value,
            grade: Grade::Confirmed,
            by: by.to_owned(),
            at,
            source: source.map(|source| source.commit.clone()),
        }
    }

    fn form<V>(&self, value: V) -> EntryForm<V> {
        EntryForm {
            value,
            grade: self.grade,
            by: self.by.clone(),
            at: self.at,
            source: self.source.clone(),
        }
    }
}

/// Returns the fault of a file that says that it has a newer form. `None` if it does not.
fn newer(file: &[u8]) -> Option<LedgerFault> {
    let json: Json = serde_json::from_slice(file).ok()?;
    let version = json["schema_version"].as_u64()?;
    (version > SCHEMA_VERSION).then_some(LedgerFault::Newer(version))
}

/// Returns the value of `field` that `json` is. `None` if it is empty.
fn value(field: Field, json: &Json) -> serde_json::Result<Option<Value>> {
    if json.is_null() {
        return Ok(None);
    }
    let members = Map::from_iter([(field.key().to_owned(), json.clone())]);
    let (record, _) = Record::from_json(members).map_err(|(_, error)| error)?;
    Ok(record.get(field))
}

fn tag(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    format!("\"{}\"", HEXLOWER.encode(&hash[..16]))
}

#[cfg(test)]
mod tests;
