//! The contact form as it is typed: its values need not be valid.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json, json};

use super::parts::{HoursText, day_name};
use crate::contact::{Day, Field, Record, Value, Window};
use crate::server::pages::form::FormFields;
use crate::server::pages::visit::Visit;

/// The values of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ContactDraft {
    /// The text of each contact field that has one, with an address on each line.
    texts: Vec<(Field, String)>,
    pub windows: Vec<WindowDraft>,
}

/// The values of one field. Two lists with the same members are the same, in any order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FieldDraft {
    Addresses(BTreeSet<String>),
    Hours(BTreeSet<WindowDraft>),
}

/// A window of support hours as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct WindowDraft {
    pub time_zone: String,
    pub days: Vec<String>,
    pub opens: String,
    pub closes: String,
    pub overnight: bool,
}

impl ContactDraft {
    /// Returns the values that the form of `record` is opened with.
    pub fn of_record(record: &Record) -> Self {
        let mut draft = Self::default();
        for field in Field::ALL {
            match record.get(field) {
                Some(Value::Hours(windows)) => {
                    draft.windows = windows.into_iter().map(WindowDraft::from).collect();
                }
                Some(value) => draft.texts.push((field, value.members().join("\n"))),
                None => {}
            }
        }
        draft
    }

    /// Reads a sent form, without the windows that were emptied or marked to be removed.
    pub fn of_fields(fields: &FormFields) -> Self {
        let mut windows: Vec<WindowDraft> = Vec::new();
        // All of them, since a form with more windows than an account can have is handed back.
        for window in sent_windows(fields).into_values() {
            // A new window starts with the zone of the one before.
            let zone = windows.last().map_or("", |window| &window.time_zone);
            if !window.is_removed && !window.draft.is_blank(zone) {
                windows.push(window.draft);
            }
        }
        Self {
            texts: Field::ALL
                .into_iter()
                .filter(|field| *field != Field::OperationalSupport)
                .map(|field| (field, text_of(fields, field)))
                .filter(|(_, text)| !text.trim().is_empty())
                .collect(),
            windows,
        }
    }

    /// Returns the text of a contact field.
    pub fn text(&self, field: Field) -> &str {
        self.texts
            .iter()
            .find(|(known, _)| *known == field)
            .map_or("", |(_, text)| text)
    }

    /// Copies the value of `field` from another draft.
    pub fn take(&mut self, field: Field, other: &Self) {
        if field == Field::OperationalSupport {
            self.windows.clone_from(&other.windows);
            return;
        }
        self.texts.retain(|(known, _)| *known != field);
        let text = other.text(field);
        if !text.is_empty() {
            self.texts.push((field, text.to_owned()));
        }
    }

    /// Returns the record as the API would get it.
    pub fn members(&self) -> Map<String, Json> {
        let mut members = Map::new();
        for (field, text) in &self.texts {
            let value = match (field, &addresses(text)[..]) {
                (Field::OperationalForUsers, [address]) => json!(address),
                (_, addresses) => json!(addresses),
            };
            members.insert(field.key().to_owned(), value);
        }
        if !self.windows.is_empty() {
            let windows: Vec<_> = self.windows.iter().map(WindowDraft::to_json).collect();
            members.insert(Field::OperationalSupport.key().to_owned(), json!(windows));
        }
        members
    }

    /// Returns the values of one field.
    pub fn field(&self, field: Field) -> FieldDraft {
        if field == Field::OperationalSupport {
            return FieldDraft::Hours(self.windows.iter().cloned().collect());
        }
        FieldDraft::Addresses(addresses(self.text(field)).into_iter().collect())
    }
}

/// Returns the text of a contact field. Alert contacts are sent as several values.
fn text_of(fields: &FormFields, field: Field) -> String {
    let values: Vec<_> = fields.all(field.key()).collect();
    values.join("\n").replace('\r', "")
}

/// A window of support hours as it is sent.
#[derive(Debug, Default)]
struct SentWindow {
    draft: WindowDraft,
    /// `true` if the window was marked to be removed.
    is_removed: bool,
}

