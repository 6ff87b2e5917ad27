//! One step at a time from what a file says to what a portal has.

use std::cmp::Reverse;

use super::written::{body, contact};
use crate::contact::{ContactList, Directory, Field, SupportWindow, Window, normalise_address};
use crate::document::{self, Change, Document, Edit};
use crate::text::Span;

/// One file on its way.
pub(super) struct Editing<'e> {
    pub(super) text: &'e str,
    pub(super) document: &'e Document<'e>,
    pub(super) directory: &'e Directory,
}

/// There is no edit that loses nothing else.
pub(super) struct Stuck;

/// The next edits; none when there is nothing left to do.
pub(super) type Step = Result<Option<Vec<Edit>>, Stuck>;

/// Edits that have to be.
pub(super) fn made(edits: Option<Vec<Edit>>) -> Step {
    edits.map(Some).ok_or(Stuck)
}

impl Editing<'_> {
    pub(super) fn list(&self, list: &ContactList<'_>, wanted: &[String]) -> Step {
        if wanted.is_empty() {
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
        let written_for = |address: &String| contact(self.directory, address);
        self.members(list.span, &written, wanted, written_for)
    }

    /// One step to the members `wanted` of the array at `array`; `written` are those that it has.
    fn members(
        &self,
        array: Span,
        written: &[(Span, Option<String>)],
        wanted: &[String],
        text_of: impl Fn(&String) -> String,
    ) -> Step {
        let is_wanted = |value: &str| wanted.iter().any(|wanted| wanted == value);
        let stale: Vec<_> = written
            .iter()
            .filter(|(_, value)| !value.as_deref().is_some_and(is_wanted))
            .map(|(span, _)| *span)
            .collect();
        let is_there = |value: &String| {
            written
                .iter()
                .any(|(_, there)| there.as_ref() == Some(value))
        };
        let missing: Vec<_> = wanted
            .iter()
            .filter(|value| !is_there(value))
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

    pub(super) fn support(&self, written: &[SupportWindow<'_>], wanted: &[Window]) -> Step {
        let windows: Vec<_> = written.iter().map(normal).collect();
        let is_wanted = |window: &Option<Window>| {
            window
                .as_ref()
                .is_some_and(|window| wanted.contains(window))
        };
        let stale = windows.iter().position(|window| !is_wanted(window));
        let mut missing = wanted
            .iter()
            .filter(|window| !windows.iter().any(|there| there.as_ref() == Some(*window)));
        let Some(stale) = stale else {
            let Some(window) = missing.next() else {
                return Ok(None);
            };
            let (name, body) = (Field::OperationalSupport.key(), body(window));
            return made(document::add_table(self.text, self.document, name, &body));
        };
        // The one that needs the fewest changes; of equals the first.
        let nearest = missing.min_by_key(|window| Reverse(alike(&written[stale], window)));
        match nearest {
            Some(window) => self.window(stale, &written[stale], window),
            None => self.change(Change::RemoveTable {
                header: written[stale].span,
            }),
        }
    }

    /// One step from the window `written`, the one at `at`, to `wanted`.
    fn window(&self, at: usize, written: &SupportWindow<'_>, wanted: &Window) -> Step {
        let node = self.document.root.get(Field::OperationalSupport.key());
        let node = node.and_then(|node| node.items().get(at)).ok_or(Stuck)?;
        let text = |key: &str, value: &str| {
            let old = node.get(key)?.spanned_str()?;
            (old.value != value).then(|| Change::String {
                span: old.span,
                value: value.to_owned(),
            })
        };
        let (opens, closes) = (wanted.opens.to_string(), wanted.closes.to_string());
        let change = text("time_zone", &wanted.time_zone)
            .or_else(|| text("opens", &opens))
            .or_else(|| text("closes", &closes));
        if let Some(change) = change {
            return self.change(change);
        }
        let overnight = written.overnight.map(|overnight| overnight.value);
        if overnight.unwrap_or(false) != wanted.overnight {
            return self.change(match node.entry("overnight") {
                Some(entry) if wanted.overnight => Change::True {
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
        let written: Vec<_> = days
            .items()
            .iter()
            .map(|day| (day.span, day.as_str().map(str::to_owned)))
            .collect();
        let wanted: Vec<_> = wanted
            .days
            .iter()
            .map(|day| day.as_str().to_owned())
            .collect();
        match self.members(days.span, &written, &wanted, String::clone)? {
            Some(edits) => Ok(Some(edits)),
            // A part is missing, and so nothing to edit.
            None => Err(Stuck),
        }
    }

    fn change(&self, change: Change) -> Step {
        made(document::edits(self.text, self.document, &[change]))
    }
}

/// The window as it is pushed, each day once.
fn normal(written: &SupportWindow<'_>) -> Option<Window> {
    let mut window = written.window()?;
    window.days.sort();
    window.days.dedup();
    Some(window)
}

/// How many parts of two windows are the same.
fn alike(written: &SupportWindow<'_>, wanted: &Window) -> usize {
    let Some(window) = normal(written) else {
        return 0;
    };
    let same = [
        window.time_zone == wanted.time_zone,
        window.days == wanted.days,
        window.opens == wanted.opens,
        window.closes == wanted.closes,
        window.overnight == wanted.overnight,
    ];
    same.into_iter().filter(|same| *same).count()
}
