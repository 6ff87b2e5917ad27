//! One account: the visits to the portal's pages, and what stays as it is.

use std::net::IpAddr;

use maud::{Markup, html};
use reqwest::Url;

use super::step::{Place, label, step};
use super::words::{Words, name};
use crate::contact::Environment;
use crate::language::{MessageId, Text, id};
use crate::sync::sheet::{SheetAccount, SheetVisit};
use crate::text::printable;

/// Renders the account with this number.
pub(super) fn section(
    words: Words<'_>,
    account: &SheetAccount,
    environment: Environment,
    number: usize,
) -> Markup {
    let title = format!("a{number}-title");
    let mut first = 1;
    let visits = account.visits.iter().map(|page| {
        let rendered = visit(
            words,
            page,
            Place {
                account: number,
                step: first,
            },
        );
        first += page.steps.len();
        rendered
    });
    html! {
        section.account id={ "a" (number) } data-account=(account.id) aria-labelledby=(title) {
            header {
                h2 id=(title) tabindex="-1" { (name(&account.name)) } " "
                code { (name(&account.id)) } " "
                span.mark { (words.word(environment_name(environment))) } " "
                span.count.needs-script id={ "a" (number) "-count" } { (count(words, steps(account))) }
            }
            @for visit in visits { (visit) }
            footer {
                (unchanged(words, account))
                (paste(words, number))
                button type="button" data-do="rest" aria-describedby=(title) {
                    (words.word(id::SHEET_REST))
                }
            }
        }
    }
}

/// Returns the number of an account's steps.
pub(super) fn steps(account: &SheetAccount) -> usize {
    account.visits.iter().map(|visit| visit.steps.len()).sum()
}

/// Returns the count of answers before there are any.
pub(super) fn count(words: Words<'_>, steps: usize) -> String {
    words.say(
        &Text::new(id::SHEET_COUNT)
            .with("done", 0_usize)
            .with("all", steps),
    )
}

/// Returns the name of an environment.
pub(super) const fn environment_name(environment: Environment) -> MessageId {
    match environment {
        Environment::Sandbox => id::PAGE_SANDBOX,
        Environment::Production => id::PAGE_PRODUCTION,
    }
}

/// Renders a visit whose first step is at `place`.
fn visit(words: Words<'_>, visit: &SheetVisit, place: Place) -> Markup {
    let (title, open, save) = if visit.is_of_users {
        (
            id::SHEET_USERS_PAGE,
            id::SHEET_USERS_PAGE_OPEN,
            id::SHEET_USERS_SAVE,
        )
    } else {
        (
            id::SHEET_CONTACT_PAGE,
            id::SHEET_CONTACT_PAGE_OPEN,
            id::SHEET_CONTACT_SAVE,
        )
    };
    let link = visit.link.as_deref().and_then(safe);
    html! {
        div.visit {
            header {
                h3 { (words.word(title)) } " "
                @if let Some(link) = link {
                    a href=(link) target="_blank" rel="noreferrer noopener" {
                        (words.word(open))
                        span.hidden { " " (words.word(id::SHEET_NEW_TAB)) }
                    }
                }
            }
            ol {
                @for (at, one) in visit.steps.iter().enumerate() {
                    (step(words, one, Place { step: place.step + at, ..place }))
                }
            }
            p.save { (words.word(save)) }
        }
    }
}

/// Returns the address that a page links to. `None` unless it leads to a site over TLS or to this machine:
/// an address may also be a script.
pub(super) fn safe(link: &str) -> Option<String> {
    let url = Url::parse(link).ok()?;
    let host = url.host_str()?.trim_matches(['[', ']']);
    let address = host.parse::<IpAddr>();
    let is_here = host == "localhost" || address.is_ok_and(|address| address.is_loopback());
    let is_safe = url.scheme() == "https" || url.scheme() == "http" && is_here;
    is_safe.then(|| url.into())
}

fn unchanged(words: Words<'_>, account: &SheetAccount) -> Markup {
    let fields = &account.unchanged;
    let summary = Text::new(id::SHEET_AS_IS).with("count", fields.len());
    html! {
        @if !fields.is_empty() {
            details.asis {
                summary { (words.say(&summary)) }
                dl {
                    @for (field, value) in fields {
                        @let (tag, label) = label(*field, words.language);
                        div {
                            dt lang=(tag) { (label) }
                            dd {
                                ul {
                                    @for member in value.members() {
                                        li { bdi.value { (printable(&member)) } }
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

/// Renders the box that compares, which a script shows.
fn paste(words: Words<'_>, number: usize) -> Markup {
    let area = format!("a{number}-paste");
    html! {
        details.paste hidden {
            summary { (words.word(id::SHEET_PASTE)) }
            p.hint { (words.word(id::SHEET_PASTE_HOW)) }
            label for=(area) { (words.word(id::SHEET_PASTE_LABEL)) }
            textarea id=(area) rows="6" autocomplete="off" spellcheck="false" {}
            button type="button" data-do="paste" { (words.word(id::SHEET_PASTE_READ)) }
            ul.verdicts aria-live="polite" {}
        }
    }
}
