//! The desired accounts of an earlier commit, derived from those of a later one.

use std::sync::Arc;

use crate::contact::Environment;
use crate::error::Result;
use crate::git::{CommitId, Repository};
use crate::plan::{Accounts, desired_of_sound};

/// Returns the desired accounts of `base`. Those of `commit` are known, so only the files that differ
/// are read.
///
/// Both commits must be without errors: no two files of either may be for the same account.
pub(super) fn earlier(
    repository: &Repository,
    base: &CommitId,
    (commit, at_commit): (&CommitId, &Accounts),
    environment: Environment,
) -> Result<Accounts> {
    repository.check_pushed_config(base)?;
    // Settings with an error do not say where the contacts were.
    repository.config(base)?;
    if let Some(paths) = repository.account_files_between(base, commit)? {
        let differing: Vec<_> = paths.iter().map(String::as_str).collect();
        if let Some(files) = repository.files_of(base, &differing)? {
            let mut accounts: Accounts = at_commit
                .iter()
                .filter(|(_, account)| !paths.contains(&*account.path))
                .map(|(id, account)| (id.clone(), Arc::clone(account)))
                .collect();
            accounts.extend(desired_of_sound(&files, environment));
            return Ok(accounts);
        }
    }
    Ok(desired_of_sound(&repository.files(base)?, environment))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;
    use crate::git::fixture::{Content, TestHistory};

    const CONFIG: &str = "contactctl.toml";

    /// The files of a commit, by path. `None` is a symbolic link.
    type Files = BTreeMap<&'static str, Option<String>>;

    fn account(id: usize, contact: usize) -> String {
        let contact = ["@oncall", "@night", "a@x.example"][contact];
        format!(
            "[account]\nid = \"a{id}\"\nname = \"A\"\nintegration = \"reservations-e2e\"\n\
             [contacts]\ntechnical_emergency = [\"{contact}\"]\n\
             technical_non_emergency = [\"a@x.example\"]\n\
             operational_for_google = [\"a@x.example\"]\n\
             operational_for_users = \"a@x.example\"\n\
             [contacts.production]\nalert = [\"a@x.example\"]\n\
             [[operational_support]]\ntime_zone = \"Europe/Warsaw\"\ndays = [\"mon\"]\n\
             opens = \"09:00\"\ncloses = \"17:00\"\n"
        )
    }

    /// A file that is absent, an account, a symbolic link, not TOML, or not of its schema.
    fn account_file() -> impl Strategy<Value = Option<Option<String>>> {
        prop_oneof![
            1 => Just(None),
            6 => (0..60_usize, 0..3_usize).prop_map(|(id, to)| Some(Some(account(id, to)))),
            1 => Just(Some(None)),
            1 => Just(Some(Some("not TOML".to_owned()))),
            1 => Just(Some(Some(account(60, 0).replace("[\"mon\"]", "\"mon\"")))),
        ]
    }

    fn files() -> impl Strategy<Value = Files> {
        let directory = prop_oneof![
            1 => Just("x"), 1 => Just("y")
        ]
        .prop_map(|at| {
            Some(Some(format!(
                "[oncall]\nkind = \"person\"\nemail = \"oncall@{at}.example\"\n"
            )))
        });
        let config = prop_oneof![
            8 => Just(None),
            1 => Just(Some(Some("contacts = \"people\"\n".to_owned()))),
            1 => Just(Some(Some("# nothing\n".to_owned()))),
        ];
        let files = (
            [
                account_file(),
                account_file(),
                account_file(),
                account_file(),
            ],
            [account_file(), account_file()],
            directory,
            config,
        );
        files.prop_map(|([a, b, c, d], [note, other], directory, config)| {
            let files = [
                ("contacts/a.toml", a),
                ("contacts/b.toml", b),
                ("contacts/deep/a.toml", c),
                ("contacts/.git-like/d.toml", d),
                ("contacts/.contactctl/note.toml", note.clone()),
                ("contacts/note.txt", note.map(|_| Some(account(99, 0)))),
                ("people/other.toml", other),
                ("people/directory.toml", directory.clone()),
                ("contacts/directory.toml", directory),
                (CONFIG, config),
            ];
            let there = files
                .into_iter()
                .filter_map(|(path, file)| Some((path, file?)));
            there.collect()
        })
    }

    /// A commit and the one after it, which has most files as they were.
    fn steps() -> impl Strategy<Value = (Files, Files)> {
        let edited = proptest::collection::vec(proptest::bool::weighted(0.3), 9);
        (files(), files(), edited).prop_map(|(before, mut after, edited)| {
            let paths: BTreeSet<_> = before.keys().chain(after.keys()).copied().collect();
            for (path, _) in paths.into_iter().zip(edited).filter(|(_, edited)| !edited) {
                match before.get(path) {
                    Some(file) => after.insert(path, file.clone()),
                    None => after.remove(path),
                };
            }
            (before, after)
        })
    }

    /// Returns true if no two files are for the same account.
    fn is_sound(files: &Files) -> bool {
        let mut texts: Vec<_> = files.values().flatten().collect();
        texts.retain(|text| text.starts_with("[account]"));
        let ids: BTreeSet<_> = texts.iter().map(|text| text.lines().nth(1)).collect();
        ids.len() == texts.len()
    }

    fn wanted(repository: &Repository, commit: &CommitId) -> Accounts {
        let files = repository.files_if_any(commit).expect("files");
        desired_of_sound(&files, Environment::Production)
    }

    fn commit(history: &TestHistory, files: &Files) -> CommitId {
        let contents = files.iter().map(|(path, text)| {
            let content = match text {
                Some(text) => Content::File(text.clone()),
                None => Content::Link("a.toml".to_owned()),
            };
            ((*path).to_owned(), content)
        });
        history.commit("a", &contents.collect(), &[])
    }

    fn check_earlier(before: &Files, after: &Files) {
        let history = TestHistory::new();
        let [before, after] = [before, after].map(|files| commit(&history, files));
        let repository = history.open();
        let known = wanted(&repository, &after);
        let found = earlier(
            &repository,
            &before,
            (&after, &known),
            Environment::Production,
        );
        assert_eq!(found.expect("accounts"), wanted(&repository, &before));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]
        #[test]
        fn what_differs_is_read_and_the_rest_is_known((before, after) in steps()) {
            prop_assume!(is_sound(&before) && is_sound(&after));
            check_earlier(&before, &after);
        }
    }
}
