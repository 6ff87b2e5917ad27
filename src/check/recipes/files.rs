//! The files of recipes, sorted by the recipe that they belong to.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::parsed::{Parsed, parse, unreadable};
use crate::config::RecipeFile;
use crate::document::{Document, Node, Value};
use crate::finding::Draft;
use crate::rules;
use crate::text::{Content, SourceFile, Span, quoted};

/// The files of one recipe.
#[derive(Default)]
pub(super) struct Group<'f> {
    pub(super) recipe: Option<&'f SourceFile>,
    pub(super) samples: Vec<&'f SourceFile>,
    pub(super) expectation: Option<&'f SourceFile>,
}

/// Returns the files of each recipe, by its name.
pub(super) fn groups<'f>(files: &[&'f SourceFile]) -> BTreeMap<&'f str, Group<'f>> {
    let mut groups: BTreeMap<_, Group<'_>> = BTreeMap::new();
    for file in files {
        let Some(part) = RecipeFile::of(&file.path) else {
            continue;
        };
        let group = groups.entry(part.name()).or_default();
        match part {
            RecipeFile::Recipe(_) => group.recipe = Some(file),
            RecipeFile::Sample(_) => group.samples.push(file),
            RecipeFile::Expectation(_) => group.expectation = Some(file),
        }
    }
    groups
}

/// Returns the tree of a recipe's file. `None` if it could not be read.
pub(super) fn parsed(file: &SourceFile) -> Option<Parsed<'_>> {
    match &file.content {
        Content::Text(text) => Some(parse(text)),
        _ => None,
    }
}

/// Returns a draft on a file that is not UTF-8, too large or not read.
pub(super) fn file_drafts(file: &SourceFile) -> Vec<Draft> {
    let mut drafts = unreadable(file);
    for draft in &mut drafts {
        let has_own_help = [
            &rules::FILE_TOO_LARGE,
            &rules::SYMBOLIC_LINK,
            &rules::SUBMODULE,
        ];
        if has_own_help.iter().any(|rule| rule.name == draft.rule) {
            draft.help = "help-recipe";
        }
    }
    drafts
}

/// Returns a document with nothing in it, for files without a tree.
pub(super) fn nothing() -> Document<'static> {
    Document {
        root: Node {
            span: Span::default(),
            value: Value::Table(Vec::new()),
        },
    }
}

/// Returns the path of a file as messages show it.
pub(super) fn shown(file: &SourceFile) -> String {
    quoted(&file.path)
}

/// Returns a shared path, for a label in another file.
pub(super) fn path(file: &SourceFile) -> Arc<str> {
    file.path.as_str().into()
}
