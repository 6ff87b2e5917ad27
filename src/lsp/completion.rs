//! What may be written at the cursor: keys, headers, values, `@id`s, time zones, users, and rules in a
//! comment that allows findings.

use std::collections::BTreeSet;

use gen_lsp_types::{
    CompletionItem, CompletionItemKind, CompletionItemTextEdit, CompletionList, Documentation,
    InsertTextFormat, MarkupContent, MarkupKind, TextEdit,
};

use super::cursor::{Cursor, CursorPart, cursor};
use super::diagnostics::can_be_allowed;
use super::target::takes_contacts;
use super::view::View;
use crate::config::FileKind;
use crate::contact::{Account, Contact, Day};
use crate::document::{self, Statement, StatementKind, statements};
use crate::rules::{Page, REGISTRY, time_zones};
use crate::schema::Schema;
use crate::schema::keys::{ANY_NAME, KeyForm, SchemaKey};
use crate::text::Span;

/// The levels of a rule in the configuration.
const LEVELS: [&str; 3] = ["error", "warn", "off"];

/// The beginning of a comment that allows findings, up to the names of rules.
const ALLOW: &str = "contactctl: allow(";

/// Returns what may be written at `offset`.
pub(super) fn completion(view: &View<'_>, keys: &[SchemaKey], offset: usize) -> CompletionList {
    let place = cursor(view.text(), offset);
    let items = Items { view, keys };
    let (word, found) = match &place.part {
        CursorPart::Comment { typed } => items.rules_in_comment(*typed),
        CursorPart::Header { word, is_item } => (*word, items.headers(*is_item)),
        CursorPart::Key { word } => (*word, items.keys(&place, *word)),
        CursorPart::Value {
            keys,
            word,
            is_quoted,
        } => (*word, items.values(&place.table, keys, *is_quoted)),
        CursorPart::Nothing => (Span::new(offset, offset), Vec::new()),
    };
    let range = view.lines.range(word);
    let items = found
        .into_iter()
        .enumerate()
        .map(|(nth, item)| CompletionItem {
            filter_text: Some(item.label.clone()),
            sort_text: Some(format!("{nth:05}")),
            text_edit: Some(CompletionItemTextEdit::TextEdit(TextEdit {
                range,
                new_text: item.insert,
            })),
            insert_text_format: item.is_snippet.then_some(InsertTextFormat::Snippet),
            documentation: item.documentation.map(|page| {
                Documentation::MarkupContent(MarkupContent {
                    kind: MarkupKind::Markdown,
                    value: page,
                })
            }),
            label: item.label,
            kind: Some(item.kind),
            detail: item.detail,
            ..CompletionItem::default()
        })
        .collect();
    CompletionList {
        is_incomplete: false,
        item_defaults: None,
        apply_kind: None,
        items,
    }
}

/// One proposal.
struct Proposed {
    label: String,
    insert: String,
    is_snippet: bool,
    kind: CompletionItemKind,
    detail: Option<String>,
    documentation: Option<String>,
}

impl Proposed {
    fn new(label: impl Into<String>, kind: CompletionItemKind) -> Self {
        let label = label.into();
        Self {
            insert: label.clone(),
            label,
            is_snippet: false,
            kind,
            detail: None,
            documentation: None,
        }
    }
}

struct Items<'i> {
    view: &'i View<'i>,
    keys: &'i [SchemaKey],
}

