//! What the schemas find, read aloud: one fault at a time in an account file that is right.

use std::fmt::Write as _;

use contactctl::check;
use contactctl::config::ProjectFiles;
use contactctl::finding::Finding;
use contactctl::language::Language;
use contactctl::text::{Origin, Snapshot, SourceFile};

const GOOD: &str = r#"[account]
id = "bistro"
name = "Bistro"
integration = "reservations-e2e"

[contacts]
technical_emergency = ["oncall@bistro.example"]
technical_non_emergency = ["api@bistro.example"]
operational_for_google = ["escalations@bistro.example"]
operational_for_users = "help@bistro.example"

[contacts.production]
alert = ["anna@bistro.example"]

[[operational_support]]
time_zone = "Europe/Warsaw"
days = ["mon"]
opens = "09:00"
closes = "17:00"
"#;

/// `rule: message | help` of each finding on the account with `right` replaced by `wrong`.
fn findings(language: Language, right: &str, wrong: &str) -> String {
    assert!(GOOD.contains(right), "{right}");
    let text = GOOD.replacen(right, wrong, 1);
    let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
    let found = check::account("contacts/bistro.toml", &text, now);
    let lines = found.iter().map(|finding| line(language, finding));
    lines.collect::<Vec<_>>().join("\n")
}

/// `rule: message | help` of a finding.
fn line(language: Language, finding: &Finding) -> String {
    let help = finding.help.as_ref();
    let help = help.map_or_else(|| "-".to_owned(), |help| help.say(language));
    format!(
        "{}: {} | {help}",
        finding.rule,
        finding.message.say(language)
    )
}

/// `rule: message | help` of each finding on `text`, the only file of a project.
fn of_file(path: &str, text: &str) -> String {
    let file = SourceFile::new(path, text.as_bytes().to_vec());
    let snapshot = Snapshot::new(Origin::Memory, vec![file]);
    let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
    let report = check::check(&ProjectFiles::new(&snapshot, "contactctl.toml"), now).report;
    let findings = report.findings().iter();
    let lines = findings.map(|finding| line(Language::English, finding));
    lines.collect::<Vec<_>>().join("\n")
}

fn all(pairs: &[(&str, &str)]) -> String {
    all_in(Language::English, pairs)
}

