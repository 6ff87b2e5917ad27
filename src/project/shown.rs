//! The files that findings point into: those that are kept, and those that are read again.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::Project;
use super::stamp::Stamp;
use crate::finding::Finding;
use crate::text::{Origin, Snapshot, SourceFile};

/// The files that findings point into.
pub(super) struct Shown<'p> {
    project: &'p Project,
    files: HashMap<String, SourceFile>,
    again: Again,
}

/// The stamps of the files with findings that are not kept, sorted by path.
#[derive(Debug, Default)]
pub(super) struct Again(Vec<(Arc<str>, Stamp)>);

impl Again {
    fn get(&self, path: &str) -> Option<&Stamp> {
        let at = self.0.binary_search_by(|(own, _)| (**own).cmp(path)).ok()?;
        Some(&self.0[at].1)
    }
}

impl<'p> Shown<'p> {
    pub(super) fn new(project: &'p Project) -> Self {
        Self {
            project,
            files: HashMap::new(),
            again: Again::default(),
        }
    }

    /// Notes the stamp of a file with findings that is not kept. They come sorted by path.
    pub(super) fn not_kept(&mut self, path: Arc<str>, stamp: Stamp) {
        self.again.0.push((path, stamp));
    }

    pub(super) fn add(&mut self, files: impl IntoIterator<Item = SourceFile>) {
        let files = files.into_iter();
        self.files
            .extend(files.map(|file| (file.path.clone(), file)));
    }

    /// Returns the file at `path`; reads it again if it was not kept.
    pub(super) fn file(&self, path: &str) -> Option<Cow<'_, SourceFile>> {
        if let Some(file) = self.files.get(path) {
            return Some(Cow::Borrowed(file));
        }
        self.project
            .read_again(path, self.again.get(path))
            .map(Cow::Owned)
    }

    pub(super) fn texts(self) -> FoundTexts {
        FoundTexts {
            kept: Snapshot::new(Origin::WorkTree, self.files.into_values().collect()),
            again: Some((self.project.clone(), self.again)),
        }
    }
}

impl Project {
    /// Reads the file at `path` again. `None` if it is not the one any more whose stamp was `before`, or
    /// cannot be read: then it has no text to show.
    fn read_again(&self, path: &str, before: Option<&Stamp>) -> Option<SourceFile> {
        let (file, stamp) = self.read_listed(path).ok()??;
        before.is_none_or(|before| *before == stamp).then_some(file)
    }
}

/// The files that findings point into, some of which are read again when they are shown.
#[derive(Debug)]
pub struct FoundTexts {
    kept: Snapshot,
    /// The project of the files that were not kept, and the stamps of those that had findings.
    again: Option<(Project, Again)>,
}

impl From<Snapshot> for FoundTexts {
    fn from(kept: Snapshot) -> Self {
        Self { kept, again: None }
    }
}

impl FoundTexts {
    /// Returns the files that are in memory.
    #[must_use]
    pub fn kept(&self) -> &Snapshot {
        &self.kept
    }

    /// Returns the files that `findings` point into.
    #[must_use]
    pub fn of(&self, findings: &[Box<Finding>]) -> Cow<'_, Snapshot> {
        let Some((project, stamps)) = &self.again else {
            return Cow::Borrowed(&self.kept);
        };
        let others = findings.iter().flat_map(|finding| {
            finding
                .others
                .iter()
                .filter_map(|label| label.path.as_ref())
        });
        let paths: BTreeSet<&Arc<str>> = others
            .chain(findings.iter().map(|finding| &finding.path))
            .collect();
        if paths.iter().all(|path| self.kept.file(path).is_some()) {
            return Cow::Borrowed(&self.kept);
        }
        let files = paths.into_iter().filter_map(|path| {
            let kept = self.kept.file(path).cloned();
            kept.or_else(|| project.read_again(path, stamps.get(path)))
        });
        Cow::Owned(Snapshot::new(Origin::WorkTree, files.collect()))
    }
}
