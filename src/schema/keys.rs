//! The keys of the files, as their schemas describe them: for the pages of `explain`.

use serde_json::Value as Json;

use super::file_schema::Schema;

/// The schemas of the files that people write, in the order of the pages.
const FILES: [Schema; 4] = [
    Schema::Account,
    Schema::Directory,
    Schema::Config,
    Schema::Recipe,
];

/// The part of a path for a name that the writer of the file chooses.
pub const ANY_NAME: &str = "NAME";

/// A key of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaKey {
    /// The schema that it is in.
    pub file: Schema,
    /// The names of the tables around it, then its own.
    pub path: Vec<String>,
    /// The header of its table, such as `[contacts]`. `None` at the top of the file.
    pub table: Option<String>,
    /// The form of its value.
    pub form: KeyForm,
    /// `true` if its table must have it.
    pub is_required: bool,
    /// The value that it has without being written, in TOML.
    pub default: Option<String>,
    /// Its description, in English.
    pub description: String,
    /// A value for it, in TOML.
    pub example: Option<String>,
}

/// The form of a key's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyForm {
    /// A string.
    Text,
    /// One of these values, in TOML.
    OneOf(Vec<String>),
    /// A whole number.
    Number,
    /// `true` or `false`.
    Truth,
    /// A list of values.
    List,
    /// A table.
    Table,
    /// A list of tables.
    Tables,
    /// Several of these.
    Any,
}

impl SchemaKey {
    /// Returns its name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    /// Returns its name with those of the tables around it, such as `account.id`.
    #[must_use]
    pub fn dotted(&self) -> String {
        self.path.join(".")
    }

    /// Returns the sentence of its description that says most: the first one that is not only its label
    /// in the portal.
    #[must_use]
    pub fn summary(&self) -> &str {
        let text = match self.description.split_once(". ") {
            Some((label, rest)) if label.starts_with("Portal: ") => rest,
            _ => &self.description,
        };
        text.find(". ").map_or(text, |end| &text[..=end])
    }

    /// Returns `true` if `path` leads to it: the names of the tables around it, then its own.
    #[must_use]
    pub fn is_at(&self, path: &[String]) -> bool {
        let own = self.path.iter().zip(path);
        self.path.len() == path.len()
            && own
                .into_iter()
                .all(|(own, part)| own == part || own == ANY_NAME)
    }

    /// Returns `true` if it is a key of the table at `path`.
    #[must_use]
    pub fn is_in(&self, table: &[String]) -> bool {
        let around = self.path.split_last().map_or(&[][..], |(_, around)| around);
        let own = around.iter().zip(table);
        around.len() == table.len()
            && own
                .into_iter()
                .all(|(own, part)| own == part || own == ANY_NAME)
    }

    /// Returns `true` if `name` names it: by its own name, or with some of the tables around it.
    fn is_named(&self, name: &str) -> bool {
        let parts: Vec<_> = name.split('.').collect();
        let Some(start) = self.path.len().checked_sub(parts.len()) else {
            return false;
        };
        let own = self.path[start..].iter().zip(&parts);
        own.into_iter()
            .all(|(own, part)| own == part || own == ANY_NAME && !part.is_empty())
    }
}

/// Returns all keys of the files: of accounts, the directory, the configuration and recipes. A key that
/// several tables have for the same purpose is there once for each.
#[must_use]
pub fn keys() -> Vec<SchemaKey> {
    let mut keys = Vec::new();
    for file in FILES {
        let json: Json = serde_json::from_str(file.text()).expect("a compiled-in schema is JSON");
        let mut walk = Walk {
            file,
            json: &json,
            keys: &mut keys,
        };
        walk.table(&json, &[], None);
    }
    keys
}

/// Returns the keys that `name` names, each purpose once.
#[must_use]
pub fn named(name: &str) -> Vec<SchemaKey> {
    let mut keys = keys();
    keys.retain(|key| key.is_named(name));
    once_each(keys)
}

/// Keeps the first of the keys that have the same name and description.
fn once_each(keys: Vec<SchemaKey>) -> Vec<SchemaKey> {
    let mut once: Vec<SchemaKey> = Vec::with_capacity(keys.len());
    for key in keys {
        let is_known = once
            .iter()
            .any(|one| one.name() == key.name() && one.description == key.description);
        if !is_known {
            once.push(key);
        }
    }
    once
}

/// A walk through one schema.
struct Walk<'w> {
    file: Schema,
    json: &'w Json,
    keys: &'w mut Vec<SchemaKey>,
}