fn all_in(language: Language, pairs: &[(&str, &str)]) -> String {
    let found = pairs
        .iter()
        .map(|(right, wrong)| findings(language, right, wrong));
    found.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_value_of_another_type_has_one_finding_that_says_what_to_write() {
    insta::assert_snapshot!(all(&[
        ("[\"oncall@bistro.example\"]", "\"oncall@bistro.example\""),
        ("\"help@bistro.example\"", "[\"help@bistro.example\"]"),
        ("[\"api@bistro.example\"]", "[1]"),
        ("\"Bistro\"", "2026-11-24"),
        ("\"reservations-e2e\"", "7"),
        ("\"reservations-e2e\"", "nan"),
        ("\"reservations-e2e\"\n", "\"reservations-e2e\"\nlaunched = \"true\"\n"),
        ("\"reservations-e2e\"\n", "\"reservations-e2e\"\nlaunched = 1\n"),
        ("[[operational_support]]", "[operational_support]"),
        ("[account]", "[[account]]"),
        ("[account]", "users = [\"x\"]\n[account]"),
    ]), @r#"
    wrong-type: `technical_emergency` takes an array, not a string | write `["oncall@bistro.example"]`
    wrong-type: `operational_for_users` takes a string, not an array | write `"help@bistro.example"`
    wrong-type: an item of `technical_non_emergency` is a whole number, not a string | write a string, such as `"api@bistro.example"` or `"@platform"`

    not-allowed-value: `7` is not an allowed value of `integration` | write an allowed value: `reservations-e2e`, `reservations-redirect`, `reservations-waitlists`, `reservations-offers`, `appointments-e2e`, `appointments-redirect`, `ordering-e2e`, `ordering-redirect`, `things-to-do`, `events-ticketing`
    not-allowed-value: a floating-point number is not an allowed value of `integration` | write an allowed value: `reservations-e2e`, `reservations-redirect`, `reservations-waitlists`, `reservations-offers`, `appointments-e2e`, `appointments-redirect`, `ordering-e2e`, `ordering-redirect`, `things-to-do`, `events-ticketing`
    wrong-type: `launched` takes `true` or `false`, not a string | write `true`, without quotes
    wrong-type: `launched` takes `true` or `false`, not a whole number | write `true` or `false`
    wrong-type: `operational_support` takes an array, not a table | write `[[operational_support]]`, with its keys below it
    wrong-type: `account` takes a table, not an array | write `[account]`, with its keys below it
    wrong-type: an item of `users` is a string, not a table | write `[[users]]`, with its keys below it
    "#);
}

#[test]
fn a_setting_has_a_help_that_its_key_takes() {
    let settings = [
        "[limits]\nmax_accounts = \"true\"\n",
        "[limits]\ncontacts = \"contacts\"\n",
        "[limits]\nportals = 1\n",
    ];
    let found = settings.map(|text| of_file("contactctl.toml", text));
    insta::assert_snapshot!(found.join("\n"), @"
    wrong-type: `max_accounts` takes a whole number, not a string | write a whole number, such as `500`
    unknown-key: unknown key `contacts` in `[limits]` | move it above the first table header
    unknown-key: unknown key `portals` in `[limits]` | write `[portals]` instead, as a table at the top level of the file
    ");
}

#[test]
fn a_version_of_a_recipe_that_does_not_exist_is_answered_by_the_one_that_does() {
    let recipe = "schema_version = 2\nname = \"mine\"\nextends = \"actions-center\"\n";
    insta::assert_snapshot!(of_file("recipes/mine.toml", recipe), @"not-allowed-value: `2` is not an allowed value of `schema_version` | write an allowed value: `1`");
}

#[test]
fn a_file_in_json_has_helps_without_toml() {
    let expected = "{\"schema_version\": 1,\n \"account\": \"bistro\",\n \"fields\": {\"name\": 1, \"alert\": []}}\n";
    let path = "recipes/samples/actions-center.expected.json";
    insta::assert_snapshot!(of_file(path, expected), @"
    recipe-sample: this file of expected values cannot be compared with anything: there is no sample of `actions-center` beside it | add a copy of the page, `actions-center.txt`, `actions-center.html` or `actions-center.mhtml`
    missing-key: required key `environment` is missing at the top level of the file | add `environment` with one of: `production`, `sandbox`
    missing-key: required key `name` is missing at the top level of the file | add `name`
    unknown-key: unknown key `name` in `fields` | remove the key, or use an allowed one: `alert`, `technical_emergency`, `technical_non_emergency`, `merchant_issues`, `operational_for_google`, `operational_for_users`, `operational_support`
    wrong-type: `alert` takes a table, not an array | write a table
    ");
    insta::assert_snapshot!(of_file(path, "{\"schema_version\": 1}\n"), @"
    recipe-sample: this file of expected values cannot be compared with anything: there is no sample of `actions-center` beside it | add a copy of the page, `actions-center.txt`, `actions-center.html` or `actions-center.mhtml`
    missing-key: required key `account` is missing at the top level of the file | add `account`
    missing-key: required key `environment` is missing at the top level of the file | add `environment` with one of: `production`, `sandbox`
    missing-key: required key `fields` is missing at the top level of the file | add `fields`
    missing-key: required key `name` is missing at the top level of the file | add `name`
    ");
}

#[test]
fn a_key_that_is_not_known_has_one_finding_that_says_where_to() {
    insta::assert_snapshot!(all(&[
        ("name =", "Name ="),
        ("name =", "nick ="),
        ("time_zone", "timezone"),
        ("name = \"Bistro\"\n", "name = \"Bistro\"\ntime_zone = \"UTC\"\n"),
        ("[contacts]\n", "[contacts]\nlaunched = true\n"),
        ("[account]\nid = \"bistro\"\n", "id = \"bistro\"\n[account]\n"),
        ("operational_for_users", "\"operational for\\nusers\""),
        ("[contacts.production]", "[contacts.prod]"),
        ("[contacts]", "[contcts]"),
        ("closes = \"17:00\"\n", "closes = \"17:00\"\nusers = []\n"),
    ]), @r#"
    unknown-key: unknown key `Name` in `[account]` | did you mean `name`, which is required but missing?
    missing-key: required key `name` is missing in `[account]` | add the key, such as `name = "Bistro Warszawa"`
    unknown-key: unknown key `nick` in `[account]` | remove the key, or use an allowed one: `id`, `name`, `integration`, `launched`, `merchant_issues_field`, `brand_domains`, `always_open`
    unknown-key: unknown key `timezone` in `[[operational_support]]` | did you mean `time_zone`, which is required but missing?
    unknown-key: unknown key `time_zone` in `[account]` | move it under `[[operational_support]]`
    unknown-key: unknown key `launched` in `[contacts]` | move it under `[account]`
    unknown-key: unknown key `id` at the top level of the file | move it under `[account]`
    unknown-key: unknown key `operational for\nusers` in `[contacts]` | did you mean `operational_for_users`, which is required but missing?
    unknown-key: unknown key `prod` in `[contacts]` | did you mean `production`, which is required but missing?
    unknown-key: unknown key `contcts` at the top level of the file | did you mean `contacts`?
    unknown-key: unknown key `users` in `[[operational_support]]` | write `[[users]]` instead, as a table at the top level of the file
    "#);
}

#[test]
fn a_value_of_another_form_has_one_finding_that_shows_the_form() {
    insta::assert_snapshot!(all(&[
        ("\"bistro\"", "\"\""),
        ("\"bistro\"", "\"-bistro\""),
        ("\"Bistro\"", "\"\""),
        ("\"09:00\"", "\"9:00\""),
        ("\"09:00\"", "09:00:00"),
        ("\"09:00\"", "\"24:00\""),
        ("\"17:00\"", "\"5 pm\""),
        ("[\"mon\"]", "[]"),
        ("[\"mon\"]", "[\"Monday\"]"),
        ("[\"mon\"]", "[\"mon\", \"tue\", \"mon\"]"),
        ("\"reservations-e2e\"", "\"Reservations\""),
        ("\"reservations-e2e\"", "\"parcels\""),
    ]), @r#"
    bad-format: an empty string is not allowed: the value must consist of lower-case letters from `a` to `z`, digits and hyphens, with no hyphen at either end | write another value, such as `"bistro-warszawa"` or `"encore-tickets"`
    bad-format: `-bistro` is not allowed: the value must consist of lower-case letters from `a` to `z`, digits and hyphens, with no hyphen at either end | write another value, such as `"bistro-warszawa"` or `"encore-tickets"`
    too-few: `name` needs at least 1 character | write at least 1 character, for example `"Bistro Warszawa"`
    bad-format: `9:00` is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to `23:59` | did you mean `09:00`?
    bad-format: `09:00:00` is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to `23:59` | did you mean `09:00`?
    bad-format: `24:00` is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to `23:59` | write another value, such as `"09:00"` or `"00:00"`
    bad-format: `5 pm` is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to `24:00` | did you mean `17:00`?
    too-few: `days` needs at least 1 item | write at least 1 item, for example `["mon", "tue", "wed", "thu", "fri"]` or `["sat", "sun"]`
    not-allowed-value: `Monday` is not an allowed value of `days` | did you mean `mon`? allowed: `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`
    too-many: `days` contains `mon` twice | remove one of the two occurrences
    not-allowed-value: `Reservations` is not an allowed value of `integration` | did you mean `reservations-e2e`? allowed: `reservations-e2e`, `reservations-redirect`, `reservations-waitlists`, `reservations-offers`, `appointments-e2e`, `appointments-redirect`, `ordering-e2e`, `ordering-redirect`, `things-to-do`, `events-ticketing`
    not-allowed-value: `parcels` is not an allowed value of `integration` | write an allowed value: `reservations-e2e`, `reservations-redirect`, `reservations-waitlists`, `reservations-offers`, `appointments-e2e`, `appointments-redirect`, `ordering-e2e`, `ordering-redirect`, `things-to-do`, `events-ticketing`
    "#);
}

#[test]
fn a_key_that_is_missing_has_one_finding_that_shows_what_to_add() {
    insta::assert_snapshot!(all(&[
        ("id = \"bistro\"\n", ""),
        ("closes = \"17:00\"\n", ""),
        ("[contacts.production]\nalert = [\"anna@bistro.example\"]\n", ""),
        ("alert = [\"anna@bistro.example\"]\n", ""),
        (GOOD.split_once("[[").map_or("", |(_, hours)| hours), "users]]\nemail = \"anna@bistro.example\"\n"),
    ]), @r#"
    missing-key: required key `id` is missing in `[account]` | add the key, such as `id = "bistro-warszawa"`
    missing-key: required key `closes` is missing in `[[operational_support]]` | add the key, such as `closes = "17:00"`
    missing-key: required table `[contacts.production]` is missing | add `[contacts.production]`
    missing-key: required key `alert` is missing in `[contacts.production]` | add the key, such as `alert = ["anna@bistro.example"]`
    missing-key: required table `[[operational_support]]` is missing | add at least one table `[[operational_support]]`
    missing-key: required key `role` is missing in `[[users]]` | add `role` with one of: `read-only`, `editor`, `administrator`, `tester`
    "#);
}

#[test]
fn text_that_is_not_toml_has_findings_in_words() {
    insta::assert_snapshot!(all(&[
        ("\"Bistro\"", "Bistro"),
        ("\"Bistro\"", "'Bistro"),
        ("\"Bistro\"", ""),
        ("name =", "name"),
        ("name =", "na me ="),
        ("name =", "= "),
        ("[account]", "[account"),
        ("[account]", "account]"),
        ("[\"mon\"]", "[\"mon\""),
        ("[\"mon\"]", "[\"mon\" \"tue\"]"),
        ("\"Bistro\"", "\"Bi\\stro\""),
        ("\"Bistro\"", "\"Bi\u{0}stro\""),
        ("\"Bistro\"", "2026-13-45"),
        ("\"Bistro\"", "99999999999999999999"),
        ("\"Bistro\"", "True"),
        ("[contacts]", "[account]"),
        ("[contacts]", "[account.name]"),
        ("[contacts.production]", "[contacts.operational_for_users]"),
    ]), @r#"
    toml-syntax: invalid TOML: text without quotes | write it in quotes
    toml-syntax: invalid TOML: a string without its closing quote | write `'` at its end
    toml-syntax: invalid TOML: a key without a value | write a value, as in `name = "Bistro"`
    toml-syntax: invalid TOML: a key that is not followed by `=` and a value | write `=` and a value after the key, and check the key's quotes; if the line is a comment, start it with `#`
    toml-syntax: invalid TOML: a key or table header with a missing name, or with a character that needs quotes | write the missing name or remove the extra dot; put a name in quotes unless it has only ASCII letters, digits, `_` and `-`
    toml-syntax: invalid TOML: a value without a key | write a key before the `=`
    toml-syntax: invalid TOML: a table header without its `]` | write `]` at its end
    toml-syntax: invalid TOML: a table header without its `[` | write `[` at its start
    toml-syntax: invalid TOML: an array without its `]` | write `]` at its end
    toml-syntax: invalid TOML: items without a comma between them | write `,` between them
    toml-syntax: invalid TOML: an escape sequence that does not exist | write `\\` for a backslash, or remove the backslash
    toml-syntax: invalid TOML: a character that is not allowed in a string | remove it, or write it in double quotes as an escape sequence such as `\u0007`
    toml-syntax: invalid TOML: a value that starts like a number but is not a valid number or date | write a valid number or date, or text in quotes
    wrong-type: `name` takes a string, not a number that is too large | write a string, such as `"Bistro Warszawa"`
    toml-syntax: invalid TOML: `True` instead of `true` | write `true`
    duplicate-key: the table header `[account]` appears twice | put all keys of the table under one of the two headers, or rename one if two tables are meant
    duplicate-key: key `name` is defined twice in one table | remove one of the two
    duplicate-key: key `operational_for_users` is defined twice in one table | remove one of the two
    "#);
}

/// Words of JSON Schema, and of who reports by it; none of them is a word of ours.
const SCHEMA_WORDS: [&str; 12] = [
    "anyOf",
    "oneOf",
    "allOf",
    "`if`",
    "`then`",
    "`else`",
    "additionalProperties",
    "subschema",
    "schema",
    "property",
    "properties",
    "is not valid",
];

#[test]
fn what_only_some_portals_need_is_said_without_a_word_of_the_schema() {
    let portal = |lines: &str| {
        let config = format!("[portals.staging]\n{lines}\n");
        let file = SourceFile::new("contactctl.toml", config.into_bytes());
        let snapshot = Snapshot::new(Origin::Memory, vec![file]);
        let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
        check::check(&ProjectFiles::new(&snapshot, "contactctl.toml"), now).report
    };
    let mut out = String::new();
    for lines in [
        "kind = \"http\"",
        "kind = \"http\"\nurl = 1",
        "kind = \"http\"\nurl = \"http://portal.example\"",
        "kind = \"htp\"",
        "kind = \"embedded\"\nulr = \"https://portal.example\"",
        "kind = 1",
        "url = \"https://portal.example\"",
        "",
    ] {
        writeln!(out, "{lines:?}").expect("a string takes everything");
        for finding in portal(lines).findings() {
            for language in Language::ALL {
                let message = finding.message.say(language);
                let help = finding.help.as_ref().map(|help| help.say(language));
                let text = format!("{message} | {}", help.unwrap_or_default());
                for word in SCHEMA_WORDS {
                    assert!(!text.contains(word), "{word}: {text}");
                }
                writeln!(out, "  {}: {text}", finding.rule).expect("a string takes everything");
            }
        }
    }
    insta::assert_snapshot!(out, @r#"
    "kind = \"http\""
      missing-key: required key `environment` is missing in `[portals.staging]` | add `environment` with one of: `production`, `sandbox`
      missing-key: brakuje wymaganego klucza `environment` w tabeli `[portals.staging]` | dodaj `environment` z jedną z wartości: `production`, `sandbox`
      missing-key: required key `url` is missing in `[portals.staging]` | add the key, such as `url = "https://portal.example.com"`
      missing-key: brakuje wymaganego klucza `url` w tabeli `[portals.staging]` | dodaj ten klucz, na przykład `url = "https://portal.example.com"`
    "kind = \"http\"\nurl = 1"
      missing-key: required key `environment` is missing in `[portals.staging]` | add `environment` with one of: `production`, `sandbox`
      missing-key: brakuje wymaganego klucza `environment` w tabeli `[portals.staging]` | dodaj `environment` z jedną z wartości: `production`, `sandbox`
      wrong-type: `url` takes a string, not a whole number | write a string, such as `"https://portal.example.com"` or `"http://127.0.0.1:8080"`
      wrong-type: `url` przyjmuje tekst, a nie liczbę całkowitą | wpisz tekst, na przykład `"https://portal.example.com"` albo `"http://127.0.0.1:8080"`
    "kind = \"http\"\nurl = \"http://portal.example\""
      missing-key: required key `environment` is missing in `[portals.staging]` | add `environment` with one of: `production`, `sandbox`
      missing-key: brakuje wymaganego klucza `environment` w tabeli `[portals.staging]` | dodaj `environment` z jedną z wartości: `production`, `sandbox`
      bad-format: `http://portal.example` is not allowed: the value must be an `https://` URL without a user, query or fragment (`http://` for this machine only) | write another value, such as `"https://portal.example.com"` or `"http://127.0.0.1:8080"`
      bad-format: podano `http://portal.example`, a wartość musi być adresem URL `https://` bez użytkownika, zapytania i fragmentu (`http://` tylko dla tego komputera) | wpisz inną wartość, na przykład `"https://portal.example.com"` albo `"http://127.0.0.1:8080"`
    "kind = \"htp\""
      missing-key: required key `environment` is missing in `[portals.staging]` | add `environment` with one of: `production`, `sandbox`
      missing-key: brakuje wymaganego klucza `environment` w tabeli `[portals.staging]` | dodaj `environment` z jedną z wartości: `production`, `sandbox`
      not-allowed-value: `htp` is not an allowed value of `kind` | did you mean `http`? allowed: `embedded`, `http`, `manual`
      not-allowed-value: `htp` nie jest dozwoloną wartością klucza `kind` | czy chodziło o `http`? dozwolone: `embedded`, `http`, `manual`
    "kind = \"embedded\"\nulr = \"https://portal.example\""
      missing-key: required key `environment` is missing in `[portals.staging]` | add `environment` with one of: `production`, `sandbox`
      missing-key: brakuje wymaganego klucza `environment` w tabeli `[portals.staging]` | dodaj `environment` z jedną z wartości: `production`, `sandbox`
      unknown-key: unknown key `ulr` in `[portals.staging]` | did you mean `url`?
      unknown-key: nieznany klucz `ulr` w tabeli `[portals.staging]` | czy chodziło o `url`?
    "kind = 1"
      missing-key: required key `environment` is missing in `[portals.staging]` | add `environment` with one of: `production`, `sandbox`
      missing-key: brakuje wymaganego klucza `environment` w tabeli `[portals.staging]` | dodaj `environment` z jedną z wartości: `production`, `sandbox`
      not-allowed-value: `1` is not an allowed value of `kind` | write an allowed value: `embedded`, `http`, `manual`
      not-allowed-value: `1` nie jest dozwoloną wartością klucza `kind` | wpisz dozwoloną wartość: `embedded`, `http`, `manual`
    "url = \"https://portal.example\""
      missing-key: required key `environment` is missing in `[portals.staging]` | add `environment` with one of: `production`, `sandbox`
      missing-key: brakuje wymaganego klucza `environment` w tabeli `[portals.staging]` | dodaj `environment` z jedną z wartości: `production`, `sandbox`
      missing-key: required key `kind` is missing in `[portals.staging]` | add `kind` with one of: `embedded`, `http`, `manual`
      missing-key: brakuje wymaganego klucza `kind` w tabeli `[portals.staging]` | dodaj `kind` z jedną z wartości: `embedded`, `http`, `manual`
    ""
      missing-key: required key `environment` is missing in `[portals.staging]` | add `environment` with one of: `production`, `sandbox`
      missing-key: brakuje wymaganego klucza `environment` w tabeli `[portals.staging]` | dodaj `environment` z jedną z wartości: `production`, `sandbox`
      missing-key: required key `kind` is missing in `[portals.staging]` | add `kind` with one of: `embedded`, `http`, `manual`
      missing-key: brakuje wymaganego klucza `kind` w tabeli `[portals.staging]` | dodaj `kind` z jedną z wartości: `embedded`, `http`, `manual`
    "#);
}

#[test]
fn all_of_it_is_said_in_polish() {
    let hours = GOOD.split_once("[[").map_or("", |(_, hours)| hours);
    insta::assert_snapshot!(all_in(Language::Polish, &[
        ("[\"oncall@bistro.example\"]", "\"oncall@bistro.example\""),
        ("\"help@bistro.example\"", "[\"help@bistro.example\"]"),
        ("[\"api@bistro.example\"]", "[1]"),
        ("\"Bistro\"", "2026-11-24"),
        ("\"Bistro\"", "99999999999999999999"),
        ("\"reservations-e2e\"", "nan"),
        ("\"reservations-e2e\"\n", "\"reservations-e2e\"\nlaunched = \"true\"\n"),
        ("\"reservations-e2e\"\n", "\"reservations-e2e\"\nlaunched = 1\n"),
        ("[[operational_support]]", "[operational_support]"),
        ("name =", "Name ="),
        ("name =", "nick ="),
        ("[contacts]\n", "[contacts]\nlaunched = true\n"),
        ("[contacts]", "[contcts]"),
        ("closes = \"17:00\"\n", "closes = \"17:00\"\nusers = []\n"),
        ("\"bistro\"", "\"\""),
        ("\"Bistro\"", "\"\""),
        ("\"09:00\"", "\"9:00\""),
        ("[\"mon\"]", "[]"),
        ("[\"mon\"]", "[\"mon\", \"tue\", \"mon\"]"),
        ("\"reservations-e2e\"", "\"parcels\""),
        ("closes = \"17:00\"\n", ""),
        ("[contacts.production]\nalert = [\"anna@bistro.example\"]\n", ""),
        (hours, "users]]\nemail = \"anna@bistro.example\"\n"),
        ("\"Bistro\"", "Bistro"),
        ("\"Bistro\"", "'Bistro"),
        ("name =", "na me ="),
        ("[account]", "[account"),
        ("[\"mon\"]", "[\"mon\" \"tue\"]"),
        ("\"Bistro\"", "2026-13-45"),
        ("\"Bistro\"", "True"),
        ("[contacts]", "[account]"),
    ]), @r#"
    wrong-type: `technical_emergency` przyjmuje tablicę, a nie tekst | wpisz `["oncall@bistro.example"]`
    wrong-type: `operational_for_users` przyjmuje tekst, a nie tablicę | wpisz `"help@bistro.example"`
    wrong-type: element tablicy `technical_non_emergency` to liczba całkowita, a nie tekst | wpisz tekst, na przykład `"api@bistro.example"` albo `"@platform"`

    wrong-type: `name` przyjmuje tekst, a nie zbyt dużą liczbę | wpisz tekst, na przykład `"Bistro Warszawa"`
    not-allowed-value: liczba zmiennoprzecinkowa nie jest dozwoloną wartością klucza `integration` | wpisz dozwoloną wartość: `reservations-e2e`, `reservations-redirect`, `reservations-waitlists`, `reservations-offers`, `appointments-e2e`, `appointments-redirect`, `ordering-e2e`, `ordering-redirect`, `things-to-do`, `events-ticketing`
    wrong-type: `launched` przyjmuje `true` albo `false`, a nie tekst | wpisz `true` bez cudzysłowów
    wrong-type: `launched` przyjmuje `true` albo `false`, a nie liczbę całkowitą | wpisz `true` albo `false`
    wrong-type: `operational_support` przyjmuje tablicę, a nie tabelę | wpisz `[[operational_support]]`, a pod tym nagłówkiem klucze tabeli
    unknown-key: nieznany klucz `Name` w tabeli `[account]` | czy chodziło o wymagany klucz `name`, którego brakuje?
    missing-key: brakuje wymaganego klucza `name` w tabeli `[account]` | dodaj ten klucz, na przykład `name = "Bistro Warszawa"`
    unknown-key: nieznany klucz `nick` w tabeli `[account]` | usuń ten klucz albo użyj dozwolonego: `id`, `name`, `integration`, `launched`, `merchant_issues_field`, `brand_domains`, `always_open`
    unknown-key: nieznany klucz `launched` w tabeli `[contacts]` | przenieś go pod nagłówek `[account]`
    unknown-key: nieznany klucz `contcts` na najwyższym poziomie pliku | czy chodziło o `contacts`?
    unknown-key: nieznany klucz `users` w tabeli `[[operational_support]]` | wpisz zamiast tego `[[users]]`, jako tabelę na najwyższym poziomie pliku
    bad-format: podano pusty tekst, a wartość musi składać się z małych liter od `a` do `z`, cyfr i łączników, bez łącznika na początku i końcu | wpisz inną wartość, na przykład `"bistro-warszawa"` albo `"encore-tickets"`
    too-few: `name` wymaga co najmniej 1 znaku | wpisz co najmniej 1 znak, na przykład `"Bistro Warszawa"`
    bad-format: podano `9:00`, a wartość musi być godziną w formacie `GG:MM`, od `00:00` do `23:59` | czy chodziło o `09:00`?
    too-few: `days` wymaga co najmniej 1 elementu | wpisz co najmniej 1 element, na przykład `["mon", "tue", "wed", "thu", "fri"]` albo `["sat", "sun"]`
    too-many: `days` zawiera dwa razy to samo: `mon` | usuń jedno z dwóch wystąpień
    not-allowed-value: `parcels` nie jest dozwoloną wartością klucza `integration` | wpisz dozwoloną wartość: `reservations-e2e`, `reservations-redirect`, `reservations-waitlists`, `reservations-offers`, `appointments-e2e`, `appointments-redirect`, `ordering-e2e`, `ordering-redirect`, `things-to-do`, `events-ticketing`
    missing-key: brakuje wymaganego klucza `closes` w tabeli `[[operational_support]]` | dodaj ten klucz, na przykład `closes = "17:00"`
    missing-key: brakuje wymaganej tabeli `[contacts.production]` | dodaj `[contacts.production]`
    missing-key: brakuje wymaganej tabeli `[[operational_support]]` | dodaj co najmniej jedną tabelę `[[operational_support]]`
    missing-key: brakuje wymaganego klucza `role` w tabeli `[[users]]` | dodaj `role` z jedną z wartości: `read-only`, `editor`, `administrator`, `tester`
    toml-syntax: niepoprawny TOML: tekst bez cudzysłowów | weź go w cudzysłów
    toml-syntax: niepoprawny TOML: tekst bez zamykającego cudzysłowu | wpisz `'` na końcu tekstu
    toml-syntax: niepoprawny TOML: klucz lub nagłówek tabeli, w którym brakuje nazwy albo jest znak wymagający cudzysłowów | wpisz brakującą nazwę albo usuń zbędną kropkę; nazwę weź w cudzysłów, chyba że ma tylko litery ASCII, cyfry, `_` i `-`
    toml-syntax: niepoprawny TOML: nagłówek tabeli bez `]` | wpisz `]` na końcu nagłówka
    toml-syntax: niepoprawny TOML: elementy bez przecinka między nimi | wpisz między nimi `,`
    toml-syntax: niepoprawny TOML: wartość, która zaczyna się jak liczba, ale nie jest poprawną liczbą ani datą | wpisz poprawną liczbę lub datę albo tekst w cudzysłowie
    toml-syntax: niepoprawny TOML: `True` zamiast `true` | wpisz `true`
    duplicate-key: nagłówek tabeli `[account]` występuje dwa razy | umieść wszystkie klucze tabeli pod jednym z nagłówków albo zmień nazwę w jednym z nich, jeśli to dwie różne tabele
    "#);
}
