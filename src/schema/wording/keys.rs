//! Findings for keys that are missing or unknown, or whose names are invalid.

use std::collections::BTreeMap;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;
use serde_json::Value as Json;

use super::words::{form, list, strings, toml_form, unit};
use super::{KeyPlace, MissingKeys, SchemaFault};
use crate::contact::Field;
use crate::document::{Change, Entry, Node};
use crate::finding::{Draft, Safety};
use crate::language::{Argument, Text, id};
use crate::text::{Span, quoted, suggest};

/// A table with unknown keys.
struct Table<'t> {
    entries: BTreeMap<&'t str, &'t Entry<'t>>,
    /// The keys that the schema knows.
    known: Vec<&'t str>,
    /// The known keys that the table does not have.
    free: Vec<&'t str>,
    /// The known keys whose values are tables.
    tables: Vec<&'t str>,
}

impl<'t> Table<'t> {
    fn new(node: &'t Node<'t>, known: Vec<&'t str>) -> Self {
        let entries: BTreeMap<&str, _> = node
            .entries()
            .iter()
            .map(|entry| (&*entry.key.value, entry))
            .collect();
        let (there, free): (Vec<_>, Vec<_>) =
            known.iter().partition(|key| entries.contains_key(*key));
        let tables = there
            .into_iter()
            .filter(|key| entries[key].node.is_table())
            .collect();
        Self {
            entries,
            known,
            free,
            tables,
        }
    }
}

