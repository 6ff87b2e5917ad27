//! `check` of recipes, and of the samples that they have to fit.

use contactctl::language::{Language, Text};
use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::support::{Project, Run};

const CONFIG: &str =
    "[portals.google]\nkind = \"manual\"\nenvironment = \"production\"\nrecipe = \"my-portal\"\n";

const RECIPE: &str = r#"schema_version = 1
name = "my-portal"
extends = "actions-center"

[[field]]
key = "alert"
labels = ["Alarms go to"]
"#;

/// The page as text, with the label of the alert contacts that the recipe adds.
const PAGE: &str = "Partner portal
Partner ID: bistro
Production
Technical Emergency Contacts
oncall@bistro.example
Technical Non-Emergency Contacts
api@bistro.example
Operational contact (for Google)
escalations@bistro.example
Operational contact (to share with users)
help@bistro.example
Operational Support
mon 09:00-17:00 Europe/Warsaw
Alarms go to
anna@bistro.example
Save
Discard
";

/// The same page as HTML, with one value in a box that the copy does not say.
fn html() -> String {
    let lines = PAGE.lines().map(|line| match line {
        "Save" | "Discard" => format!("<button>{line}</button>\n"),
        "help@bistro.example" => "<div><input type=\"email\"></div>\n".to_owned(),
        _ => format!("<div>{line}</div>\n"),
    });
    lines.collect()
}

fn expected() -> Value {
    let same = |address: &str| json!({"holds": [address], "verdict": "same"});
    json!({
        "schema_version": 1,
        "account": "bistro",
        "name": "Bistro",
        "environment": "production",
        "fields": {
            "technical_emergency": same("oncall@bistro.example"),
            "technical_non_emergency": same("api@bistro.example"),
            "operational_for_google": same("escalations@bistro.example"),
            "operational_for_users": {
                "holds": ["help@bistro.example"],
                "verdict": "same",
                "html": "not-seen",
            },
            "operational_support": {"holds": [], "verdict": "unclear"},
            "alert": same("anna@bistro.example"),
        },
    })
}

/// A project with a recipe of its own and a sample of each kind.
fn project() -> Project {
    Project::good()
        .file("contactctl.toml", CONFIG)
        .file("recipes/my-portal.toml", RECIPE)
        .file("recipes/samples/my-portal.txt", PAGE)
        .file("recipes/samples/my-portal.html", html())
        .file(
            "recipes/samples/my-portal.expected.json",
            pretty(&expected()),
        )
}

fn pretty(json: &Value) -> String {
    serde_json::to_string_pretty(json).expect("JSON") + "\n"
}

/// A check with one line for each finding.
fn short(project: &Project) -> Run {
    project.run(["check", "--format", "short"])
}

