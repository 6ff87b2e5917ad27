//! `contactctl report`: what is on the page, and where it goes.

mod files;
mod page;
mod portals;
mod since;

use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::{Project, Run};

const DIRECTORY: &str = r#"[anna]
kind = "person"
email = "anna@bistro.example"
verified_on = 2026-10-01

[ola]
kind = "person"
email = "ola@bistro.example"
verified_on = 2025-03-01

[platform]
kind = "role-alias"
email = "platform@bistro.example"
members = ["@anna", "@ola"]

[oncall]
kind = "paging-alias"
email = "oncall@bistro.example"
"#;

/// Two accounts in two commits: one depends on Anna alone, and nobody knows who is behind the contacts of
/// the other.
pub fn varied() -> Project {
    let bistro = BISTRO
        .replace(
            "\"oncall@bistro.example\", \"noc@bistro.example\"",
            "\"@anna\"",
        )
        .replace("\"api@bistro.example\"", "\"@platform\"")
        .replace("\"escalations@bistro.example\"", "\"@oncall\"");
    let project = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/directory.toml", DIRECTORY)
        .file("contacts/bistro.toml", BISTRO)
        .commit("first");
    project
        .file("contacts/bistro.toml", bistro)
        .file("contacts/tavern.toml", TAVERN)
        .commit("second")
}

/// Makes the page of `project`, and gives it without markup, and with names in place of ids of commits.
fn page(project: &Project, args: &[&str]) -> String {
    let run = project.run(["report", "-"].into_iter().chain(args.iter().copied()));
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{run}");
    named(project, &bare(&run.stdout))
}

/// Puts names in place of the ids of commits: `[1]` is the first one.
fn named(project: &Project, text: &str) -> String {
    if !project.path(".git").exists() {
        return text.to_owned();
    }
    let commits = project.git(["log", "--reverse", "--format=%H"]);
    let commits = (1..).zip(commits.lines());
    commits.fold(text.to_owned(), |text, (number, id)| {
        text.replace(&id[..10], &format!("[{number}]"))
    })
}

/// What the page says to somebody who sees neither style nor script: its text, with a line for each
/// paragraph and row, and a bar between cells.
fn bare(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = tag.split_once('>').expect("a tag ends");
        rest = after;
        let name = tag
            .trim_start_matches('/')
            .split(' ')
            .next()
            .unwrap_or_default();
        match name {
            "style" | "script" | "nav" | "svg" if !tag.starts_with('/') => {
                let end = format!("</{name}>");
                rest = rest.split_once(&*end).expect("it ends").1;
            }
            "td" | "th" if !tag.starts_with('/') => text.push_str("| "),
            "p" | "li" | "tr" | "h1" | "h2" | "h3" | "summary" | "section" | "caption" => {
                text.push('\n');
            }
            "td" | "th" | "br" => text.push(' '),
            _ => {}
        }
    }
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    let lines = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The part of a bare page between two lines; the first is included.
fn part<'p>(page: &'p str, from: &str, until: &str) -> &'p str {
    let line = |text: &str, line: &str| text.find(&format!("\n{line}\n")).map(|at| at + 1);
    let start = line(page, from).unwrap_or_else(|| panic!("no {from:?} in {page}"));
    let rest = &page[start..];
    rest[..line(rest, until).unwrap_or(rest.len())].trim_end()
}

/// Fails unless a run wrote its report.
fn assert_written(run: &Run) {
    assert_eq!(run.status, Some(0), "{run}");
    assert!(run.stderr.starts_with("Wrote "), "{run}");
}
