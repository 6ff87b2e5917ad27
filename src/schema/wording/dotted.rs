//! Directory entries whose id has a dot, which TOML takes for a table within a table.

use std::collections::BTreeMap;

use super::super::compiled::Compiled;
use crate::document::Document;
use crate::finding::Draft;
use crate::language::{Text, id};

/// Returns the finding for each entry of a directory that is `[name.more]`, by the pointer of
/// `name`: a table within a table, which nobody means.
pub(super) fn dotted(compiled: &Compiled, document: &Document<'_>) -> BTreeMap<String, Draft> {
    let mut drafts = BTreeMap::new();
    if compiled.json["propertyNames"].is_null() {
        return drafts;
    }
    for entry in document.root.entries() {
        let inner = entry.node.entries();
        let Some(first) = inner.first() else {
            continue;
        };
        if inner.iter().all(|inner| inner.node.is_table()) {
            let name = &entry.key.value;
            let key = format!("{name}.{}", first.key.value);
            let message = Text::new(id::KEY_WITH_DOT)
                .with("id", key.replace('.', "-"))
                .with("key", key);
            let draft = Draft::new("bad-format", first.key.span, message);
            drafts.insert(
                format!("/{}", name.replace('~', "~0").replace('/', "~1")),
                draft,
            );
        }
    }
    drafts
}
