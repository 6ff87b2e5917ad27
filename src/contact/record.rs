//! The record of values that is pushed, and the digest by which client and portal compare it.

use std::fmt;

use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use sha2::{Digest as _, Sha256};

use super::{Field, Window, normalise_address};

/// A normalised contact record: lists are sorted and without duplicates, domains in lower case.
///
/// An empty list and an absent field are the same. Data that the portal does not have (names, phone
/// numbers, dates of tests) is not here, and so cannot be pushed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    alert: Vec<String>,
    technical_emergency: Vec<String>,
    technical_non_emergency: Vec<String>,
    merchant_issues: Vec<String>,
    operational_for_google: Vec<String>,
    operational_for_users: Option<String>,
    operational_support: Vec<Window>,
}

/// The value of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// The address of `operational_for_users`.
    Address(String),
    /// The addresses of any other contact field.
    Addresses(Vec<String>),
    /// The windows of `operational_support`.
    Hours(Vec<Window>),
}

impl Value {
    /// Returns the number of addresses or windows.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Address(_) => 1,
            Self::Addresses(addresses) => addresses.len(),
            Self::Hours(windows) => windows.len(),
        }
    }

    /// Returns true if there is not a single address or window.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns each address or window as text for people.
    #[must_use]
    pub fn members(&self) -> Vec<String> {
        match self {
            Self::Address(address) => vec![address.clone()],
            Self::Addresses(addresses) => addresses.clone(),
            Self::Hours(windows) => windows.iter().map(ToString::to_string).collect(),
        }
    }
}

impl Record {
    /// Returns the value of `field`; `None` if it is empty.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<Value> {
        let addresses = match field {
            Field::Alert => &self.alert,
            Field::TechnicalEmergency => &self.technical_emergency,
            Field::TechnicalNonEmergency => &self.technical_non_emergency,
            Field::MerchantIssues => &self.merchant_issues,
            Field::OperationalForGoogle => &self.operational_for_google,
            Field::OperationalForUsers => {
                return self.operational_for_users.clone().map(Value::Address);
            }
            Field::OperationalSupport => {
                let windows = &self.operational_support;
                return (!windows.is_empty()).then(|| Value::Hours(windows.clone()));
            }
        };
        (!addresses.is_empty()).then(|| Value::Addresses(addresses.clone()))
    }

    /// Normalises `addresses` and sets those of a contact field; for the public field, only the
    /// first one.
    pub fn set_addresses<'a>(
        &mut self,
        field: Field,
        addresses: impl IntoIterator<Item = &'a str>,
    ) {
        let mut addresses: Vec<_> = addresses.into_iter().map(normalise_address).collect();
        addresses.sort();
        addresses.dedup();
        match field {
            Field::Alert => self.alert = addresses,
            Field::TechnicalEmergency => self.technical_emergency = addresses,
            Field::TechnicalNonEmergency => self.technical_non_emergency = addresses,
            Field::MerchantIssues => self.merchant_issues = addresses,
            Field::OperationalForGoogle => self.operational_for_google = addresses,
            Field::OperationalForUsers => self.operational_for_users = addresses.into_iter().next(),
            Field::OperationalSupport => {}
        }
    }

    /// Sorts `windows` and their days, removes duplicates, and sets the support hours.
    pub fn set_hours(&mut self, mut windows: Vec<Window>) {
        for window in &mut windows {
            window.days.sort();
            window.days.dedup();
        }
        windows.sort();
        windows.dedup();
        self.operational_support = windows;
    }

    /// Sets `field` to `value`; `None` makes it empty.
    pub fn set(&mut self, field: Field, value: Option<Value>) {
        match value {
            Some(Value::Hours(windows)) => self.set_hours(windows),
            Some(Value::Address(address)) => self.set_addresses(field, [address.as_str()]),
            Some(Value::Addresses(all)) => {
                self.set_addresses(field, all.iter().map(String::as_str));
            }
            None if field == Field::OperationalSupport => self.set_hours(Vec::new()),
            None => self.set_addresses(field, []),
        }
    }

    /// Returns the fields in which two records differ, in the portal's order.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<Field> {
        // Every field of both, so that the compiler asks about a new one.
        let Self {
            alert,
            technical_emergency,
            technical_non_emergency,
            merchant_issues,
            operational_for_google,
            operational_for_users,
            operational_support,
        } = self;
        let same = [
            (Field::Alert, *alert == other.alert),
            (
                Field::TechnicalEmergency,
                *technical_emergency == other.technical_emergency,
            ),
            (
                Field::TechnicalNonEmergency,
                *technical_non_emergency == other.technical_non_emergency,
            ),
            (
                Field::MerchantIssues,
                *merchant_issues == other.merchant_issues,
            ),
            (
                Field::OperationalForGoogle,
                *operational_for_google == other.operational_for_google,
            ),
            (
                Field::OperationalForUsers,
                *operational_for_users == other.operational_for_users,
            ),
            (
                Field::OperationalSupport,
                *operational_support == other.operational_support,
            ),
        ];
        same.into_iter()
            .filter(|(_, same)| !same)
            .map(|(field, _)| field)
            .collect()
    }

    /// Returns the record as JSON for the API: a member for each field that has a value.
    #[must_use]
    pub fn to_json(&self) -> Map<String, Json> {
        let mut members = Map::new();
        for field in Field::ALL {
            if let Some(value) = self.get(field) {
                let json = serde_json::to_value(value).expect("a value has a JSON form");
                members.insert(field.key().to_owned(), json);
            }
        }
        members
    }

    /// Reads a record from JSON of the API. Also returns the members that this version does not
    /// know, so that a write can keep them.
    ///
    /// # Errors
    ///
    /// The first field whose value has another shape, with the error.
    pub fn from_json(
        members: Map<String, Json>,
    ) -> Result<(Self, Map<String, Json>), (Field, serde_json::Error)> {
        let mut record = Self::default();
        let mut unknown = Map::new();
        for (key, value) in members {
            let Some(field) = Field::from_key(&key) else {
                unknown.insert(key, value);
                continue;
            };
            if !value.is_null() {
                let read = field_value(field, value).map_err(|error| (field, error))?;
                record.set(field, Some(read));
            }
        }
        Ok((record, unknown))
    }

    /// Returns the digest over this record and `unknown` members.
    #[must_use]
    pub fn digest(&self, unknown: &Map<String, Json>) -> Digest {
        if unknown.is_empty() {
            let canonical = serde_json::to_vec(&Canonical(self)).expect("a record has a JSON form");
            return Digest(Sha256::digest(&canonical).into());
        }
        let mut members = self.to_json();
        members.extend(unknown.clone());
        Digest::of(&Json::Object(members))
    }
}

