//! The contact form as it is typed: nothing in it needs to be right.

use serde_json::{Map, Value as Json, json};

use crate::contact::{Day, Field, Record, Value};
use crate::server::pages::form::Fields;

/// Windows of hours that a form can have.
const WINDOWS: usize = 50;

/// What stands in the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Draft {
    /// The text of each contact field, an address a line.
    texts: Vec<(Field, String)>,
    pub windows: Vec<DraftWindow>,
}

/// One window of hours as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct DraftWindow {
    pub time_zone: String,
    pub days: Vec<String>,
    pub opens: String,
    pub closes: String,
    pub overnight: bool,
}

impl Draft {
    /// What the form of `record` starts with.
    pub fn of_record(record: &Record) -> Self {
        let mut draft = Self::default();
        for field in Field::ALL {
            match record.get(field) {
                Some(Value::Hours(windows)) => {
                    draft.windows = windows
                        .into_iter()
                        .map(|window| DraftWindow {
                            days: window
                                .days
                                .iter()
                                .map(|day| day.as_str().to_owned())
                                .collect(),
                            opens: window.opens.to_string(),
                            closes: window.closes.to_string(),
                            overnight: window.overnight,
                            time_zone: window.time_zone,
                        })
                        .collect();
                }
                Some(value) => draft.texts.push((field, value.members().join("\n"))),
                None => {}
            }
        }
        draft
    }

    /// What was typed. Windows that were emptied or marked to be removed are gone.
    pub fn of_fields(fields: &Fields) -> Self {
        let typed = |field: &Field| {
            let text = fields.get(field.key()).replace('\r', "");
            (!text.trim().is_empty()).then_some((*field, text))
        };
        let contacts = Field::ALL
            .iter()
            .filter(|field| **field != Field::OperationalSupport);
        let mut windows: Vec<DraftWindow> = Vec::new();
        for at in 0..WINDOWS {
            // A new window starts with the zone of the one before.
            let zone = windows.last().map_or("", |window| &window.time_zone);
            windows.extend(DraftWindow::of_fields(fields, &format!("hours-{at}"), zone));
        }
        Self {
            texts: contacts.filter_map(typed).collect(),
            windows,
        }
    }

    /// The text of a contact field.
    pub fn text(&self, field: Field) -> &str {
        let found = self.texts.iter().find(|(known, _)| *known == field);
        found.map_or("", |(_, text)| text)
    }

    /// Takes the value of `field` over from another draft.
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

    /// The members of the record that it would be.
    pub fn members(&self) -> Map<String, Json> {
        let mut members = Map::new();
        for (field, text) in &self.texts {
            let mut addresses = addresses(text);
            let value = match field {
                Field::OperationalForUsers if addresses.len() == 1 => json!(addresses.remove(0)),
                _ => json!(addresses),
            };
            members.insert(field.key().to_owned(), value);
        }
        if !self.windows.is_empty() {
            let windows: Vec<_> = self.windows.iter().map(DraftWindow::to_json).collect();
            members.insert(Field::OperationalSupport.key().to_owned(), json!(windows));
        }
        members
    }

    /// The members of one field as people read them.
    pub fn shown(&self, field: Field) -> Vec<String> {
        if field == Field::OperationalSupport {
            return self.windows.iter().map(DraftWindow::shown).collect();
        }
        addresses(self.text(field))
    }
}

/// The addresses in a text: one a line, though commas, semicolons and spaces part them as well.
fn addresses(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    parts
        .filter(|part| !part.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

impl DraftWindow {
    /// What was typed; none if it was marked to be removed, or nothing was typed but what it
    /// started with: the time zone `zone`.
    fn of_fields(fields: &Fields, name: &str, zone: &str) -> Option<Self> {
        let get = |part: &str| fields.get(&format!("{name}-{part}")).trim().to_owned();
        let window = Self {
            time_zone: get("zone"),
            days: fields
                .all(&format!("{name}-days"))
                .map(ToOwned::to_owned)
                .collect(),
            opens: get("opens"),
            closes: get("closes"),
            overnight: !get("overnight").is_empty(),
        };
        let is_blank = window.days.is_empty()
            && window.opens.is_empty()
            && window.closes.is_empty()
            && (window.time_zone.is_empty() || window.time_zone == zone);
        (!is_blank && get("remove").is_empty()).then_some(window)
    }

    /// Whether it opens on `day`.
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

    fn shown(&self) -> String {
        let days = self.days.join(",");
        let next = if self.overnight { " (+1)" } else { "" };
        format!(
            "{days} {}-{}{next} {}",
            self.opens, self.closes, self.time_zone
        )
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
        assert_eq!(Draft::of_record(&record).members(), members);
    }

    #[test]
    fn addresses_are_parted_by_whatever_people_type() {
        assert_eq!(
            addresses(" a@x.example,b@x.example;\r\n\tc@x.example \n"),
            ["a@x.example", "b@x.example", "c@x.example"]
        );
    }
}
