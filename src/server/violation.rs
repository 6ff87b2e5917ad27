//! A violation of a rule in a body.

use serde_json::Value as Json;

use crate::language::{Language, Text, id};

/// A violation of a rule in a body, before it is rendered in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Violation {
    /// The place in the body, as a JSON pointer (RFC 6901).
    pub pointer: String,
    /// The name of the rule, as `check` reports it.
    pub rule: &'static str,
    /// The error and how to fix it, in the words of the API.
    pub detail: Text,
    /// The same in the words of a form.
    page: Text,
    /// The text in the body at `pointer`.
    value: Option<String>,
}

impl Violation {
    /// Creates a violation. Its words in a form are the attribute `page` of `detail`.
    pub fn new(pointer: &str, rule: &'static str, detail: Text) -> Self {
        Self {
            pointer: pointer.to_owned(),
            rule,
            page: detail.attribute("page"),
            detail,
            value: None,
        }
    }

    /// Takes the words in a form from the attribute `page` of another message.
    pub fn page_of(mut self, message: &Text) -> Self {
        self.page = message.attribute("page");
        self
    }

    /// Takes the text that it is about from `body`.
    pub fn in_body(mut self, body: &Json) -> Self {
        let text = body.pointer(&self.pointer).and_then(Json::as_str);
        self.value = text.filter(|text| !text.is_empty()).map(ToOwned::to_owned);
        self
    }

    /// Returns `true` if it is about the users of an account, or about the body as a whole.
    pub fn is_about_users(&self) -> bool {
        self.pointer.is_empty() || self.pointer.starts_with("/users")
    }

    /// Returns the violation in the words of a form: without TOML, keys and names of rules. A form
    /// can be forged, so there are violations that have no words of their own.
    pub fn in_form(&self, language: Language) -> String {
        let problem = self.page.find(language);
        let problem = problem.unwrap_or_else(|| Text::new(id::PAGE_NOT_ACCEPTED).say(language));
        match &self.value {
            Some(value) => Text::new(id::PAGE_PROBLEM)
                .with("value", value.as_str())
                .with("problem", problem)
                .say(language),
            None => problem,
        }
    }
}
