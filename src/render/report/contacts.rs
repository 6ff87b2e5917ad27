//! The contacts of each account by field, with the number of people behind them.

use maud::{Markup, html};

use super::cells::wide;
use super::words::{Words, name};
use crate::language::id;
use crate::routing::Event;
use crate::sync::overview::{ContactedField, OverviewAccount};

pub(super) fn section(words: Words, accounts: &[OverviewAccount]) -> Markup {
    let title = words.word(id::REPORT_CONTACTS);
    html! {
        section #contacts aria-labelledby="contacts-title" {
            h2 #contacts-title { (title) }
            p.quiet { (words.word(id::REPORT_CONTACTS_HOW)) }
            (wide(&title, &html! {
                table.filtered border="1" {
                    thead {
                        tr {
                            th scope="col" { (words.word(id::REPORT_ACCOUNT)) }
                            @for event in Event::ALL {
                                th scope="col" { (event.field().label_in(words.language)) }
                            }
                        }
                    }
                    tbody {
                        @for account in accounts {
                            tr {
                                th scope="row" { (name(&words.value(&account.id))) }
                                @for field in &account.fields { (cell(words, field)) }
                            }
                        }
                    }
                }
            }))
        }
    }
}

fn cell(words: Words, field: &ContactedField) -> Markup {
    if field.contacts.is_empty() {
        return html! {
            @if field.is_required { td.z { "0" } } @else { td.quiet { (words.word(id::REPORT_NOT_SHOWN)) } }
        };
    }
    let contacts = field.contacts.iter().map(|contact| words.contact(contact));
    let contacts = contacts.collect::<Vec<_>>().join(", ");
    html! {
        td {
            @if field.behind.only().is_some() {
                mark { (words.word(id::REPORT_ONLY_ONE)) }
            } @else {
                b { (number(field)) }
            }
            " " (name(&contacts))
        }
    }
}

/// Returns the number of people behind a field: `3`, `3+` or `?`.
pub(super) fn number(field: &ContactedField) -> String {
    match (field.behind.people.len(), field.behind.may_be_more) {
        (0, _) => "?".to_owned(),
        (number, true) => format!("{number}+"),
        (number, false) => number.to_string(),
    }
}
