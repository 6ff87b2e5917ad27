//! A list of the keys of files, and the page of one.

use std::fmt::Write as _;

use super::rules::paragraphs;
use super::{Style, word};
use crate::language::{Language, MessageId, Text, id};
use crate::schema::Schema;
use crate::schema::keys::{KeyForm, SchemaKey};

/// The names of `keys` with the first sentence of each description, under a heading for each kind of
/// file. Lines are wrapped at `width` if given.
#[must_use]
pub fn list(keys: &[SchemaKey], width: Option<usize>, language: Language) -> String {
    let mut out = String::new();
    for of_file in keys.chunk_by(|one, other| one.file == other.file) {
        let heading = Text::new(id::KEYS_OF).with("file", Text::new(file(of_file[0].file)));
        writeln!(out, "\n{}\n", heading.say(language)).expect("a string takes everything");
        let rows = of_file
            .iter()
            .map(|key| (key.dotted(), key.summary().to_owned()));
        out.push_str(&super::rules::columns(rows, width));
    }
    out
}

/// The page of a key: where it is, what it is for, its form, and an example. `inner` are the keys of its
/// table, if it has one.
#[must_use]
pub fn page(key: &SchemaKey, inner: &[SchemaKey], style: Style, language: Language) -> String {
    let (bold, plain) = if style.color {
        ("\u{1b}[1m", "\u{1b}[0m")
    } else {
        ("", "")
    };
    let width = style.width.min(88);
    let mut facts = vec![form(&key.form)];
    if key.is_required {
        facts.push(Text::new(id::KEY_REQUIRED));
    }
    if let Some(default) = &key.default {
        facts.push(Text::new(id::KEY_DEFAULT).with("value", default.as_str()));
    }
    let facts: Vec<_> = facts.iter().map(|fact| fact.say(language)).collect();
    let place = match &key.table {
        Some(table) => Text::new(id::KEY_IN_TABLE).with("table", table.as_str()),
        None => Text::new(id::KEY_AT_THE_TOP),
    };
    let place = place.with("file", Text::new(file(key.file))).say(language);
    let mut out = format!("{bold}{}{plain} ({})\n\n", key.dotted(), facts.join(", "));
    paragraphs(&mut out, &place, width, "");
    out.push('\n');
    paragraphs(&mut out, &key.description, width, "");
    if let Some(example) = &key.example {
        let title = word(id::KEY_EXAMPLE, language);
        write!(
            out,
            "\n{bold}{title}{plain}\n\n    {} = {example}\n",
            key.name()
        )
        .expect("a string takes everything");
    }
    if !inner.is_empty() {
        let title = word(id::KEY_KEYS, language);
        write!(out, "\n{bold}{title}{plain}\n\n").expect("a string takes everything");
        let rows = inner
            .iter()
            .map(|key| (format!("  {}", key.name()), key.summary().to_owned()));
        out.push_str(&super::rules::columns(rows, Some(width)));
    }
    out
}

/// Returns the message that names a kind of file.
fn file(schema: Schema) -> MessageId {
    match schema {
        Schema::Directory => id::KEY_FILE_DIRECTORY,
        Schema::Config => id::KEY_FILE_CONFIG,
        Schema::Recipe => id::KEY_FILE_RECIPE,
        _ => id::KEY_FILE_ACCOUNT,
    }
}

fn form(form: &KeyForm) -> Text {
    match form {
        KeyForm::Text => Text::new(id::KEY_TEXT),
        KeyForm::OneOf(values) => Text::new(id::KEY_ONE_OF).with("values", values.join(", ")),
        KeyForm::Number => Text::new(id::KEY_NUMBER),
        KeyForm::Truth => Text::new(id::KEY_TRUTH),
        KeyForm::List => Text::new(id::KEY_LIST),
        KeyForm::Table => Text::new(id::KEY_TABLE),
        KeyForm::Tables => Text::new(id::KEY_TABLES),
        KeyForm::Any => Text::new(id::KEY_ANY),
    }
}
