//! Portals without an API: what a person does, and what is known afterwards.

mod bad_ledger;
mod code;
mod doctor;
mod paste;
mod shared;
mod sheet;
mod terminal;

use crate::support::{Project, Run, Terminal};

/// A configuration with one portal without an API.
const CONFIG: &str = r#"[portals.google]
kind = "manual"
environment = "production"
page = "https://partner.example.com/{account}/contacts"
users_page = "https://partner.example.com/{account}/users"
"#;

/// A project whose only portal has no API, with one account, committed.
pub fn project() -> Project {
    Project::good()
        .file("contactctl.toml", CONFIG)
        .commit("first")
}

/// A second account, without users of its own.
pub fn second() -> String {
    let account = crate::support::ACCOUNT;
    let users = account.find("[[users]]").expect("it has users");
    account[..users].replace("\"bistro\"", "\"tapas\"")
}

/// Enters all of a first sync, as `all` of each page.
pub fn enter_all(project: &Project, pages: usize) -> String {
    let mut terminal = Terminal::start(project, 100, &["sync", "--first"]);
    terminal.answer(&vec!["a"; pages]);
    terminal.end()
}

/// What was shown, without the plan before the entry, and without times.
fn entry(shown: &str) -> String {
    let plan = shown.find("Plan: ").expect("a plan comes first");
    timeless(&shown[plan..])
}

/// A text without the times of confirmations and the ids of their commits, which are by the clock.
fn timeless(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_inclusive([' ', '\n']) {
        let bare = word.trim_end_matches([' ', '\n', ',', ')', '`']);
        let is_time = bare.len() == 20 && bare.starts_with("20") && bare.ends_with('Z');
        let is_commit =
            [10, 40].contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_hexdigit());
        out += match (is_time, is_commit) {
            (true, _) => "[TIME]",
            (_, true) => "[COMMIT]",
            _ => bare,
        };
        out += &word[bare.len()..];
    }
    out
}

/// What a run shows, without times, and without blanks at the ends of lines.
fn shown(run: &Run) -> String {
    let text = timeless(&run.to_string());
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    lines.join("\n")
}
