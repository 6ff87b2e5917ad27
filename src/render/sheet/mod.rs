//! The hand-entry sheet as a page: one file that needs no network, for a person who has the portal open
//! beside it.
//!
//! `sheet.js` and `sheet.css` go into it as they are. The ids in the page and its `data-` attributes are
//! what the script works with; values are only ever text and attributes.

mod account;
mod data;
mod frame;
mod step;
mod values;
mod words;

use data_encoding::BASE64;
use jiff::civil::Date;
use maud::{DOCTYPE, PreEscaped, html};
use sha2::{Digest as _, Sha256};

use self::words::Words;
use crate::language::{Language, id};
use crate::paste::Recipe;
use crate::sync::sheet::Sheet;

const STYLE: &str = include_str!("sheet.css");
const SCRIPT: &str = include_str!("sheet.js");
const PASTE: &str = include_str!("paste.js");

/// What a page is made with, apart from the sheet.
#[derive(Debug, Clone, Copy)]
pub struct SheetContext<'c> {
    /// The day on which the page is made.
    pub made: Date,
    /// The language of the page.
    pub language: Language,
    /// The recipe by which the page compares what was copied from the portal's page.
    pub recipe: &'c Recipe,
}

/// Returns the page of `sheet`.
#[must_use]
pub fn html(sheet: &Sheet, context: SheetContext<'_>) -> String {
    let words = Words {
        language: context.language,
        portal: &sheet.portal,
    };
    let scripts = [PASTE, SCRIPT];
    let data = data::data(sheet, context.recipe, context.language);
    let page = html! {
        (DOCTYPE)
        html lang=(context.language.tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(&scripts));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { (words.word(id::SHEET_TITLE)) }
                style { (PreEscaped(STYLE)) }
                script #paste-data type="application/json" { (PreEscaped(data)) }
                @for script in &scripts { script { (PreEscaped(script)) } }
            }
            body #sheet data-plan=(sheet.digest) {
                (frame::script_texts(words))
                (frame::bar(words, sheet))
                main {
                    (frame::introduction(words, sheet, context.made))
                    @for (number, account) in (1..).zip(&sheet.accounts) {
                        (account::section(words, account, sheet.environment, number))
                    }
                    (frame::code(words, sheet))
                }
                div #say role="status" {}
                (frame::by_hand(words))
            }
        }
    };
    page.into_string()
}

/// Returns what the page may do: use its own style and `scripts`, and nothing else.
fn policy(scripts: &[&str]) -> String {
    let scripts: Vec<_> = scripts.iter().map(|script| source(script)).collect();
    format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        source(STYLE),
        scripts.join(" ")
    )
}

/// Returns the source of a policy that is `text` alone.
fn source(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text)))
}

#[cfg(test)]
mod tests;
