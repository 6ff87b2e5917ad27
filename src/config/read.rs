//! Reads the settings from the tree of a configuration.
//!
//! A key that is there counts, or is reported as unusable. Nothing takes a default in its place
//! without a word: `signatures = "1"` would ask for none.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    Allow, Approval, Config, ContactsFolder, DEFAULT_MAX_AGE, DEFAULT_RECIPE, Limits,
    ManualSettings, Override, PortalKind, PortalSettings,
};
use crate::contact::Environment;
use crate::document::{self, Document, Node, Value};
use crate::owners::ForgeKind;
use crate::rules::Level;
use crate::text::{Content, SourceFile, Span, has_words};

/// A key, or a table without a key that it needs, that cannot be used as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable {
    /// The place of the value.
    pub span: Span,
    /// What is wrong.
    pub reason: UnusableReason,
}

/// What makes a value unusable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnusableReason {
    /// It is not what the key takes. The schema says so, too, and in better words.
    Value,
    /// `code_owners` is true and `reviews` is 0: nobody is asked, although the file looks as if the
    /// owners were.
    OwnersWithoutReviews,
    /// It is a reason without a letter or a digit.
    BlankReason,
}

impl Config {
    /// Reads the settings of a file as far as they can be read, for a check, which reports the rest.
    /// Without a file they are the defaults. Whatever decides by settings calls
    /// [`crate::check::sound_config`].
    #[must_use]
    pub fn as_far_as_readable(file: Option<&SourceFile>) -> Self {
        match file.map(|file| &file.content) {
            Some(Content::Text(text)) => Self::read(&document::parse(text).0).0,
            _ => Self::default(),
        }
    }

    /// Reads the contacts folder alone, of a configuration whose other settings do not matter. `None` if
    /// it cannot be told.
    #[must_use]
    pub fn contacts_of(file: &SourceFile) -> Option<ContactsFolder> {
        let Content::Text(text) = &file.content else {
            return None;
        };
        let (document, errors) = document::parse(text);
        let (config, unusable) = Self::read(&document);
        let at = document.root.get("contacts").map(|node| node.span);
        let is_usable = unusable.iter().all(|value| Some(value.span) != at);
        (errors.is_empty() && is_usable).then_some(config.contacts)
    }

    /// Reads the settings of `document`, and what of them cannot be used. That counts as absent here,
    /// so settings with it are good for a check and nothing else.
    #[must_use]
    pub fn read(document: &Document<'_>) -> (Self, Vec<Unusable>) {
        let mut reader = Reader::default();
        let config = reader.config(&document.root);
        (config, reader.unusable)
    }
}

/// Reads values, and notes those that are not what their key takes.
#[derive(Default)]
struct Reader {
    unusable: Vec<Unusable>,
}

impl Reader {
    fn note(&mut self, span: Span, reason: UnusableReason) {
        self.unusable.push(Unusable { span, reason });
    }

