//! `contactctl check`.

use std::borrow::Cow;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time;

use clap::Args;

use super::fix::{self, FixArgs};
use super::formats::{self, FindingsFormat, FormatFile, Reports};
use super::instant::InstantArgs;
use super::online::OnlineArgs;
use super::rule_filter::RuleArgs;
use super::scope::{CheckedScope, ScopeArgs};
use super::session::Session;
use crate::check;
use crate::error::{Error, ErrorKind, Result};
use crate::finding::{Report, Severity};
use crate::language::{Text, id};
use crate::project::output;
use crate::project::{Checking, Project, Statistics};
use crate::render::{self, Checked, Export};

/// Check the contacts and show every error where it is
///
/// Reads the configuration, the directory and all accounts from the work tree, the Git index or a
/// commit. Exits with 1 if there is an error, or if there are more warnings than `--max-warnings`
/// allows. Exits with 2 if nothing could be checked, and otherwise with 0.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl check
  contactctl check contacts/bistro-warszawa.toml
  contactctl check --rev HEAD --max-warnings 0
  contactctl check --select email-invalid --select email-domain-typo
  contactctl check --ignore foreign-domain
  contactctl check --staged --since HEAD     what the next commit changes and affects
  contactctl check --format json --output findings.json
  contactctl check --format github --output-format sarif=report.sarif
  contactctl check --format markdown >> \"$GITHUB_STEP_SUMMARY\"
  contactctl check --output-format gitlab=quality.json --output-format junit=report.xml
  contactctl check --diff --unsafe           what all fixes would change
  contactctl check --fix                     fix findings that have only one possible fix")]
pub(super) struct CheckArgs {
    #[command(flatten)]
    scope: ScopeArgs,
    #[command(flatten)]
    rules: RuleArgs,
    #[command(flatten)]
    online: OnlineArgs,
    /// How to print the findings [default: text]
    #[arg(long, value_enum, hide_default_value = true)]
    format: Option<FindingsFormat>,
    /// Write the findings to FILE in the format of `--format`, and print them as text
    #[arg(long, value_name = "FILE", conflicts_with = "diff")]
    output: Option<PathBuf>,
    /// Also write the findings to FILE in FORMAT; with `-` as FILE, print them in FORMAT instead of as
    /// text (may be repeated)
    #[arg(
        long = "output-format",
        value_name = "FORMAT=FILE",
        value_parser = FormatFile::parse,
        conflicts_with = "diff"
    )]
    output_formats: Vec<FormatFile>,
    /// Exit with 1 if there are more than N warnings
    #[arg(long, value_name = "N")]
    max_warnings: Option<usize>,
    /// Read and check every file, and neither use nor write the cache of earlier runs in `.contactctl/`
    #[arg(long)]
    no_cache: bool,
    /// Print on stderr how long each stage took, and how many files were known from earlier runs
    #[arg(long)]
    statistics: bool,
    #[command(flatten)]
    fix: FixArgs,
    #[command(flatten)]
    instant: InstantArgs,
}

impl CheckArgs {
    /// Returns the reports to write and to print.
    fn reports(&self, session: &Session<'_>) -> Result<Reports> {
        let own = self.output.as_ref().map(|file| FormatFile {
            format: self.format.unwrap_or_default(),
            file: file.clone(),
        });
        // With `--output`, `--format` is that of the file.
        let asked = self.format.filter(|_| own.is_none());
        let files = own.into_iter().chain(self.output_formats.iter().cloned());
        Reports::new(session, asked, files.collect())
    }
}

