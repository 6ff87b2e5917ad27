//! Keys that are missing, not known, or not named as they should be.

use std::collections::{BTreeMap, BTreeSet};

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;
use serde_json::Value as Json;

use super::words::{form, list, strings, toml_form, unit};
use super::{Fault, Place};
use crate::contact::Field;
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::Text;
use crate::text::{Span, quoted, suggest};

impl Fault<'_> {
    /// The table and the name of a missing key.
    pub(super) fn missing(&self) -> Option<Place> {
        match &self.kind {
            Kind::Required { property } => {
                Some((self.path.as_str().to_owned(), property.as_str()?.to_owned()))
            }
            _ => None,
        }
    }

    /// A finding for each unknown key of this fault. A key that was meant to be a missing one is
    /// said to be that, and noted in `answered`.
    pub(super) fn unknown_keys(
        &self,
        missing: &BTreeSet<Place>,
        answered: &mut BTreeSet<Place>,
    ) -> Vec<Draft> {
        let Kind::AdditionalProperties { unexpected } = &self.kind else {
            return Vec::new();
        };
        let node = self.node();
        let known = known_keys(self.schema());
        // Each looked up once: a hostile table has tens of thousands of keys, all of them unknown.
        let entries = node.entries().iter();
        let entries: BTreeMap<&str, _> = entries.map(|entry| (&*entry.key.value, entry)).collect();
        let free = known
            .iter()
            .copied()
            .filter(|key| !entries.contains_key(key));
        let free: Vec<_> = free.collect();
        let is_table = |key: &&str| entries.get(key).is_some_and(|entry| entry.node.is_table());
        let tables: Vec<_> = known.iter().copied().filter(is_table).collect();
        let unknown = |name: &String| {
            let entry = *entries.get(name.as_str())?;
            let draft = self.unknown_key(entry.key.span, name);
            let table = self.path.as_str();
            let mut answer = |place: Place| missing.contains(&place) && answered.insert(place);
            if let Some(near) = suggest(name, free.iter().copied()) {
                let is_required = answer((table.to_owned(), near.to_owned()));
                return Some(meant(draft, near, is_required));
            }
            // `[contcts]` beside `[contacts.production]`: what it holds is not missing there.
            let tables = tables.iter().copied();
            if let Some(near) = suggest(name, tables).filter(|_| entry.node.is_table()) {
                for held in entry.node.entries() {
                    answer((format!("{table}/{near}"), held.key.value.to_string()));
                }
                return Some(meant(draft, near, false));
            }
            Some(match self.elsewhere(name) {
                Some((header, place)) => {
                    answer(place);
                    match header {
                        Some(header) => draft.with("header", header).help("help-under"),
                        None => draft.help("help-above"),
                    }
                }
                None => draft.with("known", list(&known)),
            })
        };
        unexpected.iter().filter_map(unknown).collect()
    }

    fn unknown_key(&self, span: Span, name: &str) -> Draft {
        let message = Text::new("unknown-key")
            .with("key", quoted(name))
            .with("where", self.place());
        Draft::new("unknown-key", span, message)
    }

    /// In which table of the file the fault is.
    fn place(&self) -> Text {
        match self.table() {
            Some(table) => Text::new("in-table").with("table", table),
            None => Text::new("at-the-top"),
        }
    }

    /// The table at fault as messages name it; none for the file itself.
    fn table(&self) -> Option<String> {
        let keys = self.keys();
        let last = keys.last()?;
        Some(if self.is_entry() {
            quoted(&format!("[[{}]]", keys.join(".")))
        } else {
            quoted(last)
        })
    }

    /// Another place in the file that knows `name`: its header, which the top of the file has not,
    /// and as a place.
    fn elsewhere(&self, name: &str) -> Option<(Option<String>, Place)> {
        if known_keys(&self.compiled.json).contains(&name) {
            let place = (String::new(), name.to_owned());
            return Some((None, place));
        }
        let mut waiting = vec![(Vec::new(), &self.compiled.json)];
        while let Some((path, schema)) = waiting.pop() {
            let properties = schema.get("properties").and_then(Json::as_object);
            for (key, schema) in properties.into_iter().flatten() {
                let schema = self.resolve(schema);
                let path: Vec<&str> = path.iter().copied().chain([key.as_str()]).collect();
                let items = self.resolve(&schema["items"]);
                if known_keys(schema).contains(&name) {
                    let place = (format!("/{}", path.join("/")), name.to_owned());
                    return Some((Some(format!("`[{}]`", path.join("."))), place));
                }
                if known_keys(items).contains(&name) {
                    let header = format!("`[[{}]]`", path.join("."));
                    // Which one is not to be known.
                    return Some((Some(header), Place::default()));
                }
                waiting.push((path, schema));
            }
        }
        None
    }

    pub(super) fn missing_key(&self, key: &str) -> Draft {
        let property = self.schema().pointer(&format!("/properties/{key}"));
        let property = property.map_or(&Json::Null, |property| self.resolve(property));
        let is_table = property["type"] == "object";
        let is_list_of_tables =
            property["type"] == "array" && self.resolve(&property["items"])["type"] == "object";
        let mut keys = self.keys();
        keys.push(key.to_owned());
        let full = keys.join(".");
        let span = self.node().span;
        let missing = |message: Text| Draft::new("missing-key", span, message);
        let mut draft = if is_table {
            missing(Text::new("missing-table").with("table", full))
        } else if is_list_of_tables {
            missing(Text::new("missing-tables").with("table", full))
        } else {
            let message = Text::new("missing-key").with("key", key);
            let draft = missing(message.with("where", self.place()));
            match property["examples"].get(0).map(toml_form) {
                Some(example) => draft.with("example", example).help("help-such-as"),
                None => draft,
            }
        };
        draft.field = Field::from_key(key).map(Field::name);
        draft.key = Some(key.to_owned());
        draft
    }

    /// A table's key that is not a name of the right form, or not one of a list.
    pub(super) fn key_name(&self, error: &ValidationError<'static>) -> Option<Draft> {
        let name = error.instance().as_str()?.to_owned();
        let span = self.node().entry(&name)?.key.span;
        let shown = quoted(&name);
        let schema = self.schema().get("propertyNames").unwrap_or(self.schema());
        Some(match error.kind() {
            Kind::Enum { options } => {
                let known = strings(options);
                let near = suggest(&name, known.iter().copied());
                let draft = self.unknown_key(span, &name);
                match near {
                    Some(near) => renamed(draft, near).help("help-near"),
                    None => draft.with("known", list(&known)),
                }
            }
            Kind::MaxLength { limit } => {
                let message = Text::new("key-too-long").with("key", shown);
                Draft::new("too-many", span, message)
                    .with("limit", *limit)
                    .with("unit", unit(error.kind()))
            }
            _ => {
                let title = schema["title"].as_str().unwrap_or_default();
                let message = Text::new("key-of-bad-format").with("key", shown);
                Draft::new("bad-format", span, message).with("form", form(title))
            }
        })
    }
}

/// The finding on a key that was meant to be `near`.
fn meant(draft: Draft, near: &str, is_required: bool) -> Draft {
    let mut draft = renamed(draft, near).help(if is_required {
        "help-required"
    } else {
        "help-near"
    });
    draft.field = Field::from_key(near).map(Field::name);
    draft.key = Some(near.to_owned());
    draft
}

/// `draft` on a key that is to be called `near`.
fn renamed(draft: Draft, near: &str) -> Draft {
    let rename = Change::Rename {
        key: draft.span,
        to: near.to_owned(),
    };
    let draft = draft.with("near", near);
    draft.fix("fix", Safety::Unsafe, [rename])
}

/// The keys that a table of this schema may have; those kept for a finding of their own are not
/// among them.
fn known_keys(schema: &Json) -> Vec<&str> {
    let properties = schema.get("properties").and_then(Json::as_object);
    let usable = properties
        .into_iter()
        .flatten()
        .filter(|(_, schema)| schema.get("deprecated") != Some(&Json::Bool(true)));
    usable.map(|(name, _)| name.as_str()).collect()
}
