//! The beginning and the end of a connection, and messages that nobody should send.

use insta::{allow_duplicates, assert_snapshot};
use serde_json::{Value as Json, json};

use super::client::Editor;
use super::{FILE, team};
use crate::support::{ACCOUNT, Project};

#[test]
fn the_server_says_what_it_can_do() {
    let project = team();
    let mut editor = Editor::silent(&project, &["--stdio"]);
    let answer = editor.greet("utf-16", &Json::Null);
    assert_eq!(answer["serverInfo"]["name"], "contactctl");
    let capabilities = answer["capabilities"].as_object().expect("an object");
    let names: Vec<_> = capabilities.keys().map(String::as_str).collect();
    assert_snapshot!(names.join("\n"), @"
    positionEncoding
    textDocumentSync
    completionProvider
    hoverProvider
    definitionProvider
    referencesProvider
    documentSymbolProvider
    codeActionProvider
    workspaceSymbolProvider
    renameProvider
    foldingRangeProvider
    inlayHintProvider
    workspace
    ");
    // It watches its files itself.
    assert!(!answer.to_string().contains("didChangeWatchedFiles"));
    assert!(editor.end().success());
}

#[test]
fn arguments_that_it_cannot_follow_are_refused() {
    let project = team();
    assert_snapshot!(project.run(["--config", "contactctl.toml", "lsp"]), @"
    $ contactctl --config contactctl.toml lsp
    --- stderr
    error: `contactctl lsp` finds the project of each file by itself; run it without `--config`
    --- status 2
    ");
    assert_snapshot!(project.run(["--redact", "lsp"]), @"
    $ contactctl --redact lsp
    --- stderr
    error: an editor shows the files as they are, so `contactctl lsp` cannot mask personal data; run it without `--redact`
    --- status 2
    ");
}

#[test]
fn parameters_that_cannot_be_read_are_answered() {
    let project = team();
    let mut editor = Editor::silent(&project, &[]);
    let answer = editor.request("initialize", &json!({ "capabilities": 7 }));
    assert_eq!(answer["code"], -32602, "{answer}");
    assert_eq!(editor.hang_up().0, Some(2));
}

#[test]
fn an_editor_that_is_gone_without_a_word_is_an_error() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    assert_eq!(editor.diagnostics(FILE), "");
    assert_snapshot!(format!("{:?}", editor.hang_up()), @r#"(Some(2), "error: the language server stopped before the editor had properly ended the session\n")"#);
    let mut editor = Editor::silent(&project, &[]);
    editor.send_text("no protocol at all\r\n\r\n");
    assert_snapshot!(format!("{:?}", editor.hang_up()), @r#"(Some(2), "error: the language server stopped before the editor had properly ended the session\n  cause: malformed header: \"no protocol at all\"\n")"#);
}

#[test]
fn requests_that_nobody_knows_or_that_are_malformed_are_refused() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    let uri = editor.uri(FILE);
    let document = json!({ "uri": uri });
    for (method, params, code) in [
        (
            "textDocument/moniker",
            json!({ "textDocument": document }),
            -32601,
        ),
        (
            "workspace/executeCommand",
            json!({ "command": "x" }),
            -32601,
        ),
        (
            "textDocument/hover",
            json!({ "textDocument": document }),
            -32602,
        ),
        (
            "textDocument/hover",
            json!({ "textDocument": document, "position": { "line": -1, "character": 0 } }),
            -32602,
        ),
    ] {
        let answer = editor.request(method, &params);
        assert_eq!(answer["code"], code, "{method}: {answer}");
    }
    let far = json!({ "line": 4_000_000_000_u32, "character": 4_000_000_000_u32 });
    let params = json!({ "textDocument": document, "position": far });
    assert!(editor.request("textDocument/hover", &params).is_null());
    // Changes of a document that is not open, and notifications without parameters, change nothing.
    let other = json!({ "uri": editor.uri("contacts/other.toml"), "version": 2 });
    editor.notify("textDocument/didChange", &json!({ "textDocument": other }));
    editor.notify("textDocument/didClose", &Json::Null);
    assert_eq!(editor.diagnostics(FILE), "");
    assert!(editor.end().success());
}

/// Its text is not known any more, and a check of another text would say nothing about it.
#[test]
fn a_document_whose_edit_cannot_be_read_is_not_checked_until_it_is_opened_again() {
    let project = team();
    allow_duplicates! {
        for odd in [
            json!(null),
            json!([{ "text": 7 }]),
            json!([{ "range": { "start": { "line": -1, "character": 0 } }, "text": "x" }]),
        ] {
            let mut editor = Editor::start(&project);
            editor.open(FILE);
            assert_eq!(editor.diagnostics(FILE), "");
            editor.change(FILE, &odd);
            assert_snapshot!(editor.shown_with("no longer"), @"contactctl no longer follows `contacts/bistro.toml`, because the editor sent an edit that cannot be read; close the file and open it again");
            editor.diagnostics_come_with_any(FILE, "no longer follows");
            editor.retype(FILE, "= 1\n");
            editor.close(FILE);
            editor.diagnostics_end(FILE);
            editor.open_as(FILE, "= 1\n");
            assert_snapshot!(editor.diagnostics(FILE), @"0:0-0:1 error[toml-syntax] invalid TOML: a value without a key | help: write a key before the `=`");
            assert!(editor.end().success());
        }
    }
}

#[test]
fn messages_around_the_greeting_and_the_end_have_answers() {
    let project = team();
    let mut editor = Editor::silent(&project, &[]);
    let early = editor.request("textDocument/hover", &json!({}));
    assert_eq!(early["code"], -32002, "{early}");
    let params = json!({ "processId": null, "rootUri": editor.uri(""), "capabilities": {} });
    editor.request("initialize", &params);
    // Some clients do not wait until they have sent `initialized`.
    editor.open(FILE);
    assert_eq!(editor.diagnostics(FILE), "");
    editor.notify("initialized", &json!({}));
    assert!(editor.request("shutdown", &Json::Null).is_null());
    let late = editor.request("textDocument/hover", &json!({}));
    assert_eq!(late["code"], -32600, "{late}");
    editor.retype(FILE, "= 1\n");
    assert_snapshot!(format!("{:?}", editor.hang_up()), @r#"(Some(0), "")"#);
}

#[test]
fn a_folder_that_is_removed_from_the_workspace_is_not_searched_any_more() {
    let project = Project::new()
        .file("one/contactctl.toml", "")
        .file("one/contacts/a.toml", ACCOUNT)
        .file("two/contactctl.toml", "")
        .file("two/contacts/a.toml", ACCOUNT);
    let mut editor = Editor::start(&project);
    let [one, two] = ["one", "two"].map(|name| json!({ "uri": editor.uri(name), "name": name }));
    let change =
        |added: &Json, removed: &Json| json!({ "event": { "added": added, "removed": removed } });
    let found = |editor: &mut Editor<'_>| {
        let found = editor.request("workspace/symbol", &json!({ "query": "bistro" }));
        found.as_array().map(Vec::len)
    };
    let method = "workspace/didChangeWorkspaceFolders";
    editor.notify(method, &change(&json!([one, two]), &json!([])));
    assert_eq!(found(&mut editor), Some(2));
    editor.notify(method, &change(&json!([]), &json!([two])));
    assert_eq!(found(&mut editor), Some(1));
    editor.open("one/contacts/a.toml");
    editor.diagnostics("one/contacts/a.toml");
    editor.notify(method, &change(&json!([]), &json!([one])));
    assert_eq!(found(&mut editor), Some(1), "it has an open document");
    assert!(editor.end().success());
}

#[test]
fn a_file_of_no_project_has_no_findings_and_no_answers() {
    let project = Project::new().file("notes/a.toml", "= 1\n");
    let mut editor = Editor::start(&project);
    editor.open("notes/a.toml");
    let place = editor.place("notes/a.toml", "=| 1");
    assert!(editor.request("textDocument/hover", &place).is_null());
    let document = json!({ "uri": "untitled:1", "languageId": "toml", "version": 1, "text": "=" });
    editor.notify("textDocument/didOpen", &json!({ "textDocument": document }));
    assert!(editor.end().success());
}

#[test]
fn two_projects_of_one_workspace_are_checked_apart() {
    let text = ACCOUNT.replace("@oncall", "ola@bistro.example");
    let project = Project::new()
        .file("one/contactctl.toml", "")
        .file("one/contacts/a.toml", &text)
        .file("two/contactctl.toml", "")
        .file("two/contacts/a.toml", &text);
    let mut editor = Editor::start(&project);
    editor.open("one/contacts/a.toml");
    editor.open("two/contacts/a.toml");
    // One id in both would be a duplicate account in one project.
    for path in ["one/contacts/a.toml", "two/contacts/a.toml"] {
        let found = editor.diagnostics(path);
        assert!(!found.contains("duplicate-account"), "{found}");
    }
    let found = editor.request("workspace/symbol", &json!({ "query": "bistro" }));
    assert_eq!(found.as_array().map(Vec::len), Some(2), "{found}");
    assert!(editor.end().success());
}
