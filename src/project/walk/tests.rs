//! Compares the walk with the files that Git itself lists.

use std::fs;
use std::path::Path;
use std::process::Command;

use proptest::prelude::*;

use super::{Found, Placed, files};
use crate::config::{FILE_NAME, Layout};
use crate::git::GitVariables;
use crate::project::Project;

impl Placed for String {
    fn path(&self) -> &str {
        self
    }
}

/// The paths that the walk finds in `contacts`, and those that Git lists there.
fn both(top: &Path) -> (Vec<String>, Vec<String>) {
    let project = Project {
        root: top.canonicalize().expect("a folder"),
        config: FILE_NAME.to_owned(),
        variables: GitVariables::default(),
    };
    let tracking = project.tracking().expect("an index");
    let contacts = project.root.join("contacts");
    let layout = Layout {
        config: FILE_NAME.to_owned(),
        contacts: "contacts".into(),
    };
    let found = files(&contacts, &layout, &tracking, |at, path| {
        assert!(matches!(at, Found::File(_)), "{path}");
        Ok(Some(path))
    });
    let output = Command::new("git")
        .arg("-C")
        .arg(top)
        .args(["ls-files", "-z", "--others", "--exclude-standard"])
        .args(["--", "contacts"])
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .output()
        .expect("git runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let mut listed: Vec<_> = text
        .split_terminator('\0')
        .filter(|path| path.as_bytes().ends_with(b".toml"))
        .map(str::to_owned)
        .collect();
    listed.sort_unstable();
    (found.expect("a walk"), listed)
}

fn repository(files: &[(String, String)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
        fs::write(file, text).expect("a file");
    }
    let init = Command::new("git")
        .args(["init", "--quiet"])
        .current_dir(&folder)
        .status();
    assert!(init.expect("git runs").success());
    folder
}

#[test]
fn paths_come_sorted_whatever_the_names_of_folders() {
    let names = [
        "a/x", "a-b/x", "a.b/x", "ab", "a", "a/b/x", "b", "a-", "ą/x",
    ];
    let files: Vec<_> = names
        .iter()
        .map(|name| (format!("contacts/{name}.toml"), String::new()))
        .collect();
    let (found, listed) = both(repository(&files).path());
    assert_eq!(found.len(), names.len());
    assert_eq!(found, listed);
}

#[test]
fn the_innermost_rule_decides() {
    let texts = [
        (".gitignore", "draft-*\n"),
        ("contacts/a/.gitignore", "!draft-kept.toml\n"),
        ("contacts/a/b/.gitignore", "draft-kept.toml\n"),
        ("contacts/draft-kept.toml", ""),
        ("contacts/a/draft-kept.toml", ""),
        ("contacts/a/draft-other.toml", ""),
        ("contacts/a/b/draft-kept.toml", ""),
    ];
    let files = texts.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let (found, listed) = both(repository(&files).path());
    assert_eq!(found, ["contacts/a/draft-kept.toml"]);
    assert_eq!(found, listed);
}

fn rules() -> impl Strategy<Value = String> {
    let rule = prop_oneof![
        "!?/?[ab*?]{1,2}/?",
        "!?/?[ab]/[ab*]/?",
        "!?\\*\\*/[ab]",
        "!?(contacts/)?[ab]\\*\\.toml",
        // What Git reads in its own way: braces, brackets, classes, escapes, stars, spaces.
        "!?[ab{},\\\\\\[\\]!^*?/ -]{1,8}(\\.toml)?",
        "!?(\\[[ab!^:\\]-]{1,4}\\]|\\[\\[:(alpha|lower|upper|x):\\]b?\\])(\\.toml|\\*)",
        "!?(contacts)?(/?[ab]?\\*{1,3}){1,3}/?[ab](\\.toml)?",
        Just("# a comment".to_owned()),
    ];
    prop::collection::vec(rule, 0..4).prop_map(|rules| rules.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn git_leaves_out_the_same_files(top in rules(), outer in rules(), inner in rules()) {
        let mut files = vec![
            (".gitignore".to_owned(), top),
            ("contacts/.gitignore".to_owned(), outer),
            ("contacts/a/.gitignore".to_owned(), inner),
        ];
        for folder in ["", "a/", "a/b/", "b/", "b/a/", "ab/"] {
            for name in ["a", "b", "ab", "{a,b}", "a-b", "[a]"] {
                files.push((format!("contacts/{folder}{name}.toml"), String::new()));
            }
        }
        let (found, listed) = both(repository(&files).path());
        prop_assert_eq!(found, listed);
    }
}
