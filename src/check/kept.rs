//! A check that is kept between edits, so that after an edit only the changed files are judged
//! again.

use std::borrow::Cow;

use jiff::Timestamp;
use rayon::prelude::*;

use super::judged::JudgedAccount;
use super::outcome::Outcome;
use super::run::{Check, Terms, day};
use crate::config::{FileKind, Layout, ProjectFiles};
use crate::contact::Directory;
use crate::text::{Snapshot, SourceFile, Spanned};

/// The check of a snapshot, with the result of each account file.
#[derive(Debug)]
pub struct Kept {
    layout: Layout,
    check: Check,
    /// The results, sorted by path.
    accounts: Vec<JudgedAccount>,
}

impl Kept {
    /// Judges everything in `files`.
    #[must_use]
    pub fn new(files: &ProjectFiles<'_>, terms: Terms) -> Self {
        let check = Check::of(files, terms);
        let accounts: Vec<_> = files.accounts().collect();
        Self {
            layout: files.layout().clone(),
            accounts: accounts
                .par_iter()
                .map(|file| check.account(file))
                .collect(),
            check,
        }
    }

    /// Brings the check up to date with `snapshot`, which differs from the one before in the files
    /// at `changed`. Everything is judged again if `now` is on another day, or if the configuration
    /// or the directory changed.
    pub fn follow(&mut self, snapshot: &Snapshot, changed: &[String], now: Timestamp) {
        let are_accounts = changed
            .iter()
            .all(|path| self.layout.kind(path) == FileKind::Account);
        let terms = self.check.terms();
        if day(now) != day(terms.now) || !are_accounts {
            let as_of_now = Terms {
                now,
                ..terms.clone()
            };
            *self = Self::new(&ProjectFiles::new(snapshot, &self.layout.config), as_of_now);
            return;
        }
        for path in changed {
            self.replace(path, snapshot.file(path));
        }
    }

    /// Replaces the account file at `path` with `file`, or removes it if that is `None`.
    fn replace(&mut self, path: &str, file: Option<&SourceFile>) {
        let place = self
            .accounts
            .binary_search_by(|judged| judged.path().cmp(path));
        match (place, file.map(|file| self.check.account(file))) {
            (Ok(at), Some(judged)) => self.accounts[at] = judged,
            (Ok(at), None) => {
                self.accounts.remove(at);
            }
            (Err(at), Some(judged)) => self.accounts.insert(at, judged),
            (Err(_), None) => {}
        }
    }

    /// Returns the paths that tell the kinds of files.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Returns all directory entries.
    #[must_use]
    pub fn directory(&self) -> &Directory {
        self.check.directory()
    }

    /// Returns the id of each account that has one, with the path of its file, sorted by path.
    pub fn account_ids(&self) -> impl Iterator<Item = (&str, &Spanned<String>)> {
        let known = self.accounts.iter().map(|judged| &judged.known);
        known.filter_map(|known| Some((&*known.path, known.id.as_ref()?)))
    }

    /// Returns the outcome of the check of `snapshot`, which must be the last one.
    #[must_use]
    pub fn outcome(&self, snapshot: &Snapshot) -> Outcome {
        self.check.finish(&self.accounts, |path| {
            snapshot.file(path).map(Cow::Borrowed)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::check::check;
    use crate::text::Origin;

    const CONFIG: &str = "contactctl.toml";

    fn snapshot(files: &BTreeMap<String, String>) -> Snapshot {
        let files = files
            .iter()
            .map(|(path, text)| SourceFile::new(path, text.clone().into()));
        Snapshot::new(Origin::Memory, files.collect())
    }

    /// One edit: the file, and its new text, or `None` to remove it.
    fn edit() -> impl Strategy<Value = (String, Option<String>)> {
        let text = prop_oneof![
            (
                prop_oneof!["one", "two"],
                prop_oneof!["@a", "@b", "a@x.example"]
            )
                .prop_map(|(id, contact)| Some(format!(
                    "[account]\nid = \"{id}\"\n[contacts]\ntechnical_emergency = [\"{contact}\"]\n"
                ))),
            Just(Some(
                "[account\n# contactctl: allow(unused-entry) no".to_owned()
            )),
            Just(Some(
                "# contactctl: allow(duplicate-account) moves\n[account]\nid = \"one\"\n"
                    .to_owned()
            )),
            Just(None),
        ];
        let directory = prop_oneof![
            Just(Some(
                "[a]\nkind = \"group\"\nemail = \"a@x.example\"\n".to_owned()
            )),
            Just(Some(
                "[b]\nkind = \"group\"\nemail = \"b@x.example\"\n".to_owned()
            )),
            Just(None),
        ];
        let config = prop_oneof![
            Just(Some("[rules]\nunused-entry = \"off\"\n".to_owned())),
            Just(None),
        ];
        prop_oneof![
            6 => ("contacts/[a-c]\\.toml", text),
            1 => (Just("contacts/directory.toml".to_owned()), directory),
            1 => (Just(CONFIG.to_owned()), config),
        ]
    }

    proptest! {
        #[test]
        fn after_any_edits_it_says_what_a_new_check_says(
            edits in prop::collection::vec((edit(), 0i64..2), 1..12),
        ) {
            let mut files = BTreeMap::new();
            let mut now: Timestamp = "2026-11-24T23:00:00Z".parse().expect("an instant");
            let mut kept = Kept::new(&ProjectFiles::new(snapshot(&files), CONFIG), Terms::at(now));
            for ((path, text), hours) in edits {
                match text {
                    Some(text) => files.insert(path.clone(), text),
                    None => files.remove(&path),
                };
                now += jiff::SignedDuration::from_hours(hours);
                let snapshot = snapshot(&files);
                kept.follow(&snapshot, &[path], now);
                let (followed, anew) = (kept.outcome(&snapshot), check(&ProjectFiles::new(&snapshot, CONFIG), now));
                prop_assert_eq!(followed.report, anew.report);
                prop_assert_eq!(followed.files, anew.files);
                prop_assert_eq!(followed.config, anew.config);
            }
        }
    }
}
