//! Where `CI` is set, or `--redact` is given, no address leaves the program.

use insta::assert_snapshot;

use crate::support::Project;
use crate::support::accounts::BISTRO;

/// Local parts of the addresses in the fixtures: none may be seen whole.
const CANARIES: [&str; 6] = [
    "anna@",
    "oncall@",
    "noc@",
    "escalations@",
    "help@",
    "byhand@",
];

fn assert_masked(shown: &str) {
    for canary in CANARIES {
        assert!(!shown.contains(canary), "`{canary}` in {shown}");
    }
}

#[test]
fn no_address_is_shown_where_ci_is_set() {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro for help@bistro.example");
    for args in [
        &["plan"][..],
        &["plan", "--format", "json"],
        &["sync", "--yes", "--report", "receipt.json"],
        &["check", "--rev", "help@bistro.example"],
    ] {
        let run = project.run_with(("CI", "true"), args.iter().copied());
        assert_masked(&run.stdout);
        assert_masked(&run.stderr);
    }
    let clash = BISTRO
        .replace("\"help@", "\"oncall@")
        .replace("anna@", "anna@@");
    project.write("contacts/bistro.toml", clash);
    for format in ["text", "short", "json"] {
        let check = [
            "check", "--format", format, "--output", "report", "--color", "always",
        ];
        let run = project.run_with(("CI", "true"), check);
        assert_eq!(run.status, Some(1));
        assert_masked(&run.stdout);
        assert_masked(&std::fs::read_to_string(project.path("report")).expect("a report"));
    }
}

