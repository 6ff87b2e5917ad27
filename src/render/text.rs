//! Findings for people, each with the lines it is about. miette draws them.

use std::fmt;
use std::fmt::Write as _;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode, ThemeCharacters,
    ThemeStyles,
};
use rayon::prelude::*;

use super::excerpt::Excerpt;
use super::places::LineIndexes;
use super::wrap::wrapped;
use super::{Checked, Style, word};
use crate::finding::{Finding, Safety, Severity};
use crate::language::{Language, MessageId, Text, id};
use crate::text::printable;

/// The number of findings that one thread draws at a time.
const CHUNK: usize = 64;

/// Every finding, with an empty line after each; empty if there are no findings.
#[must_use]
pub fn findings(checked: &Checked<'_>, style: Style) -> String {
    drawn(checked, checked.report.findings(), style)
}

/// As [`findings`], but only `findings` of the report.
#[must_use]
pub fn drawn(checked: &Checked<'_>, findings: &[Box<Finding>], style: Style) -> String {
    let words = Words::new(checked.language);
    if findings.len() <= CHUNK {
        return chunk(checked, findings, style, &words);
    }
    findings
        .par_chunks(CHUNK)
        .map(|findings| chunk(checked, findings, style, &words))
        .collect::<Vec<_>>()
        .concat()
}

fn chunk(checked: &Checked<'_>, findings: &[Box<Finding>], style: Style, words: &Words) -> String {
    let mut places = LineIndexes::new(checked.snapshot);
    let mut out = String::new();
    for finding in findings {
        draw(&mut out, (checked, finding), &mut places, style, words);
    }
    out
}

/// The number of findings, in a line, and where to read more.
#[must_use]
pub fn summary(checked: &Checked<'_>) -> String {
    let mut summary = verdict(checked);
    if let Some(extent) = checked.report.extent() {
        summary += &super::extent::line(checked, extent);
    }
    summary
}

fn verdict(checked: &Checked<'_>) -> String {
    let Checked {
        report, language, ..
    } = *checked;
    let Some(first) = report.findings().first() else {
        if report.files() == 0 {
            return word(id::NOTHING_IN_SCOPE, language) + "\n";
        }
        let summary = if report.left_out() > 0 {
            id::SUMMARY_WITHOUT_SELECTED
        } else {
            id::SUMMARY_WITHOUT_FINDINGS
        };
        let text = Text::new(summary)
            .with("files", counted(id::FILES, report.files()))
            .with("accounts", counted(id::ACCOUNTS, checked.accounts));
        return text.say(language) + "\n";
    };
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warn));
    let counts = problems(errors, warnings).expect("a finding is an error or a warning");
    let mut paths: Vec<_> = report
        .findings()
        .iter()
        .map(|finding| &finding.path)
        .collect();
    paths.dedup();
    let rule = report
        .findings()
        .iter()
        .find(|finding| finding.severity == Severity::Error);
    let text = Text::new(id::SUMMARY)
        .with("counts", counts)
        .with("faulty", paths.len())
        .with("files", report.files());
    let why = Text::new(id::WHY_IT_MATTERS).with("rule", rule.unwrap_or(first).rule);
    format!("{}\n{}\n", text.say(language), why.say(language))
}

/// A number with a noun, such as `3 files`.
pub(super) fn counted(what: MessageId, number: usize) -> Text {
    Text::new(what).with("number", number)
}

/// The numbers of errors and warnings; `None` if both are zero.
pub(super) fn problems(errors: usize, warnings: usize) -> Option<Text> {
    match (errors, warnings) {
        (0, 0) => None,
        (0, _) => Some(counted(id::WARNINGS, warnings)),
        (_, 0) => Some(counted(id::ERRORS, errors)),
        _ => Some(
            Text::new(id::ERRORS_AND_WARNINGS)
                .with("errors", counted(id::ERRORS, errors))
                .with("warnings", counted(id::WARNINGS, warnings)),
        ),
    }
}

