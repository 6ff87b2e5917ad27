//! The report as Markdown, for the summary of a job.

use std::fmt::Write as _;

use super::cells::DAYS;
use super::words::{ReportContext, Words, date};
use super::{ages, attention, changes, contacts, portals, support, times};
use crate::language::{MessageId, Text, id};
use crate::render::markdown::{cell, prose};
use crate::render::text::level;
use crate::routing::Event;
use crate::sync::overview::{Overview, OverviewAccount, OverviewChanges, PortalOverview};

/// The first line.
pub const MARK: &str = "<!-- contactctl report -->";

/// The most rows of a table. A summary has a limit of size, and nobody reads a thousand rows there.
const ROWS: usize = 50;

/// Returns `overview` as Markdown: first what needs attention, then the rest as folded parts.
#[must_use]
pub fn markdown(overview: &Overview, context: ReportContext<'_>) -> String {
    let words = Words::new(context);
    let title = Text::new(id::REPORT_TITLE).with("date", overview.date.to_string());
    let mut out = format!("{MARK}\n\n# {}\n", prose(&words.say(&title)));
    if words.redact {
        let _ = write!(out, "\n**{}**\n", prose(&words.word(id::REPORT_MASKED)));
    }
    let _ = write!(out, "\n{}\n", facts(words, overview));
    out.push_str(&needs(words, overview));
    let parts = [
        (id::REPORT_SUPPORT, hours(words, overview)),
        (id::REPORT_CONTACTS, contacted(words, overview)),
        (id::REPORT_PEOPLE, people(words, overview)),
        (id::REPORT_AGES, tests(words, overview)),
        (id::REPORT_PORTALS, all_portals(words, overview)),
        (id::REPORT_CHANGES, changed(words, overview)),
    ];
    for (title, part) in parts {
        let title = prose(&words.word(title));
        let _ = write!(
            out,
            "\n<details><summary>{title}</summary>\n\n{part}\n</details>\n"
        );
    }
    out
}

fn facts(words: Words, overview: &Overview) -> String {
    let mut facts = vec![format!("{}.", words.accounts(overview.accounts.len()))];
    match &overview.commit {
        Some(commit) => {
            let text = Text::new(id::REPORT_OF_COMMIT)
                .with("commit", commit.id.short())
                .with("date", date(commit.date));
            facts.push(words.say(&text));
            if commit.is_edited {
                facts.push(words.word(id::REPORT_EDITED));
            }
        }
        None => facts.push(words.word(id::REPORT_NO_COMMIT)),
    }
    if overview.unread > 0 {
        facts.push(words.say(&Text::new(id::REPORT_UNREAD).with("number", overview.unread)));
    }
    prose(&facts.join(" "))
}

/// Returns a table with these heads.
fn table(words: Words, heads: &[MessageId], rows: impl Iterator<Item = Vec<String>>) -> String {
    let heads: Vec<_> = heads.iter().map(|head| words.word(*head)).collect();
    titled(&heads, rows)
}

/// Returns a table with these heads: at most [`ROWS`] rows.
fn titled(heads: &[String], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let heads: Vec<_> = heads.iter().map(|head| cell(&prose(head))).collect();
    let mut out = line(&heads) + &line(&vec!["---".to_owned(); heads.len()]);
    for row in rows.take(ROWS) {
        let cells: Vec<_> = row.iter().map(|text| cell(&prose(text))).collect();
        out.push_str(&line(&cells));
    }
    out
}

/// Returns the number of rows that a table leaves out as a paragraph; empty if it has all.
fn rest(words: Words, number: usize) -> String {
    if number <= ROWS {
        return String::new();
    }
    let text = Text::new(id::REPORT_MORE).with("number", number - ROWS);
    format!("\n{}\n", prose(&words.say(&text)))
}