#[test]
fn marks_stay_under_what_they_mark() {
    let clash = BISTRO.replace("\"help@", "\"oncall@");
    let project = Project::new().file("contacts/bistro.toml", clash);
    assert_snapshot!(project.run(["check", "--redact"]), @r#"
    $ contactctl check --redact
    error[paging-address-public]

      x emergency address `o*****@bistro.example` is also shown to users
        ,-[contacts/bistro.toml:9:24]
      8 | [contacts]
      9 | technical_emergency = ["o*****@bistro.example", "n**@bistro.example"]
        :                        ^^^^^^^^^^^|^^^^^^^^^^^
        :                                   `-- every question pages somebody
     10 | technical_non_emergency = ["a**@bistro.example"]
     11 | operational_for_google = ["e**********@bistro.example"]
     12 | operational_for_users = "o*****@bistro.example"
        :                         ^^^^^^^^^^^|^^^^^^^^^^^
        :                                    `-- users see it here
        `----
      help: write another address here or in `operational_for_users`; do not publish the one that pages
            the person on call
      field: technical_emergency (portal: Technical Emergency Contacts)

    1 error in 1 file
    why it matters: contactctl explain paging-address-public
    --- status 1
    "#);
}

/// Values that are no addresses and numbers, though they were meant to be, in fields for those.
const BADLY_WRITTEN: &str = r#"[oncall]
kind = "paging-alias"
email = "Jan Kowalski <jan@kowalski.example>"
phone = "+48 22 123 00 09"

[jan]
kind = "person"
email = "jan\u0040kowalski.example"
phone = "(22) 123-00-09"
nick = "Kowalski"
"#;

/// A project in which every private value has a form of its own.
fn badly_written() -> Project {
    let account = BISTRO
        .replace(
            "[\"oncall@bistro.example\", \"noc@bistro.example\"]",
            "[\"@oncall\", \"jan @ kowalski.example\", \"jan.kowalski\"]",
        )
        .replace(
            "\"help@",
            "\"https://jan:kowalski@portal.example/?user=kowalski\" # help@",
        );
    Project::new()
        .file("contacts/bistro.toml", account)
        .file("contacts/directory.toml", BADLY_WRITTEN)
}

#[test]
fn a_value_is_masked_by_its_field_whatever_its_form() {
    let project = badly_written();
    assert_snapshot!(project.run(["check", "--redact", "--format", "short"]), @"
    $ contactctl check --redact --format short
    contacts/bistro.toml:9:35: error[email-invalid] address `j***@ kowalski.example` contains ` `, which is not allowed before the `@`
    contacts/bistro.toml:9:61: error[email-invalid] `j***********` is not an address: it has no `@`
    contacts/bistro.toml:12:25: error[email-invalid] address `h*******************@*****************************` contains `:`, which is not allowed before the `@`
    contacts/directory.toml:3:9: error[email-invalid] `J****************@kowalski.example>` is not a bare address: it also has a name or brackets
    contacts/directory.toml:4:9: error[phone-invalid] phone number `+48 ** *** ** **` is not in the E.164 format
    contacts/directory.toml:6:2: warn[unused-entry] `@jan` is not used anywhere
    contacts/directory.toml:9:9: error[phone-invalid] phone number `(*************` is not in the E.164 format
    contacts/directory.toml:10:1: error[unknown-key] unknown key `nick` in `[jan]`
    --- status 1
    ");
    assert_snapshot!(project.run(["check", "--redact", "contacts/directory.toml"]), @r#"
    $ contactctl check --redact contacts/directory.toml
    error[email-invalid]

      x `J****************@kowalski.example>` is not a bare address: it also has a name or brackets
       ,-[contacts/directory.toml:3:9]
     2 | kind = "paging-alias"
     3 | email = "J****************@kowalski.example>"
       :         ^^^^^^^^^^^^^^^^^^|^^^^^^^^^^^^^^^^^^
       :                           `-- more than the address
     4 | phone = "+48 ** *** ** **"
       `----
      help: write `j**@kowalski.example`
      fix available: contactctl check --fix

    error[phone-invalid]

      x phone number `+48 ** *** ** **` is not in the E.164 format
       ,-[contacts/directory.toml:4:9]
     3 | email = "J****************@kowalski.example>"
     4 | phone = "+48 ** *** ** **"
       :         ^^^^^^^^^|^^^^^^^^
       :                  `-- not E.164
       `----
      help: write `+48*********`
      fix available: contactctl check --fix

    warn[unused-entry]

      ! `@jan` is not used anywhere
       ,-[contacts/directory.toml:6:2]
     6 | [jan]
       :  ^|^
       :   `-- not used
     7 | kind = "person"
       `----
      help: remove `[jan]`, or use `@jan` where it belongs

    error[phone-invalid]

      x phone number `(*************` is not in the E.164 format
        ,-[contacts/directory.toml:9:9]
      8 | email = "j************************"
      9 | phone = "(*************"
        :         ^^^^^^^^|^^^^^^^
        :                 `-- not E.164
     10 | nick = "K*******"
        `----
      help: write `+`, the country code and the number, such as `+48*********`

    error[unknown-key]

      x unknown key `nick` in `[jan]`
        ,-[contacts/directory.toml:10:1]
      9 | phone = "(*************"
     10 | nick = "K*******"
        : ^^|^
        :   `-- no such key
        `----
      help: remove the key, or use an allowed one: `kind`, `email`, `name`, `members`, `phone`,
            `language`, `verified_on`

    4 errors and 1 warning in 1 file
    why it matters: contactctl explain email-invalid
    scope: 1 of 2 files
    --- status 1
    "#);
}

#[test]
fn a_diff_of_fixes_is_masked_line_by_line() {
    let project = badly_written();
    assert_snapshot!(project.run(["check", "--redact", "--diff", "--unsafe"]), @r#"
    $ contactctl check --redact --diff --unsafe
    --- a/contacts/directory.toml
    +++ b/contacts/directory.toml
    @@ -1,7 +1,7 @@
     [oncall]
     kind = "paging-alias"
    -email = "J****************@kowalski.example>"
    -phone = "+48 ** *** ** **"
    +email = "j**@kowalski.example"
    +phone = "+48*********"
     
     [jan]
     kind = "person"
    --- status 1
    "#);
    // Unmasked it is a patch.
    let diff = project.run(["check", "--diff", "--unsafe"]).stdout;
    assert!(diff.contains("+phone = \"+48221230009\"\n"), "{diff}");
}

#[test]
fn what_is_read_is_masked_where_it_is_no_toml() {
    let project = Project::good().file(
        "contacts/directory.toml",
        "[jan]\nemail = jan kowalski\nphone: +48 22 123 00 09\nname = \u{201c}Kowalski\u{201d}\n",
    );
    assert_snapshot!(project.run(["check", "--redact", "contacts/directory.toml"]), @r#"
    $ contactctl check --redact contacts/directory.toml
    error[toml-syntax]

      x invalid TOML: text without quotes
       ,-[contacts/directory.toml:2:9]
     1 | [jan]
     2 | email = j***********
       :         ^^^^^^|^^^^^
       :               `-- here
     3 | phone: +48 ** *** ** **
       `----
      help: write it in quotes
      fix available: contactctl check --fix

    error[toml-syntax]

      x invalid TOML: a `:` instead of `=`
       ,-[contacts/directory.toml:3:6]
     2 | email = j***********
     3 | phone: +48 ** *** ** **
       :      |
       :      `-- here
     4 | name = “*********
       `----
      help: write `key = value`

    error[toml-syntax]

      x invalid TOML: the character U+201C LEFT DOUBLE QUOTATION MARK, which only looks like `"`
       ,-[contacts/directory.toml:4:8]
     3 | phone: +48 ** *** ** **
     4 | name = “*********
       :        |
       :        `-- here
       `----
      help: write `"` instead
      fix available: contactctl check --fix

    3 errors in 1 file
    why it matters: contactctl explain toml-syntax
    scope: 1 of 3 files
    --- status 1
    "#);
}

#[test]
fn ci_masks_unless_it_is_said_not_to_be_one() {
    let project = badly_written();
    for (value, is_masked) in [
        ("true", true),
        ("1", true),
        ("woodpecker", true),
        ("", false),
        ("false", false),
        ("False", false),
        ("0", false),
    ] {
        let run = project.run_with(("CI", value), ["check", "--format", "short"]);
        assert_eq!(!run.says("Kowalski"), is_masked, "CI={value}: {run}");
    }
}

#[test]
fn the_recipients_and_the_history_of_odd_values_are_masked() {
    let project = badly_written().commit("odd values");
    for args in [
        &["route", "integration-disabled"][..],
        &["route", "integration-disabled", "--format", "json"],
        &["route", "integration-disabled", "--format", "markdown"],
        &["history", "bistro"],
        &["history", "bistro", "--format", "json"],
        &["plan"],
        &["plan", "--format", "json"],
        &["plan", "--format", "markdown"],
        &["doctor"],
    ] {
        let run = project.run_with(("CI", "true"), args.iter().copied());
        assert!(!run.stderr.contains("panicked"), "{run}");
        for canary in ["owalski <", "kowalski@", "jan.k", "00 09", "00-09"] {
            assert!(!run.says(canary), "`{canary}` in {run}");
        }
    }
    assert_snapshot!(project.run(["route", "integration-disabled", "--redact"]), @"
    $ contactctl route integration-disabled --redact
    integration-disabled: technical_emergency - Technical Emergency Contacts
      bistro  J****************@kowalski.example>, j***@ kowalski.example, j***********
    --- stderr
    warning: the files have errors, so recipients may be missing here; see the errors: `contactctl check`
    --- status 0
    ");
}