#[test]
fn a_recipe_that_fits_its_samples_has_no_finding() {
    let project = project()
        .file("recipes/README.md", "# Ours\n")
        .commit("first");
    assert_snapshot!(project.run(["check"]), @"
    $ contactctl check
    7 files, 1 account: no findings
    --- status 0
    ");
    assert_snapshot!(project.run(["check", "--staged"]), @"
    $ contactctl check --staged
    7 files, 1 account: no findings
    scope: all 7 files, as staged
    --- status 0
    ");
    assert_snapshot!(project.run(["check", "--rev", "HEAD"]), @"
    $ contactctl check --rev HEAD
    7 files, 1 account: no findings
    scope: all 7 files, in commit `HEAD`
    --- status 0
    ");
    assert_snapshot!(project.run(["check", "recipes"]), @"
    $ contactctl check recipes
    4 files, 0 accounts: no findings
    scope: 4 of 7 files
    --- status 0
    ");
}

#[test]
fn a_label_that_the_portal_has_renamed_is_found() {
    let project = project().commit("first");
    let renamed = PAGE.replace("Alarms go to", "Alerts are sent to");
    project.write("recipes/samples/my-portal.txt", renamed);
    assert_snapshot!(project.run(["check"]), @r#"
    $ contactctl check
    error[recipe-sample]

      x field `alert` of `recipes/samples/my-portal.txt` is read as `not-seen`, not as `same`: the
      | field's label is not on the page; if the portal has renamed it, add the new label in a recipe of
      | your own
       ,-[recipes/my-portal.toml:7:10]
     6 | key = "alert"
     7 | labels = ["Alarms go to"]
       :          ^^^^^^^^|^^^^^^^
       :                  `-- does not fit
       `----
        ,-[recipes/samples/my-portal.expected.json:40:18]
     39 |       ],
     40 |       "verdict": "same"
        :                  ^^^|^^
        :                     `-- expected here
     41 |     }
        `----
      help: change the recipe until it fits the sample, or fix `recipes/samples/my-portal.expected.json`
            if that is wrong
      field: alert (portal: Alert Contacts)

    1 error in 1 of 7 files
    why it matters: contactctl explain recipe-sample
    --- status 1
    "#);
    assert_snapshot!(project.run(["check", "--lang", "pl"]), @r#"
    $ contactctl check --lang pl
    błąd[recipe-sample]

      x pole `alert` w próbce `recipes/samples/my-portal.txt` daje wynik `not-seen`, a nie `same`:
      | etykiety tego pola nie ma na stronie; jeśli portal ją zmienił, dopisz nową we własnym przepisie
       ,-[recipes/my-portal.toml:7:10]
     6 | key = "alert"
     7 | labels = ["Alarms go to"]
       :          ^^^^^^^^|^^^^^^^
       :                  `-- nie pasuje
       `----
        ,-[recipes/samples/my-portal.expected.json:40:18]
     39 |       ],
     40 |       "verdict": "same"
        :                  ^^^|^^
        :                     `-- tu oczekiwany wynik
     41 |     }
        `----
      wskazówka: zmień przepis tak, żeby pasował do próbki, albo popraw plik
                 `recipes/samples/my-portal.expected.json`, jeśli jest w nim błąd
      pole: alert (w portalu: Kontakty z alertem)

    1 błąd w 1 z 7 plików
    dlaczego to ważne: contactctl explain recipe-sample
    --- status 1
    "#);
    project.git(["add", "--all"]);
    let staged = project.run(["check", "--staged", "--format", "short"]);
    assert_snapshot!(staged, @"
    $ contactctl check --staged --format short
    recipes/my-portal.toml:7:10: error[recipe-sample] field `alert` of `recipes/samples/my-portal.txt` is read as `not-seen`, not as `same`: the field's label is not on the page; if the portal has renamed it, add the new label in a recipe of your own
    --- status 1
    ");
    let since = project.run(["check", "--since", "HEAD", "--format", "short"]);
    assert_eq!(since.status, Some(1), "{since}");
    assert_eq!(project.run(["check", "--rev", "HEAD"]).status, Some(0));
}

#[test]
fn each_error_is_shown_at_its_value() {
    let text = r#"schema_version = 1
name = "my-portal"
extends = "action-center"
unsetled = ["You have unsaved changes"]
ends = ["Users", "{x}"]
buttons = ["pl"]
partial = "+{n} more"
empty = [" "]

[[field]]
key = "alert"
labels = ["Alarms go to", "Users"]
values = "lots"
"#;
    let project = project().file("recipes/my-portal.toml", text);
    assert_snapshot!(short(&project), @"
    $ contactctl check --format short
    recipes/my-portal.toml:3:11: error[not-allowed-value] `action-center` is not an allowed value of `extends`
    recipes/my-portal.toml:4:1: error[unknown-key] unknown key `unsetled` at the top level of the file
    recipes/my-portal.toml:5:9: error[recipe-error] `Users` is both a label and the end of a field
    recipes/my-portal.toml:5:18: error[recipe-error] `{x}` is not a placeholder
    recipes/my-portal.toml:7:11: error[wrong-type] `partial` takes an array, not a string
    recipes/my-portal.toml:8:10: error[recipe-error] a text in the recipe is blank
    recipes/my-portal.toml:13:10: error[not-allowed-value] `lots` is not an allowed value of `values`
    --- status 1
    ");
}

#[test]
fn a_button_word_that_ends_a_domain_of_the_directory_is_found() {
    let project = project().file(
        "recipes/my-portal.toml",
        RECIPE.replace("\n\n", "\nbuttons = [\"ample\"]\n\n"),
    );
    assert_snapshot!(short(&project), @"
    $ contactctl check --format short
    recipes/my-portal.toml:4:12: error[recipe-error] button text `ample` is also the end of the domain `bistro.example`
    --- status 1
    ");
}

#[test]
fn a_recipe_that_no_portal_names_is_checked_too() {
    let project = Project::good().file("recipes/other.toml", "schema_version = 1\n");
    assert_snapshot!(short(&project), @"
    $ contactctl check --format short
    recipes/other.toml:1:1: error[missing-key] required key `name` is missing at the top level of the file
    recipes/other.toml:1:1: error[missing-key] required table `[account]` is missing
    recipes/other.toml:1:1: error[missing-key] required table `[[field]]` is missing
    --- status 1
    ");
}

#[test]
fn an_unknown_recipe_is_found_where_it_is_named() {
    let config = CONFIG.replace("my-portal", "my-potral");
    let project = project().file("contactctl.toml", config);
    assert_snapshot!(project.run(["check"]), @r#"
    $ contactctl check
    error[unknown-recipe]

      x recipe `my-potral` does not exist: it is not built in, and there is no file
      | `recipes/my-potral.toml`
       ,-[contactctl.toml:4:10]
     3 | environment = "production"
     4 | recipe = "my-potral"
       :          ^^^^^|^^^^^
       :               `-- no such recipe
       `----
      help: did you mean `my-portal`? available recipes: `actions-center`, `contactctl-portal`,
            `my-portal`

    1 error in 1 of 7 files
    why it matters: contactctl explain unknown-recipe
    --- status 1
    "#);
    let config = CONFIG.replace("my-portal", "something-else");
    let project = project.file("contactctl.toml", config);
    assert_snapshot!(short(&project), @"
    $ contactctl check --format short
    contactctl.toml:4:10: error[unknown-recipe] recipe `something-else` does not exist: it is not built in, and there is no file `recipes/something-else.toml`
    --- status 1
    ");
    // A portal with an API needs none.
    let http = CONFIG.replace("kind = \"manual\"", "kind = \"embedded\"");
    let project = project.file("contactctl.toml", http);
    assert!(!project.run(["check"]).says("there is no recipe"));
}

#[test]
fn an_expectation_with_an_error_is_shown_at_its_value() {
    let path = "recipes/samples/my-portal.expected.json";
    let mut changed = expected();
    changed["fields"]["alert"]["verdict"] = json!("sme");
    changed["fields"]["alarm"] = json!({"holds": [], "verdict": "same"});
    changed["fields"]["operational_for_google"]["holds"] = json!("escalations@bistro.example");
    changed["environment"] = Value::Null;
    let project = project().file(path, pretty(&changed));
    assert_snapshot!(project.run(["check"]), @r#"
    $ contactctl check
    error[recipe-sample]

      x `null` is not allowed as an expected value
       ,-[recipes/samples/my-portal.expected.json:5:18]
     4 |   "name": "Bistro",
     5 |   "environment": null,
       :                  ^^|^
       :                    `-- not allowed here
     6 |   "fields": {
       `----
      help: write a value, or remove the key or list item

    error[wrong-type]

      x `holds` takes an array, not a string
        ,-[recipes/samples/my-portal.expected.json:20:16]
     19 |     "operational_for_google": {
     20 |       "holds": "escalations@bistro.example",
        :                ^^^^^^^^^^^^^^|^^^^^^^^^^^^^
        :                              `-- not an array
     21 |       "verdict": "same"
        `----
      help: write `["escalations@bistro.example"]`
      field: operational_for_google (portal: Operational contact (for Google))

    error[not-allowed-value]

      x `sme` is not an allowed value of `verdict`
        ,-[recipes/samples/my-portal.expected.json:38:18]
     37 |       ],
     38 |       "verdict": "sme"
        :                  ^^|^^
        :                    `-- not an allowed value
     39 |     },
        `----
      help: did you mean `same`? allowed: `same`, `differs`, `not-seen`, `unclear`
      field: alert (portal: Alert Contacts)

    error[unknown-key]

      x unknown key `alarm` in `fields`
        ,-[recipes/samples/my-portal.expected.json:40:5]
     39 |     },
     40 |     "alarm": {
        :     ^^^|^^^
        :        `-- no such key
     41 |       "holds": [],
        `----
      help: remove the key, or use an allowed one: `alert`, `technical_emergency`,
            `technical_non_emergency`, `merchant_issues`, `operational_for_google`,
            `operational_for_users`, `operational_support`

    4 errors in 1 of 7 files
    why it matters: contactctl explain recipe-sample
    --- status 1
    "#);
    let project = project.file(path, "{\"schema_version\": 1,\n \"account\" \"bistro\"}\n");
    assert_snapshot!(short(&project), @"
    $ contactctl check --format short
    recipes/samples/my-portal.expected.json:2:12: error[recipe-sample] the file is not JSON from here on
    --- status 1
    ");
}

#[test]
fn a_page_that_is_of_another_account_is_one_finding() {
    let path = "recipes/samples/my-portal.txt";
    let project = project().file(
        path,
        PAGE.replace("Partner ID: bistro", "Partner ID: kredens"),
    );
    assert_snapshot!(short(&project), @"
    $ contactctl check --format short
    recipes/my-portal.toml:3:11: error[recipe-sample] no field of `recipes/samples/my-portal.txt` can be read: this is the page of another account: `kredens`
    --- status 1
    ");
}

#[test]
fn a_sample_of_a_built_in_recipe_is_read_by_it() {
    let project = Project::good()
        .file("recipes/samples/actions-center.txt", PAGE)
        .file(
            "recipes/samples/actions-center.expected.json",
            pretty(&expected()),
        );
    assert_snapshot!(short(&project), @"
    $ contactctl check --format short
    recipes/samples/actions-center.expected.json:40:18: error[recipe-sample] field `alert` of `recipes/samples/actions-center.txt` is read as `not-seen`, not as `same`: the field's label is not on the page; if the portal has renamed it, add the new label in a recipe of your own
    --- status 1
    ");
}

#[test]
fn files_that_belong_to_nothing_are_found() {
    let project = Project::good()
        .file("recipes/samples/lost.txt", PAGE)
        .file("recipes/samples/lone.expected.json", "{}\n")
        .file("recipes/my-portal.toml", RECIPE)
        .file("recipes/samples/my-portal.txt", PAGE)
        .file("recipes/other.toml", RECIPE)
        .file("recipes/samples/other.expected.json", pretty(&expected()));
    assert_snapshot!(short(&project), @"
    $ contactctl check --format short
    recipes/samples/lone.expected.json:1:1: error[recipe-sample] `recipes/samples/lone.expected.json` does not belong to any recipe: `recipes/lone.toml` does not exist
    recipes/samples/lost.txt:1:1: error[recipe-sample] `recipes/samples/lost.txt` does not belong to any recipe: `recipes/lost.toml` does not exist
    recipes/samples/my-portal.txt:1:1: error[recipe-sample] the sample cannot be compared with anything: `recipes/samples/my-portal.expected.json` does not exist
    recipes/samples/other.expected.json:1:1: error[recipe-sample] this file of expected values cannot be compared with anything: there is no sample of `other` beside it
    --- status 1
    ");
}

#[test]
fn what_cannot_be_read_is_found() {
    let project = Project::good()
        .file("recipes/latin.toml", b"name = \"Caf\xe9\"\n")
        .file("recipes/large.toml", vec![b'\n'; 1024 * 1024 + 1])
        .file("recipes/folder.toml/note.txt", "")
        .file(
            "recipes/broken.toml",
            "name = \"broken\nschema_version = 1\n",
        )
        .file("recipes/pages.toml", RECIPE)
        .file("recipes/samples/pages.txt", b"Caf\xe9")
        .file("recipes/samples/pages.html", "<script>1</script>")
        .file("recipes/samples/pages.mhtml", "%PDF-1.7")
        .file("recipes/samples/pages.expected.json", pretty(&expected()));
    #[cfg(unix)]
    std::os::unix::fs::symlink("latin.toml", project.path("recipes/link.toml")).expect("a link");
    #[cfg(unix)]
    assert_snapshot!(short(&project), @"
    $ contactctl check --format short
    recipes/broken.toml:1:8: error[toml-syntax] invalid TOML: a string without its closing quote
    recipes/folder.toml:1:1: error[unread-file] `recipes/folder.toml` is a folder, not a file
    recipes/large.toml:1:1: error[file-too-large] the file has 1048577 bytes; the limit is 1 MiB
    recipes/latin.toml:1:12: error[not-utf8] the file is not UTF-8: byte E9 (`é` in Latin-1) at offset 11
    recipes/link.toml:1:1: error[symbolic-link] `recipes/link.toml` is a symbolic link; links are not followed
    recipes/samples/pages.html:1:1: error[recipe-sample] the sample is not a page: it has no visible text
    recipes/samples/pages.mhtml:1:1: error[recipe-sample] the sample is not a page: it is a PDF file
    recipes/samples/pages.txt:1:4: error[not-utf8] the file is not UTF-8: byte E9 (`é` in Latin-1) at offset 3
    --- status 1
    ");
    let project = project.commit("first");
    #[cfg(unix)]
    assert_eq!(
        project
            .run(["check", "--rev", "HEAD", "--format", "json"])
            .json()["findings"],
        project.run(["check", "--format", "json"]).json()["findings"]
    );
}

#[test]
fn a_recipe_that_git_ignores_is_not_checked() {
    let project = project()
        .file(".gitignore", "recipes/draft.toml\n")
        .commit("first");
    project.write("recipes/draft.toml", "name = 1\n");
    let run = short(&project);
    assert_eq!(run.status, Some(0), "{run}");
    project.write(".gitignore", "");
    assert!(short(&project).says("recipes/draft.toml:1:8: error[wrong-type]"));
}

#[cfg(unix)]
#[test]
fn a_folder_of_recipes_that_is_a_link_is_found() {
    let project = project();
    std::fs::rename(project.path("recipes"), project.path("elsewhere")).expect("it is moved");
    std::os::unix::fs::symlink("elsewhere", project.path("recipes")).expect("a link");
    assert_snapshot!(short(&project), @"
    $ contactctl check --format short
    recipes:1:1: error[symbolic-link] `recipes` is a symbolic link; links are not followed
    --- status 1
    ");
}

#[test]
fn a_rule_of_recipes_can_be_lowered_and_a_finding_allowed() {
    let config = format!("{CONFIG}[rules]\nrecipe-sample = \"warn\"\n");
    let project = project().file("contactctl.toml", config).file(
        "recipes/samples/my-portal.txt",
        PAGE.replace("api@", "apy@"),
    );
    assert_snapshot!(short(&project), @"
    $ contactctl check --format short
    recipes/my-portal.toml:3:11: warn[recipe-sample] field `technical_non_emergency` of `recipes/samples/my-portal.txt` is read as `differs`, not as `same`
    --- status 0
    ");
    let text = RECIPE.replace(
        "labels = [\"Alarms go to\"]",
        "labels = [\"Alarms go to\", \"Edit\"] # contactctl: allow(recipe-error) the page has both",
    );
    let project = project.file("recipes/my-portal.toml", text);
    assert_snapshot!(short(&project), @"
    $ contactctl check --format short
    --- status 0
    ");
}

#[test]
fn an_edit_of_a_recipe_is_followed() {
    let project = project();
    let watching = project.watch([]);
    assert_snapshot!(watching.verdict(), @"
    7 files, 1 account: no findings
    watching for changes; press Ctrl-C to stop
    ");
    project.write("recipes/my-portal.toml", RECIPE.replace("Alarms", "Alerts"));
    assert_snapshot!(watching.verdict(), @r#"
    changed: recipes/my-portal.toml

    error[recipe-sample]

      x field `alert` of `recipes/samples/my-portal.html` is read as `not-seen`, not as `same`: the
      | field's label is not on the page; if the portal has renamed it, add the new label in a recipe of
      | your own
       ,-[recipes/my-portal.toml:7:10]
     6 | key = "alert"
     7 | labels = ["Alerts go to"]
       :          ^^^^^^^^|^^^^^^^
       :                  `-- does not fit
       `----
        ,-[recipes/samples/my-portal.expected.json:40:18]
     39 |       ],
     40 |       "verdict": "same"
        :                  ^^^|^^
        :                     `-- expected here
     41 |     }
        `----
      help: change the recipe until it fits the sample, or fix `recipes/samples/my-portal.expected.json`
            if that is wrong
      field: alert (portal: Alert Contacts)

    error[recipe-sample]

      x field `alert` of `recipes/samples/my-portal.txt` is read as `not-seen`, not as `same`: the
      | field's label is not on the page; if the portal has renamed it, add the new label in a recipe of
      | your own
       ,-[recipes/my-portal.toml:7:10]
     6 | key = "alert"
     7 | labels = ["Alerts go to"]
       :          ^^^^^^^^|^^^^^^^
       :                  `-- does not fit
       `----
        ,-[recipes/samples/my-portal.expected.json:40:18]
     39 |       ],
     40 |       "verdict": "same"
        :                  ^^^|^^
        :                     `-- expected here
     41 |     }
        `----
      help: change the recipe until it fits the sample, or fix `recipes/samples/my-portal.expected.json`
            if that is wrong
      field: alert (portal: Alert Contacts)

    2 errors in 1 of 7 files
    why it matters: contactctl explain recipe-sample
    watching for changes; press Ctrl-C to stop
    "#);
    project.write("recipes/my-portal.toml", RECIPE);
    assert_snapshot!(watching.verdict(), @"
    changed: recipes/my-portal.toml

    7 files, 1 account: no findings
    watching for changes; press Ctrl-C to stop
    ");
    drop(watching);
}

#[test]
fn text_on_stdin_is_checked_in_place_of_a_recipe() {
    let args = [
        "check",
        "--format",
        "short",
        "--stdin-filename",
        "recipes/my-portal.toml",
        "-",
    ];
    let run = project().run_over(RECIPE.replace("alert", "alarm"), args);
    assert_snapshot!(run, @"
    $ contactctl check --format short --stdin-filename recipes/my-portal.toml -
    recipes/my-portal.toml:6:7: error[not-allowed-value] `alarm` is not an allowed value of `key`
    --- status 1
    ");
}

#[test]
fn recipes_hold_no_sync_back() {
    let project = project()
        .file("recipes/my-portal.toml", "name = 1\n")
        .commit("first");
    let plan = project.run(["plan"]);
    assert_eq!(plan.status, Some(0), "{plan}");
    assert!(!plan.says("recipes/"), "{plan}");
}

/// The page's own words are in two places: a text that changes in one of them is no longer read.
#[test]
fn the_recipe_of_the_own_portal_has_the_words_of_its_page() {
    let recipe = include_str!("../../src/paste/recipes/contactctl-portal.toml");
    let names = [
        "page-conflict",
        "page-audience-public",
        "page-audience-confidential",
    ];
    for (language, name) in Language::ALL
        .into_iter()
        .flat_map(|language| names.map(|name| (language, name)))
    {
        let text = Text::by_name(name).say(language);
        assert!(recipe.contains(&text), "{name}: {text}");
    }
}
