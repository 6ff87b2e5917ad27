//! What is proposed at the cursor.

use insta::assert_snapshot;
use serde_json::Value as Json;

use super::client::Editor;
use super::{FILE, account, team};

/// Types `line` in place of the line `old`, and returns what is proposed at its `|`: label, detail, and
/// the text that is put in.
fn proposed(editor: &mut Editor<'_>, old: &str, line: &str) -> Vec<String> {
    let text = account().replacen(old, line, 1);
    let at = text.find('|').expect("a cursor");
    let before = &text[..at];
    let place = serde_json::json!({
        "line": before.matches('\n').count(),
        "character": before.rsplit('\n').next().unwrap_or_default().encode_utf16().count(),
    });
    editor.retype(FILE, &text.replacen('|', "", 1));
    let document = serde_json::json!({ "uri": editor.uri(FILE) });
    let params = serde_json::json!({ "textDocument": document, "position": place });
    let found = editor.request("textDocument/completion", &params);
    let items = found["items"].as_array().expect("a list").iter();
    items.map(shown).collect()
}

fn shown(item: &Json) -> String {
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    format!(
        "{} ({}) -> {}",
        text(&item["label"]),
        text(&item["detail"]),
        text(&item["textEdit"]["newText"])
    )
}

#[test]
fn ids_are_proposed_with_their_addresses() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    let quoted = proposed(&mut editor, "[\"@oncall\"]", "[\"@o|");
    assert_snapshot!(quoted.join("\n"), @"
    @anna (anna@bistro.example) -> @anna
    @oncall (oncall@bistro.example) -> @oncall
    @platform (platform@bistro.example) -> @platform
    ");
    let bare = proposed(&mut editor, "[\"@oncall\"]", "[|]");
    assert_snapshot!(bare.join("\n"), @r#"
    @anna (anna@bistro.example) -> "@anna"
    @oncall (oncall@bistro.example) -> "@oncall"
    @platform (platform@bistro.example) -> "@platform"
    "#);
}

#[test]
fn alerts_go_to_users_so_these_come_first() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    let found = proposed(
        &mut editor,
        "alert = [\"anna@bistro.example\"]",
        "alert = [\"|\"]",
    );
    assert_snapshot!(found.join("\n"), @"
    anna@bistro.example () -> anna@bistro.example
    piotr@bistro.example () -> piotr@bistro.example
    @anna (anna@bistro.example) -> @anna
    @oncall (oncall@bistro.example) -> @oncall
    @platform (platform@bistro.example) -> @platform
    ");
}

#[test]
fn keys_that_a_table_lacks_are_proposed() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    let found = proposed(&mut editor, "name = \"Bistro\"", "na|");
    assert_snapshot!(found.join("\n"), @r#"
    name () -> name = "$0"
    launched () -> launched = $0
    merchant_issues_field () -> merchant_issues_field = $0
    brand_domains () -> brand_domains = [$0]
    always_open () -> always_open = $0
    "#);
    let found = proposed(&mut editor, "role = \"administrator\"", "|");
    assert_snapshot!(found.join("\n"), @"role () -> role = $0");
}

#[test]
fn values_and_headers_and_rules_are_proposed() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    let roles = proposed(&mut editor, "role = \"administrator\"", "role = \"|\"");
    assert_snapshot!(roles.join("\n"), @"
    read-only () -> read-only
    editor () -> editor
    administrator () -> administrator
    tester () -> tester
    ");
    let launched = proposed(&mut editor, "name = \"Bistro\"", "launched = |");
    assert_snapshot!(launched.join("\n"), @"
    true () -> true
    false () -> false
    ");
    let days = proposed(&mut editor, "[\"mon\", \"tue\"]", "[\"mon\", |]");
    assert_snapshot!(days.join("\n"), @r#"
    mon () -> "mon"
    tue () -> "tue"
    wed () -> "wed"
    thu () -> "thu"
    fri () -> "fri"
    sat () -> "sat"
    sun () -> "sun"
    "#);
    let headers = proposed(&mut editor, "[[users]]", "[[|]]");
    assert_snapshot!(headers.join("\n"), @"
    operational_support () -> operational_support
    users () -> users
    ");
    let allowed = proposed(&mut editor, "[contacts]\n", "# contactctl: allow(emer|\n");
    assert!(
        allowed
            .iter()
            .any(|rule| rule.starts_with("emergency-not-alias (")),
        "{allowed:?}"
    );
    assert!(
        !allowed.iter().any(|rule| rule.starts_with("toml-syntax")),
        "{allowed:?}"
    );
    let zones = proposed(&mut editor, "\"Europe/Warsaw\"", "\"Eur|\"");
    assert!(zones.contains(&"Europe/Warsaw () -> Europe/Warsaw".to_owned()));
    assert!(
        !zones.iter().any(|zone| zone.starts_with("Poland ")),
        "an old name"
    );
}

#[test]
fn nothing_is_proposed_where_nothing_fits() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    assert_eq!(
        proposed(&mut editor, "name = \"Bistro\"", "name = \"Bis|\""),
        [""; 0]
    );
    assert_eq!(
        proposed(&mut editor, "name = \"Bistro\"", "name = \"Bistro\" # a|"),
        [""; 0]
    );
}
