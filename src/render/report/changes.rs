//! The changes since an earlier commit.

use maud::{Markup, html};

use super::cells::wide;
use super::words::{Words, date, name};
use crate::language::{MessageId, Text, id};
use crate::sync::overview::{Overview, OverviewChanges, RecordChange};

/// The most changed fields, or accounts, that are listed.
const LISTED: usize = 500;

pub(super) fn section(words: Words, overview: &Overview) -> Markup {
    let changes = overview.changes.as_ref();
    html! {
        section #changes aria-labelledby="changes-title" {
            @match changes {
                Some(changes) => (since(words, changes)),
                None => {
                    h2 #changes-title { (words.word(id::REPORT_CHANGES)) }
                    p { (words.rich(&how())) }
                }
            }
        }
    }
}

/// Returns the sentence that tells how to list changes.
pub(super) fn how() -> Text {
    let command = "`contactctl report contacts.html --since v1.2`";
    Text::new(id::REPORT_CHANGES_HOW).with("command", command)
}

/// Returns the title.
pub(super) fn title(words: Words, changes: &OverviewChanges) -> Text {
    Text::new(id::REPORT_CHANGES_SINCE).with("rev", words.value(&changes.rev))
}

/// Returns the sentence that tells what the files are compared with.
pub(super) fn base(words: Words, changes: &OverviewChanges) -> Text {
    let base = Text::new(id::REPORT_CHANGES_BASE)
        .with("commit", changes.commit.short())
        .with("date", date(changes.date));
    if changes.is_merge_base {
        return base
            .with("rev", words.value(&changes.rev))
            .attribute("merge-base");
    }
    base
}

/// Returns `true` if nothing has changed.
pub(super) fn is_empty(changes: &OverviewChanges) -> bool {
    changes.added.is_empty() && changes.removed.is_empty() && changes.changed.is_empty()
}

fn since(words: Words, changes: &OverviewChanges) -> Markup {
    let title = title(words, changes);
    html! {
        h2 #changes-title { (words.rich(&title)) }
        p { (words.rich(&base(words, changes))) }
        @if is_empty(changes) { p { (words.word(id::REPORT_CHANGES_NONE)) } }
        (accounts(words, id::REPORT_NEW_ACCOUNTS, &changes.added))
        (accounts(words, id::REPORT_GONE_ACCOUNTS, &changes.removed))
        @if !changes.changed.is_empty() {
            (wide(&words.say(&title), &table(words, &changes.changed)))
            (left_out(words, changes.changed.len()))
        }
    }
}

fn accounts(words: Words, title: MessageId, accounts: &[String]) -> Markup {
    html! {
        @if !accounts.is_empty() {
            p {
                strong { (words.word(title)) } " "
                @for (at, account) in accounts.iter().take(LISTED).enumerate() {
                    @if at > 0 { ", " } (name(&words.value(account)))
                }
                (left_out(words, accounts.len()))
            }
        }
    }
}

fn left_out(words: Words, number: usize) -> Markup {
    html! {
        @if number > LISTED {
            " " (words.say(&Text::new(id::REPORT_MORE).with("number", number - LISTED)))
        }
    }
}

fn table(words: Words, changed: &[RecordChange]) -> Markup {
    html! {
        table border="1" {
            thead {
                tr {
                    th scope="col" { (words.word(id::REPORT_ACCOUNT)) }
                    th scope="col" { (words.word(id::REPORT_FIELD)) }
                    th scope="col" { (words.word(id::REPORT_REMOVED)) }
                    th scope="col" { (words.word(id::REPORT_ADDED)) }
                }
            }
            tbody {
                @for change in changed.iter().take(LISTED) {
                    tr {
                        th scope="row" { (name(&words.value(&change.account))) }
                        td { (change.field.label_in(words.language)) }
                        (members(words, change, &change.removed))
                        (members(words, change, &change.added))
                    }
                }
            }
        }
    }
}

fn members(words: Words, change: &RecordChange, members: &[String]) -> Markup {
    html! {
        td {
            @for (at, member) in words.members(change.field, members).iter().enumerate() {
                @if at > 0 { br; } (name(member))
            }
            @if members.is_empty() { "–" }
        }
    }
}
