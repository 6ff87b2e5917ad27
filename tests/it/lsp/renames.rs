//! Another id for an entry of the directory.

use insta::assert_snapshot;
use serde_json::json;

use super::client::{Editor, apply};
use super::{FILE, team};
use crate::support::{ACCOUNT, DIRECTORY, Project};

#[test]
fn an_id_is_renamed_in_two_hundred_files() {
    let mut project = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/directory.toml", DIRECTORY);
    for nth in 0..200 {
        let id = format!("bistro-{nth:03}");
        let text = ACCOUNT.replace("id = \"bistro\"", &format!("id = \"{id}\""));
        project = project.file(&format!("contacts/{}/{id}.toml", nth % 7), text);
    }
    let mut editor = Editor::start(&project);
    let file = "contacts/0/bistro-000.toml";
    editor.open(file);
    assert_eq!(editor.diagnostics(file), "");
    let id = r#"technical_emergency = ["@on|call"]"#;
    let prepared = editor.at("textDocument/prepareRename", file, id);
    assert_eq!(prepared["placeholder"], "oncall");
    assert_eq!(
        prepared["range"]["start"],
        json!({ "line": 6, "character": 25 })
    );
    let mut place = editor.place(file, id);
    place["newName"] = json!("@duty-phone");
    let edit = editor.request("textDocument/rename", &place);
    let documents = edit["documentChanges"].as_array().expect("documents");
    let opened = documents
        .iter()
        .find(|one| !one["textDocument"]["version"].is_null());
    assert_eq!(opened.expect("the open one")["textDocument"]["version"], 1);
    editor.close(file);
    let made = apply(&project, &edit);
    assert_eq!(made.len(), 201);
    assert_eq!(made["contacts/directory.toml"], 1);
    assert_snapshot!(project.run(["check"]), @"
    $ contactctl check
    202 files, 200 accounts: no findings
    --- status 0
    ");
    assert!(
        project
            .text(file)
            .contains("technical_emergency = [\"@duty-phone\"]")
    );
}

#[test]
fn a_rename_begins_at_the_entry_too() {
    let project = team();
    let mut editor = Editor::start(&project);
    let file = "contacts/directory.toml";
    editor.open(file);
    let mut place = editor.place(file, "[an|na]");
    place["newName"] = json!("ania");
    let edit = editor.request("textDocument/rename", &place);
    editor.close(file);
    let made = apply(&project, &edit);
    assert_eq!(made[file], 2);
    assert_eq!(made[FILE], 1);
    assert_snapshot!(project.run(["check"]), @"
    $ contactctl check
    3 files, 1 account: no findings
    --- status 0
    ");
}

/// An editor changes the files one after the other.
#[test]
fn what_a_rename_breaks_for_a_moment_is_not_told() {
    let project = team();
    let mut editor = Editor::start(&project);
    let file = "contacts/directory.toml";
    editor.open(file);
    editor.diagnostics(file);
    let mut place = editor.place(file, "[on|call]");
    place["newName"] = json!("duty");
    editor.request("textDocument/rename", &place);
    let renamed = project.text(file).replace("[oncall]", "[duty]");
    editor.retype(file, &renamed);
    editor.diagnostics(file);
    let uri = json!({ "uri": editor.uri(file) });
    editor.request("textDocument/foldingRange", &json!({ "textDocument": uri }));
    assert_eq!(editor.shown(), [""; 0]);
    // A save tells that no more edits of it will come.
    editor.saved(file);
    assert_snapshot!(editor.shown_with("not open"), @"there is 1 error in a file that is not open: `contacts/bistro.toml`");
    assert!(editor.end().success());
}

#[test]
fn what_is_wrong_in_a_renamed_file_is_told_once_it_has_changed() {
    let project = team();
    let mut editor = Editor::start(&project);
    let file = "contacts/directory.toml";
    editor.open(file);
    editor.diagnostics(file);
    let mut place = editor.place(file, "[on|call]");
    place["newName"] = json!("duty");
    editor.request("textDocument/rename", &place);
    // Once it has changed, what is wrong in it is told.
    let other = project.text(FILE).replace("@oncall", "@nobody");
    project.write(FILE, &other);
    assert_snapshot!(editor.shown_with("not open"), @"there is 1 error in a file that is not open: `contacts/bistro.toml`");
    assert!(editor.end().success());
}

/// Returns the reason why the entry in `line` cannot be called `name`.
fn refused(editor: &mut Editor<'_>, line: &str, name: &str) -> String {
    let mut place = editor.place(FILE, line);
    place["newName"] = json!(name);
    let answer = editor.request("textDocument/rename", &place);
    answer["message"].as_str().unwrap_or("an edit").to_owned()
}

#[test]
fn a_rename_that_would_lose_or_mix_something_is_refused() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    let id = r#"technical_non_emergency = ["@platform", "@an|na"]"#;
    assert_snapshot!(refused(&mut editor, id, "oncall"), @"`contacts/directory.toml` already has an entry `oncall`; choose another id");
    assert_snapshot!(refused(&mut editor, id, "Anna Kowalska"), @"`Anna Kowalska` cannot be an id: use 1 to 63 lower-case letters, digits and hyphens, with no hyphen at either end");
    assert_snapshot!(refused(&mut editor, r#"opens = "0|9:00""#, "x"), @"there is no id to rename here: put the cursor on an `@id`, or on the id of an entry of the directory");
    assert_eq!(refused(&mut editor, id, "anna"), "an edit");
    editor.retype(
        FILE,
        &super::account().replace("\"@oncall\"", "\"\\u0040anna\""),
    );
    assert_snapshot!(refused(&mut editor, id, "ania"), @"an edit");
    editor.retype(FILE, &super::account());
    project.save("contacts/other.toml", "[contacts]\nalert = [\"@anna\n");
    editor.shown_with("contacts/other.toml");
    let mut place = editor.place(FILE, id);
    place["newName"] = json!("ania");
    let answer = editor.request("textDocument/rename", &place);
    assert_snapshot!(answer["message"].as_str().expect("a text"), @"`contacts/other.toml` may use `anna`, but cannot be read as a whole; fix the errors in it first");
}
