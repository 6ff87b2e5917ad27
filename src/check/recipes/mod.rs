//! The recipes of a project: their errors, and the samples that they have to fit.
//!
//! No account depends on a recipe, and nothing that is pushed does. So they are judged apart from the
//! accounts, and a push looks only for what is not read.

mod faults;
mod files;
mod json;
mod samples;
mod words;

use std::collections::BTreeSet;

use super::gate::{DraftSubject, Purpose};
use super::inline::InlineAllows;
use super::parsed::Parsed;
use super::run::Check;
use crate::config::{RECIPES, RecipeFile};
use crate::contact::Directory;
use crate::document::{self, Document, Node};
use crate::finding::Draft;
use crate::language::{Text, id};
use crate::paste::Recipe;
use crate::rules;
use crate::text::{Content, SourceFile, quoted, suggest};
use files::{Group, file_drafts, groups, nothing, parsed};
pub use words::{fault_text, problem_text, reason_text};

impl Check {
    /// Judges the recipes among `files` and what belongs to them, and the recipes that the
    /// configuration names.
    #[must_use]
    pub fn with_recipes<'f>(mut self, files: impl IntoIterator<Item = &'f SourceFile>) -> Self {
        let mut files: Vec<_> = files.into_iter().collect();
        files.sort_by(|one, other| one.path.cmp(&other.path));
        if self.terms().purpose == Purpose::Push {
            let is_unread = |file: &&&SourceFile| matches!(file.content, Content::Unread(_));
            for file in files.iter().filter(is_unread) {
                self.add_recipe_file(file, None, file_drafts(file));
            }
        } else {
            let groups = groups(&files);
            if !groups.is_empty() {
                let domains = domains(&self.directory);
                for (name, group) in groups {
                    self.add_group(name, &group, &domains);
                }
            }
            self.add_unknown_recipes(&files);
        }
        self.recipe_files.extend(files.into_iter().cloned());
        self
    }

    /// Judges one recipe with its samples.
    fn add_group(&mut self, name: &str, group: &Group<'_>, domains: &BTreeSet<String>) {
        let parsed = group.recipe.and_then(parsed);
        let mut of_recipe = Vec::new();
        let mut recipe = Recipe::built_in(name);
        if let (Some(file), Some(parsed)) = (group.recipe, &parsed) {
            (recipe, of_recipe) = faults::read(file.text(), parsed, domains);
        } else if let Some(file) = group.recipe {
            (recipe, of_recipe) = (None, file_drafts(file));
        }
        let judged = samples::judge(name, group, recipe.as_ref(), parsed.as_ref());
        of_recipe.extend(judged.recipe);
        if let Some(file) = group.recipe {
            self.add_recipe_file(file, parsed.as_ref(), of_recipe);
        }
        for (file, document, drafts) in judged.others {
            // A fix would write TOML.
            let subject = DraftSubject {
                parsed: Some((&document, false)),
                ..DraftSubject::file(file)
            };
            self.add(subject, InlineAllows::default(), drafts);
        }
    }

    /// Adds the drafts on a recipe.
    fn add_recipe_file(
        &mut self,
        file: &SourceFile,
        parsed: Option<&Parsed<'_>>,
        mut drafts: Vec<Draft>,
    ) {
        let Some(parsed) = parsed else {
            let nothing = nothing();
            let subject = DraftSubject {
                parsed: Some((&nothing, false)),
                ..DraftSubject::file(file)
            };
            self.add(subject, InlineAllows::default(), drafts);
            return;
        };
        let (inline, invalid) = self.gate.inline(file.text(), parsed);
        drafts.extend(invalid);
        let subject = DraftSubject {
            parsed: Some((&parsed.document, parsed.is_whole())),
            ..DraftSubject::file(file)
        };
        let drafts = rules::with_secrets(file.text(), drafts);
        self.add(subject, inline, drafts);
    }

    /// Adds the drafts on the recipes that the configuration names and nobody has.
    fn add_unknown_recipes(&mut self, files: &[&SourceFile]) {
        let Some(config) = self.config_file.clone() else {
            return;
        };
        // Behind a link there may be every recipe.
        if self.directory_files.iter().any(|file| file.path == RECIPES) {
            return;
        }
        let own = files
            .iter()
            .filter_map(|file| match RecipeFile::of(&file.path) {
                Some(RecipeFile::Recipe(name)) => Some(name),
                _ => None,
            });
        let mut known: BTreeSet<&str> = own.collect();
        for name in Recipe::built_in_names() {
            known.insert(name);
        }
        let (document, _) = document::parse(config.text());
        let drafts = unknown_recipes(&document, &known);
        self.add_to_config(&config, drafts);
    }
}

/// Returns the domains of the directory.
fn domains(directory: &Directory) -> BTreeSet<String> {
    let emails = directory.entries().filter_map(|entry| entry.email.as_ref());
    let domains = emails.filter_map(|email| email.value.rsplit_once('@'));
    domains.map(|(_, domain)| domain.to_lowercase()).collect()
}

/// Returns drafts on the recipes of manual portals that are not among `known`.
fn unknown_recipes(config: &Document<'_>, known: &BTreeSet<&str>) -> Vec<Draft> {
    let portals = config.root.get("portals").map_or(&[][..], Node::entries);
    let manual = portals.iter().filter(|portal| {
        let kind = portal.node.get("kind").and_then(Node::as_str);
        kind == Some("manual")
    });
    let named = manual.filter_map(|portal| portal.node.get("recipe")?.spanned_str());
    // A name of another form has a finding of the schema, and cannot be a path that leads elsewhere.
    let unknown = named.filter(|name| !known.contains(name.value) && !name.value.contains('/'));
    unknown
        .map(|name| {
            let all: Vec<_> = known.iter().map(|name| format!("`{name}`")).collect();
            let message = Text::new(id::UNKNOWN_RECIPE)
                .with("name", quoted(name.value))
                .with("path", quoted(&format!("recipes/{}.toml", name.value)))
                .with("known", all.join(", "));
            let draft = rules::UNKNOWN_RECIPE.at(name.span, message);
            match suggest(name.value, known.iter().copied()) {
                Some(near) => draft.with("near", near).help("help-near"),
                None => draft,
            }
        })
        .collect()
}
