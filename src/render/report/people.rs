//! The people behind each field, and the single points of failure.

use maud::{Markup, html};

use super::cells::{number_of, wide};
use super::words::{Words, name};
use crate::language::{Text, id};
use crate::routing::Event;
use crate::sync::overview::{FieldPeople, Overview, PersonFields};

/// The most people that are listed.
const LISTED: usize = 300;

pub(super) fn section(words: Words, overview: &Overview) -> Markup {
    let people = &overview.people.people;
    let title = words.word(id::REPORT_PEOPLE);
    html! {
        section #people aria-labelledby="people-title" {
            h2 #people-title { (title) }
            p { (words.word(id::REPORT_PEOPLE_HOW)) }
            (wide(&title, &fields(words, &overview.people.fields)))
            @if people.is_empty() {
                p { (words.word(id::REPORT_PEOPLE_NONE)) }
            } @else {
                p { (words.word(id::REPORT_PEOPLE_LIST)) }
                (wide(&words.word(id::REPORT_PERSON), &list(words, people)))
                @if people.len() > LISTED {
                    p { (words.say(&Text::new(id::REPORT_MORE).with("number", people.len() - LISTED))) }
                }
            }
        }
    }
}

fn fields(words: Words, fields: &[FieldPeople]) -> Markup {
    let heads = [
        id::REPORT_FIELD,
        id::REPORT_ACCOUNTS,
        id::REPORT_SEVERAL,
        id::REPORT_ONE,
        id::REPORT_PEOPLE_UNKNOWN,
    ];
    html! {
        table.numbers border="1" {
            thead { tr { @for head in heads { th scope="col" { (words.word(head)) } } } }
            tbody {
                @for field in fields {
                    tr {
                        th scope="row" {
                            (field.field.label_in(words.language)) " " small { (field.field) }
                        }
                        (number_of(field.accounts))
                        (number_of(field.several))
                        td { @if field.single > 0 { mark { (field.single) } } @else { "0" } }
                        (number_of(field.unknown))
                    }
                }
            }
        }
    }
}

fn list(words: Words, people: &[PersonFields]) -> Markup {
    html! {
        table.numbers border="1" {
            thead {
                tr {
                    th scope="col" { (words.word(id::REPORT_PERSON)) }
                    @for event in Event::ALL {
                        th scope="col" { (event.field().label_in(words.language)) }
                    }
                    th scope="col" { (words.word(id::REPORT_ALONE)) }
                }
            }
            tbody {
                @for person in people.iter().take(LISTED) {
                    tr {
                        th scope="row" {
                            (name(&words.contact(&person.person)))
                            @if let Some(address) = &person.address {
                                br; small { (name(&words.contact(address))) }
                            }
                        }
                        @for accounts in person.accounts { (number_of(accounts)) }
                        td { @if person.alone > 0 { mark { (person.alone) } } @else { "0" } }
                    }
                }
            }
        }
    }
}
