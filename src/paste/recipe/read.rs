//! Reads a recipe's file, alone or on top of the built-in one that it extends.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::check::check;
use super::fault::{RecipeFault, RecipeFaultKind};
use super::table::{Faults, Part, Placed};
use super::words::{FieldWords, Recipe, Values};
use crate::contact::{Environment, Field};
use crate::paste::pattern::Pattern;

const KEYS: &[&str] = &[
    "schema_version",
    "name",
    "extends",
    "min_labels",
    "account",
    "unsettled",
    "ends",
    "save_buttons",
    "other_buttons",
    "buttons",
    "decorations",
    "placeholders",
    "empty",
    "partial",
    "ignore",
    "environment",
    "field",
];

/// The fewest labels of a page with a verdict. A recipe may ask for more.
const LEAST_LABELS: i64 = 4;

/// The recipes that come with the product.
const BUILT_IN: [(&str, &str); 2] = [
    (
        "actions-center",
        include_str!("../recipes/actions-center.toml"),
    ),
    (
        "contactctl-portal",
        include_str!("../recipes/contactctl-portal.toml"),
    ),
];

impl Recipe {
    /// Reads a recipe.
    ///
    /// # Errors
    ///
    /// All faults of the recipe.
    pub fn parse(toml: &str) -> Result<Self, Vec<RecipeFault>> {
        read(toml)
    }

    /// Returns the recipe of this name that comes with the product.
    #[must_use]
    pub fn built_in(name: &str) -> Option<Self> {
        let (_, text) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
        // A test reads all of them.
        let recipe = Self::parse(text).ok()?;
        Some(Self {
            own_buttons: Vec::new(),
            ..recipe
        })
    }

    /// Returns the names of the recipes that come with the product.
    pub fn built_in_names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }
}

/// Reads a recipe.
fn read(text: &str) -> Result<Recipe, Vec<RecipeFault>> {
    let table: Table = toml::from_str(text).map_err(|error| {
        let kind = RecipeFaultKind::Syntax {
            message: error.message().to_owned(),
            offset: error.span().map(|span| span.start),
        };
        vec![RecipeFault::new("", kind)]
    })?;
    let mut faults = Faults::default();
    let part = Part::new(&table, "", KEYS, &mut faults);
    version(part, &mut faults);
    let mut recipe = base(part, &mut faults);
    match part.text("name", &mut faults) {
        Some(name) if !name.trim().is_empty() => name.trim().clone_into(&mut recipe.name),
        Some(_) => faults.add("/name", RecipeFaultKind::Blank),
        None if part.get("name").is_none() => {
            faults.add("", RecipeFaultKind::Missing { key: "name" });
        }
        None => {}
    }
    if let Some(number) = part.number("min_labels", &mut faults) {
        let most = i64::try_from(Field::ALL.len()).unwrap_or(i64::MAX);
        match usize::try_from(number) {
            Ok(labels) if (LEAST_LABELS..=most).contains(&number) => recipe.min_labels = labels,
            _ => {
                let least = LEAST_LABELS;
                faults.add("/min_labels", RecipeFaultKind::OutOfRange { least, most });
            }
        }
    }
    let words = words(part, &mut faults);
    let own = Own {
        ids: account(part, &mut recipe, &mut faults),
        environments: environments(part, &mut faults),
        fields: fields(part, &mut recipe, &mut faults),
        words,
    };
    own.add_to(&mut recipe);
    check(&recipe, &own.placed(), &mut faults);
    if faults.0.is_empty() {
        Ok(recipe)
    } else {
        Err(faults.0)
    }
}

fn version(part: Part<'_>, faults: &mut Faults) {
    match part.number("schema_version", faults) {
        Some(1) => {}
        Some(_) => faults.add("/schema_version", RecipeFaultKind::WrongVersion),
        None if part.get("schema_version").is_none() => {
            let key = "schema_version";
            faults.add("", RecipeFaultKind::Missing { key });
        }
        None => {}
    }
}

/// Returns the recipe to start with.
fn base(part: Part<'_>, faults: &mut Faults) -> Recipe {
    if let Some(name) = part.text("extends", faults) {
        if let Some(recipe) = Recipe::built_in(name) {
            return recipe;
        }
        faults.add("/extends", RecipeFaultKind::UnknownBase);
    }
    Recipe {
        name: String::new(),
        min_labels: 4,
        ids: Vec::new(),
        is_name_enough: false,
        unsettled: Vec::new(),
        ends: Vec::new(),
        save_buttons: Vec::new(),
        other_buttons: Vec::new(),
        buttons: Vec::new(),
        decorations: Vec::new(),
        placeholders: Vec::new(),
        empty: Vec::new(),
        partial: Vec::new(),
        ignore: Vec::new(),
        environments: BTreeMap::new(),
        fields: BTreeMap::new(),
        own_buttons: Vec::new(),
    }
}

