//! What is around the accounts: the bar, the introduction, the code at the end, and the script's texts.

use jiff::civil::Date;
use maud::{Markup, html};

use super::account::{count, environment_name, steps};
use super::words::{Words, name};
use crate::language::{MessageId, Text, id};
use crate::sync::sheet::Sheet;

/// The most accounts whose list is open from the start.
const OPEN_CONTENTS: usize = 12;

/// The name of the file that the page offers for its code.
const CODE_FILE: &str = "contactctl-code.txt";

/// The length of the start of a digest that is shown.
const SHOWN_DIGEST: usize = "sha256:".len() + 12;

/// Renders the texts that the script fills in or shows.
pub(super) fn script_texts(words: Words<'_>) -> Markup {
    // The script puts its numbers in place of these.
    let open = |id, names: &[&'static str]| {
        let names = names.iter();
        let text = names.fold(Text::new(id), |text, name| {
            text.with(name, format!("{{{name}}}"))
        });
        words.say(&text)
    };
    html! {
        template #texts
            data-count=(open(id::SHEET_COUNT, &["done", "all"]))
            data-next=(words.word(id::SHEET_NEXT))
            data-to-code=(words.word(id::SHEET_TO_CODE))
            data-rest=(words.word(id::SHEET_REST))
            data-undo=(words.word(id::SHEET_UNDO))
            data-marked=(open(id::SHEET_MARKED, &["done"]))
            data-undone=(words.word(id::SHEET_UNDONE))
            data-cleared=(words.word(id::SHEET_CLEARED))
            data-copied=(words.word(id::SHEET_COPIED))
            data-copied-code=(words.word(id::SHEET_COPIED_CODE))
            data-saved=(words.word(id::SHEET_SAVED))
            data-sum=(open(id::SHEET_CODE_SUM, &["done", "all", "confirmed", "skipped"]))
            data-clear=(words.word(id::SHEET_CLEAR_SURE)) {}
    }
}

/// Renders the bar that stays at the top.
pub(super) fn bar(words: Words<'_>, sheet: &Sheet) -> Markup {
    html! {
        a.skip href="#a1" { (words.word(id::SHEET_SKIP)) }
        header.top {
            div.bar {
                span.brand { "contactctl" }
                div.top-progress.needs-script {
                    progress #bar max=(sheet.steps()) value="0" aria-hidden="true" {}
                    p role="status" {
                        (words.word(id::SHEET_PROGRESS)) " "
                        span #progress { (count(words, sheet.steps())) }
                    }
                    button #next type="button" data-do="next" { (words.word(id::SHEET_NEXT)) }
                }
            }
        }
    }
}

/// Renders what comes before the accounts.
pub(super) fn introduction(words: Words<'_>, sheet: &Sheet, made: Date) -> Markup {
    let digest = sheet.digest.to_string();
    let digest = digest.get(..SHOWN_DIGEST).unwrap_or(&digest);
    html! {
        h1 { (words.word(id::SHEET_HEADING)) }
        dl.facts {
            (fact(words, id::SHEET_PORTAL, &name(&sheet.portal)))
            (fact(words, id::SHEET_ENVIRONMENT, &html! {
                (words.word(environment_name(sheet.environment)))
            }))
            (fact(words, id::SHEET_MADE, &html! { (made) }))
            (fact(words, id::SHEET_MARK, &html! { code { (digest) } }))
        }
        p.notice.plain.paper { (words.word(id::SHEET_ON_PAPER)) }
        noscript { p.notice { (words.with_commands(id::SHEET_NO_SCRIPT)) } }
        p.notice #not-kept hidden { (words.word(id::SHEET_NOT_KEPT)) }
        section.how aria-labelledby="how-title" {
            h2 #how-title { (words.word(id::SHEET_HOW)) }
            ol {
                li { (words.word(id::SHEET_HOW_BESIDE)) }
                li { (words.word(id::SHEET_HOW_CHANGE)) }
                li { (words.word(id::SHEET_HOW_ANSWER)) }
                li { (words.with_commands(id::SHEET_HOW_DIFFERS)) }
                li.needs-script { (words.word(id::SHEET_HOW_CODE)) }
            }
        }
        @if sheet.accounts.len() > 1 { (contents(words, sheet)) }
    }
}

fn fact(words: Words<'_>, title: MessageId, value: &Markup) -> Markup {
    html! { div { dt { (words.word(title)) } " " dd { (value) } } }
}

fn contents(words: Words<'_>, sheet: &Sheet) -> Markup {
    let (title, accounts) = (words.word(id::SHEET_CONTENTS), &sheet.accounts);
    html! {
        nav.contents aria-label=(title) {
            details open[accounts.len() <= OPEN_CONTENTS] {
                summary { (title) ": " (accounts.len()) }
                ol {
                    @for (number, account) in (1..).zip(accounts) {
                        li {
                            a href={ "#a" (number) } { (name(&account.name)) } " "
                            span.count.needs-script id={ "a" (number) "-nav" } {
                                (count(words, steps(account)))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Renders the code, and what to do with it.
pub(super) fn code(words: Words<'_>, sheet: &Sheet) -> Markup {
    let sum = Text::new(id::SHEET_CODE_SUM)
        .with("done", 0_usize)
        .with("all", sheet.steps())
        .with("confirmed", 0_usize)
        .with("skipped", 0_usize);
    html! {
        section #code.needs-script aria-labelledby="code-title" {
            h2 #code-title tabindex="-1" { (words.word(id::SHEET_CODE)) }
            p #code-sum { (words.say(&sum)) }
            label.hidden for="code-text" { (words.word(id::SHEET_CODE)) }
            textarea #code-text rows="4" readonly autocomplete="off" spellcheck="false"
                placeholder=(words.word(id::SHEET_CODE_NONE)) {}
            div.buttons {
                button.copy.main.needs-code type="button" data-do="copy-code" disabled {
                    (words.word(id::SHEET_CODE_COPY))
                }
                button.needs-code type="button" data-do="save" data-file=(CODE_FILE) disabled {
                    (words.word(id::SHEET_CODE_SAVE))
                }
            }
            p.notice #code-long hidden { (words.word(id::SHEET_CODE_LONG)) }
            p { (words.word(id::SHEET_CODE_WHAT)) }
            p.hint { (words.word(id::SHEET_CODE_PASTE)) }
            (command(&sheet.portal, "-"))
            p.hint { (words.word(id::SHEET_CODE_FILE)) }
            (command(&sheet.portal, CODE_FILE))
            div.buttons {
                button.needs-code type="button" data-do="clear" disabled {
                    (words.word(id::SHEET_CLEAR))
                }
            }
        }
    }
}

fn command(portal: &str, file: &str) -> Markup {
    html! {
        p.command { code { "contactctl attest --from " (file) " --portal " (portal) } }
    }
}

/// Renders the box for a browser that does not let a page copy.
pub(super) fn by_hand(words: Words<'_>) -> Markup {
    html! {
        dialog #by-hand aria-labelledby="by-hand-title" {
            h2 #by-hand-title { (words.word(id::SHEET_BY_HAND)) }
            p #by-hand-how { (words.word(id::SHEET_BY_HAND_HOW)) }
            textarea #by-hand-text rows="4" readonly autocomplete="off" spellcheck="false"
                aria-labelledby="by-hand-title" aria-describedby="by-hand-how" {}
            div.buttons {
                button type="button" data-do="close" { (words.word(id::SHEET_CLOSE)) }
            }
        }
    }
}
