//! Where the page goes, who may read it, and what it never overwrites.

use std::fs;

use insta::assert_snapshot;

use super::assert_written;
use crate::support::{ACCOUNT, Project};

#[test]
fn a_report_replaces_a_report_and_nothing_else() {
    let project = Project::good()
        .file("notes.html", "<p>about contactctl report</p>")
        .file("empty.html", "");
    assert_snapshot!(project.run(["report", "notes.html"]), @"
    $ contactctl report notes.html
    --- stderr
    error: `notes.html` is not a report of contactctl, so it is not overwritten
      help: choose another file for the report, or remove that file first
    --- status 2
    ");
    assert_eq!(project.text("notes.html"), "<p>about contactctl report</p>");
    for path in ["new.html", "new.html", "empty.html"] {
        assert_written(&project.run(["report", path]));
    }
    assert_written(&project.run(["report", "new.html", "--format", "markdown"]));
    assert!(
        project
            .text("new.html")
            .starts_with("<!-- contactctl report -->")
    );
    assert_written(&project.run(["report", "new.html"]));
    assert!(project.text("new.html").starts_with("<!DOCTYPE html>"));
}

#[test]
fn a_file_that_is_read_is_not_overwritten() {
    let project = Project::good();
    assert_snapshot!(project.run(["report", "contacts/other.toml"]), @"
    $ contactctl report contacts/other.toml
    --- stderr
    error: `contacts/other.toml` was not written, because contactctl reads this file
      help: choose another file
    --- status 2
    ");
    assert!(!project.path("contacts/other.toml").exists());
}

#[cfg(unix)]
#[test]
fn only_a_masked_page_is_for_everybody() {
    use std::os::unix::fs::PermissionsExt as _;

    let project = Project::good();
    let mode = |path: &str| {
        let file = fs::metadata(project.path(path)).expect("a file");
        file.permissions().mode() & 0o077
    };
    assert_written(&project.run(["report", "own.html"]));
    assert_eq!(mode("own.html"), 0);
    assert_written(&project.run(["--redact", "report", "masked.html"]));
    assert_ne!(mode("masked.html"), 0);
    assert_written(&project.run(["report", "masked.html"]));
    assert_eq!(mode("masked.html"), 0);
}

#[test]
fn many_accounts_are_on_several_pages_that_are_small() {
    let mut project = Project::new();
    for number in 0..2001 {
        let id = format!("account-{number:04}");
        let text = ACCOUNT.replace("\"bistro\"", &format!("{id:?}"));
        project = project.file(&format!("contacts/{}/{id}.toml", number % 10), text);
    }
    let run = project.run(["report", "all.html"]);
    assert_snapshot!(run, @"
    $ contactctl report all.html
    --- stderr
    Wrote all.html and 3 pages of accounts beside it: 2001 accounts.
    --- status 0
    ");
    let first = project.text("all.html");
    assert!(first.contains("<a href=\"all-1.html\">account-0000 to account-0999</a>"));
    assert!(first.contains("<a href=\"all-3.html\">account-2000</a>"));
    let (_, contents) = first.split_once("<nav").expect("contents");
    let (contents, _) = contents.split_once("</nav>").expect("they end");
    let links: Vec<_> = contents.split("href=\"#").skip(1).collect();
    let linked = links.iter().filter_map(|link| link.split_once("\">"));
    let linked: Vec<_> = linked.collect();
    assert_eq!(linked.len(), 6, "{contents}");
    for (anchor, _) in &linked {
        assert!(first.contains(&format!("id=\"{anchor}\"")), "{anchor}");
    }
    assert!(contents.contains("<a href=\"#support\">Accounts</a>"));
    for (number, accounts) in [(1, 1000), (2, 1000), (3, 1)] {
        let page = project.text(&format!("all-{number}.html"));
        assert!(page.len() < 1_000_000, "{}", page.len());
        assert!(page.contains("<a href=\"all.html\">Back to the overview</a>"));
        // Each has a row in two tables.
        assert_eq!(
            page.matches("<tr><th scope=\"row\">account-").count(),
            2 * accounts
        );
    }
    assert_snapshot!(project.run(["report", "-"]), @"
    $ contactctl report -
    --- stderr
    error: a report on more than 2000 accounts has several pages, which cannot be printed
      help: write the report to a file: `contactctl report contacts.html`
    --- status 2
    ");
    project.write("all-2.html", "mine");
    let refused = project.run(["report", "all.html"]);
    assert!(
        refused.says("`all-2.html` is not a report of contactctl"),
        "{refused}"
    );
}
