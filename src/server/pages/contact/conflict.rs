//! Two people at one form: what the first saved while the second was typing.

use maud::{Markup, html};

use super::draft::Draft;
use crate::contact::{Field, Record};
use crate::language::{Text, id};
use crate::server::pages::layout::minute;
use crate::server::pages::visit::Visit;
use crate::server::store::records::StoredRecord;

/// Both versions, and what becomes of the form.
#[derive(Debug)]
pub(super) struct Conflict {
    by: String,
    at: String,
    /// The fields in which they differ, with what is saved and what was typed.
    fields: Vec<Both>,
    /// What the form goes on with: what was typed, and what was saved in the fields that were not
    /// touched.
    pub draft: Draft,
}

#[derive(Debug)]
struct Both {
    field: Field,
    saved: Vec<String>,
    typed: Vec<String>,
    /// Whether the second person had not touched it, so that what is saved stays.
    taken: bool,
}

impl Conflict {
    /// Compares what is `saved` with what was `typed` into a form that began as `base`.
    pub fn of(saved: Option<&StoredRecord>, base: &Record, typed: &Draft) -> Self {
        let empty = Record::default();
        let record = saved.map_or(&empty, |stored| &stored.record);
        let (theirs, base) = (Draft::of_record(record), Draft::of_record(base));
        let mut draft = typed.clone();
        let mut fields = Vec::new();
        for field in Field::ALL {
            let (saved, mine) = (theirs.shown(field), typed.shown(field));
            if same(&saved, &mine) {
                continue;
            }
            let taken = same(&mine, &base.shown(field));
            if taken {
                draft.take(field, &theirs);
            }
            fields.push(Both {
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
            at: saved
                .map(|saved| minute(saved.updated_at))
                .unwrap_or_default(),
            fields,
            draft,
        }
    }

    /// The two versions side by side; it takes the focus.
    pub fn notice(&self, visit: &Visit) -> Markup {
        let what = Text::new(id::PAGE_CONFLICT_WHAT)
            .with("by", self.by.as_str())
            .with("at", self.at.as_str());
        let values = |values: &[String]| {
            html! {
                @if values.is_empty() { span.quiet { (visit.say(id::PAGE_EMPTY)) } }
                @else { ul { @for value in values { li { (value) } } } }
            }
        };
        html! {
            section.notice role="alert" tabindex="-1" autofocus aria-labelledby="conflict" {
                h2 #conflict { (visit.say(id::PAGE_CONFLICT)) }
                p { (visit.tell(&what)) }
                @if self.fields.is_empty() { p { (visit.say(id::PAGE_CONFLICT_SAME)) } }
                @else {
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
                            tbody {
                                @for both in &self.fields {
                                    tr {
                                        th scope="row" lang="en" {
                                            a href={ "#" (both.field) } { (both.field.label()) }
                                        }
                                        td { (values(&both.saved)) }
                                        td { (values(&both.typed)) }
                                        td {
                                            @if both.taken { (visit.say(id::PAGE_CONFLICT_TAKEN)) }
                                            @else { (visit.say(id::PAGE_CONFLICT_KEPT)) }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn same(one: &[String], other: &[String]) -> bool {
    let sorted = |list: &[String]| {
        let mut list = list.to_vec();
        list.sort();
        list.dedup();
        list
    };
    sorted(one) == sorted(other)
}
