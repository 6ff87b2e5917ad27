//! The formats that findings are printed and written in.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::session::Session;
use crate::error::{Error, Result};
use crate::finding::Report;
use crate::language::Text;
use crate::render::{self, Checked, Export, Style};

/// A format of findings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people: each finding with its lines
    #[default]
    Text,
    /// One line each: `path:line:col: level[name] message`
    Short,
    /// For machines, by `contactctl schema diagnostics`
    Json,
    /// The same, a line for each finding
    Jsonl,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands: annotations in GitHub Actions
    Github,
    /// Code quality report for merge requests in GitLab
    Gitlab,
    /// JUnit XML: a test for each file with findings
    Junit,
    /// For a step summary, or a comment on a pull request
    Markdown,
}

/// A file to write, and in which format.
#[derive(Debug, Clone)]
pub(super) struct FormatFile {
    pub(super) format: Format,
    pub(super) file: PathBuf,
}

impl FormatFile {
    /// Reads `FORMAT=FILE`.
    pub(super) fn parse(argument: &str) -> Result<Self, Text> {
        let Some((name, file)) = argument.split_once('=') else {
            return Err(Text::new("no-format-and-file"));
        };
        let format = Format::from_str(name, false).map_err(|_| {
            let names: Vec<_> = Format::value_variants()
                .iter()
                .filter_map(ValueEnum::to_possible_value)
                .map(|value| value.get_name().to_owned())
                .collect();
            Text::new("no-such-format")
                .with("name", name)
                .with("names", names.join(", "))
        })?;
        if file.is_empty() {
            return Err(Text::new("no-format-file").with("name", name));
        }
        Ok(Self {
            format,
            file: PathBuf::from(file),
        })
    }
}

/// Refuses to write two reports to one file.
pub(super) fn assert_apart(folder: &Path, files: &[FormatFile]) -> Result<()> {
    let mut seen = BTreeSet::new();
    for FormatFile { file, .. } in files {
        if !seen.insert(resolved(&folder.join(file))) {
            return Err(Error::usage(
                Text::new("two-reports").with("path", file.display()),
            ));
        }
    }
    Ok(())
}

/// Where a file that need not exist yet is.
fn resolved(file: &Path) -> PathBuf {
    if let Ok(known) = file.canonicalize() {
        return known;
    }
    let folder = file.parent().and_then(|folder| folder.canonicalize().ok());
    match (folder, file.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => file.to_owned(),
    }
}

/// What has to be said of findings that one of `formats` has no room for.
pub(super) fn left_out(report: &Report, formats: impl Iterator<Item = Format>) -> Option<Text> {
    let mut formats = formats;
    formats
        .any(|format| format == Format::Sarif)
        .then(|| render::sarif::left_out(report))
        .flatten()
}

/// The findings in `format` as they may leave the run; as text without the summary if it
/// `is_quiet`.
pub(super) fn render(
    session: &Session<'_>,
    export: &Export<'_>,
    format: Format,
    style: Style,
    is_quiet: bool,
) -> String {
    // What people read follows the locale, so one run may say the same in two languages.
    let language = match format {
        Format::Text => session.language(),
        _ => session.machine_language(),
    };
    let export = &Export {
        checked: Checked {
            language,
            ..export.checked
        },
        ..*export
    };
    let checked = &export.checked;
    let released = |text: String| session.released(&text).into_owned();
    match format {
        // These show lines of files, so the finished text is masked; the others mask each value.
        Format::Text if is_quiet => released(render::text::findings(checked, style)),
        Format::Text => {
            released(render::text::findings(checked, style) + &render::text::summary(checked))
        }
        Format::Short => released(render::short::render(checked)),
        Format::Json => render::json::render(export),
        Format::Jsonl => render::jsonl::render(export),
        Format::Sarif => render::sarif::render(export),
        Format::Github => render::github::render(export),
        Format::Gitlab => render::gitlab::render(export),
        Format::Junit => render::junit::render(export),
        Format::Markdown => render::markdown::render(export),
    }
}