type Patterns = Vec<(String, Pattern)>;

/// The texts of the file itself.
struct Own {
    ids: Patterns,
    words: Vec<(&'static str, Patterns)>,
    environments: Vec<(Environment, Patterns)>,
    fields: Vec<(Field, Patterns)>,
}

fn words(part: Part<'_>, faults: &mut Faults) -> Vec<(&'static str, Patterns)> {
    let keys = KEYS.iter().filter(|key| {
        !matches!(
            **key,
            "schema_version"
                | "name"
                | "extends"
                | "min_labels"
                | "account"
                | "environment"
                | "field"
        )
    });
    keys.map(|key| (*key, part.patterns(key, faults))).collect()
}

impl Own {
    fn add_to(&self, recipe: &mut Recipe) {
        let plain = |patterns: &Patterns| -> Vec<Pattern> {
            patterns
                .iter()
                .map(|(_, pattern)| pattern.clone())
                .collect()
        };
        recipe.ids.extend(plain(&self.ids));
        for (key, patterns) in &self.words {
            let list = match *key {
                "unsettled" => &mut recipe.unsettled,
                "ends" => &mut recipe.ends,
                "save_buttons" => &mut recipe.save_buttons,
                "other_buttons" => &mut recipe.other_buttons,
                "buttons" => &mut recipe.buttons,
                "decorations" => &mut recipe.decorations,
                "placeholders" => &mut recipe.placeholders,
                "empty" => &mut recipe.empty,
                "partial" => &mut recipe.partial,
                _ => &mut recipe.ignore,
            };
            list.extend(plain(patterns));
            if *key == "buttons" {
                let own = patterns.iter();
                recipe.own_buttons = own
                    .map(|(pointer, pattern)| (pointer.clone(), pattern.text().to_owned()))
                    .collect();
            }
        }
        for (environment, patterns) in &self.environments {
            let list = recipe.environments.entry(*environment).or_default();
            list.extend(plain(patterns));
        }
        for (field, patterns) in &self.fields {
            if let Some(words) = recipe.fields.get_mut(field) {
                words.labels.extend(plain(patterns));
            }
        }
    }

    /// Returns all texts with their places.
    fn placed(&self) -> Vec<Placed<'_>> {
        let labels = self.fields.iter().map(|(_, patterns)| ("labels", patterns));
        let environments = self.environments.iter();
        let environments = environments.map(|(_, patterns)| ("environment", patterns));
        let words = self.words.iter().map(|(key, patterns)| (*key, patterns));
        let all = words
            .chain(labels)
            .chain(environments)
            .chain([("id", &self.ids)]);
        all.flat_map(|(key, patterns)| {
            patterns.iter().map(move |(pointer, pattern)| Placed {
                key,
                pointer: pointer.clone(),
                pattern,
            })
        })
        .collect()
    }
}

/// Reads how the account is known.
fn account(part: Part<'_>, recipe: &mut Recipe, faults: &mut Faults) -> Patterns {
    let Some(table) = part.table("account", faults) else {
        return Vec::new();
    };
    let account = Part::new(table, "/account", &["id", "name"], faults);
    match account.text("name", faults) {
        Some("line") => recipe.is_name_enough = true,
        Some("no") => recipe.is_name_enough = false,
        Some(_) => {
            let known = &["no", "line"];
            faults.add("/account/name", RecipeFaultKind::UnknownValue { known });
        }
        None => {}
    }
    account.patterns("id", faults)
}

fn environments(part: Part<'_>, faults: &mut Faults) -> Vec<(Environment, Patterns)> {
    let Some(table) = part.table("environment", faults) else {
        return Vec::new();
    };
    let words = Part::new(table, "/environment", &["production", "sandbox"], faults);
    [Environment::Production, Environment::Sandbox]
        .into_iter()
        .map(|environment| (environment, words.patterns(environment.as_str(), faults)))
        .collect()
}

