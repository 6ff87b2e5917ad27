//! Many accounts at once.

use std::fmt::Write as _;
use std::fs;

use super::{HEADER, contacts, project, row};

#[test]
fn five_hundred_accounts_with_ten_faults_are_all_or_none() {
    let mut table = format!("{HEADER}\n");
    let mut faulty = Vec::new();
    for number in 0..500 {
        let mut line = row(&format!("account-{number}"));
        if number % 50 == 7 {
            line = line.replace("pager@bistro.example", "pager@bistro");
            // The header is line 1.
            let column = line.find("pager@bistro").expect("the fault") + 1;
            faulty.push(format!("accounts.csv:{}:{column}]", number + 2));
        }
        writeln!(table, "{line}").expect("a string takes everything");
    }
    assert_eq!(faulty.len(), 10);
    let project = project().file("accounts.csv", &table);
    let run = project.run(["new", "--from-csv", "accounts.csv"]);
    assert_eq!(run.status, Some(1), "{run}");
    for place in &faulty {
        assert!(run.stdout.contains(place), "{place}\n{run}");
    }
    assert_eq!(run.stdout.matches("error[").count(), 10, "{run}");
    assert_eq!(contacts(&project), [""; 0]);

    project.write(
        "accounts.csv",
        table
            .replace("pager@bistro;", "")
            .replace("pager@bistro,", "pager@bistro.example,"),
    );
    let run = project.run(["new", "--from-csv", "accounts.csv"]);
    assert_eq!(run.status, Some(0), "{run}");
    assert!(
        run.stdout.ends_with("\n500 account files created.\n"),
        "{run}"
    );
    let check = project.run(["check"]);
    assert!(
        check.stdout.contains("500 accounts: no findings"),
        "{check}"
    );
}

#[cfg(unix)]
#[test]
fn what_cannot_all_be_written_is_not_written_at_all() {
    let table = format!("{HEADER}\n{}\n{}\n", row("krakow"), row("directory"));
    let project = project().file("accounts.csv", table);
    // The second account has a folder of its own, which cannot be made.
    project.write("contacts/accounts", "a file");
    let run = project.run(["new", "--from-csv", "accounts.csv"]);
    assert_eq!(run.status, Some(2), "{run}");
    assert_eq!(contacts(&project), ["accounts"], "{run}");
    fs::remove_file(project.path("contacts/accounts")).expect("a file");
    let run = project.run(["new", "--from-csv", "accounts.csv"]);
    assert_eq!(run.status, Some(0), "{run}");
    assert_eq!(contacts(&project), ["accounts", "krakow.toml"]);
}
