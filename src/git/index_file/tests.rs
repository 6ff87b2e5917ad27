//! Compares what is read of an index with what Git reads of it.

use std::path::Path;
use std::process::Command;

use super::*;

/// Runs Git in `folder`.
fn git(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::new("git");
    command.current_dir(folder).args(args);
    for (name, value) in [
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_AUTHOR_NAME", "Anna"),
        ("GIT_AUTHOR_EMAIL", "anna@bistro.example"),
        ("GIT_COMMITTER_NAME", "Anna"),
        ("GIT_COMMITTER_EMAIL", "anna@bistro.example"),
    ] {
        command.env(name, value);
    }
    let output = command.output().expect("git runs");
    assert!(output.status.success(), "{args:?} {output:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The entries as `git ls-files --stage --sparse` prints them.
fn listed(folder: &Path, digest: usize) -> (String, String) {
    let own = folder.join(".git");
    let read = IndexFile::read(&own.join("index"), &own, digest).expect("an index");
    let lines = read.entries.iter().map(|entry| {
        let path = String::from_utf8_lossy(&entry.path);
        let stage = (entry.flags & STAGE) >> 12;
        format!("{:06o} {} {stage}\t{path}\0", entry.mode, entry.id)
    });
    let by_git = git(folder, &["ls-files", "--stage", "--sparse", "-z"]);
    (lines.collect(), by_git)
}

fn repository(files: usize, format: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    git(
        folder.path(),
        &["init", "--quiet", &format!("--object-format={format}")],
    );
    write(folder.path(), 0..files, "one");
    git(folder.path(), &["add", "--all"]);
    git(folder.path(), &["commit", "--quiet", "--message", "first"]);
    folder
}

fn write(folder: &Path, files: std::ops::Range<usize>, text: &str) {
    for at in files {
        let below = folder.join(format!("folder-{}", at % 7));
        fs::create_dir_all(&below).expect("a folder");
        fs::write(below.join(format!("{at}.toml")), text).expect("a file");
    }
}

#[test]
fn every_version_is_read() {
    for version in ["2", "3", "4"] {
        let folder = repository(300, "sha1");
        git(folder.path(), &["update-index", "--index-version", version]);
        fs::write(folder.path().join("later"), "").expect("a file");
        git(folder.path(), &["add", "--intent-to-add", "later"]);
        let (own, by_git) = listed(folder.path(), 20);
        assert_eq!(own.split('\0').count(), 302);
        assert_eq!(own, by_git, "version {version}");
    }
}

#[test]
fn a_split_index_is_joined_with_what_it_shares() {
    let folder = repository(700, "sha1");
    git(
        folder.path(),
        &["config", "splitIndex.maxPercentChange", "100"],
    );
    git(folder.path(), &["update-index", "--split-index"]);
    write(folder.path(), 100..300, "two");
    write(folder.path(), 700..720, "new");
    fs::remove_dir_all(folder.path().join("folder-3")).expect("a folder");
    git(folder.path(), &["add", "--all"]);
    let (own, by_git) = listed(folder.path(), 20);
    assert!(own.split('\0').count() > 600);
    assert_eq!(own, by_git);
    let own = folder.path().join(".git");
    let read = IndexFile::read(&own.join("index"), &own, 20).expect("an index");
    assert!(read.is_extended);
}

#[test]
fn a_sparse_index_has_folders() {
    let folder = repository(50, "sha1");
    git(
        folder.path(),
        &[
            "sparse-checkout",
            "set",
            "--cone",
            "--sparse-index",
            "folder-2",
        ],
    );
    let (own, by_git) = listed(folder.path(), 20);
    assert!(own.contains("040000"), "{own}");
    assert_eq!(own, by_git);
}

#[test]
fn longer_ids_are_skipped() {
    let folder = repository(20, "sha256");
    let own = folder.path().join(".git");
    let read = IndexFile::read(&own.join("index"), &own, 32).expect("an index");
    let paths: Vec<_> = read
        .entries
        .iter()
        .map(|entry| String::from_utf8_lossy(&entry.path))
        .collect();
    let by_git = git(folder.path(), &["ls-files", "-z"]);
    assert_eq!(paths.join("\0") + "\0", by_git);
}

#[test]
fn a_damaged_index_is_an_error() {
    let folder = repository(9, "sha1");
    let own = folder.path().join(".git");
    let whole = fs::read(own.join("index")).expect("an index");
    for end in 1..whole.len() - 1 {
        let part = parse(&whole[..end], 20);
        // Where an extension begins, the rest of the file may be missing unseen.
        let is_read = matches!(part, Some(Ok(ref part)) if part.entries.len() != 9);
        assert!(!is_read, "{end}");
    }
    for at in 0..whole.len() {
        for byte in [0, 1, 0x7f, 0x80, 0xff] {
            let mut changed = whole.clone();
            changed[at] = byte;
            let _no_panic = parse(&changed, 20);
        }
    }
}