/// A record without unknown members, serialised as canonical JSON (RFC 8785). It only has strings
/// and booleans, for which the output of `serde_json` is canonical if members are sorted by key.
struct Canonical<'r>(&'r Record);

impl Serialize for Canonical<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Every field, so that the compiler asks about a new one.
        let Record {
            alert,
            technical_emergency,
            technical_non_emergency,
            merchant_issues,
            operational_for_google,
            operational_for_users,
            operational_support,
        } = self.0;
        let mut members = serializer.serialize_map(None)?;
        put(&mut members, Field::Alert, alert)?;
        put(&mut members, Field::MerchantIssues, merchant_issues)?;
        put(
            &mut members,
            Field::OperationalForGoogle,
            operational_for_google,
        )?;
        if let Some(address) = operational_for_users {
            members.serialize_entry(Field::OperationalForUsers.key(), address)?;
        }
        let windows: Vec<_> = operational_support.iter().map(CanonicalWindow).collect();
        put(&mut members, Field::OperationalSupport, &windows)?;
        put(&mut members, Field::TechnicalEmergency, technical_emergency)?;
        put(
            &mut members,
            Field::TechnicalNonEmergency,
            technical_non_emergency,
        )?;
        members.end()
    }
}

/// Adds a list, unless it is empty.
fn put<M: SerializeMap>(
    members: &mut M,
    field: Field,
    list: &[impl Serialize],
) -> Result<(), M::Error> {
    if list.is_empty() {
        return Ok(());
    }
    members.serialize_entry(field.key(), list)
}

/// A window of support hours, serialised as canonical JSON.
struct CanonicalWindow<'w>(&'w Window);

