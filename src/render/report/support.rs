//! The hours of support of each account on each day of a week.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use maud::{Markup, html};

use super::cells::{DAYS, number, wide};
use super::times;
use super::words::{Words, name};
use crate::language::{Text, id};
use crate::sync::overview::{Overview, OverviewAccount};

pub(super) fn section(words: Words, overview: &Overview, accounts: &[OverviewAccount]) -> Markup {
    let title = words.word(id::REPORT_SUPPORT);
    let drawn = times::drawn(overview, accounts);
    html! {
        section #support aria-labelledby="support-title" {
            h2 #support-title { (title) }
            @if let Some(how) = how(overview) { p.quiet { (words.say(&how)) } }
            (wide(&title, &html! {
                table.filtered.numbers border="1" {
                    thead {
                        tr {
                            th scope="col" { (words.word(id::REPORT_ACCOUNT)) }
                            @for day in DAYS { th scope="col" { (words.word(day)) } }
                            th scope="col" { (words.word(id::REPORT_WEEK)) }
                            th scope="col" { (words.word(id::REPORT_TIMES)) }
                            th scope="col" { (words.word(id::REPORT_ZONE)) }
                            th scope="col" { (words.word(id::REPORT_CLOSED)) }
                        }
                    }
                    tbody { @for account in accounts { (row(words, overview, account, &drawn)) } }
                }
            }))
            (clocks(words, overview))
            (times::all(words, overview, accounts, &drawn))
        }
    }
}

/// Returns the sentence that tells the week.
pub(super) fn how(overview: &Overview) -> Option<Text> {
    let days = &overview.weeks.first()?.week.days;
    let text = Text::new(id::REPORT_SUPPORT_HOW).with("from", days.first()?.date.to_string());
    Some(text.with("until", days.last()?.date.to_string()))
}

fn row(
    words: Words,
    overview: &Overview,
    account: &OverviewAccount,
    drawn: &BTreeSet<usize>,
) -> Markup {
    let id = words.value(&account.id);
    html! {
        tr {
            th scope="row" {
                (name(&id))
                @if !account.name.is_empty() && account.name != account.id {
                    br; small { (name(&words.value(&account.name))) }
                }
            }
            @match account.week {
                Some(at) => {
                    @let week = &overview.weeks[at].week;
                    @for day in &week.days { (number(words, day.minutes())) }
                    (number(words, week.minutes()))
                    @if drawn.contains(&at) {
                        td {
                            a href={ "#t" (at + 1) } aria-label=(words.say(&times::title(at))) { (at + 1) }
                        }
                    } @else {
                        td { "–" }
                    }
                    td.t { (words.value(&week.zone)) }
                    td.t {
                        (times::closed(words, week))
                        @if !drawn.contains(&at) {
                            @for weeks in &overview.weeks[at].later {
                                "; " (times::later_weeks(words, weeks))
                            }
                        }
                    }
                }
                None => {
                    @for _ in 0..8 { (number(words, 0)) }
                    td { (words.word(id::REPORT_NO_TIMES)) }
                    td.t { "–" }
                    td.t { "–" }
                }
            }
        }
    }
}

/// Renders the days of the coming year on which clocks change.
fn clocks(words: Words, overview: &Overview) -> Markup {
    html! {
        h3 { (words.word(id::REPORT_CLOCKS)) }
        @if overview.clocks.is_empty() {
            p { (words.word(id::REPORT_CLOCKS_NONE)) }
        } @else {
            ul { @for change in clock_changes(words, overview) { li { (words.say(&change)) } } }
        }
    }
}

/// Returns the changes of clocks as texts: zones that change alike on the same day together.
pub(super) fn clock_changes(words: Words, overview: &Overview) -> Vec<Text> {
    let mut days: BTreeMap<(Date, i64), Vec<String>> = BTreeMap::new();
    for change in &overview.clocks {
        let zones = days.entry((change.date, change.minutes)).or_default();
        zones.push(words.value(&change.zone));
    }
    let texts = days.into_iter().map(|((date, minutes), zones)| {
        let id = if minutes > 0 {
            id::REPORT_CLOCK_FORWARD
        } else {
            id::REPORT_CLOCK_BACK
        };
        Text::new(id)
            .with("date", date.to_string())
            .with("minutes", minutes.abs())
            .with("zones", zones.join(", "))
    });
    texts.collect()
}
