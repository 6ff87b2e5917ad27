//! What happens outside the editor, while it has files open.

use std::fs;

use super::client::Editor;
use super::{FILE, TEAM, account, team};
use crate::support::{ACCOUNT, Project};

#[test]
fn a_file_that_is_deleted_outside_keeps_its_open_text() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    assert_eq!(editor.diagnostics(FILE), "");
    project.save(
        "contacts/other.toml",
        ACCOUNT.replace("id = \"bistro\"", "id = \"other\""),
    );
    fs::remove_file(project.path(FILE)).expect("removed");
    editor.retype(FILE, &account().replace("\"09:00\"", "\"9:00\""));
    let found = editor.diagnostics(FILE);
    assert!(found.contains("error[bad-format]"), "{found}");
    editor.close(FILE);
    editor.open("contacts/other.toml");
    editor.diagnostics_become("contacts/other.toml", "");
    assert!(editor.end().success());
}

#[test]
fn a_branch_is_switched_under_an_open_file() {
    let project = team();
    project.git(["switch", "--quiet", "--create", "other"]);
    project.save(
        "contacts/directory.toml",
        TEAM.replace("[oncall]", "[duty]"),
    );
    project.save(FILE, account().replace("@oncall", "@duty"));
    project.commit_all("another name");
    project.git(["switch", "--quiet", "-"]);
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    assert_eq!(editor.diagnostics(FILE), "");
    project.git(["switch", "--quiet", "other"]);
    // The editor still has the text of the branch before.
    editor.diagnostics_come_with(FILE, "error[unknown-reference]");
    editor.retype(FILE, &project.text(FILE));
    assert_eq!(editor.diagnostics(FILE), "");
    assert!(editor.end().success());
}

#[test]
fn a_new_file_counts_before_it_is_saved() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open_as("contacts/new.toml", ACCOUNT);
    let found = editor.diagnostics("contacts/new.toml");
    assert!(found.contains("error[duplicate-account]"), "{found}");
    editor.close("contacts/new.toml");
    editor.open(FILE);
    assert_eq!(editor.diagnostics(FILE), "");
    assert!(editor.end().success());
}

#[test]
fn a_file_is_found_whatever_its_path_looks_like() {
    let project = team();
    let mut editor = Editor::start(&project);
    let path = "contacts/../contacts/bistro.toml";
    editor.open_as(path, &account().replace("\"09:00\"", "\"9:00\""));
    editor.diagnostics_come_with(path, "error[bad-format]");
    assert!(editor.end().success());
}

#[test]
fn the_first_account_counts_before_it_is_saved() {
    let project = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/directory.toml", crate::support::DIRECTORY);
    let mut editor = Editor::start(&project);
    editor.shown_with("cannot check");
    editor.open_as(FILE, &ACCOUNT.replace("@oncall", "@onca"));
    editor.diagnostics_come_with(FILE, "error[unknown-reference]");
    assert!(editor.end().success());
}

#[test]
fn a_document_is_checked_once_it_is_saved_in_a_new_project() {
    let project = Project::new();
    let mut editor = Editor::start(&project);
    editor.open_as("contactctl.toml", "");
    editor.open_as(FILE, "");
    editor.retype("contactctl.toml", "contact = \"x\"\n");
    editor.retype(FILE, &account());
    project.write("contactctl.toml", "contact = \"x\"\n");
    editor.saved("contactctl.toml");
    project.write(FILE, account());
    editor.saved(FILE);
    editor.diagnostics_come_with(FILE, "error[unknown-reference]");
    editor.diagnostics_come_with("contactctl.toml", "error[unknown-key]");
    editor.retype(FILE, ACCOUNT);
    editor.diagnostics_come_with(FILE, "unknown-reference");
    assert!(editor.end().success());
}

#[test]
fn settings_that_name_another_folder_count_for_its_files() {
    let project = team().file("people/a.toml", ACCOUNT.replace("@oncall", "@nobody"));
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    assert_eq!(editor.diagnostics(FILE), "");
    editor.open("contactctl.toml");
    editor.open("people/a.toml");
    editor.retype("contactctl.toml", "contacts = \"people\"\n");
    editor.diagnostics_come_with("people/a.toml", "error[unknown-reference]");
    editor.diagnostics_become(FILE, "");
    editor.close("contactctl.toml");
    editor.diagnostics_become("people/a.toml", "");
    assert!(editor.end().success());
}

#[test]
fn a_file_that_git_ignores_does_not_count_once_it_is_saved() {
    let project = team().file(".gitignore", "contacts/secret.toml\n");
    let mut editor = Editor::start(&project);
    editor.open_as("contacts/secret.toml", "x =");
    editor.diagnostics_come_with("contacts/secret.toml", "error[toml-syntax]");
    project.write("contacts/secret.toml", "x =");
    editor.diagnostics_become("contacts/secret.toml", "");
    editor.close("contacts/secret.toml");
    assert!(editor.end().success());
}

#[test]
fn a_project_that_cannot_be_read_is_told_and_waited_for() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    assert_eq!(editor.diagnostics(FILE), "");
    fs::rename(project.path("contacts"), project.path("away")).expect("renamed");
    let shown = editor.shown_with("cannot check");
    editor.diagnostics_come_with_any(FILE, "cannot check");
    assert!(
        shown.starts_with("contactctl cannot check `[PROJECT]`: "),
        "{shown}"
    );
    fs::rename(project.path("away"), project.path("contacts")).expect("renamed");
    editor.retype(FILE, &account().replace("\"09:00\"", "\"9:00\""));
    let found = editor.diagnostics(FILE);
    assert!(found.contains("error[bad-format]"), "{found}");
    assert!(editor.end().success());
}

#[test]
fn the_settings_count_while_they_are_edited() {
    let project = Project::good().file(FILE, ACCOUNT.replace("@oncall", "jan.nowak@gmail.com"));
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    let found = editor.diagnostics(FILE);
    assert!(found.contains("[free-mail-domain]"), "{found}");
    editor.open("contactctl.toml");
    editor.retype(
        "contactctl.toml",
        "[rules]\nfree-mail-domain = \"off\"\nemergency-not-alias = \"off\"\nsingle-point-of-failure = \"off\"\nunused-entry = \"off\"\nforeign-domain = \"off\"\n",
    );
    editor.diagnostics_become(FILE, "");
    assert_eq!(editor.diagnostics("contactctl.toml"), "");
    assert!(editor.end().success());
}
