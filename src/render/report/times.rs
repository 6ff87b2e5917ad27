//! The times of support: for each week that at least one account has, a table, a chart, and the closed
//! times in words.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use maud::{Markup, html};

use super::cells::{DAYS, number, wide};
use super::words::{Words, name};
use crate::contact::Time;
use crate::language::{Text, id};
use crate::routing::{LaterWeeks, SupportDay, SupportWeek, TimeSpan};
use crate::sync::overview::{Overview, OverviewAccount, SharedWeek};

/// The most weeks that have a table and a chart. The others have only the words: a page must stay small.
const DRAWN: usize = 60;
/// The most accounts of a week that are listed.
const LISTED: usize = 50;
/// The height of a day in a chart, and that of the labels below.
const HEIGHT: u16 = 12;
const LABELS: u16 = 14;
/// The width of a chart.
const WIDTH: u16 = 360;

/// Returns the indices of the weeks of `accounts` that are drawn: those that most accounts have.
pub(super) fn drawn(overview: &Overview, accounts: &[OverviewAccount]) -> BTreeSet<usize> {
    let users = users(overview, accounts);
    let mut by_use: Vec<_> = (0..users.len())
        .filter(|at| !users[*at].is_empty())
        .collect();
    by_use.sort_by_key(|at| (Reverse(users[*at].len()), *at));
    by_use.into_iter().take(DRAWN).collect()
}

/// Returns the ids of the accounts with each week.
fn users<'a>(overview: &Overview, accounts: &'a [OverviewAccount]) -> Vec<Vec<&'a str>> {
    let mut users = vec![Vec::new(); overview.weeks.len()];
    for account in accounts {
        if let Some(at) = account.week {
            users[at].push(account.id.as_str());
        }
    }
    users
}

/// Renders the times of the weeks that are `drawn`. The rows of accounts have the others in words.
pub(super) fn all(
    words: Words,
    overview: &Overview,
    accounts: &[OverviewAccount],
    drawn: &BTreeSet<usize>,
) -> Markup {
    let users = users(overview, accounts);
    let undrawn = accounts
        .iter()
        .filter(|account| account.week.is_some_and(|at| !drawn.contains(&at)))
        .count();
    html! {
        h3 { (words.word(id::REPORT_TIMES)) (pattern()) }
        @if undrawn > 0 {
            p { (words.say(&Text::new(id::REPORT_TIMES_LEFT_OUT).with("number", undrawn))) }
        }
        @for (number, at) in drawn.iter().enumerate() {
            (one(words, *at, &overview.weeks[*at], &users[*at], number == 0))
        }
    }
}

/// Returns the title of the times with this index.
pub(super) fn title(at: usize) -> Text {
    Text::new(id::REPORT_TIMES_TITLE).with("number", at + 1)
}

/// Renders the pattern of closed time, which all charts use.
fn pattern() -> Markup {
    html! {
        svg width="0" height="0" aria-hidden="true" {
            pattern #closed width="8" height="8" patternUnits="userSpaceOnUse" {
                path d="M0 8L8 0" stroke="#888" {}
            }
        }
    }
}

fn one(words: Words, at: usize, shared: &SharedWeek, users: &[&str], is_open: bool) -> Markup {
    let week = &shared.week;
    let of = Text::new(id::REPORT_TIMES_OF)
        .with("zone", words.value(&week.zone))
        .with("hours", words.hours(week.minutes()))
        .with(
            "accounts",
            Text::new(id::ACCOUNTS).with("number", users.len()),
        );
    html! {
        details id={ "t" (at + 1) } open[is_open] {
            summary { strong { (words.say(&title(at))) } ": " (words.say(&of)) }
            (chart(week))
            (table(words, week))
            p { strong { (words.word(id::REPORT_CLOSED)) ":" } " " (closed(words, week)) }
            (later(words, &shared.later))
            p.quiet {
                @for (at, user) in users.iter().take(LISTED).enumerate() {
                    @if at > 0 { ", " } (name(&words.value(user)))
                }
                @if users.len() > LISTED {
                    " " (words.say(&Text::new(id::REPORT_MORE).with("number", users.len() - LISTED)))
                }
            }
        }
    }
}

/// Renders the open hours in each part of each day.
fn table(words: Words, week: &SupportWeek) -> Markup {
    let caption = Text::new(id::REPORT_TIMES_CAPTION).with("zone", words.value(&week.zone));
    let caption = words.say(&caption);
    wide(
        &caption,
        &html! {
            table.numbers border="1" {
                caption { (caption) }
                thead {
                    tr {
                        th scope="col" { (words.word(id::REPORT_DAY)) }
                        @for part in &week.parts { th scope="col" { (span(*part)) } }
                        th scope="col" { (words.word(id::REPORT_WHOLE_DAY)) }
                    }
                }
                tbody {
                    @for (title, day) in DAYS.into_iter().zip(&week.days) {
                        tr {
                            th scope="row" { (words.word(title)) (clock(words, day)) }
                            @for minutes in &day.open { (number(words, *minutes)) }
                            (number(words, day.minutes()))
                        }
                    }
                }
            }
        },
    )
}

