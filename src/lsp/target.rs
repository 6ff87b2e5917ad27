//! The key or value of a parsed file that a position is in.

use crate::config::FileKind;
use crate::contact::Contact;
use crate::document::{Document, Node};
use crate::text::Span;

/// A key or a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    /// The keys that lead to it, without the indices of arrays.
    pub(super) path: Vec<String>,
    /// Its place.
    pub(super) span: Span,
    /// The text, if it is a string value. `None` for a key, or another value.
    pub(super) value: Option<String>,
    /// `true` if it is a key.
    pub(super) is_key: bool,
}

impl Target {
    /// Returns the innermost key or value at `offset`.
    pub(super) fn at(document: &Document<'_>, offset: usize) -> Option<Self> {
        let mut found = None;
        search(&document.root, &mut Vec::new(), &mut |target| {
            let is_at = target.span.start <= offset && offset <= target.span.end;
            let is_smaller = |other: &Self| target.span.len() < other.span.len();
            if is_at && found.as_ref().is_none_or(is_smaller) {
                found = Some(target);
            }
        });
        found
    }

    /// Returns `true` if the value is an address or an `@id` in a file of `kind`.
    pub(super) fn is_contact(&self, kind: FileKind) -> bool {
        let path: Vec<_> = self.path.iter().map(String::as_str).collect();
        self.value.is_some() && takes_contacts(kind, &path)
    }

    /// Returns the id of the directory entry that it is about: of an `@id`, or of the key of the entry.
    pub(super) fn entry_id(&self, kind: FileKind) -> Option<&str> {
        if self.is_key && kind == FileKind::Directory && self.path.len() == 1 {
            return self.path.first().map(String::as_str);
        }
        match Contact::new(self.value.as_deref()?) {
            Contact::Reference(id) if self.is_contact(kind) => Some(id),
            _ => None,
        }
    }
}

/// Returns `true` if the key at `path` of a file of `kind` takes addresses and `@id`s.
pub(super) fn takes_contacts(kind: FileKind, path: &[&str]) -> bool {
    match kind {
        FileKind::Account => match path {
            ["contacts", .., key] => *key != "contacts",
            ["users", .., key] => *key == "email",
            _ => false,
        },
        FileKind::Directory => matches!(path, [_, "members"]),
        FileKind::Config | FileKind::Recipe => false,
    }
}

/// Calls `visit` for each key and value of `document`.
pub(super) fn each(document: &Document<'_>, visit: &mut impl FnMut(Target)) {
    search(&document.root, &mut Vec::new(), visit);
}

fn search(node: &Node<'_>, path: &mut Vec<String>, visit: &mut impl FnMut(Target)) {
    for entry in node.entries() {
        path.push(entry.key.value.clone().into_owned());
        visit(Target {
            path: path.clone(),
            span: entry.key.span,
            value: None,
            is_key: true,
        });
        value(&entry.node, path, visit);
        path.pop();
    }
}

fn value(node: &Node<'_>, path: &mut Vec<String>, visit: &mut impl FnMut(Target)) {
    let is_container = node.is_table() || !node.items().is_empty();
    if !is_container {
        visit(Target {
            path: path.clone(),
            span: node.span,
            value: node.as_str().map(str::to_owned),
            is_key: false,
        });
    }
    search(node, path, visit);
    for item in node.items() {
        value(item, path, visit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    #[test]
    fn the_innermost_key_or_value_is_found() {
        let text = "[contacts]\ntechnical_emergency = [\"@a\", \"b@x.example\"]\n[[users]]\nemail = \"@a\"\n";
        let (document, _) = parse(text);
        let at = |part: &str| {
            let offset = text.find(part).expect("a part") + 1;
            let target = Target::at(&document, offset).expect("a target");
            let id = target.entry_id(FileKind::Account).map(str::to_owned);
            (target.path.join("."), target.value, id)
        };
        assert_eq!(at("@a").2.as_deref(), Some("a"));
        assert_eq!(at("b@x").1.as_deref(), Some("b@x.example"));
        assert_eq!(at("technical").0, "contacts.technical_emergency");
        assert_eq!(at("contacts").0, "contacts");
        assert_eq!(at("email").0, "users.email");
        assert_eq!(Target::at(&document, text.len()), None);
    }
}