impl SchemaFault<'_> {
    /// Returns the table and the name of a missing key, if that is the error.
    pub(super) fn missing(&self) -> Option<KeyPlace> {
        match &self.kind {
            Kind::Required { property } => {
                Some((self.path.as_str().to_owned(), property.as_str()?.to_owned()))
            }
            _ => None,
        }
    }

    /// Returns a finding for each unknown key of this error. If one was meant to be a missing key,
    /// the finding says so, and that key counts as answered.
    pub(super) fn unknown_keys(&self, missing: &mut MissingKeys) -> Vec<Draft> {
        let Kind::AdditionalProperties { unexpected } = &self.kind else {
            return Vec::new();
        };
        // Made once: a hostile table has tens of thousands of keys, all of them unknown.
        let table = Table::new(self.node(), known_keys(self.schema()));
        unexpected
            .iter()
            .filter_map(|name| {
                Some(self.unknown(table.entries.get(name.as_str())?, &table, missing))
            })
            .collect()
    }

    /// Returns the finding for the unknown key of `entry` in `table`.
    fn unknown(&self, entry: &Entry<'_>, table: &Table<'_>, missing: &mut MissingKeys) -> Draft {
        let name = &entry.key.value;
        let draft = self.unknown_key(entry.key.span, name);
        let path = self.path.as_str();
        if let Some(near) = suggest(name, table.free.iter().copied()) {
            let is_required = missing.answer((path.to_owned(), near.to_owned()));
            return self.meant(draft, near, is_required);
        }
        // `[contcts]` beside `[contacts.production]`: a key in the former is not missing in the
        // latter.
        if entry.node.is_table()
            && let Some(near) = suggest(name, table.tables.iter().copied())
        {
            for inner in entry.node.entries() {
                missing.answer((format!("{path}/{near}"), inner.key.value.to_string()));
            }
            return self.meant(draft, near, false);
        }
        let Some((header, place)) = self.elsewhere(name) else {
            if table.known.is_empty() {
                return draft.help("help-remove");
            }
            return draft.with("known", list(&table.known));
        };
        missing.answer(place);
        if let Some(header) = header {
            return draft.with("header", header).help("help-under");
        }
        match self.top_header(name) {
            Some(header) => draft.with("header", header).help("help-top"),
            None => draft.help("help-above"),
        }
    }

    fn unknown_key(&self, span: Span, name: &str) -> Draft {
        let message = Text::new(id::UNKNOWN_KEY)
            .with("key", quoted(name))
            .with("where", self.place());
        Draft::new("unknown-key", span, message)
    }

    /// Returns the words for the table that the error is in.
    fn place(&self) -> Text {
        match self.table() {
            Some(table) => Text::new(id::IN_TABLE).with("table", table),
            None => Text::new(id::AT_THE_TOP),
        }
    }

    /// Returns the name of the error's table in messages; `None` for the file itself.
    fn table(&self) -> Option<String> {
        let keys = self.keys();
        let last = keys.last()?;
        Some(if self.is_entry() {
            quoted(&format!("[[{}]]", keys.join(".")))
        } else if self.compiled.has_headers() {
            quoted(&format!("[{}]", keys.join(".")))
        } else {
            quoted(last)
        })
    }

    /// Returns another table of the file that may have the key `name`: its header, or those of the
    /// first two lists of tables, and the place of the key there. The top of the file has no header.
    /// `None` also if the file is JSON, which has no headers.
    fn elsewhere(&self, name: &str) -> Option<(Option<Argument>, KeyPlace)> {
        if !self.compiled.has_headers() {
            return None;
        }
        if known_keys(&self.compiled.json).contains(&name) {
            let place = (String::new(), name.to_owned());
            return Some((None, place));
        }
        let mut lists = Vec::new();
        let mut waiting = vec![(Vec::new(), &self.compiled.json)];
        while let Some((path, schema)) = waiting.pop() {
            let properties = schema.get("properties").and_then(Json::as_object);
            for (key, schema) in properties.into_iter().flatten() {
                let schema = self.resolve(schema);
                let path: Vec<&str> = path.iter().copied().chain([key.as_str()]).collect();
                let items = self.resolve(&schema["items"]);
                if known_keys(schema).contains(&name) {
                    let place = (format!("/{}", path.join("/")), name.to_owned());
                    return Some((Some(format!("`[{}]`", path.join(".")).into()), place));
                }
                if known_keys(items).contains(&name) {
                    lists.push(format!("`[[{}]]`", path.join(".")));
                }
                waiting.push((path, schema));
            }
        }
        let header = match lists.as_slice() {
            [] => return None,
            [one] => Argument::from(one.as_str()),
            [one, other, ..] => Text::new(id::EITHER)
                .with("first", one.as_str())
                .with("second", other.as_str())
                .into(),
        };
        // It cannot be known which table of the array was meant.
        Some((Some(header), KeyPlace::default()))
    }

    /// Returns the header of the key `name` of the file itself. `None` if its value is not a table.
    fn top_header(&self, name: &str) -> Option<String> {
        let property = self.resolve(&self.compiled.json["properties"][name]);
        if property["type"] == "object" {
            Some(quoted(&format!("[{name}]")))
        } else if self.resolve(&property["items"])["type"] == "object" {
            Some(quoted(&format!("[[{name}]]")))
        } else {
            None
        }
    }

    /// Returns the schema of the key `key` of the table. A condition below `allOf` may require a key
    /// that is described only outside it.
    fn property(&self, key: &str) -> &Json {
        let path = self.schema_path.as_str();
        let outside = path
            .split_once("/allOf/")
            .and_then(|(outside, _)| self.compiled.json.pointer(outside));
        let own = &self.schema()["properties"][key];
        match outside {
            Some(outside) if own.is_null() => self.resolve(&outside["properties"][key]),
            _ => self.resolve(own),
        }
    }

    /// Returns the finding for the missing key or table `key`.
    pub(super) fn missing_key(&self, key: &str) -> Draft {
        let property = self.property(key);
        let has_headers = self.compiled.has_headers();
        let is_table = has_headers && property["type"] == "object";
        let is_list_of_tables = has_headers
            && property["type"] == "array"
            && self.resolve(&property["items"])["type"] == "object";
        let mut keys = self.keys();
        keys.push(key.to_owned());
        let full = keys.join(".");
        let message = if is_table {
            Text::new(id::MISSING_TABLE).with("table", full)
        } else if is_list_of_tables {
            Text::new(id::MISSING_TABLES).with("table", full)
        } else {
            let message = Text::new(id::MISSING_KEY).with("key", key);
            message.with("where", self.place())
        };
        let mut draft = Draft::new("missing-key", self.node().span, message);
        let values = strings(&property["enum"]);
        if !values.is_empty() {
            draft = draft.with("values", list(&values)).help("help-values");
        } else if has_headers
            && !is_table
            && !is_list_of_tables
            && let Some(example) = property["examples"].get(0)
        {
            draft = draft
                .with("example", toml_form(example))
                .help("help-such-as");
        }
        draft.field = Field::from_key(key).map(Field::name);
        draft.key = Some(key.to_owned());
        draft
    }

    /// Returns the finding for a key whose name has the wrong form, or is not in a list.
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
                    Some(near) => self.renamed(draft, near).help("help-near"),
                    None => draft.with("known", list(&known)),
                }
            }
            Kind::MaxLength { limit } => {
                let message = Text::new(id::KEY_TOO_LONG).with("key", shown);
                Draft::new("too-many", span, message)
                    .with("limit", *limit)
                    .with("unit", unit(error.kind()))
            }
            _ => {
                let title = schema["title"].as_str().unwrap_or_default();
                let message = Text::new(id::KEY_OF_BAD_FORMAT).with("key", shown);
                Draft::new("bad-format", span, message).with("form", form(title))
            }
        })
    }

    /// Returns the finding for a key that was meant to be `near`.
    fn meant(&self, draft: Draft, near: &str, is_required: bool) -> Draft {
        let mut draft = self.renamed(draft, near).help(if is_required {
            "help-required"
        } else {
            "help-near"
        });
        draft.field = Field::from_key(near).map(Field::name);
        draft.key = Some(near.to_owned());
        draft
    }

    /// Adds the fix that renames the key of `draft` to `near`.
    fn renamed(&self, draft: Draft, near: &str) -> Draft {
        let rename = Change::Rename {
            key: draft.span,
            to: near.to_owned(),
        };
        draft
            .with("near", near)
            .fix(self.compiled.fix_title(), Safety::Unsafe, [rename])
    }
}

/// Returns the keys that a table of this schema may have, without those that the schema only has
/// for a better message.
fn known_keys(schema: &Json) -> Vec<&str> {
    let properties = schema.get("properties").and_then(Json::as_object);
    let usable = properties
        .into_iter()
        .flatten()
        .filter(|(_, schema)| schema.get("deprecated") != Some(&Json::Bool(true)));
    usable.map(|(name, _)| name.as_str()).collect()
}
