//! The report on a project as pages that can be read without script and style: tables, folded parts, and
//! charts with their colours as attributes. The script only adds a filter.
//!
//! Every value is masked, if it has to be, before it gets into the page: the finished page has markup
//! that looks like personal data.

mod ages;
mod attention;
mod cells;
mod changes;
mod contacts;
pub mod markdown;
mod people;
mod portals;
mod support;
mod times;
mod words;

use data_encoding::BASE64;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};

pub use self::words::ReportContext;
use self::words::Words;
use crate::language::{Text, id};
use crate::sync::overview::{Overview, OverviewAccount};

const STYLE: &str = include_str!("report.css");
const SCRIPT: &str = include_str!("report.js");

/// The most accounts of a report on one page.
pub const ONE_PAGE: usize = 2000;
/// The accounts on each page of a larger report.
const PER_PAGE: usize = 1000;

/// How the beginning of a report of ours, in either format, differs from other files.
pub const MARKS: [&str; 2] = ["content=\"contactctl report\"", markdown::MARK];

/// Returns the name of the page with this number, counted from 1, beside the page `file`.
#[must_use]
pub fn page_name(file: &str, number: usize) -> String {
    match file.rsplit_once('.') {
        Some((stem, end)) if !stem.is_empty() => format!("{stem}-{number}.{end}"),
        _ => format!("{file}-{number}"),
    }
}

/// Returns the pages of `overview`: the page itself and, if there are more than [`ONE_PAGE`] accounts,
/// those of the accounts, whose names [`page_name`] gives.
#[must_use]
pub fn pages(overview: &Overview, context: ReportContext<'_>) -> Vec<String> {
    let words = Words::new(context);
    let accounts = &overview.accounts;
    if accounts.len() <= ONE_PAGE {
        let tables = tables(words, overview, accounts);
        return vec![page(words, overview, &first(words, overview, &tables))];
    }
    let links = parts(words, context.file, accounts);
    let mut pages = vec![page(words, overview, &first(words, overview, &links))];
    pages.extend(accounts.chunks(PER_PAGE).map(|part| {
        let body = html! {
            p { a href=(context.file) { (words.word(id::REPORT_BACK)) } }
            (filter(words))
            (tables(words, overview, part))
        };
        page(words, overview, &body)
    }));
    pages
}

/// Renders everything of the first page. `accounts` is what it has about accounts one by one.
fn first(words: Words, overview: &Overview, accounts: &Markup) -> Markup {
    html! {
        (contents(words, overview.accounts.len() <= ONE_PAGE))
        (attention::section(words, overview))
        (filter(words))
        (accounts)
        (people::section(words, overview))
        (ages::section(words, overview))
        (portals::section(words, overview))
        (changes::section(words, overview))
    }
}

/// Renders what there is about `accounts`, one by one.
fn tables(words: Words, overview: &Overview, accounts: &[OverviewAccount]) -> Markup {
    html! {
        (support::section(words, overview, accounts))
        (contacts::section(words, accounts))
    }
}

/// Renders the links to the pages of accounts.
fn parts(words: Words, file: &str, accounts: &[OverviewAccount]) -> Markup {
    html! {
        section #support aria-labelledby="support-title" {
            h2 #support-title { (words.word(id::REPORT_ACCOUNTS)) }
            p { (words.word(id::REPORT_PARTS)) }
            ol {
                @for (number, part) in (1..).zip(accounts.chunks(PER_PAGE)) {
                    li { a href=(page_name(file, number)) { (extent(words, part)) } }
                }
            }
        }
    }
}

fn extent(words: Words, part: &[OverviewAccount]) -> String {
    if let [only] = part {
        return words.value(&only.id);
    }
    let [first, last] = [part.first(), part.last()].map(|account| {
        let id = account.map_or("", |account| &account.id);
        words.value(id)
    });
    let text = Text::new(id::REPORT_PART).with("first", first);
    words.say(&text.with("last", last))
}

/// Renders one page around `body`.
fn page(words: Words, overview: &Overview, body: &Markup) -> String {
    let title = Text::new(id::REPORT_TITLE).with("date", overview.date.to_string());
    let title = words.say(&title);
    let page = html! {
        (DOCTYPE)
        html lang=(words.language.tag()) {
            head {
                meta charset="utf-8";
                meta name="generator" content="contactctl report";
                meta http-equiv="Content-Security-Policy" content=(policy());
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { (title) }
                style { (PreEscaped(STYLE)) }
                script { (PreEscaped(SCRIPT)) }
            }
            body {
                main {
                    h1 { (title) }
                    (facts(words, overview))
                    (body)
                }
            }
        }
    };
    page.into_string()
}

/// Renders what the page is about, and what is missing or masked on it.
fn facts(words: Words, overview: &Overview) -> Markup {
    let accounts = Text::new(id::ACCOUNTS).with("number", overview.accounts.len());
    html! {
        @if words.redact { p.notice { strong { (words.rich(&Text::new(id::REPORT_MASKED))) } } }
        p {
            (words.say(&accounts)) ". "
            @match &overview.commit {
                Some(commit) => {
                    (words.rich(&Text::new(id::REPORT_OF_COMMIT)
                        .with("commit", commit.id.short())
                        .with("date", words::date(commit.date))))
                    @if commit.is_edited { " " (words.word(id::REPORT_EDITED)) }
                }
                None => (words.word(id::REPORT_NO_COMMIT)),
            }
        }
        @if overview.unread > 0 {
            p.notice {
                (words.say(&Text::new(id::REPORT_UNREAD).with("number", overview.unread)))
            }
        }
    }
}

/// Renders the links to the sections. `is_whole` is false if the accounts are on other pages.
fn contents(words: Words, is_whole: bool) -> Markup {
    let accounts = if is_whole {
        vec![
            ("support", id::REPORT_SUPPORT),
            ("contacts", id::REPORT_CONTACTS),
        ]
    } else {
        vec![("support", id::REPORT_ACCOUNTS)]
    };
    let others = [
        ("people", id::REPORT_PEOPLE),
        ("ages", id::REPORT_AGES),
        ("portals", id::REPORT_PORTALS),
        ("changes", id::REPORT_CHANGES),
    ];
    let sections = [("attention", id::REPORT_ATTENTION)]
        .into_iter()
        .chain(accounts)
        .chain(others);
    html! {
        nav aria-label=(words.word(id::REPORT_CONTENTS)) {
            ul {
                @for (anchor, title) in sections {
                    li { a href={ "#" (anchor) } { (words.word(title)) } }
                }
            }
        }
    }
}

/// Renders the texts by which the script adds a filter of accounts.
fn filter(words: Words) -> Markup {
    let count = Text::new(id::REPORT_FILTER_COUNT)
        .with("shown", "{shown}")
        .with("all", "{all}");
    html! {
        div #filter hidden
            data-label=(words.word(id::REPORT_FILTER)) data-count=(words.say(&count)) {}
    }
}

/// Returns what a page may do: use its own style and script, and nothing else.
fn policy() -> String {
    format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        source(STYLE),
        source(SCRIPT)
    )
}

/// Returns the source of a policy that is `text` alone.
fn source(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn further_pages_are_named_after_the_first() {
        assert_eq!(page_name("report.html", 1), "report-1.html");
        assert_eq!(page_name("a.b.html", 12), "a.b-12.html");
        assert_eq!(page_name("report", 2), "report-2");
        assert_eq!(page_name(".report", 2), ".report-2");
    }
}
