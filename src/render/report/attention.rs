//! What needs attention: the findings by rule, and the accounts of portals.

use maud::{Markup, html};

use super::cells::wide;
use super::words::{Words, name};
use crate::finding::Severity;
use crate::language::{Text, id};
use crate::render::text::{level, problems};
use crate::sync::overview::{
    AttentionGroup, AttentionItem, LineAge, Overview, PortalOverview, PortalState,
};

/// The most findings of a rule that are shown without unfolding.
const OPEN: usize = 10;

pub(super) fn section(words: Words, overview: &Overview) -> Markup {
    let title = words.word(id::REPORT_ATTENTION);
    let single = overview
        .people
        .fields
        .iter()
        .map(|field| field.single)
        .sum::<usize>();
    html! {
        section #attention aria-labelledby="attention-title" {
            h2 #attention-title { (title) }
            p { strong { (headline(words, overview)) } }
            @for (portal, state, number) in portal_needs(overview) {
                p {
                    strong { (words.rich(&portal_need(words, portal, state, number))) } " "
                    a href="#portals" { (words.word(id::REPORT_PORTALS)) }
                }
            }
            @if single > 0 {
                p {
                    (words.say(&Text::new(id::REPORT_SINGLE_FIELDS).with("number", single))) " "
                    a href="#people" { (words.word(id::REPORT_PEOPLE)) }
                }
            }
            @if !overview.attention.is_empty() && overview.commit.is_some() {
                p.quiet { (words.word(id::REPORT_SINCE_HOW)) }
            }
            @for one in &overview.attention { (group(words, one)) }
        }
    }
}

/// Returns the answer in one sentence: how many findings there are.
fn headline(words: Words, overview: &Overview) -> Markup {
    words.rich(&answer(overview))
}

/// Returns the same as plain text, with values in backticks.
pub(super) fn headline_text(words: Words, overview: &Overview) -> String {
    words.say(&answer(overview))
}

fn answer(overview: &Overview) -> Text {
    let [errors, warnings] = overview.findings;
    match problems(errors, warnings) {
        Some(problems) => problems,
        None if portal_needs(overview).next().is_some() => Text::new(id::REPORT_NO_FINDINGS),
        None => Text::new(id::REPORT_NOTHING),
    }
}

/// Returns the states of accounts in portals that need attention, with the number of accounts.
pub(super) fn portal_needs(
    overview: &Overview,
) -> impl Iterator<Item = (&PortalOverview, PortalState, usize)> {
    overview.portals.iter().flat_map(|portal| {
        let states = [
            PortalState::Drift,
            PortalState::Failed,
            PortalState::Missing,
            PortalState::Foreign,
        ];
        states.into_iter().filter_map(move |state| {
            let groups = portal.groups.iter().filter(|group| group.state == state);
            let number = groups.map(|group| group.accounts.len()).sum();
            (number > 0).then_some((portal, state, number))
        })
    })
}

pub(super) fn portal_need(
    words: Words,
    portal: &PortalOverview,
    state: PortalState,
    number: usize,
) -> Text {
    Text::new(id::REPORT_PORTAL_NEEDS)
        .with("portal", words.value(&portal.name))
        .with("accounts", Text::new(id::ACCOUNTS).with("number", number))
        .with("state", Text::new(super::portals::state(state)))
}

fn group(words: Words, group: &AttentionGroup) -> Markup {
    let number = group.items.len() + group.more;
    html! {
        details open[number <= OPEN || group.severity == Severity::Error] {
            summary {
                strong { (words.say(&level(group.severity))) } " "
                code { (group.rule) } ": " (number)
            }
            (wide(group.rule, &html! {
                table border="1" {
                    thead {
                        tr {
                            th scope="col" { (words.word(id::REPORT_WHERE)) }
                            th scope="col" { (words.word(id::REPORT_PROBLEM)) }
                            th scope="col" { (words.word(id::REPORT_SINCE)) }
                        }
                    }
                    tbody { @for one in &group.items { (item(words, one)) } }
                }
            }))
            @if group.more > 0 { p { (words.rich(&more(group))) } }
        }
    }
}

/// Returns the number of findings that are left out, and the command that shows them.
pub(super) fn more(group: &AttentionGroup) -> Text {
    Text::new(id::REPORT_MORE_FINDINGS)
        .with("number", group.more)
        .with(
            "command",
            format!("`contactctl check --select {}`", group.rule),
        )
}

fn item(words: Words, item: &AttentionItem) -> Markup {
    html! {
        tr {
            th scope="row" {
                @if let Some(account) = &item.account { (name(&words.value(account))) br; }
                small { (name(&place(words, item))) }
            }
            td.t { (words.rich(&item.message)) }
            td { (since(words, &item.since)) }
        }
    }
}

/// Returns the file and the line of a finding.
pub(super) fn place(words: Words, item: &AttentionItem) -> String {
    format!("{}:{}", words.value(&item.path), item.line)
}

/// Returns the time since which a finding is there.
pub(super) fn since(words: Words, since: &LineAge) -> String {
    match since {
        LineAge::Day(date) => date.to_string(),
        LineAge::Commit(date, commit) => words.say(
            &Text::new(id::REPORT_SINCE_COMMIT)
                .with("date", date.to_string())
                .with("commit", commit.short()),
        ),
        LineAge::Before(date) => {
            words.say(&Text::new(id::REPORT_SINCE_BEFORE).with("date", date.to_string()))
        }
        LineAge::Uncommitted => words.word(id::REPORT_SINCE_UNCOMMITTED),
        LineAge::Unknown => words.word(id::REPORT_SINCE_UNKNOWN),
    }
}
