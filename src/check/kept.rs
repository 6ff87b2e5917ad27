//! A check that is kept between edits, so that after an edit only the changed files are judged
//! again.

use std::borrow::Cow;

use jiff::Timestamp;
use rayon::prelude::*;

use super::judged::JudgedAccount;
use super::layout::{FileKind, read_config};
use super::outcome::Outcome;
use super::run::{Check, Terms, day};
use crate::config::Config;
use crate::text::{Snapshot, SourceFile};

/// The check of a snapshot, with the result of each account file.
#[derive(Debug)]
pub struct Kept {
    config_path: String,
    check: Check,
    /// The results, sorted by path.
    accounts: Vec<JudgedAccount>,
}

impl Kept {
    /// Judges everything in `snapshot`. The configuration is the file at `config_path`, if the
    /// snapshot has it.
    #[must_use]
    pub fn new(snapshot: &Snapshot, config_path: &str, terms: Terms) -> Self {
        let config_file = snapshot.file(config_path);
        let config = config_file.map_or_else(Config::default, |file| read_config(file).0);
        let of_kind = |kind| {
            let contacts = config.contacts.as_str();
            let files = snapshot.files().iter();
            files.filter(move |file| FileKind::of(&file.path, config_path, contacts) == kind)
        };
        let check = Check::new(config_file, of_kind(FileKind::Directory), terms);
        let files: Vec<_> = of_kind(FileKind::Account).collect();
        let accounts = files.par_iter().map(|file| check.account(file)).collect();
        Self {
            config_path: config_path.to_owned(),
            check,
            accounts,
        }
    }

    /// Brings the check up to date with `snapshot`, which differs from the one before in the files
    /// at `changed`. Everything is judged again if `now` is on another day, or if the configuration
    /// or the directory changed.
    pub fn follow(&mut self, snapshot: &Snapshot, changed: &[String], now: Timestamp) {
        let contacts = &self.check.config().contacts;
        let are_accounts = changed
            .iter()
            .all(|path| FileKind::of(path, &self.config_path, contacts) == FileKind::Account);
        let terms = self.check.terms();
        if day(now) != day(terms.now) || !are_accounts {
            let as_of_now = Terms {
                now,
                ..terms.clone()
            };
            *self = Self::new(snapshot, &self.config_path, as_of_now);
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
            let mut kept = Kept::new(&snapshot(&files), CONFIG, Terms::at(now));
            for ((path, text), hours) in edits {
                match text {
                    Some(text) => files.insert(path.clone(), text),
                    None => files.remove(&path),
                };
                now += jiff::SignedDuration::from_hours(hours);
                let snapshot = snapshot(&files);
                kept.follow(&snapshot, &[path], now);
                let (followed, anew) = (kept.outcome(&snapshot), check(&snapshot, CONFIG, now));
                prop_assert_eq!(followed.report, anew.report);
                prop_assert_eq!(followed.files, anew.files);
                prop_assert_eq!(followed.config, anew.config);
            }
        }
    }
}
