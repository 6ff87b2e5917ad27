//! What is asked of a page and what the page really holds, as JSON beside each page.

use std::collections::{BTreeMap, BTreeSet};

use contactctl::contact::{Environment, Field};
use contactctl::paste::{Expected, ExpectedPage};
use serde_json::Value as Json;

#[derive(Debug, Clone)]
pub struct Truth {
    pub recipe: String,
    pub account: String,
    pub name: String,
    pub environment: Environment,
    pub vouched: bool,
    pub expected: BTreeMap<Field, Vec<String>>,
    pub known: BTreeMap<Field, Vec<String>>,
    pub shown: BTreeSet<Field>,
    pub domains: BTreeSet<String>,
    pub users: BTreeSet<String>,
    pub others: BTreeSet<String>,
    /// What each field holds; `None` if the page is not the asked account's, or says nothing sure.
    pub holds: Option<BTreeMap<Field, Vec<String>>>,
    /// The fields whose value can be known from the page by the rules, by way.
    pub knowable: BTreeMap<String, BTreeSet<Field>>,
    pub canaries: Vec<String>,
    pub kind: String,
}

impl Truth {
    pub fn from_json(json: &Json) -> Self {
        let text = |key: &str| json[key].as_str().expect(key).to_owned();
        let texts = |json: &Json| -> Vec<String> {
            let members = json.as_array().expect("an array").iter();
            members
                .map(|text| text.as_str().expect("text").to_owned())
                .collect()
        };
        let fields = |json: &Json| -> BTreeMap<Field, Vec<String>> {
            let members = json.as_object().expect("an object").iter();
            members
                .map(|(key, values)| (Field::from_key(key).expect("a field"), texts(values)))
                .collect()
        };
        let set = |json: &Json| -> BTreeSet<Field> {
            texts(json)
                .iter()
                .map(|key| Field::from_key(key).expect("a field"))
                .collect()
        };
        Self {
            recipe: text("recipe"),
            account: text("account"),
            name: text("name"),
            environment: if text("environment") == "sandbox" {
                Environment::Sandbox
            } else {
                Environment::Production
            },
            vouched: json["vouched"] == true,
            expected: fields(&json["expected"]),
            known: fields(&json["known"]),
            shown: set(&json["shown"]),
            domains: texts(&json["domains"]).into_iter().collect(),
            users: texts(&json["users"]).into_iter().collect(),
            others: texts(&json["others"]).into_iter().collect(),
            holds: (!json["holds"].is_null()).then(|| fields(&json["holds"])),
            knowable: json["knowable"]
                .as_object()
                .expect("an object")
                .iter()
                .map(|(way, keys)| (way.clone(), set(keys)))
                .collect(),
            canaries: texts(&json["canaries"]),
            kind: text("kind"),
        }
    }

    pub fn expected(&self) -> Expected<'_> {
        Expected {
            account: &self.account,
            name: &self.name,
            environment: self.environment,
            vouched: self.vouched,
            page: ExpectedPage {
                fields: self.expected.clone(),
                shown: self.shown.clone(),
                known: self.known.clone(),
                domains: self.domains.clone(),
                users: self.users.clone(),
                other_accounts: self.others.clone(),
            },
        }
    }
}
