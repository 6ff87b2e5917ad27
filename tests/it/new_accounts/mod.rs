//! `contactctl new`.

mod faults;
mod json;
mod large;

use insta::assert_snapshot;

use crate::support::Project;

/// The header of a table with every column that each account needs.
const HEADER: &str = "id,name,integration,technical_emergency,technical_non_emergency,operational_for_google,operational_for_users,alert,operational_support";

/// The row of an account without a fault.
fn row(id: &str) -> String {
    format!(
        "{id},Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw"
    )
}

/// A project with the schema and without an account.
fn project() -> Project {
    Project::new()
        .file("contactctl.toml", "")
        .file("schemas/account.schema.json", "{}")
}

/// The files of the contacts folder, by name.
fn contacts(project: &Project) -> Vec<String> {
    let folder = std::fs::read_dir(project.path("contacts"));
    let mut names: Vec<_> = folder
        .into_iter()
        .flatten()
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_template_is_filled_in_value_by_value() {
    let project = project();
    let args = [
        "new",
        "bistro",
        "--name",
        "Bistro \"Kraków\"",
        "--integration",
        "reservations-e2e",
    ];
    assert_snapshot!(project.run(args), @r#"
    $ contactctl new bistro --name Bistro "Kraków" --integration reservations-e2e
    contacts/bistro.toml: created
    --- stderr
    Fill in the empty values of `contacts/bistro.toml`, then check them: `contactctl check`
    --- status 0
    "#);
    assert_snapshot!(project.text("contacts/bistro.toml"), @r#"
    #:schema ../schemas/account.schema.json

    [account]
    id = "bistro"
    name = "Bistro \"Kraków\""
    integration = "reservations-e2e"
    launched = false
    brand_domains = []

    [contacts]
    # Technical Emergency Contacts
    technical_emergency = []
    # Technical Non-Emergency Contacts
    technical_non_emergency = []
    # Operational contact (for Google)
    operational_for_google = []
    # Operational contact (to share with users)
    operational_for_users = ""

    [contacts.production]
    # Alert Contacts
    alert = []

    # Operational Support
    [[operational_support]]
    time_zone = ""
    days = []
    opens = ""
    closes = ""
    "#);
    // Each empty value is an error at its place, so that nothing empty is pushed.
    assert_snapshot!(project.run(["check", "--format", "short"]), @"
    $ contactctl check --format short
    contacts/bistro.toml:12:23: error[too-few] `technical_emergency` needs at least 1 item
    contacts/bistro.toml:14:27: error[too-few] `technical_non_emergency` needs at least 1 item
    contacts/bistro.toml:16:26: error[too-few] `operational_for_google` needs at least 1 item
    contacts/bistro.toml:18:25: error[email-invalid] an address is empty
    contacts/bistro.toml:22:9: error[too-few] `alert` needs at least 1 item
    contacts/bistro.toml:26:13: error[unknown-time-zone] the time zone is empty
    contacts/bistro.toml:27:8: error[too-few] `days` needs at least 1 item
    contacts/bistro.toml:28:9: error[bad-format] an empty string is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to `23:59`
    contacts/bistro.toml:29:10: error[bad-format] an empty string is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to `24:00`
    --- status 1
    ");
}

#[test]
fn a_template_needs_an_id_that_is_free() {
    let project = project();
    assert_snapshot!(project.run(["new", "Bistro Kraków"]), @"
    $ contactctl new Bistro Kraków
    --- stderr
    error: `Bistro Kraków` is not an account id
      help: write the id as in the portal: 1 to 63 lower-case letters, digits and hyphens, with no hyphen at either end
    --- status 2
    ");
    assert_snapshot!(project.run(["new", "directory"]), @"
    $ contactctl new directory
    contacts/accounts/directory.toml: created
    --- stderr
    Fill in the empty values of `contacts/accounts/directory.toml`, then check them: `contactctl check`
    --- status 0
    ");
    assert_snapshot!(project.run(["new", "directory"]), @"
    $ contactctl new directory
    --- stderr
    error: account `directory` already has the file `contacts/accounts/directory.toml`
      help: edit that file, or remove it first
    --- status 2
    ");
    assert_snapshot!(project.run(["new"]), @"
    $ contactctl new
    --- stderr
    error: required, but missing:
      <ACCOUNT|--from-csv <FILE>|--from-json <FILE>>

    Usage: contactctl new <ACCOUNT|--from-csv <FILE>|--from-json <FILE>>

    For more information, try `--help`.
    --- status 2
    ");
    assert_snapshot!(project.run(["new", "x", "--from-csv", "y.csv"]), @"
    $ contactctl new x --from-csv y.csv
    --- stderr
    error: `[ACCOUNT]` cannot be combined with `--from-csv <FILE>`

    Usage: contactctl new <ACCOUNT|--from-csv <FILE>|--from-json <FILE>>

    For more information, try `--help`.
    --- status 2
    ");
    assert_snapshot!(project.run(["new", "x", "--integration", "reservation"]), @"
    $ contactctl new x --integration reservation
    --- stderr
    error: `--integration <KIND>` cannot be `reservation`
      [possible values: reservations-e2e, reservations-redirect, reservations-waitlists, reservations-offers, appointments-e2e, appointments-redirect, ordering-e2e, ordering-redirect, things-to-do, events-ticketing]

      help: did you mean `reservations-e2e`?

    For more information, try `--help`.
    --- status 2
    ");
}

#[test]
fn a_table_becomes_files() {
    let table = format!(
        "\u{feff}{HEADER},launched,brand_domains,users\r\n{},TRUE,bistro.example; b.example,\"anna@bistro.example administrator; jan@bistro.example administrator\"\r\n\r\n,,,,,,,,,,,\r\n{},,,\r\n",
        row("krakow"),
        row("gdansk").replace("Bistro,", "\"Bistro \"\"Gdańsk\"\", by the sea\","),
    );
    let project = project().file("accounts.csv", table).file(
        "contacts/directory.toml",
        "[api]\nkind = \"role-alias\"\nemail = \"api@bistro.example\"\n",
    );
    let dry = project.run(["new", "--from-csv", "accounts.csv", "--dry-run"]);
    assert_snapshot!(dry, @"
    $ contactctl new --from-csv accounts.csv --dry-run
    contacts/krakow.toml: would be created
    contacts/gdansk.toml: would be created
    2 account files would be created.
    --- status 0
    ");
    assert_eq!(contacts(&project), ["directory.toml"]);
    assert_snapshot!(project.run(["new", "--from-csv", "accounts.csv"]), @"
    $ contactctl new --from-csv accounts.csv
    contacts/krakow.toml: created
    contacts/gdansk.toml: created
    2 account files created.
    --- status 0
    ");
    assert_snapshot!(project.text("contacts/krakow.toml"), @r#"
    #:schema ../schemas/account.schema.json

    [account]
    id = "krakow"
    name = "Bistro"
    integration = "reservations-e2e"
    launched = true
    brand_domains = ["bistro.example", "b.example"]

    [contacts]
    technical_emergency = ["oncall@bistro.example", "pager@bistro.example"]
    technical_non_emergency = ["@api"]
    operational_for_google = ["escalations@bistro.example"]
    operational_for_users = "help@bistro.example"

    [contacts.production]
    alert = ["anna@bistro.example"]

    [[operational_support]]
    time_zone = "Europe/Warsaw"
    days = ["mon", "tue", "wed", "thu", "fri"]
    opens = "09:00"
    closes = "17:00"

    [[users]]
    email = "anna@bistro.example"
    role = "administrator"

    [[users]]
    email = "jan@bistro.example"
    role = "administrator"
    "#);
    assert_snapshot!(project.text("contacts/gdansk.toml"), @r#"
    #:schema ../schemas/account.schema.json

    [account]
    id = "gdansk"
    name = "Bistro \"Gdańsk\", by the sea"
    integration = "reservations-e2e"

    [contacts]
    technical_emergency = ["oncall@bistro.example", "pager@bistro.example"]
    technical_non_emergency = ["@api"]
    operational_for_google = ["escalations@bistro.example"]
    operational_for_users = "help@bistro.example"

    [contacts.production]
    alert = ["anna@bistro.example"]

    [[operational_support]]
    time_zone = "Europe/Warsaw"
    days = ["mon", "tue", "wed", "thu", "fri"]
    opens = "09:00"
    closes = "17:00"
    "#);
    assert_snapshot!(project.run(["check"]), @"
    $ contactctl check
    4 files, 2 accounts: no findings
    --- status 0
    ");
    // A second run has nothing left to do, as after one that was killed.
    assert_snapshot!(project.run(["new", "--from-csv", "accounts.csv"]), @"
    $ contactctl new --from-csv accounts.csv
    0 account files created, 2 already there.
    --- status 0
    ");
}

#[test]
fn a_flat_project_has_its_accounts_beside_the_configuration() {
    let project = Project::new()
        .file("contactctl.toml", "contacts = \".\"\n")
        .file("accounts.csv", format!("{HEADER}\n{}\n", row("krakow")));
    assert_snapshot!(project.run(["new", "--from-csv", "accounts.csv"]), @"
    $ contactctl new --from-csv accounts.csv
    krakow.toml: created
    1 account file created.
    --- stderr
    note: new account files point to the editor schema `schemas/account.schema.json`, which does not exist; to create it, run in the project's folder: `mkdir -p schemas && contactctl schema account > schemas/account.schema.json`
    --- status 0
    ");
    assert!(project.text("krakow.toml").starts_with("#:schema schemas/"));
}

#[test]
fn addresses_are_masked_where_others_read() {
    let table = format!(
        "{HEADER}\n{}\n",
        row("krakow").replace("oncall@", "on call@")
    );
    let project = project().file("accounts.csv", table);
    let run = project.run(["--redact", "new", "--from-csv", "accounts.csv"]);
    assert!(!run.to_string().contains("oncall"), "{run}");
    assert!(!run.to_string().contains("pager@"), "{run}");
    assert!(!run.to_string().contains("anna@"), "{run}");
}
