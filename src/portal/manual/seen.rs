//! What a pasted page says of an account, recorded in its ledger.

use jiff::{SignedDuration, Timestamp};

use super::account::{LedgerAccount, LedgerEntry, PasteMark};
use crate::contact::{Field, Grade, Value};

/// The time after which a page that is pasted again can have been loaded anew.
const AGAIN_AFTER: SignedDuration = SignedDuration::from_mins(1);

/// What a page says of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SeenValue {
    /// It shows the value that was expected.
    Same(Option<Value>),
    /// It shows another value: this one.
    Shows(Option<Value>),
    /// It shows another value, and not all of it can be read.
    Other,
}

/// A page of one account, as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenPage {
    /// What it says of each field of which it says something.
    pub fields: Vec<(Field, SeenValue)>,
    /// `true` if a person vouches for the environment, since the page does not say it.
    pub is_vouched: bool,
    /// The page's keyed hash, and when it was pasted.
    pub mark: PasteMark,
    /// Who pasted it.
    pub by: String,
}

impl LedgerAccount {
    /// Records what `page` says. `others` are the marks of other accounts' pages.
    pub fn record_page(&mut self, page: &SeenPage, others: &[PasteMark]) {
        for (field, seen) in &page.fields {
            let (value, is_same) = match seen {
                SeenValue::Same(value) => (value, true),
                SeenValue::Shows(value) => (value, false),
                SeenValue::Other => {
                    // What the portal holds is not known any more.
                    self.fields.remove(field);
                    continue;
                }
            };
            let known = self.fields.get(field).filter(|known| known.value == *value);
            let grade = match known {
                Some(known) if is_same => self.grade_again(known, page, others),
                _ if page.is_vouched => Some(Grade::Confirmed),
                _ => Some(Grade::Seen),
            };
            if let Some(grade) = grade {
                let entry = LedgerEntry {
                    value: value.clone(),
                    grade,
                    by: page.by.clone(),
                    at: page.mark.at,
                    source: known.and_then(|known| known.source.clone()),
                };
                self.fields.insert(*field, entry);
            }
        }
        self.paste = Some(page.mark.clone());
    }

    /// Returns the grade of a known value that `page` shows. `None` to leave the entry as it is: the page
    /// may be the copy of before.
    fn grade_again(
        &self,
        known: &LedgerEntry<Option<Value>>,
        page: &SeenPage,
        others: &[PasteMark],
    ) -> Option<Grade> {
        if page.is_vouched {
            return None;
        }
        if known.grade == Grade::Confirmed {
            return Some(Grade::Seen);
        }
        let is_later = page.mark.at.duration_since(known.at) >= AGAIN_AFTER;
        let is_anew = self.is_another_copy(known.at, &page.mark, others);
        (is_later && is_anew).then_some(Grade::SeenAgain)
    }

    /// Returns true if the page was copied again since `at`: it is another text than the one before, or
    /// another page was copied in between. Only the clone that pasted both can tell.
    fn is_another_copy(&self, at: Timestamp, mark: &PasteMark, others: &[PasteMark]) -> bool {
        let last = self.paste.as_ref().filter(|last| last.key == mark.key);
        let Some(last) = last else {
            return false;
        };
        let is_between = |other: &PasteMark| {
            other.key == mark.key && other.hash != mark.hash && other.at > at && other.at < mark.at
        };
        last.hash != mark.hash || others.iter().any(is_between)
    }

    /// Returns true if `mark` cannot be compared with the page that was pasted before: that was in another
    /// clone.
    #[must_use]
    pub fn is_pasted_elsewhere(&self, mark: &PasteMark) -> bool {
        self.paste.as_ref().is_some_and(|last| last.key != mark.key)
    }
}

#[cfg(test)]
mod tests;
