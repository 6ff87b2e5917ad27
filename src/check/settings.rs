//! The settings of a configuration file, judged like every other file.

use super::parsed::{parse, unreadable};
use crate::config::{Config, Unusable, UnusableReason};
use crate::finding::Draft;
use crate::language::{Text, id};
use crate::rules;
use crate::schema::{self, Schema};
use crate::text::{Content, SourceFile, quoted};

/// Reads the settings of a configuration file, as far as they can be read. The drafts are about its
/// errors, and with one of them the settings are good for a check and nothing else.
#[must_use]
pub fn read_config(file: &SourceFile) -> (Config, Vec<Draft>) {
    let Content::Text(text) = &file.content else {
        return (Config::default(), unreadable(file));
    };
    let parsed = parse(text);
    let mut shape = schema::check(Schema::Config, &parsed.document);
    let (config, unusable) = Config::read(&parsed.document);
    for value in unusable {
        // What the schema has found already it says in better words.
        let is_known = shape.iter().any(|draft| {
            draft.span.start < value.span.end.max(value.span.start + 1)
                && value.span.start < draft.span.end.max(draft.span.start + 1)
        });
        if !is_known {
            shape.push(draft(text, &value));
        }
    }
    let shape = parsed.independent(shape);
    let drafts = [parsed.syntax, shape].concat();
    (config, rules::with_secrets(text, drafts))
}

/// Reads the settings of a configuration file for whatever decides by them; the defaults without a
/// file.
///
/// # Errors
///
/// If [`read_config`] finds an error in it: the findings.
pub fn sound_config(file: Option<&SourceFile>) -> Result<Config, Vec<Draft>> {
    let (config, drafts) = file.map(read_config).unwrap_or_default();
    if drafts.is_empty() {
        return Ok(config);
    }
    Err(drafts)
}

fn draft(text: &str, value: &Unusable) -> Draft {
    match value.reason {
        UnusableReason::Value => {
            let written = quoted(&text[value.span.start..value.span.end]);
            let message = Text::new(id::UNUSABLE_VALUE).with("value", written);
            Draft::new("not-allowed-value", value.span, message)
        }
        UnusableReason::OwnersWithoutReviews => {
            let message = Text::new(id::OWNERS_WITHOUT_REVIEWS);
            rules::MISSING_KEY.at(value.span, message)
        }
        UnusableReason::BlankReason => {
            Draft::new("bad-format", value.span, Text::new(id::BLANK_REASON))
        }
    }
}

#[cfg(test)]
mod tests;
