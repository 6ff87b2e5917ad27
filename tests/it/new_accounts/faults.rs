//! Tables with faults: each is shown at its place, and nothing is written.

#![expect(clippy::too_many_lines, reason = "a table shows many faults at once")]

use insta::assert_snapshot;

use super::{HEADER, contacts, project, row};
use crate::support::{Project, Run};

fn refused(table: &str) -> Run {
    let project = project().file("accounts.csv", table);
    let run = project.run(["new", "--from-csv", "accounts.csv"]);
    assert_eq!(contacts(&project), [""; 0], "{run}");
    run
}

#[test]
fn each_fault_is_shown_at_its_row_and_column() {
    let rows = [
        row("krakow"),
        row("gdansk").replace("reservations-e2e", "reservation-e2e"),
        row("Lublin"),
        row("radom").replace("oncall@bistro.example", "oncall@bistro,example"),
        row("torun").replace("09:00-17:00", "9-17"),
        row("opole").replace("Europe/Warsaw", "Warsaw"),
        row("kielce").replace("mon-fri 09:00-17:00", "weekdays"),
        row("krakow"),
        row("sopot").replace("anna@bistro.example", ""),
        row("gdynia").replace("help@", "escalations@"),
    ];
    // A comma in a cell needs quotes.
    let rows = rows.join("\n").replace(
        "oncall@bistro,example;pager@bistro.example",
        "\"oncall@bistro,example;pager@bistro.example\"",
    );
    assert_snapshot!(refused(&format!("{HEADER}\n{rows}\nshort,row\n")), @r#"
    $ contactctl new --from-csv accounts.csv
    error[not-allowed-value]

      x `reservation-e2e` is not an allowed value of `integration`
       ,-[accounts.csv:3:15]
     2 | krakow,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
     3 | gdansk,Bistro,reservation-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       :               ^^^^^^^|^^^^^^^
       :                      `-- not an allowed value
     4 | Lublin,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       `----
      help: did you mean `reservations-e2e`? allowed: `reservations-e2e`, `reservations-redirect`,
            `reservations-waitlists`, `reservations-offers`, `appointments-e2e`,
            `appointments-redirect`, `ordering-e2e`, `ordering-redirect`, `things-to-do`,
            `events-ticketing`

    error[bad-format]

      x `Lublin` is not allowed: the value must consist of lower-case letters from `a` to `z`, digits
      | and hyphens, with no hyphen at either end
       ,-[accounts.csv:4:1]
     3 | gdansk,Bistro,reservation-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
     4 | Lublin,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       : ^^^|^^
       :    `-- wrong format
     5 | radom,Bistro,reservations-e2e,"oncall@bistro,example;pager@bistro.example",api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       `----
      help: did you mean `lublin`?

    error[email-invalid]

      x address `oncall@bistro,example` contains `,`, which is not allowed in a domain
       ,-[accounts.csv:5:32]
     4 | Lublin,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
     5 | radom,Bistro,reservations-e2e,"oncall@bistro,example;pager@bistro.example",api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       :                                ^^^^^^^^^^|^^^^^^^^^^
       :                                          `-- character not allowed
     6 | torun,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 9-17 Europe/Warsaw
       `----
      help: write the domain without this character
      field: technical_emergency (portal: Technical Emergency Contacts)

    error[bad-format]

      x `9` is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to
      | `23:59`
       ,-[accounts.csv:6:168]
     5 | radom,Bistro,reservations-e2e,"oncall@bistro,example;pager@bistro.example",api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
     6 | torun,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 9-17 Europe/Warsaw
       :                                                                                                                                                                        |
       :                                                                                                                                                                        `-- wrong format
     7 | opole,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Warsaw
       `----
      help: did you mean `09:00`?
      field: operational_support (portal: Operational Support)

    error[bad-format]

      x `17` is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to
      | `24:00`
       ,-[accounts.csv:6:170]
     5 | radom,Bistro,reservations-e2e,"oncall@bistro,example;pager@bistro.example",api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
     6 | torun,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 9-17 Europe/Warsaw
       :                                                                                                                                                                          ^|
       :                                                                                                                                                                           `-- wrong format
     7 | opole,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Warsaw
       `----
      help: did you mean `17:00`?
      field: operational_support (portal: Operational Support)

    error[unknown-time-zone]

      x time zone `Warsaw` does not exist
       ,-[accounts.csv:7:180]
     6 | torun,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 9-17 Europe/Warsaw
     7 | opole,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Warsaw
       :                                                                                                                                                                                    ^^^|^^
       :                                                                                                                                                                                       `-- no such zone
     8 | kielce,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,weekdays Europe/Warsaw
       `----
      help: did you mean `Europe/Warsaw`?
      field: operational_support (portal: Operational Support)

    error[bad-format]

      x `weekdays Europe/Warsaw` does not have the format of support hours: days, times and a time zone
       ,-[accounts.csv:8:161]
     7 | opole,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Warsaw
     8 | kielce,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,weekdays Europe/Warsaw
       :                                                                                                                                                                 ^^^^^^^^^^^|^^^^^^^^^^
       :                                                                                                                                                                            `-- not support hours
     9 | krakow,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       `----
      help: write support hours as in `mon-fri 09:00-17:00 Europe/Warsaw`, with `overnight` before the
            time zone if they end on the next day

    error[duplicate-account]

      x account `krakow` is already in line 2
        ,-[accounts.csv:9:1]
      8 | kielce,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,weekdays Europe/Warsaw
      9 | krakow,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
        : ^^^|^^
        :    `-- the same account again
     10 | sopot,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,,mon-fri 09:00-17:00 Europe/Warsaw
        `----
      help: give this account its own id, or merge the two accounts into one

    error[missing-key]

      x this account has no `alert`
        ,-[accounts.csv:10:140]
      9 | krakow,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
     10 | sopot,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,,mon-fri 09:00-17:00 Europe/Warsaw
        :                                                                                                                                            ^
        :                                                                                                                                            `-- no value
     11 | gdynia,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,escalations@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
        `----
      help: add a value for `alert`

    error[confidential-address-shared]

      x confidential address `escalations@bistro.example` is also shown to users
        ,-[accounts.csv:11:94]
     10 | sopot,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,,mon-fri 09:00-17:00 Europe/Warsaw
     11 | gdynia,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,escalations@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
        :                                                                                              ^^^^^^^^^^^^^|^^^^^^^^^^^^ ^^^^^^^^^^^^^|^^^^^^^^^^^^
        :                                                                                                           |                          `-- users see it here
        :                                                                                                           `-- confidential
     12 | short,row
        `----
      help: write another address here, one that is not published
      field: operational_for_google (portal: Operational contact (for Google))

    error[bad-format]

      x this row has 2 cells, but the header has 9 columns
        ,-[accounts.csv:12:1]
     11 | gdynia,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,escalations@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
     12 | short,row
        : ^^^^|^^^^
        :     `-- wrong number of cells
        `----
      help: give each row a cell for each column (it may be empty); put a value that contains a comma in
            double quotes

    --- stderr
    error: `accounts.csv` has 11 errors: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    "#);
}

#[test]
fn a_header_has_names_of_keys() {
    let one = row("krakow");
    assert_snapshot!(refused(&format!("{}\n{one}\n", HEADER.replace("alert", "alerts"))), @"
    $ contactctl new --from-csv accounts.csv
    error[unknown-key]

      x `alerts` is not an allowed name here
       ,-[accounts.csv:1:110]
     1 | id,name,integration,technical_emergency,technical_non_emergency,operational_for_google,operational_for_users,alerts,operational_support
       :                                                                                                              ^^^|^^
       :                                                                                                                 `-- unknown name
     2 | krakow,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       `----
      help: write `alert`

    --- stderr
    error: `accounts.csv` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    ");
    assert_snapshot!(refused(&format!("{HEADER},phone number\n{one},1\n")), @"
    $ contactctl new --from-csv accounts.csv
    error[unknown-key]

      x `phone number` is not an allowed name here
       ,-[accounts.csv:1:136]
     1 | id,name,integration,technical_emergency,technical_non_emergency,operational_for_google,operational_for_users,alert,operational_support,phone number
       :                                                                                                                                        ^^^^^^|^^^^^
       :                                                                                                                                              `-- unknown name
     2 | krakow,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw,1
       `----
      help: remove it, or use one of these names:
            `id,name,integration,launched,merchant_issues_field,brand_domains,always_open,technical_emergency,technical_non_emergency,merchant_issues,operational_for_google,operational_for_users,alert,operational_support,users`

    --- stderr
    error: `accounts.csv` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    ");
    assert_snapshot!(refused(&format!("{HEADER},\n{one},\n")), @"
    $ contactctl new --from-csv accounts.csv
    error[unknown-key]

      x this name is empty
       ,-[accounts.csv:1:136]
     1 | id,name,integration,technical_emergency,technical_non_emergency,operational_for_google,operational_for_users,alert,operational_support,
       :                                                                                                                                        ^
       :                                                                                                                                        `-- empty name
     2 | krakow,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw,
       `----
      help: remove this column or key, or use one of these names:
            `id,name,integration,launched,merchant_issues_field,brand_domains,always_open,technical_emergency,technical_non_emergency,merchant_issues,operational_for_google,operational_for_users,alert,operational_support,users`

    --- stderr
    error: `accounts.csv` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    ");
    assert_snapshot!(refused(&format!("{HEADER},id\n{one},x\n")), @"
    $ contactctl new --from-csv accounts.csv
    error[duplicate-key]

      x `id` occurs twice
       ,-[accounts.csv:1:136]
     1 | id,name,integration,technical_emergency,technical_non_emergency,operational_for_google,operational_for_users,alert,operational_support,id
       :                                                                                                                                        ^|
       :                                                                                                                                         `-- second time
     2 | krakow,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw,x
       `----
      help: remove one of the two

    --- stderr
    error: `accounts.csv` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    ");
    assert_snapshot!(refused("id,name\nkrakow,Bistro\n"), @"
    $ contactctl new --from-csv accounts.csv
    error[missing-key]

      x the header lacks the columns `integration`, `technical_emergency`, `technical_non_emergency`,
      | `operational_for_google`, `operational_for_users`, `alert`, `operational_support`
       ,-[accounts.csv:1:1]
     1 | id,name
       : ^^^|^^^
       :    `-- header
     2 | krakow,Bistro
       `----
      help: add the columns to the header and their values to each row

    --- stderr
    error: `accounts.csv` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    ");
    assert_snapshot!(refused("id;name;integration\nkrakow;Bistro;x\n"), @"
    $ contactctl new --from-csv accounts.csv
    error[bad-format]

      x the columns are separated by semicolons instead of commas
       ,-[accounts.csv:1:3]
     1 | id;name;integration
       :   |
       :   `-- not a comma
     2 | krakow;Bistro;x
       `----
      help: export the file again with commas between the columns; semicolons separate the items of a
            list

    --- stderr
    error: `accounts.csv` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    ");
    assert_snapshot!(refused("id\tname\nkrakow\tBistro\n"), @"
    $ contactctl new --from-csv accounts.csv
    error[bad-format]

      x the columns are separated by tabs instead of commas
       ,-[accounts.csv:1:3]
     1 | id  name
       :   ^|
       :    `-- not a comma
     2 | krakow  Bistro
       `----
      help: export the file again with commas between the columns; semicolons separate the items of a
            list

    --- stderr
    error: `accounts.csv` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    ");
    assert_snapshot!(refused(""), @"
    $ contactctl new --from-csv accounts.csv
    error[missing-key]

      x the file is empty
       ,-[accounts.csv:1:1]
     1 |
       : ^
       : `-- no header
       `----
      help: write the names of the columns in the first line:
            `id,name,integration,launched,merchant_issues_field,brand_domains,always_open,technical_emergency,technical_non_emergency,merchant_issues,operational_for_google,operational_for_users,alert,operational_support,users`

    --- stderr
    error: `accounts.csv` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    ");
}

#[test]
fn an_account_with_a_file_is_left_alone() {
    let project = project().file(
        "contacts/old/bistro.toml",
        "[account]\nid = \"krakow\"\nname = \"Old\"\n",
    );
    project.write("contacts/gdansk.toml", "[account]\nid = \"other\"\n");
    project.write(
        "accounts.csv",
        format!("{HEADER}\n{}\n{}\n", row("krakow"), row("gdansk")),
    );
    assert_snapshot!(project.run(["new", "--from-csv", "accounts.csv"]), @"
    $ contactctl new --from-csv accounts.csv
    error[duplicate-account]

      x account `krakow` already has the file `contacts/old/bistro.toml`
       ,-[accounts.csv:2:1]
     1 | id,name,integration,technical_emergency,technical_non_emergency,operational_for_google,operational_for_users,alert,operational_support
     2 | krakow,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       : ^^^|^^
       :    `-- has a file
     3 | gdansk,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       `----
      help: remove the account here; to change the account, edit its own file

    error[duplicate-account]

      x the file of account `gdansk` would be `contacts/gdansk.toml`, which already exists
       ,-[accounts.csv:3:1]
     2 | krakow,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
     3 | gdansk,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       : ^^^|^^
       :    `-- path is taken
       `----
      help: rename the existing file, then run the same command again

    --- stderr
    error: `accounts.csv` has 2 errors: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    ");
    assert_eq!(contacts(&project), ["gdansk.toml", "old"]);
}

#[test]
fn a_file_that_is_no_table_is_refused() {
    let project: Project = project().file("latin.csv", b"id,name\nkrakow,Krak\xf3w\n");
    assert_snapshot!(project.run(["new", "--from-csv", "latin.csv"]), @"
    $ contactctl new --from-csv latin.csv
    --- stderr
    error: `latin.csv` is not UTF-8
      cause: invalid utf-8 sequence of 1 bytes from index 19
      help: export the file again as UTF-8
    --- status 2
    ");
    assert_snapshot!(project.run(["new", "--from-csv", "none.csv"]), @"
    $ contactctl new --from-csv none.csv
    --- stderr
    error: `none.csv` cannot be read
      cause: No such file or directory (os error 2)
    --- status 2
    ");
    assert_snapshot!(project.run(["new", "--from-csv", "contacts"]), @"
    $ contactctl new --from-csv contacts
    --- stderr
    error: `contacts` cannot be read
      cause: No such file or directory (os error 2)
    --- status 2
    ");
    project.write("large.csv", vec![b'x'; (64 << 20) + 1]);
    assert_snapshot!(project.run(["new", "--from-csv", "large.csv"]), @"
    $ contactctl new --from-csv large.csv
    --- stderr
    error: `large.csv` is larger than 64 MiB
      help: split the file into several files, then run the command for each of them
    --- status 2
    ");
}

#[test]
fn a_file_that_nobody_would_read_is_not_written() {
    let project = project()
        .file(
            "accounts.csv",
            format!("{HEADER}\n{}\n{}\n", row("krakow"), row("build")),
        )
        .file(".gitignore", "build.toml\n")
        .commit("all");
    assert_snapshot!(project.run(["new", "--from-csv", "accounts.csv"]), @"
    $ contactctl new --from-csv accounts.csv
    --- stderr
    error: Git ignores `contacts/build.toml`, so contactctl would not read this file: nothing was written
      help: see which pattern ignores it: `git check-ignore --verbose contacts/build.toml`, and change that pattern
    --- status 2
    ");
    assert_snapshot!(project.run(["new", "build"]), @"
    $ contactctl new build
    --- stderr
    error: Git ignores `contacts/build.toml`, so contactctl would not read this file: nothing was written
      help: see which pattern ignores it: `git check-ignore --verbose contacts/build.toml`, and change that pattern
    --- status 2
    ");
    assert_eq!(contacts(&project), [""; 0]);
    project.git(["init", "--quiet", "contacts/accounts"]);
    assert_snapshot!(project.run(["new", "directory"]), @"
    $ contactctl new directory
    --- stderr
    error: `contacts/accounts/directory.toml` would be in another Git repository inside the project, so contactctl would not read it: nothing was written
      help: move that repository out of the project
    --- status 2
    ");
}

#[test]
fn addresses_with_a_comma_between_them_are_several() {
    let one = row("krakow").replace(
        "oncall@bistro.example;pager@bistro.example",
        "\"oncall@bistro.example, pager@bistro.example\"",
    );
    assert_snapshot!(refused(&format!("{HEADER}\n{one}\n")), @r#"
    $ contactctl new --from-csv accounts.csv
    error[bad-format]

      x `oncall@bistro.example, pager@bistro.example` contains several addresses
       ,-[accounts.csv:2:33]
     1 | id,name,integration,technical_emergency,technical_non_emergency,operational_for_google,operational_for_users,alert,operational_support
     2 | krakow,Bistro,reservations-e2e,"oncall@bistro.example, pager@bistro.example",api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       :                                 ^^^^^^^^^^^^^^^^^^^^^|^^^^^^^^^^^^^^^^^^^^^
       :                                                      `-- more than one address
       `----
      help: separate the addresses with `;`

    --- stderr
    error: `accounts.csv` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    "#);
}

#[test]
fn a_quote_that_is_not_closed_is_one_mistake_where_it_begins() {
    let one = row("krakow").replace("Bistro", "\"Bistro");
    assert_snapshot!(refused(&format!("{HEADER}\n{one}\n{}\n", row("gdansk"))), @r#"
    $ contactctl new --from-csv accounts.csv
    error[bad-format]

      x this double quote is never closed
       ,-[accounts.csv:2:8]
     1 | id,name,integration,technical_emergency,technical_non_emergency,operational_for_google,operational_for_users,alert,operational_support
     2 | krakow,"Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       :        |
       :        `-- begins here
     3 | gdansk,Bistro,reservations-e2e,oncall@bistro.example;pager@bistro.example,api@bistro.example,escalations@bistro.example,help@bistro.example,anna@bistro.example,mon-fri 09:00-17:00 Europe/Warsaw
       `----
      help: add the closing quote, or write a double quote inside a value twice

    --- stderr
    error: `accounts.csv` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    "#);
}

#[test]
fn a_file_without_an_account_is_no_success() {
    assert_snapshot!(refused(&format!("{HEADER}\n\n,,,,,,,,\n")), @"
    $ contactctl new --from-csv accounts.csv
    error[missing-key]

      x the file has no accounts
       ,-[accounts.csv:1:135]
     1 | id,name,integration,technical_emergency,technical_non_emergency,operational_for_google,operational_for_users,alert,operational_support
       :                                                                                                                                       ^
       :                                                                                                                                       `-- no account after this
       `----
      help: add the accounts, then run the same command again

    --- stderr
    error: `accounts.csv` has 1 error: nothing was written
      help: fix the file, then run the same command again
    --- status 1
    ");
}

#[test]
fn a_row_without_an_id_is_not_taken_for_another() {
    let rows = format!("{HEADER}\n{}\n{}\n{}\n", row("B0"), row("row-0"), row("-0"));
    let run = refused(&rows);
    assert!(run.says("[accounts.csv:2:1]"), "{run}");
    assert!(run.says("[accounts.csv:4:1]"), "{run}");
    assert!(!run.says("[accounts.csv:3:1]"), "{run}");
}

#[test]
fn a_broken_file_in_the_place_is_left_alone() {
    let project = project().file("contacts/bistro.toml", "[account");
    assert_snapshot!(project.run(["new", "bistro"]), @"
    $ contactctl new bistro
    --- stderr
    error: `contacts/bistro.toml` already exists and is left as it is
      help: move the existing file, then run the same command again
    --- status 4
    ");
    assert_eq!(project.text("contacts/bistro.toml"), "[account");
}