fn needs(words: Words, overview: &Overview) -> String {
    let mut out = format!("\n## {}\n\n", prose(&words.word(id::REPORT_ATTENTION)));
    let _ = writeln!(
        out,
        "**{}**",
        prose(&attention::headline_text(words, overview))
    );
    for (portal, state, number) in attention::portal_needs(overview) {
        let need = attention::portal_need(words, portal, state, number);
        let _ = write!(out, "\n**{}**\n", prose(&words.say(&need)));
    }
    for group in &overview.attention {
        let title = format!(
            "{} `{}`: {}",
            words.say(&level(group.severity)),
            group.rule,
            group.items.len() + group.more
        );
        let rows = group.items.iter().map(|item| {
            vec![
                format!("`{}`", attention::place(words, item)),
                words.say(&item.message),
                attention::since(words, &item.since),
            ]
        });
        let heads = [id::REPORT_WHERE, id::REPORT_PROBLEM, id::REPORT_SINCE];
        let _ = write!(out, "\n{}\n\n{}", prose(&title), table(words, &heads, rows));
        if group.more > 0 {
            let _ = write!(out, "\n{}\n", prose(&words.say(&attention::more(group))));
        }
    }
    out
}

fn hours(words: Words, overview: &Overview) -> String {
    let mut heads = vec![words.word(id::REPORT_ACCOUNT)];
    heads.extend(DAYS.map(|day| words.word(day)));
    heads.extend([words.word(id::REPORT_WEEK), words.word(id::REPORT_CLOSED)]);
    let rows = overview
        .accounts
        .iter()
        .map(|account| hours_of(words, overview, account));
    let mut out = support::how(overview).map_or_else(String::new, |how| {
        format!("{}\n\n", prose(&words.say(&how)))
    });
    out += &titled(&heads, rows);
    out += &rest(words, overview.accounts.len());
    if !overview.clocks.is_empty() {
        let _ = write!(out, "\n{}:\n\n", prose(&words.word(id::REPORT_CLOCKS)));
    }
    for change in support::clock_changes(words, overview) {
        let _ = writeln!(out, "- {}", prose(&words.say(&change)));
    }
    out
}

fn hours_of(words: Words, overview: &Overview, account: &OverviewAccount) -> Vec<String> {
    let mut row = vec![words.value(&account.id)];
    let Some(at) = account.week else {
        row.extend(vec!["0".to_owned(); 8]);
        row.push(words.word(id::REPORT_NO_TIMES));
        return row;
    };
    let shared = &overview.weeks[at];
    let days = &shared.week.days;
    row.extend(days.iter().map(|day| words.hours(day.minutes())));
    row.push(words.hours(shared.week.minutes()));
    let mut closed = format!(
        "{} ({})",
        times::closed(words, &shared.week),
        words.value(&shared.week.zone)
    );
    for weeks in &shared.later {
        let _ = write!(closed, "; {}", times::later_weeks(words, weeks));
    }
    row.push(closed);
    row
}

fn contacted(words: Words, overview: &Overview) -> String {
    let mut heads = vec![words.word(id::REPORT_ACCOUNT)];
    heads.extend(Event::ALL.map(|event| event.field().label_in(words.language).to_owned()));
    let rows = overview.accounts.iter().map(|account| {
        let mut row = vec![words.value(&account.id)];
        row.extend(account.fields.iter().map(|field| {
            if field.contacts.is_empty() {
                let nothing = || words.word(id::REPORT_NOT_SHOWN);
                return if field.is_required {
                    "0".to_owned()
                } else {
                    nothing()
                };
            }
            let number = match field.behind.only() {
                Some(_) => words.word(id::REPORT_ONLY_ONE),
                None => contacts::number(field),
            };
            let all = field
                .contacts
                .iter()
                .map(|one| format!("`{}`", words.contact(one)));
            format!("{number}: {}", all.collect::<Vec<_>>().join(", "))
        }));
        row
    });
    let how = prose(&words.word(id::REPORT_CONTACTS_HOW));
    let table = titled(&heads, rows);
    format!("{how}\n\n{table}{}", rest(words, overview.accounts.len()))
}

