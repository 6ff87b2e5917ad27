//! A portal that answers what it likes.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;

use insta::assert_snapshot;
use serde_json::{Value as Json, json};

use super::empty;
use crate::support::portal::record;
use crate::support::{Project, Run};

/// A portal with the account `id` that answers what it likes.
fn hostile(id: &str, name: &str, record: &Json) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let digest = format!("sha256:{}", "0".repeat(64));
    let row = json!({
        "id": id, "name": name, "complete": true, "etag": "\"1\"", "digest": digest, "source": null,
    });
    let listing = json!({"accounts": [row, row], "next_page_token": null}).to_string();
    let information = json!({
        "record": record, "digest": digest, "source": null, "updated_at": "", "updated_by": "",
    })
    .to_string();
    let view = json!({
        "id": id, "name": name, "integration": name, "brand_domains": [name],
        "environment": "production", "fields": [], "gate": {"open": true, "missing": []},
    })
    .to_string();
    // It ends with the process of the test.
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
            let request = lines.next().unwrap_or_default();
            let _headers = lines.take_while(|line| !line.is_empty()).count();
            let body = if request.contains("/contact-information") {
                &information
            } else if request.contains("/accounts?") {
                &listing
            } else {
                &view
            };
            let length = body.len();
            let _gone = write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            );
        }
    });
    url
}

/// What a pull from it does in a repository without a commit.
fn pulled_from(id: &str, name: &str, record: &Json) -> (Project, Run) {
    let project = empty(&hostile(id, name, record), "cctl_any");
    let run = project.run(["pull"]);
    (project, run)
}

#[test]
fn no_id_of_a_portal_leads_out_of_the_folder() {
    for id in [
        "../../x",
        "/etc/x",
        "",
        "A",
        "a\u{0}b",
        "contacts\\x",
        "-a",
        "a-",
    ] {
        let (project, run) = pulled_from(id, "X", &record());
        assert_eq!(run.status, Some(5), "{run}");
        assert!(
            run.says("the portal has an account with the invalid id"),
            "{run}"
        );
        assert!(!project.path("contacts").exists());
    }
}

#[test]
fn no_value_of_a_portal_leads_out_of_its_string() {
    let mut tricky = record();
    tricky["operational_for_users"] = json!("a\"\n[[users]]\nemail = 'x'\r\u{1b}[31m#");
    tricky["alert"] = json!(["'''@\\u0041.example", "x".repeat(70)]);
    let (project, run) = pulled_from("x", "\"]\n[contacts]\n# \u{0}\u{7f}", &tricky);
    assert_snapshot!(run, @"
    $ contactctl pull
    x: new in contacts/x.toml

    Pulled: 1 new.
    Nothing is committed yet; look at the changes: `git status`, `git diff`.
    --- stderr
    note: new account files point to the editor schema `schemas/account.schema.json`, which does not exist; to create it, run in the project's folder: `mkdir -p schemas && contactctl schema account > schemas/account.schema.json`
    error: the portal's values cause 6 errors
      help: see the errors after the pull (`contactctl check`), and fix them before you commit
    --- status 1
    ");
    assert_snapshot!(project.text("contacts/x.toml"), @r#"
    #:schema ../schemas/account.schema.json

    [account]
    id = "x"
    name = "\"]\u000A[contacts]\u000A# \u0000\u007F"
    integration = "\"]\u000A[contacts]\u000A# \u0000\u007F"
    brand_domains = ["\"]\u000A[contacts]\u000A# \u0000\u007F"]

    [contacts]
    technical_emergency = ["oncall@bistro.example"]
    technical_non_emergency = ["api@bistro.example"]
    operational_for_google = ["escalations@bistro.example"]
    operational_for_users = "a\"\u000A[[users]]\u000Aemail = 'x'\u000D\u001B[31m#"

    [contacts.production]
    alert = ["'''@\\u0041.example", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]

    [[operational_support]]
    time_zone = "Europe/Warsaw"
    days = ["mon", "tue"]
    opens = "09:00"
    closes = "17:00"
    "#);
    let mut reference = record();
    reference["technical_emergency"] = json!(["@oncall"]);
    let (project, run) = pulled_from("x", "X", &reference);
    assert_snapshot!(run, @"
    $ contactctl pull
    --- stderr
    error: the portal's value of `technical_emergency` for account `x` contains `@oncall`, which in a file would mean a directory entry
      help: correct this value in the portal: it is not an address
    --- status 5
    ");
    assert!(!project.path("contacts").exists());
    let mut huge = record();
    huge["alert"] = json!(["x".repeat(1024 * 1024)]);
    let (_, run) = pulled_from("x", "X", &huge);
    assert_snapshot!(run, @"
    $ contactctl pull
    --- stderr
    error: the portal's values for account `x` are too large for a file
      help: shorten them in the portal, then pull again: `contactctl pull x --portal theirs`
    --- status 5
    ");
}

#[cfg(unix)]
#[test]
fn a_folder_behind_a_link_is_not_written_into() {
    let project = empty(&hostile("directory", "X", &record()), "cctl_any");
    for folder in ["contacts", "elsewhere"] {
        std::fs::create_dir_all(project.path(folder)).expect("a folder");
    }
    std::os::unix::fs::symlink("../elsewhere", project.path("contacts/accounts")).expect("a link");
    let run = project.run(["pull"]);
    assert!(
        run.says("`contacts/accounts` is a symbolic link or inside one"),
        "{run}"
    );
    assert_ne!(run.status, Some(0), "{run}");
    assert!(!project.path("elsewhere/directory.toml").exists());
}

/// What a portal holds is masked as what files hold is, whatever its form.
#[test]
fn odd_values_of_a_portal_are_masked_line_by_line() {
    let mut odd = record();
    odd["operational_for_users"] = json!("jan kowalski");
    odd["alert"] = json!([
        "jan @ kowalski.example",
        "Jan Kowalski <jan@kowalski.example>"
    ]);
    let project = empty(&hostile("x", "X", &odd), "cctl_any");
    let diff = project.run(["pull", "--diff", "--redact"]);
    assert!(
        diff.says("+operational_for_users = \"j***********\"\n"),
        "{diff}"
    );
    let open = project.run(["pull", "--diff"]);
    assert!(open.says("\"jan kowalski\""), "{open}");
    let pulled = project.run_with(("CI", "true"), ["pull"]);
    for run in [&diff, &pulled] {
        for canary in ["jan", "Kowalski", " kowalski"] {
            let text = run.stdout.replace("@ kowalski.example", "");
            assert!(!text.contains(canary), "`{canary}` in {run}");
        }
    }
}
