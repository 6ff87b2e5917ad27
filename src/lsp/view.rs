//! One open file with everything that an answer about it needs.

use std::path::Path;

use gen_lsp_types::{Location, TextEdit, Uri, WorkspaceEdit};
use jiff::Timestamp;

use super::client::Client;
use super::edits::workspace_edit;
use super::lines::Lines;
use crate::check::{Kept, Outcome};
use crate::config::FileKind;
use crate::contact::Directory;
use crate::document::Edit;
use crate::language::{Language, Text};
use crate::project::Project;
use crate::schema::Schema;
use crate::text::{Snapshot, SourceFile, Span};

/// Returns the URI and the version of the file at a path, if it is open.
pub(super) type Address<'v> = dyn Fn(&str) -> (Uri, Option<i32>) + 'v;

/// A file, and the project around it.
pub(super) struct View<'v> {
    pub(super) client: &'v Client,
    pub(super) project: &'v Project,
    pub(super) snapshot: &'v Snapshot,
    pub(super) kept: &'v Kept,
    pub(super) outcome: &'v Outcome,
    pub(super) file: &'v SourceFile,
    pub(super) lines: Lines<'v>,
    pub(super) address: &'v Address<'v>,
    pub(super) now: Timestamp,
}

impl<'v> View<'v> {
    pub(super) fn text(&self) -> &'v str {
        self.file.text()
    }

    pub(super) fn kind(&self) -> FileKind {
        self.kept.layout().kind_of(self.file)
    }

    /// Returns the schema of the file. `None` for the sample of a recipe.
    pub(super) fn schema(&self) -> Option<Schema> {
        match self.kind() {
            FileKind::Config => Some(Schema::Config),
            FileKind::Directory => Some(Schema::Directory),
            FileKind::Account => Some(Schema::Account),
            FileKind::Recipe => {
                let is_toml = Path::new(&self.file.path)
                    .extension()
                    .is_some_and(|end| end == "toml");
                is_toml.then_some(Schema::Recipe)
            }
        }
    }

    pub(super) fn directory(&self) -> &'v Directory {
        self.kept.directory()
    }

    pub(super) fn language(&self) -> Language {
        self.client.language
    }

    pub(super) fn say(&self, text: &Text) -> String {
        text.say(self.client.language)
    }

    /// Returns the lines of another file of the project.
    pub(super) fn lines_of<'f>(&self, file: &'f SourceFile) -> Lines<'f> {
        match (self.address)(&file.path).1 {
            Some(_) => Lines::new(file.text(), self.client.encoding),
            None => Lines::on_disk(file.text(), self.client.encoding),
        }
    }

    /// Returns a place in the file at `path`, which is one of the snapshot's.
    pub(super) fn location(&self, path: &str, span: Span) -> Option<Location> {
        let file = self.snapshot.file(path)?;
        Some(Location {
            uri: (self.address)(path).0,
            range: self.lines_of(file).range(span),
        })
    }

    /// Returns `edits` of files as the client takes them.
    pub(super) fn workspace_edit<'e>(
        &self,
        edits: impl IntoIterator<Item = (&'e str, Vec<Edit>)>,
    ) -> WorkspaceEdit {
        let files = edits.into_iter().filter_map(|(path, edits)| {
            let file = self.snapshot.file(path)?;
            let lines = self.lines_of(file);
            let edits = edits.iter().map(|edit| TextEdit {
                range: lines.range(edit.span),
                new_text: edit.replacement.clone(),
            });
            Some(((self.address)(path), edits.collect()))
        });
        workspace_edit(files.collect(), self.client.takes_versions)
    }
}
