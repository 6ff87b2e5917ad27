//! The language server, as an editor sees it: a scripted client, and a real Neovim.

mod client;
mod completion;
mod edits;
mod neovim;
mod outside;
mod protocol;
mod renames;

use insta::assert_snapshot;
use serde_json::json;

use crate::support::{ACCOUNT, DIRECTORY, Project};
pub use client::Editor;

/// A directory with a group, its members, and an entry with all that one can have.
const TEAM: &str = r#"[oncall]
kind = "paging-alias"
email = "oncall@bistro.example"
verified_on = 2026-10-01

[platform]
kind = "group"
email = "platform@bistro.example"
members = ["@anna", "jan@bistro.example", "ola@bistro.example"]

[anna]
kind = "person"
email = "anna@bistro.example"
phone = "+48600100200"
language = "pl"
"#;

fn account() -> String {
    ACCOUNT.replace(r#"["api@bistro.example"]"#, r#"["@platform", "@anna"]"#)
}

fn team() -> Project {
    Project::new()
        .file("contactctl.toml", "")
        .file("contacts/directory.toml", TEAM)
        .file("contacts/bistro.toml", account())
        .commit("contacts")
}

const FILE: &str = "contacts/bistro.toml";

#[test]
fn findings_are_shown_as_somebody_types() {
    let project = Project::good();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    assert_snapshot!(editor.diagnostics(FILE), @"");
    editor.retype(
        FILE,
        &ACCOUNT
            .replace("\"09:00\"", "\"9:00\"")
            .replace("@oncall", "@onca"),
    );
    assert_snapshot!(editor.diagnostics(FILE), @"
    6:23-6:30 error[unknown-reference] `@onca` is not in the directory | help: did you mean `@oncall`?
    17:8-17:14 error[bad-format] `9:00` is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to `23:59` | help: did you mean `09:00`?
    ");
    editor.retype(FILE, ACCOUNT);
    assert_snapshot!(editor.diagnostics(FILE), @"");
    assert!(editor.end().success());
}

#[test]
fn findings_are_those_of_a_check_also_across_files() {
    let project = Project::good();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    editor.open("contacts/directory.toml");
    assert_eq!(editor.diagnostics("contacts/directory.toml"), "");
    editor.retype(
        "contacts/directory.toml",
        &DIRECTORY.replace("[oncall]", "[duty]"),
    );
    editor.diagnostics_come_with(FILE, "unknown-reference");
    assert_snapshot!(editor.diagnostics(FILE), @"6:23-6:32 error[unknown-reference] `@oncall` is not in the directory | help: add `[oncall]` with `kind` and `email` to the directory, or write the address itself");
    assert_snapshot!(editor.diagnostics("contacts/directory.toml"), @"0:1-0:5 warn[unused-entry] `@duty` is not used anywhere | help: remove `[duty]`, or use `@duty` where it belongs");
    assert!(editor.end().success());
}

#[test]
fn errors_in_other_files_are_counted_and_told_once() {
    let project = Project::good().file("contacts/other.toml", "[account]\nid = \"other\"\n");
    let mut editor = Editor::start(&project);
    // Nothing is told before a file of the project is open.
    editor.open(FILE);
    assert_snapshot!(editor.shown_with("not open"), @"there are 4 errors in files that are not open; the first one is in `contacts/other.toml`");
    assert_eq!(editor.diagnostics(FILE), "");
    assert!(editor.end().success());
}

#[test]
fn a_finding_names_the_other_places_and_has_the_help() {
    let project = team().file(
        "contacts/other.toml",
        account().replace("name = \"Bistro\"", "name = \"Other\""),
    );
    let mut editor = Editor::start(&project);
    editor.open("contacts/other.toml");
    editor.diagnostics("contacts/other.toml");
    assert_snapshot!(editor.published("contacts/other.toml"), @r#"
    [
      {
        "range": {
          "start": {
            "line": 1,
            "character": 5
          },
          "end": {
            "line": 1,
            "character": 13
          }
        },
        "severity": 1,
        "code": "duplicate-account",
        "source": "contactctl",
        "message": "account `bistro` is also defined in `contacts/bistro.toml`\nhelp: give this account its own id, or merge the two files",
        "relatedInformation": [
          {
            "location": {
              "uri": "file://[PROJECT]/contacts/bistro.toml",
              "range": {
                "start": {
                  "line": 1,
                  "character": 5
                },
                "end": {
                  "line": 1,
                  "character": 13
                }
              }
            },
            "message": "first file"
          }
        ]
      }
    ]
    "#);
}

#[test]
fn a_hover_tells_what_a_key_is_for_and_whom_an_id_reaches() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    let mut hover = |line: &str| {
        let found = editor.at("textDocument/hover", FILE, line);
        found["contents"]["value"]
            .as_str()
            .unwrap_or("nothing")
            .to_owned()
    };
    assert_snapshot!(hover(r#"technical_|emergency = ["@oncall"]"#), @r#"
    **`contacts.technical_emergency`** · Technical Emergency Contacts (people who work in the portal see it)

    Portal: Technical Emergency Contacts. Who is notified in an emergency, such as a disabled integration, which is to be resolved within 1 business day. A paging alias is recommended, not a person. Visible in the portal only.

    ```toml
    technical_emergency = ["@platform-oncall"]
    ```
    "#);
    assert_snapshot!(hover(r#"technical_non_emergency = ["@plat|form", "@anna"]"#), @"
    **`@platform`** · group

    Address: `platform@bistro.example`

    Members: `@anna`, `jan@bistro.example`, `ola@bistro.example` (3 people in all)

    Never tested: `verified_on` is missing

    Last change of `contacts/directory.toml`: 2026-11-01, `Anna`, `4382775cdc` `contacts`
    ");
    assert_snapshot!(hover(r#"technical_non_emergency = ["@platform", "@an|na"]"#), @"
    **`@anna`** · person

    Address: `anna@bistro.example`

    Phone: `+48600100200`

    Language: `pl`

    Never tested: `verified_on` is missing

    Last change of `contacts/directory.toml`: 2026-11-01, `Anna`, `4382775cdc` `contacts`
    ");
    assert_snapshot!(hover(r#"technical_emergency = ["@on|call"]"#), @"
    **`@oncall`** · paging-alias

    Address: `oncall@bistro.example`

    Last tested on `2026-10-01`, 54 days ago

    Last change of `contacts/directory.toml`: 2026-11-01, `Anna`, `4382775cdc` `contacts`
    ");
    assert_snapshot!(hover(r#"opens = "09|:00""#), @"nothing");
}

#[test]
fn a_hover_is_in_the_language_of_the_editor_and_explains_a_finding() {
    let project = team().file(FILE, account().replace("@oncall", "@onca"));
    let mut editor = Editor::silent(&project, &[]);
    editor.greet("utf-16", &json!("pl-PL"));
    editor.open(FILE);
    assert_snapshot!(editor.diagnostics(FILE), @"6:23-6:30 error[unknown-reference] w spisie kontaktów nie ma wpisu `@onca` | help: czy chodziło o `@oncall`?");
    let hover = editor.at(
        "textDocument/hover",
        FILE,
        r#"technical_emergency = ["@on|ca"]"#,
    );
    assert_snapshot!(hover["contents"]["value"].as_str().expect("a text"), @"
    **`unknown-reference`** W spisie kontaktów nie ma wpisu `@id`.

    Bez wpisu nie ma adresu, więc nikt, kogo oznacza to `@id`, nie dostałby powiadomienia.
    ");
    let hover = editor.at(
        "textDocument/hover",
        FILE,
        r#"ale|rt = ["anna@bistro.example"]"#,
    );
    assert_snapshot!(hover["contents"]["value"].as_str().expect("a text"), @r#"
    **`contacts.production.alert`** · Kontakty z alertem (widoczne dla osób, które pracują w portalu)

    Portal: Alert Contacts, production only. Portal users who can fix non-urgent technical problems in production; automatic alerts go to them. If the file has `[[users]]`, each alert contact must be one of these users. Visible in the portal only.

    ```toml
    alert = ["anna@bistro.example"]
    ```
    "#);
}

#[test]
fn an_id_leads_to_its_entry_and_back_to_its_uses() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    let id = r#"technical_non_emergency = ["@platform", "@an|na"]"#;
    let found = editor.at("textDocument/definition", FILE, id);
    assert_snapshot!(editor.pretty(&found), @r#"
    {
      "uri": "file://[PROJECT]/contacts/directory.toml",
      "range": {
        "start": {
          "line": 10,
          "character": 1
        },
        "end": {
          "line": 10,
          "character": 5
        }
      }
    }
    "#);
    let mut place = editor.place(FILE, id);
    place["context"] = json!({ "includeDeclaration": true });
    let found = editor.request("textDocument/references", &place);
    let lines: Vec<_> = found
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| {
            let uri = one["uri"].as_str().expect("a URI");
            format!("{} {}", editor.without_root(uri), one["range"]["start"])
        })
        .collect();
    assert_snapshot!(lines.join("\n"), @r#"
    file://[PROJECT]/contacts/directory.toml {"line":10,"character":1}
    file://[PROJECT]/contacts/bistro.toml {"line":7,"character":40}
    file://[PROJECT]/contacts/directory.toml {"line":8,"character":11}
    "#);
    let address = r#"alert = ["anna@bis|tro.example"]"#;
    let found = editor.at("textDocument/definition", FILE, address);
    assert_eq!(found["range"]["start"]["line"], 10);
    let nothing = editor.at("textDocument/definition", FILE, r#"opens = "0|9:00""#);
    assert!(nothing.is_null());
}

#[test]
fn hints_show_addresses_and_how_many_people_a_list_reaches() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    let uri = editor.uri(FILE);
    let whole = json!({
        "start": { "line": 0, "character": 0 },
        "end": { "line": 99, "character": 0 },
    });
    let params = json!({ "textDocument": { "uri": uri }, "range": whole });
    let hints = editor.request("textDocument/inlayHint", &params);
    let lines: Vec<_> = hints
        .as_array()
        .expect("a list")
        .iter()
        .map(|hint| {
            let at = &hint["position"];
            let label = hint["label"].as_str().expect("a label");
            format!("{}:{} {label}", at["line"], at["character"])
        })
        .collect();
    assert_snapshot!(lines.join("\n"), @"
    6:32 = oncall@bistro.example
    7:38 = platform@bistro.example
    7:47 = anna@bistro.example
    7:48 reaches 3 people
    ");
}

#[test]
fn tables_are_symbols_and_can_be_folded() {
    let project = team();
    let mut editor = Editor::start(&project);
    editor.open(FILE);
    let document = json!({ "textDocument": { "uri": editor.uri(FILE) } });
    let symbols = editor.request("textDocument/documentSymbol", &document);
    let names: Vec<_> = symbols
        .as_array()
        .expect("a list")
        .iter()
        .map(|table| {
            let keys = table["children"].as_array().expect("keys").iter();
            let keys: Vec<_> = keys.filter_map(|key| key["name"].as_str()).collect();
            format!(
                "{}: {}",
                table["name"].as_str().expect("a name"),
                keys.join(" ")
            )
        })
        .collect();
    assert_snapshot!(names.join("\n"), @"
    account: id name integration
    contacts: technical_emergency technical_non_emergency operational_for_google operational_for_users
    contacts.production: alert
    operational_support: time_zone days opens closes
    users: email role
    users: email role
    ");
    let ranges = editor.request("textDocument/foldingRange", &document);
    let ranges: Vec<_> = ranges
        .as_array()
        .expect("a list")
        .iter()
        .map(|range| format!("{}-{}", range["startLine"], range["endLine"]))
        .collect();
    assert_snapshot!(ranges.join(" "), @"0-3 5-9 11-12 14-18 20-22 24-26");
    let found = editor.request("workspace/symbol", &json!({ "query": "BIST" }));
    let names: Vec<_> = found
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|symbol| symbol["name"].as_str())
        .collect();
    assert_eq!(names, ["@anna", "@oncall", "@platform", "bistro"]);
}
