//! What `.contactctl/` keeps of earlier runs of `check`.

use std::fmt::Write as _;
use std::fs;
use std::thread;

use crate::support::{ACCOUNT, Project};

const ACCOUNTS: usize = 8;

/// A project of eight accounts, the second with a fault.
fn project() -> Project {
    (0..ACCOUNTS).fold(Project::good(), |project, number| {
        project.file(&path(number), account(number, number == 1))
    })
}

fn path(number: usize) -> String {
    format!("contacts/account-{number}.toml")
}

fn account(number: usize, is_faulty: bool) -> String {
    let id = format!("id = \"account-{number}\"");
    let mut text = ACCOUNT.replacen("id = \"bistro\"", &id, 1);
    assert!(text.contains(&id), "the account has the id of the sample");
    if is_faulty {
        writeln!(text, "unknown = {number}").expect("a string takes everything");
    }
    text
}

fn statistics(project: &Project) -> String {
    let run = project.run(["check", "--statistics"]);
    let mut lines = run.stderr.lines();
    let line = lines.find(|line| line.starts_with("cache: "));
    line.unwrap_or_default().to_owned()
}

/// Runs until `known` accounts of nine are known: what was just written is not kept at once.
fn warm(project: &Project, known: usize) {
    let line = format!("cache: {known} of 9 accounts known to have no findings");
    let is_warm = (0..1000).any(|_| statistics(project) == line);
    assert!(is_warm, "{} and not {line}", statistics(project));
}

/// What is printed with the cache, and without it all the same.
fn assert_same(project: &Project) {
    let run = |more: &[&str]| {
        let run = project.run(
            ["check", "--format", "json"]
                .into_iter()
                .chain(more.iter().copied()),
        );
        (run.stdout, run.stderr, run.status)
    };
    assert_eq!(run(&[]), run(&["--no-cache"]));
}

#[test]
fn clean_files_are_known_in_the_next_run() {
    let project = project();
    warm(&project, 8);
    assert_same(&project);
    let ignored = fs::read_to_string(project.path(".contactctl/.gitignore"));
    assert_eq!(ignored.expect("the folder ignores itself"), "*\n");
    assert_eq!(
        project
            .run(["check", "--no-cache", "--statistics"])
            .stderr
            .lines()
            .last(),
        Some("cache: 0 of 9 accounts known to have no findings")
    );
}

#[test]
fn without_the_cache_nothing_is_kept() {
    let project = project();
    project.run(["check", "--no-cache"]);
    assert!(!project.path(".contactctl").exists());
}

#[test]
fn whatever_is_edited_the_output_is_that_without_the_cache() {
    let project = project();
    warm(&project, 8);
    // Any numbers do, the same in every run.
    let mut random = 7_u32;
    let mut next = |below: usize| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(random >> 16).unwrap_or_default() % below
    };
    for _ in 0..40 {
        let number = next(ACCOUNTS);
        match next(8) {
            0 => project.write("contactctl.toml", "[rules]\nunused-entry = \"off\"\n"),
            1 => project.write("contactctl.toml", ""),
            2 => project.write("contacts/directory.toml", ""),
            3 => project.write("contacts/directory.toml", crate::support::DIRECTORY),
            4 => project.write(&path(number), account(next(ACCOUNTS), false)),
            5 => project.write(&path(number), account(number, true)),
            6 => project.write(&path(number), "id = ["),
            _ => {
                let _was_gone = fs::remove_file(project.path(&path(number)));
            }
        }
        assert_same(&project);
    }
}

#[test]
fn an_edit_that_keeps_size_and_time_is_seen() {
    let project = project();
    warm(&project, 8);
    let file = project.path(&path(0));
    let modified = fs::metadata(&file).and_then(|metadata| metadata.modified());
    project.write(
        &path(0),
        account(0, false).replace("reservations", "Reservations"),
    );
    let opened = fs::File::options()
        .write(true)
        .open(&file)
        .expect("the file");
    opened
        .set_modified(modified.expect("a time"))
        .expect("a time is set");
    let found = project.run(["check", "--format", "short"]).stdout;
    assert!(found.contains("contacts/account-0.toml:4:"), "{found}");
}

#[test]
fn a_cache_that_is_not_whole_or_not_ours_is_ignored() {
    let project = project();
    warm(&project, 8);
    let cache = project.path(".contactctl/check.cache");
    let whole = fs::read(&cache).expect("the cache");
    let mut texts = vec![
        Vec::new(),
        b"something else".to_vec(),
        whole[..whole.len() / 2].to_vec(),
    ];
    for at in (0..whole.len()).step_by(97) {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x10;
        texts.push(flipped);
    }
    for text in texts {
        fs::write(&cache, &text).expect("a file");
        assert_eq!(
            statistics(&project),
            "cache: 0 of 9 accounts known to have no findings"
        );
    }
    assert_same(&project);
}

#[test]
fn a_cache_that_cannot_be_kept_is_no_failure() {
    let project = project().file(".contactctl", "a file where the folder would be");
    assert_same(&project);
    fs::remove_file(project.path(".contactctl")).expect("the file");
    fs::create_dir_all(project.path(".contactctl/check.cache")).expect("a folder in its place");
    assert_same(&project);
}

#[test]
fn runs_at_the_same_time_do_not_hurt_each_other() {
    let project = project();
    let expected = project.run(["check", "--no-cache"]).to_string();
    let expected = expected.replace(" --no-cache", "");
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..5 {
                    assert_eq!(project.run(["check"]).to_string(), expected);
                }
            });
        }
    });
    let left = fs::read_dir(project.path(".contactctl")).expect("the folder");
    let left = left.flatten().map(|entry| entry.file_name());
    let left: Vec<_> = left
        .filter(|name| name.to_string_lossy().ends_with(".tmp"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
