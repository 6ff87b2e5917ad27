//! The parts of a value: the items of a list, support hours, and users.

use super::columns::{Column, RowFault};
use crate::contact::{Day, NewFile, NewForm, NewUser, NewValue, NewWindow};
use crate::language::{Argument, Text, id};
use crate::rules::BAD_FORMAT;
use crate::text::Span;

/// The words for a window that closes on the next day: that of account files, and that of a plan.
const OVERNIGHT: [&[&str]; 2] = [&["overnight"], &["(next", "day)"]];

/// Sets the values of `column` in `file` to `items`; returns what cannot be taken apart.
pub(super) fn fill(file: &mut NewFile, column: Column, items: Vec<NewValue>) -> Vec<RowFault> {
    let mut faults = Vec::new();
    match column {
        Column::Key(key) if key.form() == NewForm::Flag => {
            let lower = items.into_iter().map(|item| NewValue {
                value: flag(item.value),
                ..item
            });
            file.set(key, lower);
        }
        Column::Key(key) => file.set(key, items),
        Column::Support => {
            for item in items.iter().filter(|item| is_filled(item)) {
                match window(item) {
                    Some(window) => file.windows.push(window),
                    None => faults.push(fault(item, Text::new(id::ROW_HOURS))),
                }
            }
        }
        Column::Users => {
            for item in items.iter().filter(|item| is_filled(item)) {
                match user(item) {
                    Some(user) => file.users.push(user),
                    None => faults.push(fault(item, Text::new(id::ROW_USER))),
                }
            }
        }
    }
    faults
}

/// Returns `false` for an item without a text, which has neither hours nor a user.
fn is_filled(item: &NewValue) -> bool {
    !item.value.trim().is_empty()
}

fn fault(item: &NewValue, message: Text) -> RowFault {
    let message = message.with("value", Argument::private(item.value.as_str()));
    RowFault::new(BAD_FORMAT.name, item.span, message)
}

/// Returns `true` and `false` in lower case, as spreadsheets do not write them; anything else as it is.
fn flag(text: String) -> String {
    let lower = text.to_ascii_lowercase();
    if matches!(lower.as_str(), "true" | "false") {
        lower
    } else {
        text
    }
}

/// Returns the words of `item`, which are separated by spaces, each with its place.
fn words(item: &NewValue) -> Vec<NewValue> {
    parts(item, char::is_whitespace)
        .into_iter()
        .filter(|word| !word.value.is_empty())
        .collect()
}

/// Returns the trimmed parts of `item` between separators, each with its place: that of the item, if
/// its text is not the same in the file.
pub(super) fn parts(item: &NewValue, is_separator: impl Fn(char) -> bool) -> Vec<NewValue> {
    let is_literal = item.span.len() == item.value.len();
    let mut at = 0;
    let mut parts = Vec::new();
    for part in item.value.split(&is_separator) {
        let trimmed = part.trim();
        let start = at + (part.len() - part.trim_start().len());
        let span = if is_literal {
            let start = item.span.start + start;
            Span::new(start, start + trimmed.len())
        } else {
            item.span
        };
        parts.push(NewValue::new(trimmed.to_owned(), span));
        // Separators are single characters, of any width.
        let after = &item.value[at + part.len()..];
        at += part.len() + after.chars().next().map_or(0, char::len_utf8);
    }
    parts
}

/// Reads `mon-fri 09:00-17:00 Europe/Warsaw`, with `overnight` before the time zone if it closes on the
/// next day.
fn window(item: &NewValue) -> Option<NewWindow> {
    let words = words(item);
    let [days, times, between @ .., zone] = words.as_slice() else {
        return None;
    };
    let between: Vec<_> = between.iter().map(|word| word.value.as_str()).collect();
    let overnight = OVERNIGHT.contains(&between.as_slice());
    if !overnight && !between.is_empty() {
        return None;
    }
    let times = parts(times, |character| matches!(character, '-' | '–'));
    let [opens, closes] = times.as_slice() else {
        return None;
    };
    Some(NewWindow {
        span: item.span,
        time_zone: zone.clone(),
        days: parts(days, |character| character == ',')
            .iter()
            .flat_map(named_days)
            .collect(),
        opens: opens.clone(),
        closes: closes.clone(),
        overnight,
    })
}

/// Returns the days of `mon-fri` or `mon`. A word that is no such range is kept: a check refuses it.
fn named_days(word: &NewValue) -> Vec<NewValue> {
    let ends = word.value.split_once(['-', '–']);
    let range = ends.and_then(|(first, last)| {
        let position = |name: &str| {
            let name = name.to_ascii_lowercase();
            Day::ALL.into_iter().position(|day| day.as_str() == name)
        };
        Some((position(first)?, position(last)?))
    });
    let Some((first, last)) = range else {
        let lower = word.value.to_ascii_lowercase();
        let value = Day::from_name(&lower)
            .map_or_else(|| word.value.clone(), |day| day.as_str().to_owned());
        return vec![NewValue::new(value, word.span)];
    };
    let count = Day::ALL.len();
    let length = (last + count - first) % count + 1;
    let days = Day::ALL.into_iter().cycle().skip(first).take(length);
    days.map(|day| NewValue::new(day.as_str().to_owned(), word.span))
        .collect()
}

/// Reads `anna@bistro.example administrator`.
fn user(item: &NewValue) -> Option<NewUser> {
    let words = words(item);
    let [email, role] = words.as_slice() else {
        return None;
    };
    Some(NewUser {
        span: item.span,
        email: email.clone(),
        role: role.clone(),
    })
}