pub(super) fn run(session: &Session<'_>, args: &CheckArgs) -> Result<ExitCode> {
    args.fix.check_sensible(args.scope.other_source())?;
    args.rules.filter()?;
    let Reports { printed, files } = args.reports(session)?;
    let project = if args.scope.is_of_commit() {
        session.project_of_commits()?
    } else {
        session.project()?
    };
    for report in &files {
        session.check_report(&project, &report.file)?;
    }
    let began = time::Instant::now();
    let checking = Checking {
        now: args.instant.now(session),
        cache: session.build().filter(|_| !args.no_cache),
    };
    if args.fix.is_requested()
        && let Some(status) = apply_fixes(session, &project, args, checking)?
    {
        return Ok(status);
    }
    let CheckedScope {
        texts,
        outcome,
        scope,
        extent,
        statistics,
    } = args.scope.take(session, &project, checking, &args.online)?;
    let read = Text::new(id::FILES).with("number", outcome.files.len());
    session.detail(&Text::new(id::DETAIL_READ).with("files", read));
    let idle = args
        .rules
        .idle(&outcome.config, args.online.is_requested())?;
    let (report, accounts) = scope.select(&project.config, outcome, extent);
    let report = args.rules.filtered(report)?;
    // Text is printed part by part, so that not all files with findings are in memory.
    let is_in_parts = printed == FindingsFormat::Text && files.is_empty();
    let snapshot = if is_in_parts {
        Cow::Borrowed(texts.kept())
    } else {
        texts.of(report.findings())
    };
    let checked = Checked {
        snapshot: &snapshot,
        report: &report,
        accounts,
        language: session.language(),
        redact: session.is_redacting(),
    };
    let folder = project.folder_in_repository();
    let export = Export {
        checked,
        folder: &folder,
    };
    let formats = files.iter().map(|file| file.format);
    if let Some(text) = formats::left_out(&report, formats.chain([printed])) {
        session.say(&text.say(session.language()));
    }
    for text in &idle {
        session.note(text);
    }
    for FormatFile { format, file } in &files {
        let text = formats::render(session, &export, *format);
        let path = session.report_path(file);
        if session.is_redacting() {
            output::write(&path, &text)?;
        } else {
            output::write_report(&path, &text)?;
        }
    }
    match printed {
        FindingsFormat::Text => formats::print_text(session, &checked, &texts)?,
        FindingsFormat::Github => {
            Session::print_commands(&formats::render(session, &export, printed))?;
        }
        _ => session.print_released(&formats::render(session, &export, printed))?,
    }
    let says_so = [
        FindingsFormat::Text,
        FindingsFormat::Json,
        FindingsFormat::Markdown,
    ];
    if !says_so.contains(&printed)
        && let Some(text) = render::filter_line(&report)
    {
        session.note(&text);
    }
    if args.statistics {
        for text in timing(statistics, began.elapsed()) {
            session.voice().tell(&text);
        }
    }
    Ok(status(session, &report, args.max_warnings))
}

/// Returns the exit status for `report`. `most` is the largest number of warnings that is allowed.
fn status(session: &Session<'_>, report: &Report, most: Option<usize>) -> ExitCode {
    let warnings = report.count(Severity::Warn);
    if let Some(most) = most.filter(|most| warnings > *most) {
        let text = Text::new(id::TOO_MANY_WARNINGS)
            .with("warnings", warnings)
            .with("most", most);
        session.report(&Error::new(ErrorKind::Findings, text));
        return ExitCode::from(ErrorKind::Findings.status());
    }
    if report.has_errors() {
        return ExitCode::from(ErrorKind::Findings.status());
    }
    ExitCode::SUCCESS
}

/// Applies the requested fixes. With `--diff` they are only shown, and the result is the status that
/// the run ends with.
fn apply_fixes(
    session: &Session<'_>,
    project: &Project,
    args: &CheckArgs,
    checking: Checking<'_>,
) -> Result<Option<ExitCode>> {
    let CheckedScope {
        outcome,
        scope,
        extent,
        ..
    } = args.scope.take(session, project, checking, &args.online)?;
    let files = project.files()?;
    let filter = args.rules.filter()?;
    let fixed = check::fix::fix(files, checking.now, |finding, fix| {
        scope.has(&finding.path) && filter.takes(finding.rule) && args.fix.takes(fix)
    });
    if !args.fix.diff {
        fix::write(session, project, &fixed)?;
        return Ok(None);
    }
    session.print(&fix::diff(session, &fixed))?;
    let (report, _) = scope.select(&project.config, outcome, extent);
    let report = args.rules.filtered(report)?;
    Ok(Some(status(session, &report, args.max_warnings)))
}

/// Returns the lines of `--statistics`. `all` is the time that the whole run took.
fn timing(statistics: Option<Statistics>, all: time::Duration) -> [Text; 2] {
    let Some(statistics) = statistics else {
        let time = Text::new(id::TIME_IN_ALL).with("all", seconds(all));
        return [time, Text::new(id::CACHE_NOT_USED)];
    };
    let Statistics {
        finding,
        judging,
        between,
        keeping,
        known,
        accounts,
    } = statistics;
    let printing = all.saturating_sub(finding + judging + between + keeping);
    [
        Text::new(id::TIME_BY_STAGES)
            .with("all", seconds(all))
            .with("finding", seconds(finding))
            .with("judging", seconds(judging))
            .with("between", seconds(between))
            .with("keeping", seconds(keeping))
            .with("printing", seconds(printing)),
        Text::new(id::CACHE_KNOWN)
            .with("known", known)
            .with("accounts", Text::new(id::ACCOUNTS).with("number", accounts)),
    ]
}

/// Formats a duration in seconds, with milliseconds.
fn seconds(stage: time::Duration) -> String {
    format!("{:.3}", stage.as_secs_f64())
}
