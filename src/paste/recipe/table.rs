//! Typed access to a recipe's TOML, which gathers faults instead of stopping at the first.

use toml::{Table, Value};

use super::fault::{RecipeFault, RecipeFaultKind};
use crate::paste::pattern::{Pattern, UnknownPlaceholder};

/// The most characters of a text, and the most texts of a list.
const LONGEST: usize = 200;

/// The faults found so far.
#[derive(Debug, Default)]
pub(super) struct Faults(pub Vec<RecipeFault>);

impl Faults {
    pub fn add(&mut self, pointer: &str, kind: RecipeFaultKind) {
        self.0.push(RecipeFault::new(pointer, kind));
    }
}

/// A table of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'t> {
    table: &'t Table,
    pointer: &'t str,
}

impl<'t> Part<'t> {
    /// Takes a table, and reports the keys that are not `known`.
    pub fn new(
        table: &'t Table,
        pointer: &'t str,
        known: &'static [&'static str],
        faults: &mut Faults,
    ) -> Self {
        for key in table.keys().filter(|key| !known.contains(&key.as_str())) {
            faults.add(&at(pointer, key), RecipeFaultKind::UnknownKey { known });
        }
        Self { table, pointer }
    }

    /// Returns the pointer to a key's value.
    pub fn pointer(&self, key: &str) -> String {
        at(self.pointer, key)
    }

    pub fn get(&self, key: &str) -> Option<&'t Value> {
        self.table.get(key)
    }

    /// Returns a key's text.
    pub fn text(&self, key: &str, faults: &mut Faults) -> Option<&'t str> {
        let value = self.get(key)?;
        let text = value.as_str();
        if text.is_none() {
            faults.add(
                &self.pointer(key),
                RecipeFaultKind::WrongType { wanted: "string" },
            );
        }
        text
    }

    /// Returns a key's number.
    pub fn number(&self, key: &str, faults: &mut Faults) -> Option<i64> {
        let value = self.get(key)?;
        let number = value.as_integer();
        if number.is_none() {
            faults.add(
                &self.pointer(key),
                RecipeFaultKind::WrongType { wanted: "integer" },
            );
        }
        number
    }

    /// Returns a key's table.
    pub fn table(&self, key: &str, faults: &mut Faults) -> Option<&'t Table> {
        let value = self.get(key)?;
        let table = value.as_table();
        if table.is_none() {
            faults.add(
                &self.pointer(key),
                RecipeFaultKind::WrongType { wanted: "table" },
            );
        }
        table
    }

    /// Returns the members of a key's array with their pointers.
    pub fn array(&self, key: &str, faults: &mut Faults) -> Vec<(String, &'t Value)> {
        let pointer = self.pointer(key);
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(array) = value.as_array() else {
            faults.add(&pointer, RecipeFaultKind::WrongType { wanted: "array" });
            return Vec::new();
        };
        if array.len() > LONGEST {
            faults.add(&pointer, RecipeFaultKind::TooLong);
        }
        let members = array.iter().take(LONGEST).enumerate();
        members
            .map(|(at, value)| (format!("{pointer}/{at}"), value))
            .collect()
    }

    /// Returns the patterns of a key's array with their pointers.
    pub fn patterns(&self, key: &str, faults: &mut Faults) -> Vec<(String, Pattern)> {
        let mut patterns = Vec::new();
        for (pointer, value) in self.array(key, faults) {
            match value
                .as_str()
                .ok_or(RecipeFaultKind::WrongType { wanted: "string" })
            {
                Ok(text) => match pattern(text) {
                    Ok(pattern) => patterns.push((pointer, pattern)),
                    Err(kind) => faults.add(&pointer, kind),
                },
                Err(kind) => faults.add(&pointer, kind),
            }
        }
        patterns
    }
}

/// Returns the pointer to the member `key`.
fn at(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

fn pattern(text: &str) -> Result<Pattern, RecipeFaultKind> {
    if text.trim().is_empty() {
        return Err(RecipeFaultKind::Blank);
    }
    if text.chars().any(is_unseen) {
        return Err(RecipeFaultKind::ControlCharacter);
    }
    if text.chars().count() > LONGEST {
        return Err(RecipeFaultKind::TooLong);
    }
    let pattern = Pattern::parse(text.trim()).map_err(|UnknownPlaceholder(name)| {
        RecipeFaultKind::UnknownPlaceholder {
            name: name.chars().take(30).collect(),
        }
    })?;
    if pattern.placeholders() > 4 {
        return Err(RecipeFaultKind::TooGeneral);
    }
    Ok(pattern)
}

/// Returns true for control characters and those that change the direction or have no width.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A text of the recipe with its place, for the checks.
pub(super) struct Placed<'p> {
    pub key: &'static str,
    pub pointer: String,
    pub pattern: &'p Pattern,
}
