//! The settings of a configuration file, judged like every other file.

use super::parsed::{parse, unreadable};
use crate::config::Config;
use crate::finding::Draft;
use crate::schema::{self, Schema};
use crate::text::{Content, SourceFile};

/// Reads the settings of a configuration file. The drafts are about its errors.
#[must_use]
pub fn read_config(file: &SourceFile) -> (Config, Vec<Draft>) {
    let Content::Text(text) = &file.content else {
        return (Config::default(), unreadable(file));
    };
    let parsed = parse(text);
    let shape = parsed.independent(schema::check(Schema::Config, &parsed.document));
    let config = Config::read(&parsed.document);
    (config, [parsed.syntax, shape].concat())
}

#[cfg(test)]
mod tests;
