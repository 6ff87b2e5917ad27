//! A check that is kept and brought up to date: after an edit only the files that it changed are
//! judged anew.

use std::borrow::Cow;

use jiff::Timestamp;
use rayon::prelude::*;

use super::judged::Judged;
use super::layout::{FileKind, read_config};
use super::outcome::Outcome;
use super::run::{Check, Terms, day};
use crate::config::Config;
use crate::text::{Snapshot, SourceFile};

/// The check of a snapshot, and how each of its account files was judged.
#[derive(Debug)]
pub struct Kept {
    config_path: String,
    check: Check,
    /// By path.
    accounts: Vec<Judged>,
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

    /// Goes on to `snapshot`, which differs from the one before in the files at `changed`, as of
    /// `now`. Everything is judged anew on another day, and where the configuration or the directory
    /// changed.
    pub fn follow(&mut self, snapshot: &Snapshot, changed: &[String], now: Timestamp) {
        let contacts = &self.check.config().contacts;
        let is_account =
            |path: &String| FileKind::of(path, &self.config_path, contacts) == FileKind::Account;
        let terms = self.check.terms();
        if day(now) != day(terms.now) || !changed.iter().all(is_account) {
            let terms = Terms {
                now,
                ..terms.clone()
            };
            *self = Self::new(snapshot, &self.config_path, terms);
            return;
        }
        for path in changed {
            self.replace(path, snapshot.file(path));
        }
    }

    /// Puts `file` in the place of the account file at `path`; none if that is gone.
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

    /// What the check of `snapshot`, the last one, says.
    #[must_use]
    pub fn outcome(&self, snapshot: &Snapshot) -> Outcome {
        let text = |path: &str| snapshot.file(path).map(Cow::Borrowed);
        self.check.finish(&self.accounts, text)
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
        let file = |(path, text): (&String, &String)| SourceFile::new(path, text.clone().into());
        Snapshot::new(Origin::Memory, files.iter().map(file).collect())
    }

    /// One edit: the file, and its new text; none removes it.
    fn edit() -> impl Strategy<Value = (String, Option<String>)> {
        let account = |id: &str, contact: &str| {
            format!("[account]\nid = \"{id}\"\n[contacts]\ntechnical_emergency = [\"{contact}\"]\n")
        };
        let text = prop_oneof![
            (
                prop_oneof!["one", "two"],
                prop_oneof!["@a", "@b", "a@x.example"]
            )
                .prop_map(move |(id, contact)| Some(account(&id, &contact))),
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