impl<'w> Walk<'w> {
    /// Adds the keys of the table `schema` at `path`, which has the header `header`.
    fn table(&mut self, schema: &'w Json, path: &[&str], header: Option<&str>) {
        let properties = schema.get("properties").and_then(Json::as_object);
        for (name, property) in properties.into_iter().flatten() {
            let property = self.resolve(property);
            // The level of a rule is on the rule's page, and a deprecated key has a better message.
            let is_level = path == ["rules"] && property.get("enum").is_some();
            if is_level || property["deprecated"] == true {
                continue;
            }
            let path: Vec<_> = path.iter().copied().chain([name.as_str()]).collect();
            let form = self.form(property);
            // A key that a portal's policy does not set has the value of the general policy.
            let is_inherited = matches!(path[..], ["portals", ANY_NAME, "approval", _]);
            let default = property.get("default").filter(|_| !is_inherited);
            let required = schema["required"].as_array();
            self.keys.push(SchemaKey {
                file: self.file,
                path: path.iter().map(|&part| part.to_owned()).collect(),
                table: header.map(str::to_owned),
                is_required: required.is_some_and(|names| names.contains(&Json::from(&**name))),
                default: default.and_then(toml),
                description: plain(&property["description"]),
                example: property["examples"].get(0).and_then(toml),
                form: form.clone(),
            });
            let dotted = path.join(".");
            match form {
                KeyForm::Table => self.table(property, &path, Some(&format!("[{dotted}]"))),
                KeyForm::Tables => {
                    let items = self.resolve(&property["items"]);
                    self.table(items, &path, Some(&format!("[[{dotted}]]")));
                }
                _ => {}
            }
        }
        if let Some(named) = schema
            .get("additionalProperties")
            .filter(|one| one.is_object())
        {
            let path: Vec<_> = path.iter().copied().chain([ANY_NAME]).collect();
            let header = format!("[{}]", path.join("."));
            self.table(self.resolve(named), &path, Some(&header));
        }
    }

    fn form(&self, schema: &Json) -> KeyForm {
        if let Some(values) = schema["enum"].as_array() {
            return KeyForm::OneOf(values.iter().filter_map(toml).collect());
        }
        match schema["type"].as_str() {
            Some("string") => KeyForm::Text,
            Some("integer") => KeyForm::Number,
            Some("boolean") => KeyForm::Truth,
            Some("object") => KeyForm::Table,
            Some("array") if self.resolve(&schema["items"])["type"] == "object" => KeyForm::Tables,
            Some("array") => KeyForm::List,
            _ => KeyForm::Any,
        }
    }

    /// Returns the schema that `schema` refers to, or itself.
    fn resolve<'s>(&self, schema: &'s Json) -> &'s Json
    where
        'w: 's,
    {
        let target = schema.get("$ref").and_then(Json::as_str);
        target
            .and_then(|target| self.json.pointer(target.strip_prefix('#')?))
            .unwrap_or(schema)
    }
}

/// Returns a description without the stars of Markdown, which editors show as bold text.
fn plain(description: &Json) -> String {
    description.as_str().unwrap_or_default().replace("**", "")
}

/// Returns a value as TOML writes it inline. `None` if it has a table in it.
fn toml(value: &Json) -> Option<String> {
    match value {
        Json::Object(_) | Json::Null => None,
        Json::Array(items) => {
            let items: Option<Vec<_>> = items.iter().map(toml).collect();
            Some(format!("[{}]", items?.join(", ")))
        }
        other => Some(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dotted(name: &str) -> Vec<String> {
        named(name).iter().map(SchemaKey::dotted).collect()
    }

    #[test]
    fn a_key_is_found_by_its_name_with_or_without_its_tables() {
        assert_eq!(
            dotted("technical_emergency"),
            ["contacts.technical_emergency"]
        );
        assert_eq!(
            dotted("contacts.production.alert"),
            ["contacts.production.alert"]
        );
        assert_eq!(dotted("production.alert"), ["contacts.production.alert"]);
        assert_eq!(dotted("time_zone"), ["operational_support.time_zone"]);
        assert_eq!(dotted("email"), ["users.email", "NAME.email"]);
        assert_eq!(dotted("portals.staging.url"), ["portals.NAME.url"]);
        assert_eq!(dotted("url"), ["portals.NAME.url"]);
        assert_eq!(dotted("override.until"), ["override.until"]);
        for none in [
            "",
            ".",
            "tecnical_emergency",
            "x.technical_emergency",
            "toml-syntax",
        ] {
            assert_eq!(dotted(none), [""; 0], "{none}");
        }
        // A portal's policy has the keys of the general one.
        assert_eq!(dotted("signatures"), ["approval.signatures"]);
        assert_eq!(
            dotted("portals.production.approval.signatures"),
            ["portals.NAME.approval.signatures"]
        );
    }

    #[test]
    fn every_key_has_a_description() {
        let keys = keys();
        assert!(keys.len() > 50, "{}", keys.len());
        for key in keys {
            assert!(key.summary().ends_with('.'), "{}", key.dotted());
        }
    }

    #[test]
    fn a_key_has_its_form_its_default_and_an_example() {
        let one = |name: &str| named(name).remove(0);
        let launched = one("launched");
        assert_eq!(launched.form, KeyForm::Truth);
        assert_eq!(launched.default.as_deref(), Some("false"));
        assert!(!launched.is_required);
        assert_eq!(launched.table.as_deref(), Some("[account]"));
        let id = one("account.id");
        assert_eq!(id.form, KeyForm::Text);
        assert_eq!(id.example.as_deref(), Some("\"bistro-warszawa\""));
        assert!(id.is_required);
        assert_eq!(one("users.email").table.as_deref(), Some("[[users]]"));
        assert_eq!(one("users").form, KeyForm::Tables);
        assert_eq!(one("approval").form, KeyForm::Table);
        assert_eq!(one("approval").table, None);
        assert_eq!(one("days").form, KeyForm::List);
        let KeyForm::OneOf(roles) = one("role").form else {
            panic!("a role is one of several")
        };
        assert!(roles.contains(&"\"editor\"".to_owned()), "{roles:?}");
    }
}