impl Items<'_> {
    /// Returns the keys of the table of `place` that it does not have yet.
    fn keys(&self, place: &Cursor, word: Span) -> Vec<Proposed> {
        let Some(schema) = self.view.schema() else {
            return Vec::new();
        };
        let written = written_keys(self.view.text(), word);
        let rest = self.view.text()[word.end..].trim_start_matches([' ', '\t']);
        let has_value = rest.starts_with('=');
        let mut found: Vec<_> = self
            .keys
            .iter()
            .filter(|key| key.file == schema && key.is_in(&place.table))
            .filter(|key| key.name() != ANY_NAME && !written.contains(key.name()))
            .filter(|key| !matches!(key.form, KeyForm::Table | KeyForm::Tables))
            .map(|key| self.key(key))
            .collect();
        if schema == Schema::Config && place.table == ["rules"] {
            let rules = REGISTRY.iter().filter(|rule| !written.contains(rule.name));
            found.extend(rules.map(|rule| Proposed {
                insert: format!("{} = \"{}\"", rule.name, rule.level.as_str()),
                documentation: Some(Page::of(rule, self.view.language()).summary),
                ..Proposed::new(rule.name, CompletionItemKind::Property)
            }));
        }
        if has_value {
            for item in &mut found {
                item.insert.clone_from(&item.label);
                item.is_snippet = false;
            }
        }
        found
    }

    fn key(&self, key: &SchemaKey) -> Proposed {
        let name = key.name();
        let (before, after) = match key.form {
            KeyForm::Text => ("\"", "\""),
            KeyForm::List => ("[", "]"),
            _ => ("", ""),
        };
        let is_snippet = self.view.client.takes_snippets;
        Proposed {
            insert: if is_snippet {
                format!("{name} = {before}$0{after}")
            } else {
                format!("{name} = ")
            },
            is_snippet,
            documentation: Some(key.description.clone()),
            ..Proposed::new(name, CompletionItemKind::Property)
        }
    }

    /// Returns the headers of the file's schema.
    fn headers(&self, is_item: bool) -> Vec<Proposed> {
        let form = if is_item {
            KeyForm::Tables
        } else {
            KeyForm::Table
        };
        let schema = self.view.schema();
        let of_file = self
            .keys
            .iter()
            .filter(|key| Some(key.file) == schema && key.form == form);
        of_file
            .filter(|key| key.path.iter().all(|part| part != ANY_NAME))
            .map(|key| Proposed {
                documentation: Some(key.description.clone()),
                ..Proposed::new(key.dotted(), CompletionItemKind::Module)
            })
            .collect()
    }

    /// Returns the values of the key `keys` in `table`.
    fn values(&self, table: &[String], keys: &[String], is_quoted: bool) -> Vec<Proposed> {
        let path: Vec<_> = table.iter().chain(keys).map(String::as_str).collect();
        let kind = self.view.kind();
        let name = path.last().copied().unwrap_or_default();
        let mut found = if takes_contacts(kind, &path) {
            self.contacts(&path)
        } else if kind == FileKind::Account && name == "time_zone" {
            time_zones()
                .map(|zone| Proposed::new(zone, CompletionItemKind::Value))
                .collect()
        } else if kind == FileKind::Account && name == "days" {
            let days = Day::ALL.into_iter().map(Day::as_str);
            days.map(|day| Proposed::new(day, CompletionItemKind::EnumMember))
                .collect()
        } else if kind == FileKind::Config && matches!(path[..], ["rules", _]) {
            LEVELS
                .map(|level| Proposed::new(level, CompletionItemKind::EnumMember))
                .into()
        } else {
            return self.plain_values(&path, is_quoted);
        };
        if !is_quoted {
            for item in &mut found {
                item.insert = format!("\"{}\"", item.insert);
            }
        }
        found
    }

    /// Returns what a schema lists for the key at `path`.
    fn plain_values(&self, path: &[&str], is_quoted: bool) -> Vec<Proposed> {
        let schema = self.view.schema();
        let path: Vec<_> = path.iter().map(|&part| part.to_owned()).collect();
        let key = self
            .keys
            .iter()
            .find(|key| Some(key.file) == schema && key.is_at(&path));
        let values = match key.map(|key| &key.form) {
            Some(KeyForm::OneOf(values)) => values.clone(),
            Some(KeyForm::Truth) if !is_quoted => vec!["true".to_owned(), "false".to_owned()],
            _ => Vec::new(),
        };
        let shown = values.into_iter().map(|value| {
            let label = value.trim_matches('"').to_owned();
            Proposed {
                insert: if is_quoted { label.clone() } else { value },
                ..Proposed::new(label, CompletionItemKind::EnumMember)
            }
        });
        shown.collect()
    }

    /// Returns the `@id`s of the directory; for alerts, the users of the account before them.
    fn contacts(&self, path: &[&str]) -> Vec<Proposed> {
        let directory = self.view.directory();
        let mut found = Vec::new();
        let mut known = BTreeSet::new();
        if path.last() == Some(&"alert") {
            let (document, _) = document::parse(self.view.text());
            let account = Account::read(&document);
            let users = account.users.iter().flatten();
            for user in users.filter_map(|user| user.email.as_ref()) {
                if known.insert(user.value.to_owned()) {
                    found.push(self.contact(user.value));
                }
            }
        }
        for entry in directory.entries() {
            let reference = format!("@{}", entry.id.value);
            if known.insert(reference.clone()) {
                found.push(self.contact(&reference));
            }
        }
        found
    }

    fn contact(&self, written: &str) -> Proposed {
        let directory = self.view.directory();
        let is_reference = matches!(Contact::new(written), Contact::Reference(_));
        let kind = if is_reference {
            CompletionItemKind::Reference
        } else {
            CompletionItemKind::Value
        };
        let email = directory.resolve(written).filter(|_| is_reference);
        Proposed {
            detail: email.map(str::to_owned),
            ..Proposed::new(written, kind)
        }
    }

    /// Returns the rules that a comment may allow, if that is what is being typed.
    fn rules_in_comment(&self, typed: Span) -> (Span, Vec<Proposed>) {
        let text = &self.view.text()[typed.start..typed.end];
        let nothing = (Span::new(typed.end, typed.end), Vec::new());
        let Some(names) = text.find(ALLOW).map(|at| at + ALLOW.len()) else {
            return nothing;
        };
        if text[names..].contains(')') {
            return nothing;
        }
        let start = text.rfind(['(', ',', ' ']).map_or(names, |at| at + 1);
        let rules = REGISTRY.iter().filter(|rule| can_be_allowed(rule.name));
        let found = rules.map(|rule| Proposed {
            documentation: Some(Page::of(rule, self.view.language()).summary),
            ..Proposed::new(rule.name, CompletionItemKind::EnumMember)
        });
        let word = Span::new(typed.start + start.max(names), typed.end);
        (word, found.collect())
    }
}

/// Returns the keys of the table around `word`, less the one that is being typed there.
fn written_keys(text: &str, word: Span) -> BTreeSet<String> {
    let all = statements(text);
    let after = all.partition_point(|statement| statement.span.start <= word.start);
    let is_header = |statement: &&Statement<'_>| statement.kind != StatementKind::Assignment;
    let (before, after) = all.split_at(after);
    let start = before.iter().rposition(|one| is_header(&one));
    let own = before[start.map_or(0, |header| header + 1)..].iter();
    own.chain(after.iter().take_while(|one| !is_header(one)))
        .filter(|one| one.span.end < word.start || word.end < one.span.start)
        .filter_map(|one| one.keys.first())
        .map(|key| key.value.to_string())
        .collect()
}
