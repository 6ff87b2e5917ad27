//! A conflict between two people who edit one form: the second one saves after the first.

use jiff::Timestamp;
use maud::{Markup, html};

use super::draft::{ContactDraft, FieldDraft};
use crate::contact::{Field, Record};
use crate::language::{Text, id};
use crate::server::pages::layout::minute;
use crate::server::pages::visit::Visit;
use crate::server::store::records::StoredRecord;

/// The saved and the typed record, and the form to go on with.
#[derive(Debug)]
pub(super) struct EditConflict {
    by: String,
    at: Option<Timestamp>,
    /// The fields in which the two differ.
    fields: Vec<Difference>,
    /// The draft to go on with: the typed values, and the saved ones of the fields that were not
    /// touched.
    pub draft: ContactDraft,
}

/// A field with two values.
#[derive(Debug)]
struct Difference {
    field: Field,
    saved: FieldDraft,
    typed: FieldDraft,
    /// `true` if the second person did not touch the field, so that the saved value stays.
    taken: bool,
}

impl EditConflict {
    /// Compares the `saved` record with the one `typed` into a form that was opened with `base`.
    pub fn new(saved: Option<&StoredRecord>, base: &Record, typed: &ContactDraft) -> Self {
        let empty = Record::default();
        let record = saved.map_or(&empty, |stored| &stored.record);
        let (theirs, base) = (
            ContactDraft::of_record(record),
            ContactDraft::of_record(base),
        );
        let mut draft = typed.clone();
        let mut fields = Vec::new();
        for field in Field::ALL {
            let (saved, mine) = (theirs.field(field), typed.field(field));
            if saved == mine {
                continue;
            }
            let taken = mine == base.field(field);
            if taken {
                draft.take(field, &theirs);
            }
            fields.push(Difference {
                field,
                saved,
                typed: mine,
                taken,
            });
        }
        Self {
            by: saved
                .map(|saved| saved.updated_by.clone())
                .unwrap_or_default(),
            at: saved.map(|saved| saved.updated_at),
            fields,
            draft,
        }
    }

    /// Renders the two versions side by side. The notice takes the focus.
    pub fn notice(&self, visit: &Visit) -> Markup {
        let at = self.at.map(|at| minute(visit, at)).unwrap_or_default();
        let what = Text::new(id::PAGE_CONFLICT_WHAT)
            .with("by", self.by.as_str())
            .with("at", at);
        html! {
            section.notice role="alert" tabindex="-1" autofocus aria-labelledby="conflict" {
                h2 #conflict { (visit.say(id::PAGE_CONFLICT)) }
                @if self.fields.is_empty() { p { (visit.say(id::PAGE_CONFLICT_SAME)) } }
                @else {
                    p { (visit.tell(&what)) }
                    div.wide tabindex="0" role="region" aria-labelledby="conflict" {
                        table {
                            thead {
                                tr {
                                    th scope="col" { (visit.say(id::PAGE_FIELD)) }
                                    th scope="col" { (visit.say(id::PAGE_CONFLICT_SAVED)) }
                                    th scope="col" { (visit.say(id::PAGE_CONFLICT_YOURS)) }
                                    th scope="col" { (visit.say(id::PAGE_CONFLICT_FORM)) }
                                }
                            }
                            tbody { @for difference in &self.fields { (difference.row(visit)) } }
                        }
                    }
                }
            }
        }
    }
}

impl Difference {
    fn row(&self, visit: &Visit) -> Markup {
        html! {
            tr {
                th scope="row" { a href={ "#" (self.field) } { (visit.label(self.field)) } }
                td { (values(visit, &self.saved.words(visit))) }
                td { (values(visit, &self.typed.words(visit))) }
                td {
                    @if self.taken { (visit.say(id::PAGE_CONFLICT_TAKEN)) }
                    @else { (visit.say(id::PAGE_CONFLICT_KEPT)) }
                }
            }
        }
    }
}

fn values(visit: &Visit, values: &[String]) -> Markup {
    html! {
        @if values.is_empty() { span.quiet { (visit.say(id::PAGE_EMPTY)) } }
        @else { ul { @for value in values { li { (value) } } } }
    }
}