impl Serialize for CanonicalWindow<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Window {
            time_zone,
            days,
            opens,
            closes,
            overnight,
        } = self.0;
        let mut members = serializer.serialize_map(Some(5))?;
        members.serialize_entry("closes", closes)?;
        members.serialize_entry("days", days)?;
        members.serialize_entry("opens", opens)?;
        members.serialize_entry("overnight", overnight)?;
        members.serialize_entry("time_zone", time_zone)?;
        members.end()
    }
}

fn field_value(field: Field, value: Json) -> serde_json::Result<Value> {
    Ok(match field {
        Field::OperationalSupport => Value::Hours(serde_json::from_value(value)?),
        Field::OperationalForUsers => Value::Address(serde_json::from_value(value)?),
        _ => Value::Addresses(serde_json::from_value(value)?),
    })
}

/// The SHA-256 hash of the canonical JSON (RFC 8785) of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Returns the digest of any JSON value.
    #[must_use]
    pub fn of(value: &Json) -> Self {
        let canonical =
            serde_json_canonicalizer::to_vec(value).expect("a JSON value is canonicalised");
        Self(Sha256::digest(&canonical).into())
    }

    /// Reads `sha256:` and 64 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix("sha256:")?;
        let bytes = HEXLOWER_PERMISSIVE.decode(hex.as_bytes()).ok()?;
        Some(Self(bytes.try_into().ok()?))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sha256:")?;
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::custom("not `sha256:` and 64 hexadecimal digits"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn record(members: Json) -> Record {
        let Json::Object(members) = members else {
            panic!("an object")
        };
        Record::from_json(members).expect("a record").0
    }

    #[test]
    fn order_repetition_and_the_domain_s_case_do_not_count() {
        let one = record(json!({"alert": ["b@x.example", "a@X.example", "b@x.example"]}));
        let other = record(json!({"alert": ["a@x.example", "b@x.example"], "merchant_issues": []}));
        assert_eq!(one, other);
        assert_eq!(one.digest(&Map::new()), other.digest(&Map::new()));
        assert_eq!(one.digest(&Map::new()).to_string().len(), 71);
    }

    #[test]
    fn unknown_members_are_handed_back_and_count() {
        let Json::Object(members) = json!({"alert": ["a@x.example"], "pager": {"id": 7}}) else {
            panic!("an object")
        };
        let (record, unknown) = Record::from_json(members).expect("a record");
        assert_eq!(Json::Object(unknown.clone()), json!({"pager": {"id": 7}}));
        assert_ne!(record.digest(&unknown), record.digest(&Map::new()));
    }

    #[test]
    fn a_value_of_another_shape_is_named() {
        let Json::Object(members) = json!({"operational_support": [{"days": []}]}) else {
            panic!("an object")
        };
        let (field, _) = Record::from_json(members).expect_err("no time zone");
        assert_eq!(field, Field::OperationalSupport);
    }

    #[test]
    fn differences_name_the_fields() {
        let one = record(json!({"alert": ["a@x.example"], "operational_for_users": "h@x.example"}));
        let other = record(json!({"alert": ["a@x.example"], "merchant_issues": ["m@x.example"]}));
        assert_eq!(
            one.differences(&other),
            [Field::MerchantIssues, Field::OperationalForUsers]
        );
    }

    proptest! {
        #[test]
        fn a_digest_is_over_the_canonical_json(
            texts in proptest::collection::vec("(\\PC|[\\x00-\\x1f\"\\\\\u{7f}\u{2028}])*", 0..8),
            days in proptest::collection::vec(0..7_usize, 0..4),
            overnight: bool,
        ) {
            let mut record = Record::default();
            for (at, field) in Field::ALL.into_iter().enumerate() {
                let some = texts.iter().skip(at).step_by(3);
                record.set_addresses(field, some.map(String::as_str));
            }
            record.set_hours(texts.iter().take(2).map(|text| Window {
                time_zone: text.clone(),
                days: days.iter().map(|day| crate::contact::Day::ALL[*day]).collect(),
                opens: crate::contact::Time::parse("08:00").expect("a time"),
                closes: crate::contact::Time::parse("24:00").expect("a time"),
                overnight,
            }).collect());
            prop_assert_eq!(
                record.digest(&Map::new()),
                Digest::of(&Json::Object(record.to_json()))
            );
        }
    }

    #[test]
    fn a_digest_reads_back() {
        let digest = Digest::of(&json!({}));
        assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
        assert_eq!(Digest::parse("sha256:xyz"), None);
    }
}