fn people(words: Words, overview: &Overview) -> String {
    let heads = [
        id::REPORT_FIELD,
        id::REPORT_ACCOUNTS,
        id::REPORT_SEVERAL,
        id::REPORT_ONE,
        id::REPORT_PEOPLE_UNKNOWN,
    ];
    let rows = overview.people.fields.iter().map(|field| {
        let mut row = vec![field.field.label_in(words.language).to_owned()];
        let numbers = [field.accounts, field.several, field.single, field.unknown];
        row.extend(numbers.map(|number| number.to_string()));
        row
    });
    let how = prose(&words.word(id::REPORT_PEOPLE_HOW));
    let mut out = format!("{how}\n\n{}", table(words, &heads, rows));
    let alone: Vec<_> = overview
        .people
        .people
        .iter()
        .filter(|person| person.alone > 0)
        .collect();
    if !alone.is_empty() {
        let rows = alone.iter().map(|person| {
            vec![
                format!("`{}`", words.contact(&person.person)),
                person.alone.to_string(),
            ]
        });
        let heads = [id::REPORT_PERSON, id::REPORT_ALONE];
        let _ = write!(
            out,
            "\n{}{}",
            table(words, &heads, rows),
            rest(words, alone.len())
        );
    }
    out
}

fn tests(words: Words, overview: &Overview) -> String {
    let rows = ages::shown(&overview.ages).map(|group| {
        let title = words.word(ages::title(group.bucket));
        vec![title, group.entries.len().to_string()]
    });
    table(words, &[id::REPORT_TESTED, id::REPORT_ENTRIES], rows)
}

fn all_portals(words: Words, overview: &Overview) -> String {
    if overview.portals.is_empty() {
        return format!("{}\n", prose(&words.word(id::REPORT_PORTALS_NONE)));
    }
    let portals = overview
        .portals
        .iter()
        .map(|portal| one_portal(words, portal));
    portals.collect::<Vec<_>>().join("\n")
}

fn one_portal(words: Words, portal: &PortalOverview) -> String {
    let mut out = format!(
        "**{}**\n\n",
        prose(&words.say(&portals::title(words, portal)))
    );
    let _ = writeln!(out, "{}", prose(&words.say(&portals::source(portal))));
    let rows = portal.groups.iter().map(|group| {
        let accounts = group.accounts.iter().take(ROWS);
        let mut accounts: Vec<_> = accounts.map(|one| portals::listed(words, one)).collect();
        if group.accounts.len() > ROWS {
            let more = Text::new(id::REPORT_MORE).with("number", group.accounts.len() - ROWS);
            accounts.push(words.say(&more));
        }
        vec![
            words.word(portals::state(group.state)),
            date(group.day),
            format!("{}: {}", group.accounts.len(), accounts.join(", ")),
        ]
    });
    let heads = [id::REPORT_STATE, id::REPORT_SEEN, id::REPORT_ACCOUNTS];
    let _ = write!(out, "\n{}", table(words, &heads, rows));
    out
}

fn changed(words: Words, overview: &Overview) -> String {
    let Some(changes) = &overview.changes else {
        return format!("{}\n", prose(&words.say(&changes::how())));
    };
    let mut out = format!("{}\n", prose(&words.say(&changes::base(words, changes))));
    if changes::is_empty(changes) {
        let _ = write!(out, "\n{}\n", prose(&words.word(id::REPORT_CHANGES_NONE)));
    }
    let lists = [
        (id::REPORT_NEW_ACCOUNTS, &changes.added),
        (id::REPORT_GONE_ACCOUNTS, &changes.removed),
    ];
    for (title, accounts) in lists
        .into_iter()
        .filter(|(_, accounts)| !accounts.is_empty())
    {
        let shown: Vec<_> = accounts
            .iter()
            .take(ROWS)
            .map(|id| words.value(id))
            .collect();
        let list = format!("{} {}", words.word(title), shown.join(", "));
        let _ = write!(out, "\n{}\n{}", prose(&list), rest(words, accounts.len()));
    }
    if !changes.changed.is_empty() {
        let _ = write!(out, "\n{}", fields(words, changes));
    }
    out
}

fn fields(words: Words, changes: &OverviewChanges) -> String {
    let rows = changes.changed.iter().map(|change| {
        let members = |members: &[String]| {
            let members = words.members(change.field, members).into_iter();
            members
                .map(|one| format!("`{one}`"))
                .collect::<Vec<_>>()
                .join(", ")
        };
        vec![
            words.value(&change.account),
            change.field.label_in(words.language).to_owned(),
            members(&change.removed),
            members(&change.added),
        ]
    });
    let heads = [
        id::REPORT_ACCOUNT,
        id::REPORT_FIELD,
        id::REPORT_REMOVED,
        id::REPORT_ADDED,
    ];
    table(words, &heads, rows) + &rest(words, changes.changed.len())
}
