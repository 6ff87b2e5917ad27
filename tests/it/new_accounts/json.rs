//! Accounts in JSON.

#![expect(clippy::too_many_lines, reason = "a file shows many faults at once")]

use insta::assert_snapshot;

use super::{contacts, project};
use crate::support::Run;

fn refused_json(table: &str) -> Run {
    let project = project().file("accounts.json", table);
    let run = project.run(["new", "--from-json", "accounts.json"]);
    assert_eq!(contacts(&project), [""; 0], "{run}");
    run
}

#[test]
fn json_has_the_same_columns() {
    let table = r#"[
  {
    "id": "krakow",
    "name": "Bistro \"Kraków\"",
    "integration": "reservations-e2e",
    "launched": true,
    "technical_emergency": ["oncall@bistro.example", "pager@bistro.example"],
    "technical_non_emergency": ["api@bistro.example"],
    "merchant_issues": null,
    "operational_for_google": ["escalations@bistro.example"],
    "operational_for_users": "help@bistro.example",
    "alert": ["anna@bistro.example"],
    "operational_support": ["sat,sun 20:00-01:30 overnight Europe/Warsaw", "wed-mon 23:00-02:30 (next day) America/New_York"]
  }
]
"#;
    let project = project().file("accounts.json", table);
    assert_snapshot!(project.run(["new", "--from-json", "accounts.json"]), @"
    $ contactctl new --from-json accounts.json
    contacts/krakow.toml: created
    1 account file created.
    --- stderr
    note: 1 warning about the new files; see it: `contactctl check`
    --- status 0
    ");
    assert_snapshot!(project.text("contacts/krakow.toml"), @r#"
    #:schema ../schemas/account.schema.json

    [account]
    id = "krakow"
    name = "Bistro \"Kraków\""
    integration = "reservations-e2e"
    launched = true

    [contacts]
    technical_emergency = ["oncall@bistro.example", "pager@bistro.example"]
    technical_non_emergency = ["api@bistro.example"]
    operational_for_google = ["escalations@bistro.example"]
    operational_for_users = "help@bistro.example"

    [contacts.production]
    alert = ["anna@bistro.example"]

    [[operational_support]]
    time_zone = "Europe/Warsaw"
    days = ["sat", "sun"]
    opens = "20:00"
    closes = "01:30"
    overnight = true

    [[operational_support]]
    time_zone = "America/New_York"
    days = ["wed", "thu", "fri", "sat", "sun", "mon"]
    opens = "23:00"
    closes = "02:30"
    overnight = true
    "#);
}

#[test]
fn json_has_its_faults_at_their_places() {
    assert_snapshot!(refused_json("{\"id\": \"krakow\"}"), @r#"
    $ contactctl new --from-json accounts.json
    error[wrong-type]

      x the file does not contain a list of accounts
       ,-[accounts.json:1:1]
     1 | {"id": "krakow"}
       : |
       : `-- not a list
       `----
      help: write a list with an object for each account: `[{ "id": "bistro" }]`

    --- stderr
    error: `accounts.json` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    "#);
    assert_snapshot!(refused_json("[{\"id\": \"krakow\",}]"), @"
    $ contactctl new --from-json accounts.json
    --- stderr
    error: `accounts.json` is not valid JSON (line 1, column 18)
      cause: trailing comma at line 1 column 18
    --- status 2
    ");
    let table = r#"[
  "krakow",
  {"id": "krakow", "name": 7, "integration": "reservations-e2e", "launched": "yes", "alert": "anna@bistro.example",
   "id": "again", "colour": "red", "technical_emergency": [1], "operational_support": ["always"]}
]"#;
    assert_snapshot!(refused_json(table), @r#"
    $ contactctl new --from-json accounts.json
    error[wrong-type]

      x this item of the list is not an object
       ,-[accounts.json:2:3]
     1 | [
     2 |   "krakow",
       :   ^^^^|^^^
       :       `-- not an object
     3 |   {"id": "krakow", "name": 7, "integration": "reservations-e2e", "launched": "yes", "alert": "anna@bistro.example",
       `----
      help: write an object for each account: `{ "id": "bistro" }`

    error[missing-key]

      x this account has no `operational_for_google`
       ,-[accounts.json:3:11]
     2 |   "krakow",
     3 |   {"id": "krakow", "name": 7, "integration": "reservations-e2e", "launched": "yes", "alert": "anna@bistro.example",
       :           ^^^|^^
       :              `-- no value
     4 |    "id": "again", "colour": "red", "technical_emergency": [1], "operational_support": ["always"]}
       `----
      help: add a value for `operational_for_google`

    error[missing-key]

      x this account has no `operational_for_users`
       ,-[accounts.json:3:11]
     2 |   "krakow",
     3 |   {"id": "krakow", "name": 7, "integration": "reservations-e2e", "launched": "yes", "alert": "anna@bistro.example",
       :           ^^^|^^
       :              `-- no value
     4 |    "id": "again", "colour": "red", "technical_emergency": [1], "operational_support": ["always"]}
       `----
      help: add a value for `operational_for_users`

    error[missing-key]

      x this account has no `technical_non_emergency`
       ,-[accounts.json:3:11]
     2 |   "krakow",
     3 |   {"id": "krakow", "name": 7, "integration": "reservations-e2e", "launched": "yes", "alert": "anna@bistro.example",
       :           ^^^|^^
       :              `-- no value
     4 |    "id": "again", "colour": "red", "technical_emergency": [1], "operational_support": ["always"]}
       `----
      help: add a value for `technical_non_emergency`

    error[wrong-type]

      x the value of `name` is not a string
       ,-[accounts.json:3:28]
     2 |   "krakow",
     3 |   {"id": "krakow", "name": 7, "integration": "reservations-e2e", "launched": "yes", "alert": "anna@bistro.example",
       :                            |
       :                            `-- not a string
     4 |    "id": "again", "colour": "red", "technical_emergency": [1], "operational_support": ["always"]}
       `----
      help: write the value as a string, in double quotes

    error[wrong-type]

      x the value of `launched` is neither `true` nor `false`
       ,-[accounts.json:3:78]
     2 |   "krakow",
     3 |   {"id": "krakow", "name": 7, "integration": "reservations-e2e", "launched": "yes", "alert": "anna@bistro.example",
       :                                                                              ^^|^^
       :                                                                                `-- not a boolean
     4 |    "id": "again", "colour": "red", "technical_emergency": [1], "operational_support": ["always"]}
       `----
      help: write `true` or `false`, without quotes

    error[wrong-type]

      x the value of `alert` is not a list of strings
       ,-[accounts.json:3:94]
     2 |   "krakow",
     3 |   {"id": "krakow", "name": 7, "integration": "reservations-e2e", "launched": "yes", "alert": "anna@bistro.example",
       :                                                                                              ^^^^^^^^^^|^^^^^^^^^^
       :                                                                                                        `-- wrong type of value
     4 |    "id": "again", "colour": "red", "technical_emergency": [1], "operational_support": ["always"]}
       `----
      help: write a list of strings, as in `["first", "second"]`

    error[duplicate-key]

      x `id` occurs twice
       ,-[accounts.json:4:4]
     3 |   {"id": "krakow", "name": 7, "integration": "reservations-e2e", "launched": "yes", "alert": "anna@bistro.example",
     4 |    "id": "again", "colour": "red", "technical_emergency": [1], "operational_support": ["always"]}
       :    ^^|^
       :      `-- second time
     5 | ]
       `----
      help: remove one of the two

    error[unknown-key]

      x `colour` is not an allowed name here
       ,-[accounts.json:4:19]
     3 |   {"id": "krakow", "name": 7, "integration": "reservations-e2e", "launched": "yes", "alert": "anna@bistro.example",
     4 |    "id": "again", "colour": "red", "technical_emergency": [1], "operational_support": ["always"]}
       :                   ^^^^|^^^
       :                       `-- unknown name
     5 | ]
       `----
      help: remove it, or use one of these names:
            `id,name,integration,launched,merchant_issues_field,brand_domains,always_open,technical_emergency,technical_non_emergency,merchant_issues,operational_for_google,operational_for_users,alert,operational_support,users`

    error[wrong-type]

      x the value of `technical_emergency` is not a list of strings
       ,-[accounts.json:4:60]
     3 |   {"id": "krakow", "name": 7, "integration": "reservations-e2e", "launched": "yes", "alert": "anna@bistro.example",
     4 |    "id": "again", "colour": "red", "technical_emergency": [1], "operational_support": ["always"]}
       :                                                            |
       :                                                            `-- wrong type of value
     5 | ]
       `----
      help: write a list of strings, as in `["first", "second"]`

    error[bad-format]

      x `always` does not have the format of support hours: days, times and a time zone
       ,-[accounts.json:4:89]
     3 |   {"id": "krakow", "name": 7, "integration": "reservations-e2e", "launched": "yes", "alert": "anna@bistro.example",
     4 |    "id": "again", "colour": "red", "technical_emergency": [1], "operational_support": ["always"]}
       :                                                                                         ^^^|^^
       :                                                                                            `-- not support hours
     5 | ]
       `----
      help: write support hours as in `mon-fri 09:00-17:00 Europe/Warsaw`, with `overnight` before the
            time zone if they end on the next day

    --- stderr
    error: `accounts.json` has 11 errors: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    "#);
}

#[test]
fn what_only_looks_like_json_is_refused_with_its_place() {
    // Half of a character, which no string can have.
    let half = r#"[{"id": "\ud800"}]"#;
    assert_snapshot!(refused_json(half), @"
    $ contactctl new --from-json accounts.json
    --- stderr
    error: `accounts.json` is not valid JSON (line 1, column 16)
      cause: unexpected end of hex escape at line 1 column 16
    --- status 2
    ");
    let deep = refused_json(&"[".repeat(100_000));
    assert!(deep.says("recursion limit exceeded"), "{deep}");
    assert_snapshot!(refused_json("[]"), @"
    $ contactctl new --from-json accounts.json
    error[missing-key]

      x the file has no accounts
       ,-[accounts.json:1:1]
     1 | []
       : |
       : `-- no account after this
       `----
      help: add the accounts, then run the same command again

    --- stderr
    error: `accounts.json` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    ");
}

#[test]
fn the_help_of_a_rule_is_about_columns_and_not_about_tables() {
    let table = r#"[
  {
    "id": "krakow",
    "name": "Bistro",
    "integration": "reservations-e2e",
    "technical_emergency": ["oncall@bistro.example", "pager@bistro.example"],
    "technical_non_emergency": ["api@bistro.example"],
    "operational_for_google": ["escalations@bistro.example"],
    "operational_for_users": "help@bistro.example",
    "alert": ["anna@bistro.example"],
    "operational_support": ["mon-fri 16:00-01:30 Europe/Warsaw"],
    "users": ["piotr@bistro.example administrator", "ola@bistro.example administrator"]
  }
]
"#;
    assert_snapshot!(refused_json(table), @r#"
    $ contactctl new --from-json accounts.json
    error[alert-not-a-user]

      x alert contact `anna@bistro.example` is not a user of the account
        ,-[accounts.json:10:16]
      9 |     "operational_for_users": "help@bistro.example",
     10 |     "alert": ["anna@bistro.example"],
        :                ^^^^^^^^^|^^^^^^^^^
        :                         `-- not in `users`
     11 |     "operational_support": ["mon-fri 16:00-01:30 Europe/Warsaw"],
        `----
      help: add `anna@bistro.example` and a role to `users`, or write an address that is already there
      field: alert (portal: Alert Contacts)

    error[implicit-overnight]

      x support closes at `01:30`, before it opens at `16:00`
        ,-[accounts.json:11:44]
     10 |     "alert": ["anna@bistro.example"],
     11 |     "operational_support": ["mon-fri 16:00-01:30 Europe/Warsaw"],
        :                                      ^^|^^ ^^|^^
        :                                        |     `-- earlier than the opening time
        :                                        `-- opens here
     12 |     "users": ["piotr@bistro.example administrator", "ola@bistro.example administrator"]
        `----
      help: write `overnight` before the time zone if support closes on the next day, or write a later
            closing time
      field: operational_support (portal: Operational Support)

    --- stderr
    error: `accounts.json` has 2 errors: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    "#);
    let right = table
        .replace("16:00-01:30", "09:00-17:00")
        .replace("piotr@", "anna@");
    let cases = [
        (
            "\"merchant_issues_field\": true",
            "help: add `merchant_issues`, with the address of the team that looks after merchants",
        ),
        (
            "\"merchant_issues\": [\"merchants@bistro.example\"]",
            "help: remove the value of `merchant_issues`, or set `merchant_issues_field` to `true` if the portal shows the field",
        ),
    ];
    for (merchants, help) in cases {
        let run = refused_json(&right.replace("\"users\":", &format!("{merchants}, \"users\":")));
        let words: Vec<_> = run.stdout.split_whitespace().collect();
        assert!(words.join(" ").contains(help), "{run}");
    }
}
