//! The scope of a report that is not about every file of the work tree.

use std::borrow::Cow;

use serde::Serialize;

use super::{Checked, Export};
use crate::finding::{Extent, FilteredRules, Report, ReportSource};
use crate::language::{Text, id};
use crate::text::printable;

/// A line for people: the number of files, of how many, and how they were chosen.
pub(super) fn line(checked: &Checked<'_>, extent: &Extent) -> String {
    let files = checked.report.files();
    let mut parts = vec![if files == extent.of {
        Text::new(id::SCOPE_ALL).with("number", files)
    } else {
        Text::new(id::SCOPE_SOME)
            .with("number", files)
            .with("of", extent.of)
    }];
    parts.extend(match &extent.source {
        ReportSource::WorkTree => None,
        ReportSource::Index => Some(Text::new(id::SCOPE_INDEX)),
        ReportSource::Commit(rev) => Some(Text::new(id::SCOPE_COMMIT).with("rev", rev.as_str())),
        ReportSource::Stdin(path) => Some(Text::new(id::SCOPE_STDIN).with("path", path.as_str())),
    });
    parts.extend(extent.since.as_ref().map(|since| {
        let text = match &since.merge_base {
            Some(base) => Text::new(id::SCOPE_SINCE_BASE).with("base", base.as_str()),
            None => Text::new(id::SCOPE_SINCE),
        };
        text.with("rev", since.rev.as_str())
    }));
    let shard = extent.shard.as_deref();
    parts.extend(shard.map(|shard| Text::new(id::SCOPE_SHARD).with("shard", shard)));
    parts.extend(extent.rules.iter().flat_map(filter));
    let said: Vec<_> = parts
        .iter()
        .map(|part| part.say(checked.language))
        .collect();
    let line = Text::new(id::SCOPE).with("parts", said.join(", "));
    format!("{}\n", printable(&line.say(checked.language)))
}

/// A line for people about the rules that a report leaves out, if it was filtered.
#[must_use]
pub fn filter_line(report: &Report) -> Option<Text> {
    let parts = filter(report.extent()?.rules.as_ref()?).into_iter();
    let line = parts.reduce(|first, second| {
        Text::new(id::SCOPE_AND)
            .with("first", first)
            .with("second", second)
    })?;
    Some(Text::new(id::SCOPE).with("parts", line))
}

/// The words for a filter of rules: those that were selected, those that were ignored, and the number
/// of findings that are left out.
pub(super) fn filter(rules: &FilteredRules) -> Vec<Text> {
    let FilteredRules { filter, left_out } = rules;
    let listed = |names: &[&str]| format!("`{}`", names.join("`, `"));
    let mut parts = Vec::new();
    if !filter.select.is_empty() {
        parts.push(Text::new(id::SCOPE_SELECT).with("rules", listed(&filter.select)));
    }
    if !filter.ignore.is_empty() {
        parts.push(Text::new(id::SCOPE_IGNORE).with("rules", listed(&filter.ignore)));
    }
    parts.push(match left_out {
        0 => Text::new(id::SCOPE_NOTHING_LEFT_OUT),
        number => Text::new(id::SCOPE_LEFT_OUT).with("number", *number),
    });
    parts
}

/// The same for machines.
#[derive(Debug, Serialize)]
pub(super) struct ScopeJson<'e> {
    source: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rev: Option<Cow<'e, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Cow<'e, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    merge_base: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shard: Option<&'e str>,
    of_files: usize,
    #[serde(flatten)]
    rules: Option<RulesJson<'e>>,
}

#[derive(Debug, Serialize)]
struct RulesJson<'e> {
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    select: &'e [&'static str],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    ignore: &'e [&'static str],
    left_out: usize,
}

impl<'e> ScopeJson<'e> {
    pub(super) fn new(export: &Export<'_>, extent: &'e Extent) -> Self {
        let (source, rev) = match &extent.source {
            ReportSource::WorkTree => ("work-tree", None),
            ReportSource::Index => ("index", None),
            ReportSource::Commit(rev) => ("commit", Some(rev.as_str())),
            ReportSource::Stdin(_) => ("stdin", None),
        };
        Self {
            source,
            rev: rev.map(|rev| export.released(rev)),
            since: extent
                .since
                .as_ref()
                .map(|since| export.released(&since.rev)),
            merge_base: extent
                .since
                .as_ref()
                .and_then(|since| since.merge_base.as_deref()),
            shard: extent.shard.as_deref(),
            of_files: extent.of,
            rules: extent.rules.as_ref().map(|rules| RulesJson {
                select: &rules.filter.select,
                ignore: &rules.filter.ignore,
                left_out: rules.left_out,
            }),
        }
    }
}