    /// Returns what `read` makes of the value of `key`; `None` without the key.
    fn value<'d, T>(
        &mut self,
        table: Option<&'d Node<'d>>,
        key: &str,
        read: impl FnOnce(&'d Node<'d>) -> Option<T>,
    ) -> Option<T> {
        let node = table?.get(key)?;
        let value = read(node);
        if value.is_none() {
            self.note(node.span, UnusableReason::Value);
        }
        value
    }

    /// Returns what `read` makes of the value of `key`, which `table` needs.
    fn needed<'d, T>(
        &mut self,
        table: &'d Node<'d>,
        key: &str,
        read: impl FnOnce(&'d Node<'d>) -> Option<T>,
    ) -> Option<T> {
        if table.get(key).is_none() {
            self.note(table.span, UnusableReason::Value);
        }
        self.value(Some(table), key, read)
    }

    fn table<'d>(&mut self, table: &'d Node<'d>, key: &str) -> Option<&'d Node<'d>> {
        self.value(Some(table), key, |node| node.is_table().then_some(node))
    }

    /// Returns what `read` makes of each table in the array of `key`.
    fn tables<'d, T>(
        &mut self,
        table: Option<&'d Node<'d>>,
        key: &str,
        read: fn(&mut Self, &'d Node<'d>) -> Option<T>,
    ) -> Vec<T> {
        let items = self.value(table, key, |node| match &node.value {
            Value::Array(items) => Some(items),
            _ => None,
        });
        let mut read_items = Vec::new();
        for item in items.into_iter().flatten() {
            if item.is_table() {
                read_items.extend(read(self, item));
            } else {
                self.note(item.span, UnusableReason::Value);
            }
        }
        read_items
    }

    fn config<'d>(&mut self, root: &'d Node<'d>) -> Config {
        let default = Config::default();
        let rules = self.table(root, "rules");
        let approval = self.table(root, "approval");
        let approval = self.approval(approval, &default.approval);
        let portals = self.portals(root, &approval);
        Config {
            contacts: self.contacts(root).unwrap_or(default.contacts),
            levels: self.levels(rules),
            allows: self.tables(rules, "allow", Self::allow),
            limits: self.limits(root),
            overrides: self.tables(Some(root), "override", Self::override_),
            portals: portals.unwrap_or_else(|| {
                let mut portals = default.portals;
                for portal in portals.values_mut() {
                    portal.approval = approval.clone();
                }
                portals
            }),
            approval,
        }
    }

    /// Returns the contacts folder as it is written, also if it cannot be one: then no folder is read,
    /// and not that of the default.
    fn contacts<'d>(&mut self, root: &'d Node<'d>) -> Option<ContactsFolder> {
        let node = root.get("contacts")?;
        let folder = node.as_str().map(ContactsFolder::from);
        if !folder.as_ref().is_some_and(ContactsFolder::is_usable) {
            self.note(node.span, UnusableReason::Value);
        }
        folder
    }

    fn levels(&mut self, rules: Option<&Node<'_>>) -> BTreeMap<String, Level> {
        let mut levels = BTreeMap::new();
        for entry in rules.map_or(&[][..], Node::entries) {
            if entry.key.value == "allow" {
                continue;
            }
            match entry.node.as_str().and_then(Level::from_name) {
                Some(level) => {
                    levels.insert(entry.key.value.clone().into_owned(), level);
                }
                None => self.note(entry.node.span, UnusableReason::Value),
            }
        }
        levels
    }

    fn allow<'d>(&mut self, node: &'d Node<'d>) -> Option<Allow> {
        let rule = self.needed(node, "rule", text);
        let account = self.needed(node, "account", text);
        let reason = self.reason(node);
        let until = self.value(Some(node), "until", date);
        if node.get("until").is_some() && until.is_none() {
            return None;
        }
        Some(Allow {
            span: node.span,
            rule: rule?,
            account: account?,
            reason: reason?,
            until,
        })
    }

    fn override_<'d>(&mut self, node: &'d Node<'d>) -> Option<Override> {
        let guard = self.needed(node, "guard", text);
        let account = self.needed(node, "account", text);
        let reason = self.reason(node);
        let until = self.needed(node, "until", date);
        Some(Override {
            span: node.span,
            guard: guard?,
            account: account?,
            reason: reason?,
            until: until?,
        })
    }

    /// Returns the reason of an exception, which has to say something.
    fn reason<'d>(&mut self, node: &'d Node<'d>) -> Option<String> {
        let reason = self.needed(node, "reason", text)?;
        if has_words(&reason) {
            return Some(reason);
        }
        let span = node.get("reason").map_or(node.span, |value| value.span);
        self.note(span, UnusableReason::BlankReason);
        None
    }

    fn limits<'d>(&mut self, root: &'d Node<'d>) -> Limits {
        let default = Limits::default();
        let table = self.table(root, "limits");
        let accounts = self.value(table, "max_accounts", number);
        let removals = self.value(table, "max_removals", number);
        Limits {
            max_accounts: accounts.unwrap_or(default.max_accounts),
            max_removals: removals.unwrap_or(default.max_removals),
        }
    }

    /// Returns the policy of `table`: its keys in place of those of `general`.
    fn approval<'d>(&mut self, table: Option<&'d Node<'d>>, general: &Approval) -> Approval {
        let known = self.unusable.len();
        let mut own = general.clone();
        let reference = self.value(table, "ref", text);
        own.reference = reference.or(own.reference);
        for (key, number_of) in [
            ("signatures", &mut own.signatures),
            ("attestations", &mut own.attestations),
            ("reviews", &mut own.reviews),
        ] {
            if let Some(number) = self.value(table, key, number) {
                *number_of = number;
            }
        }
        if let Some(flag) = self.value(table, "code_owners", flag) {
            own.code_owners = flag;
        }
        let forge = self.value(table, "forge", |node| ForgeKind::from_name(node.as_str()?));
        own.forge = forge.unwrap_or(own.forge);
        for (key, text_of) in [
            ("forge_url", &mut own.forge_url),
            ("repository", &mut own.repository),
            ("token_env", &mut own.token_env),
            ("revoked_signers", &mut own.revoked_signers),
        ] {
            if let Some(text) = self.value(table, key, text) {
                *text_of = Some(text);
            }
        }
        if let Some(path) = self.value(table, "allowed_signers", text) {
            own.allowed_signers = path;
        }
        // A number that cannot be read would look like none.
        if self.unusable.len() == known && own.code_owners && own.reviews == 0 {
            let mut keys = ["code_owners", "reviews"].iter();
            // Without either the general policy has the finding already.
            let at = keys.find_map(|key| table?.get(key));
            if let Some(node) = at {
                self.note(node.span, UnusableReason::OwnersWithoutReviews);
            }
        }
        own
    }

    /// Returns the portals; `None` if there are none.
    fn portals<'d>(
        &mut self,
        root: &'d Node<'d>,
        general: &Approval,
    ) -> Option<BTreeMap<String, PortalSettings>> {
        let tables = self.table(root, "portals")?.entries();
        let mut portals = BTreeMap::new();
        for entry in tables {
            let name = entry.key.value.clone().into_owned();
            if let Some(portal) = self.portal(&name, &entry.node, general) {
                portals.insert(name, portal);
            }
        }
        (!tables.is_empty()).then_some(portals)
    }

    fn portal<'d>(
        &mut self,
        name: &str,
        node: &'d Node<'d>,
        general: &Approval,
    ) -> Option<PortalSettings> {
        if !node.is_table() {
            self.note(node.span, UnusableReason::Value);
            return None;
        }
        let environment = self.needed(node, "environment", |node| match node.as_str()? {
            "production" => Some(Environment::Production),
            "sandbox" => Some(Environment::Sandbox),
            _ => None,
        });
        let url = self.value(Some(node), "url", text);
        let token_env = self.value(Some(node), "token_env", text);
        let name_of_kind = self.needed(node, "kind", |node| {
            let kind = node.as_str()?;
            ["http", "embedded", "manual"]
                .contains(&kind)
                .then_some(kind)
        });
        let manual = self.manual(node);
        let approval = self.table(node, "approval");
        let approval = self.approval(approval, general);
        let kind = match name_of_kind? {
            "http" => {
                if node.get("url").is_none() {
                    self.note(node.span, UnusableReason::Value);
                }
                PortalKind::Http {
                    url: url?,
                    token_env: token_env.unwrap_or_else(|| default_token_env(name)),
                }
            }
            "manual" => PortalKind::Manual(manual),
            _ => PortalKind::Embedded,
        };
        Some(PortalSettings {
            kind,
            environment: environment?,
            approval,
        })
    }
}

