//! The formats that findings are printed and written in.

use std::path::PathBuf;

use clap::ValueEnum;

use super::session::Session;
use crate::error::{Error, Result};
use crate::finding::Report;
use crate::language::{Text, id};
use crate::project::FoundTexts;
use crate::project::output::{self, Destination};
use crate::render::{self, Checked, Export, Style};

/// The number of findings that are drawn and printed at a time.
const PART: usize = 4096;

/// A format of findings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum FindingsFormat {
    /// For people: each finding with its lines
    #[default]
    Text,
    /// One line each: `path:line:col: level[rule] message`
    Short,
    /// For machines; see `contactctl schema diagnostics`
    Json,
    /// As `json`, but one line for each finding
    Jsonl,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands: annotations in GitHub Actions
    Github,
    /// Code quality report for merge requests in GitLab
    Gitlab,
    /// JUnit XML: a test for each file with findings
    Junit,
    /// For a step summary or a comment on a pull request
    Markdown,
}

/// A file to write, with its format.
#[derive(Debug, Clone)]
pub(super) struct FormatFile {
    pub(super) format: FindingsFormat,
    pub(super) file: PathBuf,
}

impl FormatFile {
    /// Parses `FORMAT=FILE`.
    pub(super) fn parse(argument: &str) -> Result<Self, Text> {
        let Some((name, file)) = argument.split_once('=') else {
            return Err(Text::new(id::NO_FORMAT_AND_FILE));
        };
        let format = FindingsFormat::from_str(name, false).map_err(|_| {
            let names: Vec<_> = FindingsFormat::value_variants()
                .iter()
                .filter_map(ValueEnum::to_possible_value)
                .map(|value| value.get_name().to_owned())
                .collect();
            Text::new(id::NO_SUCH_FORMAT)
                .with("name", name)
                .with("names", names.join(", "))
        })?;
        if file.is_empty() {
            return Err(Text::new(id::NO_FORMAT_FILE).with("name", name));
        }
        Ok(Self {
            format,
            file: PathBuf::from(file),
        })
    }
}

/// The reports of a run: one that is printed, and others in files.
#[derive(Debug)]
pub(super) struct Reports {
    /// The format of the report on stdout.
    pub(super) printed: FindingsFormat,
    /// The reports in files, each in another one.
    pub(super) files: Vec<FormatFile>,
}

impl Reports {
    /// Sorts out the reports that `files` asks for, and the one in the format `asked` that is printed
    /// unless one of them goes to stdout.
    ///
    /// # Errors
    ///
    /// If two reports would go to one place, or nothing can be written to one.
    pub(super) fn new(
        session: &Session<'_>,
        asked: Option<FindingsFormat>,
        files: Vec<FormatFile>,
    ) -> Result<Self> {
        let mut reports = Self {
            printed: asked.unwrap_or_default(),
            files: Vec::new(),
        };
        let mut is_stdout_taken = asked.is_some();
        let mut seen: Vec<Destination> = Vec::new();
        for file in files {
            let destination = output::destination(&session.report_path(&file.file))?;
            if destination == Destination::Stdout {
                if is_stdout_taken {
                    return Err(Error::usage(Text::new(id::TWO_REPORTS_PRINTED)));
                }
                is_stdout_taken = true;
                reports.printed = file.format;
                continue;
            }
            if seen.iter().any(|seen| seen.is_shared_with(&destination)) {
                let text = Text::new(id::TWO_REPORTS).with("path", file.file.display());
                return Err(Error::usage(text));
            }
            seen.push(destination);
            reports.files.push(file);
        }
        Ok(reports)
    }
}

/// Returns a message about the findings that one of `formats` cannot hold, if there are any.
pub(super) fn left_out(
    report: &Report,
    mut formats: impl Iterator<Item = FindingsFormat>,
) -> Option<Text> {
    if formats.any(|format| format == FindingsFormat::Sarif) {
        return render::sarif::left_out(report);
    }
    None
}

/// Prints the findings as text for people, part by part. With `--quiet` there is no summary.
pub(super) fn print_text(
    session: &Session<'_>,
    checked: &Checked<'_>,
    texts: &FoundTexts,
) -> Result<()> {
    for findings in checked.report.findings().chunks(PART) {
        let snapshot = texts.of(findings);
        let part = Checked {
            snapshot: &snapshot,
            ..*checked
        };
        let text = render::text::drawn(&part, findings, session.style());
        if !session.print_while_read(&text)? {
            return Ok(());
        }
    }
    if session.is_quiet() {
        return Ok(());
    }
    session.print(&render::text::summary(checked))
}

/// Renders the findings in `format` for a file or a program, masked if personal data must not be
/// printed.
pub(super) fn render(session: &Session<'_>, export: &Export<'_>, format: FindingsFormat) -> String {
    // The text for people follows the locale, so one run may report the same in two languages.
    let language = match format {
        FindingsFormat::Text => session.language(),
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
    // Text and short show lines of files, so the finished text is masked. The others mask each value.
    let unmasked = match format {
        FindingsFormat::Text => {
            render::text::findings(checked, Style::PLAIN) + &render::text::summary(checked)
        }
        FindingsFormat::Short => render::short::render(checked),
        FindingsFormat::Json => return render::json::render(export),
        FindingsFormat::Jsonl => return render::jsonl::render(export),
        FindingsFormat::Sarif => return render::sarif::render(export),
        FindingsFormat::Github => return render::github::render(export),
        FindingsFormat::Gitlab => return render::gitlab::render(export),
        FindingsFormat::Junit => return render::junit::render(export),
        FindingsFormat::Markdown => return render::markdown::render(export),
    };
    session.released(&unmasked).into_owned()
}
