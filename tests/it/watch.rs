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
        "3 files, 1 account: no findings\nwatching for changes; press Ctrl-C to stop\n"
    );
    (project, watching)
}

fn faulty() -> String {
    ACCOUNT.replace("09:00", "9:00")
}

#[test]
fn an_edit_is_checked_and_so_is_its_undoing() {
    let (project, watching) = watched();
    project.save("contacts/bistro.toml", faulty());
    assert_snapshot!(watching.verdict(), @r#"
    changed: contacts/bistro.toml

    error[bad-format]

      x `9:00` is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to
      | `23:59`
        ,-[contacts/bistro.toml:18:9]
     17 | days = ["mon", "tue"]
     18 | opens = "9:00"
        :         ^^^|^^
        :            `-- wrong format
     19 | closes = "17:00"
        `----
      help: did you mean `09:00`?
      field: operational_support (portal: Operational Support)
      fix available: contactctl check --fix --unsafe

    1 error in 1 of 3 files
    why it matters: contactctl explain bad-format
    watching for changes; press Ctrl-C to stop
    "#);
    project.save("contacts/bistro.toml", ACCOUNT);
    assert_snapshot!(watching.verdict(), @"
    changed: contacts/bistro.toml

    3 files, 1 account: no findings
    watching for changes; press Ctrl-C to stop
    ");
}

#[test]
fn what_depends_on_an_edit_is_checked_too() {
    let (project, watching) = watched();
    project.save("contacts/directory.toml", "# nobody\n");
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
        project.save("contacts/bistro.toml", &text);
        watching.verdict_with(found);
    }
    for (text, found) in [
        (faulty(), "1 error in"),
        (ACCOUNT.to_owned(), "no findings"),
    ] {
        // Others: write beside it, rename over it.
        project.save("contacts/.bistro.toml.new", &text);
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
    project.save("contacts/team/deep/copy.toml", ACCOUNT);
    let verdict = watching.verdict();
    assert!(verdict.contains("error[duplicate-account]"), "{verdict}");

    fs::rename(project.path("contacts/team"), project.path("away")).expect("moved away");
    assert_snapshot!(watching.verdict(), @"
    changed: contacts/team/deep/copy.toml

    3 files, 1 account: no findings
    watching for changes; press Ctrl-C to stop
    ");
    fs::rename(project.path("away"), project.path("contacts/back")).expect("moved back");
    let verdict = watching.verdict();
    assert!(
        verdict.starts_with("changed: contacts/back/deep/copy.toml\n"),
        "{verdict}"
    );

    // The folder that came back is watched as well.
    project.save(
        "contacts/back/deep/copy.toml",
        ACCOUNT.replace("\"bistro\"", "\"copy\""),
    );
    assert_snapshot!(watching.verdict(), @"
    changed: contacts/back/deep/copy.toml

    4 files, 2 accounts: no findings
    watching for changes; press Ctrl-C to stop
    ");
    fs::remove_file(project.path("contacts/back/deep/copy.toml")).expect("removed");
    assert_snapshot!(watching.verdict(), @"
    changed: contacts/back/deep/copy.toml

    3 files, 1 account: no findings
    watching for changes; press Ctrl-C to stop
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
        assert!(
            verdict.contains("the files can be read again\n"),
            "{round}: {verdict}"
        );
    }
    fs::remove_dir_all(project.path("contacts")).expect("removed");
    watching.until("error:");
    project.save("contacts/directory.toml", "");
    project.save("contacts/bistro.toml", faulty());
    watching.verdict_with("bistro.toml:18:");
}

#[test]
fn a_project_that_is_deleted_and_cloned_anew_is_watched_again() {
    let project = Project::good().commit("one");
    let root = project.path("");
    let base = root.parent().expect("it is in a folder");
    let origin = base.join("origin.git");
    let clone = || {
        let cloned = project
            .program("git")
            .current_dir(base)
            .args(["clone", "--quiet"])
            .args([&origin, &root])
            .status();
        assert!(cloned.expect("git is installed").success());
    };
    project.git(["clone", "--quiet", "--bare", ".", &origin.to_string_lossy()]);
    let watching = project.watch([]);
    watching.verdict();
    for _ in 0..3 {
        fs::remove_dir_all(&root).expect("removed");
        let gone = watching.until("error: the project's folder no longer exists");
        assert!(gone.contains("[PROJECT]"), "{gone}");
        clone();
        watching.verdict_with("3 files, 1 account: no findings");
        // The new folders are watched, and not those of before.
        project.save("contacts/bistro.toml", faulty());
        watching.verdict_with(FAULTY);
        project.save("contacts/east/copy.toml", ACCOUNT);
        watching.verdict_with("error[duplicate-account]");
    }
}

#[test]
fn a_project_that_another_takes_the_place_of_is_watched_on() {
    let project = Project::good();
    let root = project.path("");
    let base = root.parent().expect("it is in a folder");
    let (before, other) = (base.join("before"), base.join("other"));
    let watching = project.watch([]);
    watching.verdict();
    fs::create_dir_all(other.join("contacts")).expect("a folder");
    for name in ["directory.toml", "bistro.toml"] {
        let at = format!("contacts/{name}");
        fs::copy(root.join(&at), other.join(&at)).expect("copied");
    }
    fs::write(other.join("contacts/bistro.toml"), faulty()).expect("a file");
    fs::rename(&root, before).expect("moved away");
    fs::rename(&other, &root).expect("moved here");
    watching.verdict_with(FAULTY);
    project.save("contacts/bistro.toml", ACCOUNT);
    watching.verdict_with("no findings");
}

/// A watch in a namespace where the system has room for `number` of `what`. `None` where namespaces
/// cannot be made.
#[cfg(target_os = "linux")]
fn watched_within(project: &Project, what: &str, number: usize) -> Option<Watching> {
    let limit = format!("echo {number} > /proc/sys/user/max_inotify_{what}");
    let mut tried = project.program("unshare");
    let tried = tried.args(["-Ur", "sh", "-c", &limit]).output();
    if !tried.is_ok_and(|output| output.status.success()) {
        return None;
    }
    let watch = project.prepared(&["watch"]);
    let script = format!("{limit} && exec \"$0\" watch");
    let mut limited = project.program("unshare");
    limited
        .args(["-Ur", "sh", "-c", &script])
        .arg(watch.get_program());
    Some(Watching::start(limited, project.path("")))
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_watched_is_reported_each_time_and_read_again_and_again() {
    let project = Project::good();
    // The root and the contacts.
    let Some(watching) = watched_within(&project, "watches", 2) else {
        return;
    };
    let reported =
        "error: cannot watch `[PROJECT]/contacts/sub`, so it is read at intervals instead";
    let waiting = "watching for changes; folders that cannot be watched are read at intervals";
    watching.verdict_with("watching for changes; press Ctrl-C to stop");
    fs::create_dir(project.path("contacts/sub")).expect("a folder");
    watching.until_all(&[reported, waiting]);
    let other = ACCOUNT.replace("\"bistro\"", "\"other\"");
    let faulty = other.replace("09:00", "9:00");
    for (text, found) in [
        (faulty, "contacts/sub/other.toml:18:"),
        (other, "4 files, 2 accounts: no findings"),
    ] {
        project.save("contacts/sub/other.toml", text);
        watching.until_all(&[found, reported, waiting]);
        // An edit that is watched.
        project.save("contacts/bistro.toml", format!("# {found}\n{ACCOUNT}"));
        watching.until_all(&["changed: contacts/bistro.toml", reported, waiting]);
    }
    fs::remove_dir_all(project.path("contacts/sub")).expect("removed");
    watching.until_all(&["\nwatching for changes; press Ctrl-C to stop"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_system_without_room_for_a_watcher_is_named_with_its_limits() {
    let project = Project::good();
    for (what, number, limit) in [
        ("instances", 0, "fs.inotify.max_user_instances"),
        ("watches", 0, "fs.inotify.max_user_watches"),
    ] {
        let Some(watching) = watched_within(&project, what, number) else {
            return;
        };
        let advice = format!("sudo sysctl {limit}=");
        watching.until_all(&["error: cannot watch `[PROJECT]", &advice]);
        project.save("contacts/bistro.toml", faulty());
        watching.verdict_with(FAULTY);
        project.save("contacts/bistro.toml", ACCOUNT);
        watching.verdict_with("no findings");
    }
}

#[test]
fn a_quiet_watch_prints_findings_only() {
    let project = Project::good().file("contacts/bistro.toml", faulty());
    let watching = project.watch(["--quiet", "contacts"]);
    let first = watching.until("  field:");
    assert!(first.starts_with("error[bad-format]\n"), "{first}");
    project.save("contacts/bistro.toml", ACCOUNT.replace("17:00", "17.00"));
    let second = watching.until("  field:");
    assert!(second.contains("error[bad-format]\n"), "{second}");
    assert!(!second.contains("changed"), "{second}");
    assert!(!second.contains("watching"), "{second}");
}

#[test]
fn the_configuration_counts_at_once() {
    let (project, watching) = watched();
    project.save(
        "contacts/bistro.toml",
        ACCOUNT.replace("@oncall", "@nobody"),
    );
    assert!(
        watching
            .verdict()
            .contains("1 error and 1 warning in 2 of 3 files")
    );
    project.save("contactctl.toml", "[rules]\nunknown-reference = \"warn\"\n");
    assert!(watching.verdict().contains("2 warnings in 2 of 3 files"));
    project.save("elsewhere/other.toml", faulty());
    project.save("contactctl.toml", "contacts = \"elsewhere\"\n");
    let verdict = watching.verdict();
    assert!(verdict.contains("elsewhere/other.toml:18:"), "{verdict}");
    // The new folder is watched from now on.
    project.save(
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
    project.save("contacts/notes.md", "");
    project.save("contacts/.bistro.toml.swp", "");
    project.save(".contactctl/portal.toml", "");
    project.save(".git/x.toml", "");
    project.save("README.md", "");
    // Touched and not changed.
    project.save("contacts/bistro.toml", ACCOUNT);
    project.save("contacts/bistro.toml", faulty());
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
    project.save("contacts/bistro.toml", faulty());
    let verdict = watching.verdict();
    assert!(verdict.contains("1 error in 1 file\n"), "{verdict}");
}

#[test]
fn a_project_that_cannot_be_read_ends_it_at_once() {
    assert_snapshot!(Project::new().run(["watch"]), @"
    $ contactctl watch
    --- stderr
    error: no contacts found: neither `[PROJECT]` nor a folder above it, at most up to the top of a Git work tree, has `contactctl.toml` or `contacts/`
      help: run the command in the repository of the contacts, or specify its folder with `-C DIR`
      help: to start a new contacts repository, run `contactctl init`
    --- status 2
    ");
    assert_snapshot!(Project::good().run(["watch", "contacts/x.toml"]), @"
    $ contactctl watch contacts/x.toml
    --- stderr
    error: `contacts/x.toml` does not exist
      help: specify files or folders of the contacts, or omit the path to check all files
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
    project.save("contacts/bistro.toml", faulty());
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