/// Renders the note at a day on which the clocks change.
fn clock(words: Words, day: &SupportDay) -> Markup {
    html! {
        @if day.length != i64::from(Time::DAY.minutes()) {
            " " small {
                (words.say(&Text::new(id::REPORT_CLOCK_DAY).with("hours", words.hours(day.length))))
            }
        }
    }
}

/// Draws a week: a line for each day, with its open time. The table has the same in numbers.
fn chart(week: &SupportWeek) -> Markup {
    let height = HEIGHT * 7;
    html! {
        svg width=(WIDTH) height=(height + LABELS) aria-hidden="true" {
            rect width=(WIDTH) height=(height) fill="url(#closed)" {}
            @for (line, day) in (0_u16..).zip(&week.days) {
                @for open in open(&day.closed) {
                    rect x=(across(open.from)) y=(line * HEIGHT + 1)
                        width=(across(open.until) - across(open.from)) height=(HEIGHT - 2)
                        fill="#2e7d4f" {}
                }
            }
            g fill="currentColor" font-size="11" text-anchor="middle" {
                @for hour in (6..24).step_by(6) {
                    text x=(hour * WIDTH / 24) y=(height + LABELS - 3) { (hour) }
                }
            }
        }
    }
}

/// Returns how far to the right a time is in a chart.
fn across(time: Time) -> u16 {
    // A pixel is four minutes, and no chart shows less.
    time.minutes() / (Time::DAY.minutes() / WIDTH)
}

/// Returns the parts of a day between its `closed` ones.
fn open(closed: &[TimeSpan]) -> Vec<TimeSpan> {
    let mut open = Vec::new();
    let mut from = Time::from_minutes(0).expect("midnight is a time");
    for span in closed {
        if from < span.from {
            open.push(TimeSpan {
                from,
                until: span.from,
            });
        }
        from = span.until;
    }
    if from < Time::DAY {
        open.push(TimeSpan {
            from,
            until: Time::DAY,
        });
    }
    open
}

fn span(span: TimeSpan) -> String {
    format!("{}–{}", span.from, span.until)
}

/// Returns the closed times of a week in words: days with the same ones together.
pub(super) fn closed(words: Words, week: &SupportWeek) -> String {
    let mut groups: Vec<(usize, usize, &[TimeSpan])> = Vec::new();
    for (at, day) in week.days.iter().enumerate() {
        match groups.last_mut() {
            Some((_, last, closed)) if **closed == *day.closed => *last = at,
            _ => groups.push((at, at, &day.closed)),
        }
    }
    groups.retain(|(_, _, closed)| !closed.is_empty());
    if groups.is_empty() {
        return words.word(id::REPORT_CLOSED_NEVER);
    }
    let groups = groups.into_iter().map(|(first, last, closed)| {
        let [first_day, last_day] = [first, last].map(|at| words.word(DAYS[at]));
        let days = if first == last {
            first_day
        } else {
            format!("{first_day}–{last_day}")
        };
        format!("{days} {}", times(words, closed))
    });
    groups.collect::<Vec<_>>().join("; ")
}

/// Returns closed times of a day in words.
fn times(words: Words, closed: &[TimeSpan]) -> String {
    let is_whole = |part: &TimeSpan| part.from.minutes() == 0 && part.until == Time::DAY;
    if closed.iter().any(is_whole) {
        return words.word(id::REPORT_ALL_DAY);
    }
    let spans = closed.iter().map(|part| span(*part));
    spans.collect::<Vec<_>>().join(", ")
}

/// Renders the weeks of the coming year with other closed times.
fn later(words: Words, later: &[LaterWeeks]) -> Markup {
    html! {
        @if !later.is_empty() {
            p { strong { (words.word(id::REPORT_LATER)) } }
            ul {
                @for weeks in later { li { (later_weeks(words, weeks)) } }
            }
        }
    }
}

/// Returns weeks with other closed times in words.
pub(super) fn later_weeks(words: Words, weeks: &LaterWeeks) -> String {
    let when = Text::new(id::REPORT_LATER_WEEKS)
        .with("from", weeks.from.to_string())
        .with("until", weeks.until.to_string());
    let is_open = weeks.week.days.iter().all(|day| day.closed.is_empty());
    let times = if is_open {
        Text::new(id::REPORT_LATER_OPEN)
    } else {
        Text::new(id::REPORT_LATER_CLOSED).with("times", closed(words, &weeks.week))
    };
    format!("{} {}", words.say(&when), words.say(&times))
}
