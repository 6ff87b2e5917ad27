//! Edits a file step by step until it has the values of a portal.

use std::cmp::Reverse;

use super::written::{body, contact};
use crate::contact::{ContactList, Directory, Field, SupportWindow, Window, normalise_address};
use crate::document::{self, Change, Document, Edit};
use crate::text::Span;

/// A file that is being edited.
pub(super) struct Editing<'e> {
    pub(super) text: &'e str,
    pub(super) document: &'e Document<'e>,
    pub(super) directory: &'e Directory,
}

/// The error that every edit would lose something else.
pub(super) struct Stuck;

/// The next edits; `None` when the file has the values.
pub(super) type EditStep = Result<Option<Vec<Edit>>, Stuck>;

/// Returns `edits` as the next ones, or an error if they are impossible.
pub(super) fn made(edits: Option<Vec<Edit>>) -> EditStep {
    edits.map(Some).ok_or(Stuck)
}

impl Editing<'_> {
    pub(super) fn list(&self, list: &ContactList<'_>, desired: &[String]) -> EditStep {
        if desired.is_empty() {
            return self.change(Change::RemoveKey { key: list.key });
        }
        let written: Vec<_> = list
            .items
            .iter()
            .map(|item| {
                let address = self.directory.resolve(item.value);
                (item.span, address.map(normalise_address))
            })
            .collect();
        self.members(list.span, &written, desired, |address| {
            contact(self.directory, address)
        })
    }

    /// Takes one step from the members `written` of the array at `array` to the members `desired`.
    fn members(
        &self,
        array: Span,
        written: &[(Span, Option<String>)],
        desired: &[String],
        text_of: impl Fn(&String) -> String,
    ) -> EditStep {
        let stale: Vec<_> = written
            .iter()
            .filter(|(_, value)| value.as_ref().is_none_or(|value| !desired.contains(value)))
            .map(|(span, _)| *span)
            .collect();
        let missing: Vec<_> = desired
            .iter()
            .filter(|value| {
                !written
                    .iter()
                    .any(|(_, there)| there.as_ref() == Some(*value))
            })
            .map(text_of)
            .collect();
        match (stale.first(), missing.is_empty()) {
            (None, true) => Ok(None),
            (Some(item), true) => self.change(Change::RemoveItem { item: *item }),
            (None, false) => made(document::add_items(
                self.text,
                self.document,
                array,
                &missing,
            )),
            (Some(_), false) => {
                let pairs = stale.iter().zip(missing);
                let changes: Vec<_> = pairs
                    .map(|(span, value)| Change::String { span: *span, value })
                    .collect();
                made(document::edits(self.text, self.document, &changes))
            }
        }
    }

    pub(super) fn support(&self, written: &[SupportWindow<'_>], desired: &[Window]) -> EditStep {
        let windows: Vec<_> = written.iter().map(normal).collect();
        let stale = windows.iter().position(|window| {
            window
                .as_ref()
                .is_none_or(|window| !desired.contains(window))
        });
        let mut missing = desired
            .iter()
            .filter(|window| !windows.iter().any(|there| there.as_ref() == Some(*window)));
        let Some(stale) = stale else {
            let Some(window) = missing.next() else {
                return Ok(None);
            };
            let (name, body) = (Field::OperationalSupport.key(), body(window));
            return made(document::add_table(self.text, self.document, name, &body));
        };
        // The window that needs the fewest changes; the first of several.
        let nearest = missing.min_by_key(|window| Reverse(alike(&written[stale], window)));
        match nearest {
            Some(window) => self.window(stale, &written[stale], window),
            None => self.change(Change::RemoveTable {
                header: written[stale].span,
            }),
        }
    }

    /// Takes one step from the window `written`, which is the one at index `at`, to `desired`.
    fn window(&self, at: usize, written: &SupportWindow<'_>, desired: &Window) -> EditStep {
        let node = self
            .document
            .root
            .get(Field::OperationalSupport.key())
            .and_then(|node| node.items().get(at))
            .ok_or(Stuck)?;
        let texts = [
            ("time_zone", desired.time_zone.clone()),
            ("opens", desired.opens.to_string()),
            ("closes", desired.closes.to_string()),
        ];
        let change = texts.into_iter().find_map(|(key, value)| {
            let old = node.get(key)?.spanned_str()?;
            let span = old.span;
            (old.value != value).then_some(Change::String { span, value })
        });
        if let Some(change) = change {
            return self.change(change);
        }
        let overnight = written.overnight.map(|overnight| overnight.value);
        if overnight.unwrap_or(false) != desired.overnight {
            return self.change(match node.entry("overnight") {
                Some(entry) if desired.overnight => Change::True {
                    span: entry.node.span,
                },
                Some(entry) => Change::RemoveKey {
                    key: entry.key.span,
                },
                None => Change::AddAfter {
                    value: node.get("closes").ok_or(Stuck)?.span,
                    line: "overnight = true",
                },
            });
        }
        let days = node.get("days").ok_or(Stuck)?;
        let written_days: Vec<_> = days
            .items()
            .iter()
            .map(|day| (day.span, day.as_str().map(str::to_owned)))
            .collect();
        let desired_days: Vec<_> = desired
            .days
            .iter()
            .map(|day| day.as_str().to_owned())
            .collect();
        match self.members(days.span, &written_days, &desired_days, String::clone)? {
            Some(edits) => Ok(Some(edits)),
            // The windows differ in a part that the file does not have, so it cannot be edited.
            None => Err(Stuck),
        }
    }

    fn change(&self, change: Change) -> EditStep {
        made(document::edits(self.text, self.document, &[change]))
    }
}

/// Returns the window as it is pushed, with each day once and in order.
fn normal(written: &SupportWindow<'_>) -> Option<Window> {
    let mut window = written.window()?;
    window.days.sort();
    window.days.dedup();
    Some(window)
}

/// Counts the parts in which two windows are the same.
fn alike(written: &SupportWindow<'_>, desired: &Window) -> usize {
    let Some(window) = normal(written) else {
        return 0;
    };
    let same = [
        window.time_zone == desired.time_zone,
        window.days == desired.days,
        window.opens == desired.opens,
        window.closes == desired.closes,
        window.overnight == desired.overnight,
    ];
    same.into_iter().filter(|same| *same).count()
}