/// Returns the windows of a sent form by number, in one pass through its fields.
fn sent_windows(fields: &FormFields) -> BTreeMap<u32, SentWindow> {
    let mut windows: BTreeMap<_, SentWindow> = BTreeMap::new();
    for (name, value) in fields.iter() {
        let Some((number, part)) = window_part(name) else {
            continue;
        };
        let window = windows.entry(number).or_default();
        let (value, draft) = (value.trim(), &mut window.draft);
        match part {
            "zone" => value.clone_into(&mut draft.time_zone),
            "days" => draft.days.push(value.to_owned()),
            "opens" => value.clone_into(&mut draft.opens),
            "closes" => value.clone_into(&mut draft.closes),
            "overnight" => draft.overnight = !value.is_empty(),
            "remove" => window.is_removed = !value.is_empty(),
            _ => {}
        }
    }
    windows
}

/// Returns the number of a window and the part of it that a field of the form holds.
fn window_part(name: &str) -> Option<(u32, &str)> {
    let (number, part) = name.strip_prefix("hours-")?.split_once('-')?;
    Some((number.parse().ok()?, part))
}

impl FieldDraft {
    /// Returns the values in a form for people.
    pub fn words(&self, visit: &Visit) -> Vec<String> {
        match self {
            Self::Addresses(addresses) => addresses.iter().cloned().collect(),
            Self::Hours(windows) => windows.iter().map(|window| window.words(visit)).collect(),
        }
    }
}

/// Returns the addresses in a text. They are separated by line breaks, commas, semicolons or
/// spaces.
pub(super) fn addresses(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'))
        .filter(|part| !part.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

impl From<Window> for WindowDraft {
    fn from(window: Window) -> Self {
        Self {
            days: window
                .days
                .iter()
                .map(|day| day.as_str().to_owned())
                .collect(),
            opens: window.opens.to_string(),
            closes: window.closes.to_string(),
            overnight: window.overnight,
            time_zone: window.time_zone,
        }
    }
}

impl WindowDraft {
    /// Returns `true` if the window is still as blank as it started: with nothing but the time zone
    /// `zone`.
    fn is_blank(&self, zone: &str) -> bool {
        self.days.is_empty()
            && self.opens.is_empty()
            && self.closes.is_empty()
            && (self.time_zone.is_empty() || self.time_zone == zone)
    }

    /// Returns `true` if the window opens on `day`.
    pub fn has(&self, day: Day) -> bool {
        self.days.iter().any(|name| name == day.as_str())
    }

    fn to_json(&self) -> Json {
        json!({
            "time_zone": self.time_zone,
            "days": self.days,
            "opens": self.opens,
            "closes": self.closes,
            "overnight": self.overnight,
        })
    }

    /// Returns the window in a form for people.
    fn words(&self, visit: &Visit) -> String {
        let day_of = |name: &String| Day::ALL.into_iter().find(|day| day.as_str() == name);
        let days = self.days.iter().map(|name| match day_of(name) {
            Some(day) => visit.say(day_name(day)),
            None => name.clone(),
        });
        let hours = HoursText {
            days: &days.collect::<Vec<_>>(),
            opens: &self.opens,
            closes: &self.closes,
            overnight: self.overnight,
            zone: &self.time_zone,
        };
        hours.words(visit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_comes_back_as_it_was() {
        let json = json!({
            "alert": ["a@x.example", "b@x.example"],
            "operational_for_users": "help@x.example",
            "operational_support": [{
                "time_zone": "Europe/Warsaw", "days": ["mon", "sun"], "opens": "18:00",
                "closes": "02:00", "overnight": true,
            }],
        });
        let Json::Object(members) = json else {
            panic!("an object")
        };
        let (record, _) = Record::from_json(members.clone()).expect("a record");
        assert_eq!(ContactDraft::of_record(&record).members(), members);
    }

    #[test]
    fn addresses_are_parted_by_whatever_people_type() {
        assert_eq!(
            addresses(" a@x.example,b@x.example;\r\n\tc@x.example \n"),
            ["a@x.example", "b@x.example", "c@x.example"]
        );
    }
}
