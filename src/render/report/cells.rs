//! The parts that several tables have in common.

use maud::{Markup, html};

use super::words::Words;
use crate::language::{MessageId, id};

/// The names of the days, Monday first.
pub(super) const DAYS: [MessageId; 7] = [
    id::PAGE_MON,
    id::PAGE_TUE,
    id::PAGE_WED,
    id::PAGE_THU,
    id::PAGE_FRI,
    id::PAGE_SAT,
    id::PAGE_SUN,
];

/// Renders a table that may be wider than the screen, which can then be moved by keyboard.
pub(super) fn wide(title: &str, table: &Markup) -> Markup {
    html! {
        div.wide role="group" tabindex="0" aria-label=(title) { (table) }
    }
}

/// Renders a cell with hours: zero has a pattern.
pub(super) fn number(words: Words, minutes: i64) -> Markup {
    html! {
        @if minutes == 0 { td.z { "0" } } @else { td { (words.hours(minutes)) } }
    }
}

/// Renders a cell with a number.
pub(super) fn number_of(number: usize) -> Markup {
    html! {
        @if number == 0 { td.z { "0" } } @else { td { (number) } }
    }
}
