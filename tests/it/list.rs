//! `contactctl list`.

use insta::assert_snapshot;

use crate::support::Project;

const ONE: &str = "[account]\nid = \"bistro\"\nname = \"Bistro Kraków\"\nintegration = \"reservations-e2e\"\nlaunched = true\n";
const TWO: &str =
    "[account]\nid = \"a-tabla\"\nname = \"Tabla\"\nintegration = \"ordering-redirect\"\n";

fn project() -> Project {
    Project::new()
        .file("contacts/krakow/bistro.toml", ONE)
        .file("contacts/tabla.toml", TWO)
        .file(
            "contacts/directory.toml",
            "[anna]\nkind = \"person\"\nemail = \"anna@bistro.example\"\n",
        )
}

#[test]
fn accounts_are_a_table_by_their_ids() {
    assert_snapshot!(project().run(["list"]), @"
    $ contactctl list
    ACCOUNT  NAME           INTEGRATION        LAUNCHED  FILE
    a-tabla  Tabla          ordering-redirect  no        contacts/tabla.toml
    bistro   Bistro Kraków  reservations-e2e   yes       contacts/krakow/bistro.toml
    --- status 0
    ");
    assert_snapshot!(project().run(["--lang", "pl", "list"]), @"
    $ contactctl --lang pl list
    KONTO    NAZWA          INTEGRACJA         URUCHOMIONE  PLIK
    a-tabla  Tabla          ordering-redirect  nie          contacts/tabla.toml
    bistro   Bistro Kraków  reservations-e2e   tak          contacts/krakow/bistro.toml
    --- status 0
    ");
}

#[test]
fn programs_get_the_same_as_json() {
    assert_snapshot!(project().run(["list", "--format", "json"]), @r#"
    $ contactctl list --format json
    {
      "schema_version": 1,
      "tool": {
        "name": "contactctl",
        "version": "[VERSION]"
      },
      "accounts": [
        {
          "id": "a-tabla",
          "name": "Tabla",
          "integration": "ordering-redirect",
          "launched": false,
          "path": "contacts/tabla.toml"
        },
        {
          "id": "bistro",
          "name": "Bistro Kraków",
          "integration": "reservations-e2e",
          "launched": true,
          "path": "contacts/krakow/bistro.toml"
        }
      ]
    }
    --- status 0
    "#);
}

#[test]
fn a_list_that_lacks_an_account_is_no_success() {
    let project = project()
        .file("contacts/broken.toml", "[account]\nid = \"br")
        .file("contacts/nameless.toml", "[account]\nname = \"Nobody\"\n");
    assert_snapshot!(project.run(["list"]), @"
    $ contactctl list
    ACCOUNT  NAME           INTEGRATION        LAUNCHED  FILE
    a-tabla  Tabla          ordering-redirect  no        contacts/tabla.toml
    bistro   Bistro Kraków  reservations-e2e   yes       contacts/krakow/bistro.toml
    --- stderr
    error: `contacts/broken.toml`, `contacts/nameless.toml` have no account id, so their accounts are not in the list
      help: see what is wrong: `contactctl check`
    --- status 2
    ");
}

#[test]
fn a_project_without_an_account_has_no_list() {
    assert_snapshot!(Project::new().file("contactctl.toml", "").run(["list"]), @"
    $ contactctl list
    --- stderr
    error: there is no folder `contacts` in `[PROJECT]`
      help: create it, or set `contacts` in `contactctl.toml` to the folder of the contacts
    --- status 2
    ");
}

#[test]
fn a_name_cannot_write_to_the_terminal() {
    let text = "[account]\nid = \"x\"\nname = \"a\\u001b[31m\\nb\"\nintegration = \"y\"\n";
    assert_snapshot!(Project::new().file("contacts/x.toml", text).run(["list"]), @r#"
    $ contactctl list
    ACCOUNT  NAME                INTEGRATION  LAUNCHED  FILE
    x        a\u001B[31m\u000Ab  y            no        contacts/x.toml
    --- status 0
    "#);
}
