//! Edits in the units of the client, and edits that come faster than answers.

use insta::assert_snapshot;
use serde_json::{Value as Json, json};

use super::client::Editor;
use super::{FILE, team};
use crate::support::{ACCOUNT, Project};

fn position(line: usize, character: usize) -> Json {
    json!({ "line": line, "character": character })
}

#[test]
fn positions_are_in_the_units_that_the_client_prefers() {
    let text = ACCOUNT.replace(
        "name = \"Bistro\"",
        "name = \"ą𝔅\" # contactctl: allow(x) y",
    );
    let project = Project::good().file(FILE, &text);
    for (encoding, chosen, comment) in [("utf-8", "utf-8", 16), ("utf-16", "utf-16", 13)] {
        let mut editor = Editor::silent(&project, &[]);
        let answer = editor.greet(encoding, &Json::Null);
        assert_eq!(answer["capabilities"]["positionEncoding"], chosen);
        editor.open(FILE);
        let found = editor.diagnostics(FILE);
        let allow = comment + "# contactctl: allow(".len();
        assert!(
            found.starts_with(&format!("2:{allow}-2:{} ", allow + 1)),
            "{encoding}: {found}"
        );
        // Everything after the name goes, by a range behind the wide characters.
        let change = json!([{
            "range": { "start": position(2, comment), "end": position(2, 999) },
            "text": "",
        }]);
        editor.change(FILE, &change);
        assert_eq!(editor.diagnostics(FILE), "", "{encoding}");
        assert!(editor.end().success());
    }
}

#[test]
fn edits_may_come_faster_than_answers() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    let mut last = Vec::new();
    for nth in 0..200 {
        let text = if nth % 2 == 0 { "@" } else { "" };
        let end = 1 - nth % 2;
        let change = json!([{
            "range": { "start": position(1, 6), "end": position(1, 7 - end) },
            "text": text,
        }]);
        editor.change(FILE, &change);
        let mut place = editor.place(FILE, r#"technical_emergency = ["@on|call"]"#);
        place["context"] = json!({ "includeDeclaration": false });
        last.push(editor.ask("textDocument/references", &place));
    }
    for id in last {
        let found = editor.answer(id);
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{found}");
    }
    assert_eq!(editor.diagnostics(FILE), "");
    assert!(editor.end().success());
}

#[test]
fn a_request_that_was_cancelled_is_answered_so_or_in_full() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    for _ in 0..20 {
        let place = editor.place(FILE, r#"technical_emergency = ["@on|call"]"#);
        let id = editor.ask("textDocument/hover", &place);
        editor.notify("$/cancelRequest", &json!({ "id": id }));
        let answer = editor.answer(id);
        assert!(
            answer["code"] == -32800 || answer["contents"].is_object(),
            "{answer}"
        );
    }
    assert!(editor.end().success());
}

#[test]
fn fixes_and_other_actions_are_offered() {
    let text = ACCOUNT.replace("\"09:00\"", "\"9:00\"").replace(
        "[\"@oncall\"]",
        "[\"oncall@bistro.example\", \"oncall@bistro.example\"]",
    );
    let project = Project::good().file(FILE, &text);
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    editor.diagnostics(FILE);
    let mut actions = |line: usize, character: usize, only: Option<&str>| {
        let range = json!({ "start": position(line, character), "end": position(line, character) });
        let params = json!({
            "textDocument": { "uri": editor.uri(FILE) },
            "range": range,
            "context": { "diagnostics": [], "only": only.map(|kind| [kind]) },
        });
        let found = editor.request("textDocument/codeAction", &params);
        let lines: Vec<_> = found
            .as_array()
            .expect("a list")
            .iter()
            .map(|action| {
                let edits = &action["edit"]["documentChanges"][0]["edits"];
                let texts: Vec<_> = edits
                    .as_array()
                    .expect("edits")
                    .iter()
                    .map(|edit| edit["newText"].to_string())
                    .collect();
                format!(
                    "{} [{}] {}",
                    action["title"].as_str().expect("a title"),
                    action["kind"].as_str().expect("a kind"),
                    texts.join(" ")
                )
            })
            .collect();
        lines.join("\n")
    };
    assert_snapshot!(actions(17, 10, None), @r#"change it to `09:00`; once committed and approved, it may be pushed [quickfix] "\"09:00\"""#);
    assert_snapshot!(actions(6, 30, None), @r#"Replace `oncall@bistro.example` with `@oncall` [refactor.rewrite] "\"@oncall\"""#);
    assert_snapshot!(actions(6, 30, Some("refactor")), @r#"Replace `oncall@bistro.example` with `@oncall` [refactor.rewrite] "\"@oncall\"""#);
    assert_eq!(actions(0, 0, Some("source")), "");
    assert_eq!(actions(0, 0, None), "");
}