/// The word for a level.
pub(super) fn level(severity: Severity) -> Text {
    Text::new(match severity {
        Severity::Error => id::WORD_ERROR,
        Severity::Warn => id::WORD_WARNING,
    })
}

/// The command that makes fixes of this safety.
pub(super) const fn fixing(safety: Safety) -> &'static str {
    match safety {
        Safety::Safe => "contactctl check --fix",
        Safety::Unsafe => "contactctl check --fix --unsafe",
    }
}

/// The words that every finding needs, translated once.
struct Words {
    language: Language,
    error: String,
    warning: String,
    help: String,
}

impl Words {
    fn new(language: Language) -> Self {
        Self {
            language,
            error: level(Severity::Error).say(language),
            warning: level(Severity::Warn).say(language),
            help: format!("  {} ", word(id::WORD_HELP, language)),
        }
    }

    fn level(&self, severity: Severity) -> &str {
        match severity {
            Severity::Error => &self.error,
            Severity::Warn => &self.warning,
        }
    }
}

/// Draws one finding. miette draws its head and its frames. The lines below them are drawn here,
/// since miette's own are in English only.
fn draw(
    out: &mut String,
    (checked, finding): (&Checked<'_>, &Finding),
    places: &mut LineIndexes<'_>,
    style: Style,
    words: &Words,
) {
    let language = words.language;
    let drawn = Drawn {
        finding,
        head: format!("{}[{}]", words.level(finding.severity), finding.rule),
        message: lines(&checked.say(&finding.message), style.width, "  x ".len()),
        excerpt: Excerpt::new(places, finding, checked),
    };
    let theme = theme(&drawn, style);
    let help_style = theme.styles.help;
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(style.width)
        .with_links(false)
        .with_wrap_lines(false)
        .without_syntax_highlighting();
    let mut text = String::new();
    handler
        .render_report(&mut text, &drawn)
        .expect("an excerpt holds all of its labels");
    if let Some(help) = &finding.help {
        let indent = words.help.chars().count();
        let help = lines(&checked.say(help), style.width, indent)
            .replace('\n', &format!("\n{:indent$}", ""));
        writeln!(text, "{}{help}", help_style.style(&words.help))
            .expect("a string takes everything");
    }
    if let Some(field) = finding.field {
        let line = Text::new(id::FIELD_LINE)
            .with("key", field.key)
            .with("label", field.label_in(language));
        writeln!(text, "  {}", line.say(language)).expect("a string takes everything");
    }
    if let Some(fix) = &finding.fix {
        let line = Text::new(id::FIX_AVAILABLE).with("command", fixing(fix.safety));
        writeln!(text, "  {}", line.say(language)).expect("a string takes everything");
    }
    for line in text.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out.push('\n');
}

/// Wraps `text` into lines that fit after `indent` columns.
fn lines(text: &str, width: usize, indent: usize) -> String {
    wrapped(&printable(text), width.saturating_sub(indent)).join("\n")
}

/// Colours the finding's own place by its level, and further places in another colour.
fn theme(drawn: &Drawn<'_>, style: Style) -> GraphicalTheme {
    let characters = if style.unicode {
        ThemeCharacters::unicode()
    } else {
        ThemeCharacters::ascii()
    };
    let mut styles = if style.color {
        ThemeStyles::ansi()
    } else {
        ThemeStyles::none()
    };
    let own = match drawn.finding.severity {
        Severity::Error => styles.error,
        Severity::Warn => styles.warning,
    };
    styles.highlights = drawn
        .excerpt
        .primaries()
        .into_iter()
        .map(|is_primary| if is_primary { own } else { styles.help })
        .collect();
    GraphicalTheme { characters, styles }
}

/// A finding in miette's form.
#[derive(Debug)]
struct Drawn<'f> {
    finding: &'f Finding,
    head: String,
    message: String,
    excerpt: Excerpt,
}

impl fmt::Display for Drawn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Drawn<'_> {}

impl Diagnostic for Drawn<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.head))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.finding.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warn => miette::Severity::Warning,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.excerpt.labels()))
    }
}
