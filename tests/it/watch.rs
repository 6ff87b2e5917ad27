//! `contactctl watch`, run for real: every edit is made on disk, and its verdict waited for.

use insta::assert_snapshot;
use std::fs;

use crate::support::{ACCOUNT, Project, Watching};

const FAULTY: &str = "contacts/bistro.toml:18:";

/// A project that is watched, its first verdict seen.
fn watched() -> (Project, Watching) {
    let project = Project::good();
    let watching = project.watch([]);
    assert_eq!(
        watching.verdict(),
        "3 files, 1 account: no findings\nwatching; Ctrl-C to end\n"
    );
    (project, watching)
}

fn faulty() -> String {
    ACCOUNT.replace("09:00", "9:00")
}

#[test]
fn an_edit_is_checked_and_so_is_its_undoing() {
    let (project, watching) = watched();
    project.write("contacts/bistro.toml", faulty());
    assert_snapshot!(watching.verdict(), @r#"
    changed: contacts/bistro.toml

    error[bad-format]

      x `9:00` is not a time of day `HH:MM`, from `00:00` to `23:59`
        ,-[contacts/bistro.toml:18:9]
     17 | days = ["mon", "tue"]
     18 | opens = "9:00"
        :         ^^^|^^
        :            `-- another form expected
     19 | closes = "17:00"
        `----
      help: write a time of day `HH:MM`, from `00:00` to `23:59`, such as `"09:00"` or `"00:00"`
      field: operational_support (portal: Operational Support)

    1 error in 1 of 3 files
    why it matters: contactctl explain bad-format
    watching; Ctrl-C to end
    "#);
    project.write("contacts/bistro.toml", ACCOUNT);
    assert_snapshot!(watching.verdict(), @"
    changed: contacts/bistro.toml

    3 files, 1 account: no findings
    watching; Ctrl-C to end
    ");
}

#[test]
fn what_depends_on_an_edit_is_checked_too() {
    let (project, watching) = watched();
    project.write("contacts/directory.toml", "# nobody\n");
    let verdict = watching.verdict();
    assert!(
        verdict.contains("changed: contacts/directory.toml\n"),
        "{verdict}"
    );
    assert!(verdict.contains("error[unknown-reference]"), "{verdict}");
}

#[test]
fn an_editor_may_save_by_renaming() {
    let (project, watching) = watched();
    for (text, found) in [
        (faulty(), "1 error in"),
        (ACCOUNT.to_owned(), "no findings"),
    ] {
        // Vim: away with the old, write the new under the old name.
        fs::rename(
            project.path("contacts/bistro.toml"),
            project.path("contacts/bistro.toml~"),
        )
        .expect("renamed");
        project.write("contacts/bistro.toml", &text);
        let mut verdict = watching.verdict();
        while !verdict.contains(found) {
            verdict = watching.verdict();
        }
    }
    for (text, found) in [
        (faulty(), "1 error in"),
        (ACCOUNT.to_owned(), "no findings"),
    ] {
        // Others: write beside it, rename over it.
        project.write("contacts/.bistro.toml.new", &text);
        fs::rename(
            project.path("contacts/.bistro.toml.new"),
            project.path("contacts/bistro.toml"),
        )
        .expect("renamed");
        let verdict = watching.verdict();
        assert!(verdict.contains(found), "{verdict}");
    }
}

#[test]
fn files_and_folders_come_and_go() {
    let (project, watching) = watched();
    project.write("contacts/team/deep/copy.toml", ACCOUNT);
    let verdict = watching.verdict();
    assert!(verdict.contains("error[duplicate-account]"), "{verdict}");

    fs::rename(project.path("contacts/team"), project.path("away")).expect("moved away");
    assert_snapshot!(watching.verdict(), @"
    changed: contacts/team/deep/copy.toml

    3 files, 1 account: no findings
    watching; Ctrl-C to end
    ");
    fs::rename(project.path("away"), project.path("contacts/back")).expect("moved back");
    let verdict = watching.verdict();
    assert!(
        verdict.starts_with("changed: contacts/back/deep/copy.toml\n"),
        "{verdict}"
    );

    // The folder that came back is watched as well.
    project.write(
        "contacts/back/deep/copy.toml",
        ACCOUNT.replace("\"bistro\"", "\"copy\""),
    );
    assert_snapshot!(watching.verdict(), @"
    changed: contacts/back/deep/copy.toml

    4 files, 2 accounts: no findings
    watching; Ctrl-C to end
    ");
    fs::remove_file(project.path("contacts/back/deep/copy.toml")).expect("removed");
    assert_snapshot!(watching.verdict(), @"
    changed: contacts/back/deep/copy.toml

    3 files, 1 account: no findings
    watching; Ctrl-C to end
    ");
}

#[test]
fn a_contacts_folder_that_is_gone_is_waited_for() {
    let (project, watching) = watched();
    for round in 0..3 {
        fs::rename(project.path("contacts"), project.path("away")).expect("moved away");
        let gone = watching.until("error:");
        assert!(gone.contains("there is no folder `contacts`"), "{gone}");
        fs::rename(project.path("away"), project.path("contacts")).expect("moved back");
        let verdict = watching.verdict();
        assert!(verdict.contains("readable again\n"), "{round}: {verdict}");
    }
    fs::remove_dir_all(project.path("contacts")).expect("removed");
    watching.until("error:");
    project.write("contacts/directory.toml", "");
    project.write("contacts/bistro.toml", faulty());
    let mut verdict = watching.verdict();
    while !verdict.contains("bistro.toml:18:") {
        verdict = watching.verdict();
    }
}

#[test]
fn the_configuration_counts_at_once() {
    let (project, watching) = watched();
    project.write(
        "contacts/bistro.toml",
        ACCOUNT.replace("@oncall", "@nobody"),
    );
    assert!(
        watching
            .verdict()
            .contains("1 error and 1 warning in 2 of 3 files")
    );
    project.write("contactctl.toml", "[rules]\nunknown-reference = \"warn\"\n");
    assert!(watching.verdict().contains("2 warnings in 2 of 3 files"));
    project.write("elsewhere/other.toml", faulty());
    project.write("contactctl.toml", "contacts = \"elsewhere\"\n");
    let verdict = watching.verdict();
    assert!(verdict.contains("elsewhere/other.toml:18:"), "{verdict}");
    // The new folder is watched from now on.
    project.write(
        "elsewhere/other.toml",
        ACCOUNT.replace("@oncall", "x@y.example"),
    );
    assert!(
        watching
            .verdict()
            .contains("2 files, 1 account: no findings")
    );
}

#[test]
fn what_is_no_contact_is_not_looked_at() {
    let (project, watching) = watched();
    project.write("contacts/notes.md", "");
    project.write("contacts/.bistro.toml.swp", "");
    project.write(".contactctl/portal.toml", "");
    project.write(".git/x.toml", "");
    project.write("README.md", "");
    // Touched and not changed.
    project.write("contacts/bistro.toml", ACCOUNT);
    project.write("contacts/bistro.toml", faulty());
    let verdict = watching.verdict();
    assert!(
        verdict.starts_with("changed: contacts/bistro.toml\n"),
        "{verdict}"
    );
    assert!(verdict.contains(FAULTY), "{verdict}");
}

#[test]
fn a_checkout_of_many_files_ends_in_the_right_verdict() {
    let project = Project::good().commit("one");
    project.git(["checkout", "--quiet", "-b", "many"]);
    for number in 0..400 {
        let id = format!("\"b{number}\"");
        let text = ACCOUNT
            .replace("\"bistro\"", &id)
            .replace("oncall", "nobody");
        project.write(&format!("contacts/{}/b{number}.toml", number % 20), text);
    }
    let project = project.commit("many");
    project.git(["checkout", "--quiet", "main"]);
    let watching = project.watch([]);
    watching.verdict();
    for (branch, end) in [
        ("many", "400 errors in 400 of 403"),
        ("main", "3 files, 1 account: no"),
    ] {
        project.git(["checkout", "--quiet", branch]);
        watching.until(end);
    }
}

#[test]
fn paths_filter_each_verdict() {
    let project = Project::good().file(
        "contacts/a.toml",
        ACCOUNT
            .replace("\"bistro\"", "\"a\"")
            .replace("oncall", "nobody"),
    );
    let watching = project.watch(["contacts/bistro.toml"]);
    assert!(
        watching
            .verdict()
            .starts_with("1 file, 1 account: no findings")
    );
    project.write("contacts/bistro.toml", faulty());
    let verdict = watching.verdict();
    assert!(verdict.contains("1 error in 1 of 1 file\n"), "{verdict}");
}

#[test]
fn a_project_that_cannot_be_read_ends_it_at_once() {
    assert_snapshot!(Project::new().run(["watch"]), @"
    $ contactctl watch
    --- stderr
    error: no contacts here: neither `[PROJECT]` nor a folder above it has `contactctl.toml` or `contacts/`
      help: change into the repository of the contacts, or name it with `-C DIR`
      help: an empty `contactctl.toml` marks the top of a new one
    --- status 2
    ");
    assert_snapshot!(Project::good().run(["watch", "contacts/x.toml"]), @"
    $ contactctl watch contacts/x.toml
    --- stderr
    error: there is no `contacts/x.toml`
      help: name files or folders of the contacts, or none for all of them
    --- status 2
    ");
}

#[cfg(target_os = "linux")]
#[test]
fn edits_are_found_when_the_system_lost_their_events() {
    let (project, watching) = watched();
    let limit = fs::read_to_string("/proc/sys/fs/inotify/max_queued_events").expect("Linux");
    let limit: usize = limit.trim().parse().expect("a number");
    watching.signal("-STOP");
    // Each write is an event of its own, as the one before is about the other file.
    for number in 0..=limit {
        project.write(["contacts/a.md", "contacts/b.md"][number % 2], "");
    }
    project.write("contacts/bistro.toml", faulty());
    watching.signal("-CONT");
    let verdict = watching.verdict();
    assert!(verdict.contains(FAULTY), "{verdict}");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_as_a_success() {
    let (_project, watching) = watched();
    assert_eq!(watching.interrupt().code(), Some(0));
}
