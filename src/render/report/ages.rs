//! The directory entries by the age of their last test.

use maud::{Markup, html};

use super::cells::wide;
use super::words::{Words, name};
use crate::language::{MessageId, Text, id};
use crate::sync::overview::{AgeBucket, AgeGroup, Overview};

/// The most entries of one age that are listed.
const LISTED: usize = 100;
/// The width of a chart.
const WIDTH: usize = 200;

pub(super) fn section(words: Words, overview: &Overview) -> Markup {
    let title = words.word(id::REPORT_AGES);
    let all: usize = overview.ages.iter().map(|group| group.entries.len()).sum();
    html! {
        section #ages aria-labelledby="ages-title" {
            h2 #ages-title { (title) }
            @if all == 0 {
                p { (words.word(id::REPORT_AGES_NONE)) }
            } @else {
                (wide(&title, &html! {
                    table border="1" {
                        thead {
                            tr {
                                th scope="col" { (words.word(id::REPORT_TESTED)) }
                                th scope="col" { (words.word(id::REPORT_ENTRIES)) }
                            }
                        }
                        tbody {
                            @for group in shown(&overview.ages) { (row(words, group, all)) }
                        }
                    }
                }))
            }
        }
    }
}

/// Returns the groups to show: errors only if there are any.
pub(super) fn shown(groups: &[AgeGroup]) -> impl Iterator<Item = &AgeGroup> {
    groups.iter().filter(|group| {
        let is_error = matches!(group.bucket, AgeBucket::Future | AgeBucket::Unreadable);
        !is_error || !group.entries.is_empty()
    })
}

/// Returns the title of an age.
pub(super) const fn title(bucket: AgeBucket) -> MessageId {
    match bucket {
        AgeBucket::Stale => id::REPORT_AGE_STALE,
        AgeBucket::Never => id::REPORT_AGE_NEVER,
        AgeBucket::Year => id::REPORT_AGE_YEAR,
        AgeBucket::Half => id::REPORT_AGE_HALF,
        AgeBucket::Quarter => id::REPORT_AGE_QUARTER,
        AgeBucket::Future => id::REPORT_AGE_FUTURE,
        AgeBucket::Unreadable => id::REPORT_AGE_UNREADABLE,
    }
}

fn row(words: Words, group: &AgeGroup, all: usize) -> Markup {
    let number = group.entries.len();
    html! {
        tr {
            th scope="row" { (words.word(title(group.bucket))) }
            td {
                (bar(number, all)) " "
                @if number == 0 {
                    "0"
                } @else {
                    details {
                        summary { (number) }
                        @for (at, (tested, entry)) in group.entries.iter().take(LISTED).enumerate() {
                            @if at > 0 { ", " }
                            (name(&words.value(&format!("@{entry}"))))
                            @if let Some(tested) = tested { " (" (tested) ")" }
                        }
                        @if number > LISTED {
                            " " (words.say(&Text::new(id::REPORT_MORE).with("number", number - LISTED)))
                        }
                    }
                }
            }
        }
    }
}

/// Draws `number` as a part of `all`. The number itself is beside it.
fn bar(number: usize, all: usize) -> Markup {
    let width = (number * WIDTH).div_ceil(all);
    html! {
        svg width=(WIDTH) height="12" aria-hidden="true" {
            rect width=(WIDTH) height="12" fill="#888" fill-opacity="0.2" {}
            rect width=(width) height="12" fill="#2e7d4f" {}
        }
    }
}