impl Reader {
    fn manual<'d>(&mut self, node: &'d Node<'d>) -> ManualSettings {
        let days = |node: &Node<'_>| match node.value {
            Value::Integer(days) if days > 0 => Some(days),
            _ => None,
        };
        ManualSettings {
            page: self.value(Some(node), "page", text),
            users_page: self.value(Some(node), "users_page", text),
            recipe: self
                .value(Some(node), "recipe", text)
                .unwrap_or_else(|| DEFAULT_RECIPE.to_owned()),
            max_age: self
                .value(Some(node), "max_age", days)
                .unwrap_or(DEFAULT_MAX_AGE),
        }
    }
}

fn text(node: &Node<'_>) -> Option<String> {
    node.as_str().map(str::to_owned)
}

/// Returns a day that is written as one, without a time.
fn date(node: &Node<'_>) -> Option<Date> {
    let text = node.as_str()?;
    let date: Date = text.parse().ok()?;
    (date.to_string() == text).then_some(date)
}

fn flag(node: &Node<'_>) -> Option<bool> {
    node.spanned_bool().map(|flag| flag.value)
}

fn number(node: &Node<'_>) -> Option<usize> {
    match node.value {
        Value::Integer(number) => usize::try_from(number).ok(),
        _ => None,
    }
}

/// Returns the environment variable of a portal without `token_env`: `CONTACTCTL_<NAME>_TOKEN`.
fn default_token_env(name: &str) -> String {
    format!("CONTACTCTL_{}_TOKEN", name.to_uppercase().replace('-', "_"))
}

#[cfg(test)]
mod tests;