fn fields(part: Part<'_>, recipe: &mut Recipe, faults: &mut Faults) -> Vec<(Field, Patterns)> {
    let mut found: Vec<(Field, Patterns)> = Vec::new();
    for (pointer, value) in part.array("field", faults) {
        let Value::Table(table) = value else {
            faults.add(&pointer, RecipeFaultKind::WrongType { wanted: "table" });
            continue;
        };
        let words = Part::new(table, &pointer, &["key", "labels", "values"], faults);
        let Some(key) = words.text("key", faults) else {
            if words.get("key").is_none() {
                faults.add(&pointer, RecipeFaultKind::Missing { key: "key" });
            }
            continue;
        };
        let Some(field) = Field::from_key(key) else {
            faults.add(&words.pointer("key"), RecipeFaultKind::UnknownField);
            continue;
        };
        if found.iter().any(|(known, _)| *known == field) {
            faults.add(&words.pointer("key"), RecipeFaultKind::FieldTwice);
            continue;
        }
        let values = values(field, words, faults);
        let entry = recipe.fields.entry(field).or_insert_with(|| FieldWords {
            labels: Vec::new(),
            values: values.unwrap_or_else(|| usual(field)),
        });
        if let Some(values) = values {
            entry.values = values;
        }
        found.push((field, words.patterns("labels", faults)));
    }
    found
}

/// Returns how a field's values are shown if a recipe does not say it.
fn usual(field: Field) -> Values {
    match field {
        Field::OperationalForUsers => Values::One,
        Field::OperationalSupport => Values::Hours,
        _ => Values::List,
    }
}

fn values(field: Field, words: Part<'_>, faults: &mut Faults) -> Option<Values> {
    let text = words.text("values", faults)?;
    let values = match text {
        "one" => Values::One,
        "list" => Values::List,
        "ticks" => Values::Ticks,
        "hours" => Values::Hours,
        _ => {
            let known = &["one", "list", "ticks", "hours"];
            faults.add(
                &words.pointer("values"),
                RecipeFaultKind::UnknownValue { known },
            );
            return None;
        }
    };
    // Hours are text, and nothing else is.
    if (values == Values::Hours) != (field == Field::OperationalSupport) {
        let known: &[&str] = if field == Field::OperationalSupport {
            &["hours"]
        } else {
            &["one", "list", "ticks"]
        };
        faults.add(
            &words.pointer("values"),
            RecipeFaultKind::UnknownValue { known },
        );
        return None;
    }
    Some(values)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::language::Language;

    fn center() -> Recipe {
        Recipe::built_in("actions-center").expect("a recipe")
    }

    #[test]
    fn built_in_recipes_have_no_faults() {
        for (name, text) in BUILT_IN {
            let recipe = Recipe::parse(text).unwrap_or_else(|faults| panic!("{name}: {faults:#?}"));
            assert_eq!(recipe.name(), name);
            assert!(
                Field::ALL
                    .iter()
                    .all(|field| recipe.labels(*field).count() > 0)
            );
        }
    }

    #[test]
    fn decorations_are_taken_off_a_label() {
        let recipe = center();
        assert_eq!(recipe.bare("Alert Contacts*"), ("Alert Contacts", None));
        assert_eq!(
            recipe.bare("Alert Contacts (2) Required"),
            ("Alert Contacts", Some(2))
        );
        assert_eq!(
            recipe.bare("help_outline Alert Contacts Edit"),
            ("Alert Contacts", None)
        );
        let glued = "Operational contact (for Google)Required";
        assert_eq!(
            recipe.bare(glued),
            ("Operational contact (for Google)", None)
        );
        assert_eq!(recipe.bare("Editors"), ("Editors", None));
        assert_eq!(recipe.bare("Edit"), ("", None));
    }

    #[test]
    fn a_button_word_that_ends_a_known_domain_is_a_fault() {
        let text = "schema_version = 1\nname = \"mine\"\nextends = \"actions-center\"\n\
            buttons = [\"ample\"]\n";
        let recipe = Recipe::parse(text).expect("a recipe");
        let faults = recipe.check_domains(&BTreeSet::from(["x.example".to_owned()]));
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].pointer, "/buttons/0");
        assert!(
            center()
                .check_domains(&BTreeSet::from(["x.mx".to_owned()]))
                .is_empty()
        );
    }

    #[test]
    fn the_labels_of_the_product_are_known() {
        let recipe = Recipe::built_in("actions-center").expect("it comes with the product");
        for field in Field::ALL {
            let labels: Vec<_> = recipe.labels(field).collect();
            for language in [Language::English, Language::Polish] {
                assert!(
                    labels.contains(&field.label_in(language)),
                    "{field}: {labels:?}"
                );
            }
        }
    }
}
