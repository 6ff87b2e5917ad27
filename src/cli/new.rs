//! `contactctl new`.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{ArgGroup, Args};

use super::session::Session;
use crate::config::ProjectFiles;
use crate::contact::{AccountId, Template};
use crate::error::{Error, ErrorKind, Result};
use crate::finding::Report;
use crate::language::{Text, id};
use crate::project::Project;
use crate::render::{self, Checked};
use crate::rows::{Rows, read_csv, read_json};
use crate::schema;
use crate::sync::new::{CreatedFile, InputFile, create_all, file_of, new_accounts};
use crate::sync::pull::{schema_from, schema_path};
use crate::text::{Content, Origin, Snapshot, SourceFile};

/// The most bytes of an input file.
const LARGEST: usize = 64 << 20;

/// Create account files, from a template or from a CSV or JSON file
///
/// With ACCOUNT, writes a file whose values you fill in. From a CSV or JSON file, writes a file for each
/// account in it, if a check finds no error in any of them; otherwise nothing is written. An address that the
/// directory has is written as its `@id`. A file that already exists is never changed.
///
/// The columns of CSV and the keys of JSON are keys of an account file: `id`, `name`, `integration`, `launched`,
/// `merchant_issues_field`, `brand_domains`, `always_open`, `technical_emergency`,
/// `technical_non_emergency`, `merchant_issues`, `operational_for_google`, `operational_for_users`,
/// `alert`, `operational_support` and `users`. The hours of `operational_support` are written as in
/// `mon-fri 09:00-17:00 Europe/Warsaw`, with `overnight` before the time zone if they end on the next day.
/// Each user is written as in `anna@bistro.example administrator`.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("source").required(true)))]
#[command(after_help = "\
Examples:
  contactctl new bistro-krakow --name \"Bistro Kraków\" --integration reservations-e2e
  contactctl new --from-csv accounts.csv --dry-run
  contactctl new --from-csv accounts.csv
  contactctl new --from-json accounts.json")]
pub(super) struct NewArgs {
    /// The id of the account in the portal
    #[arg(group = "source")]
    account: Option<String>,
    /// The name of the account [default: its id]
    #[arg(long, requires = "account")]
    name: Option<String>,
    /// The kind of integration
    #[arg(long, requires = "account", value_name = "KIND", value_parser = integrations())]
    integration: Option<String>,
    /// CSV: a header, then a row for each account; the items of a list are separated by `;`
    #[arg(long, value_name = "FILE", group = "source")]
    from_csv: Option<PathBuf>,
    /// JSON: a list with an object for each account
    #[arg(long, value_name = "FILE", group = "source")]
    from_json: Option<PathBuf>,
    /// Print which files would be created, and write nothing
    #[arg(long)]
    dry_run: bool,
}

fn integrations() -> PossibleValuesParser {
    PossibleValuesParser::new(schema::integrations())
}

pub(super) fn run(session: &Session<'_>, args: &NewArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let files = project.files_if_any()?;
    let made = match (&args.account, args.input()) {
        (Some(account), _) => Made {
            files: vec![args.blank(&files, account)?],
            ..Made::default()
        },
        (None, Some((form, path))) => {
            let text = read(&session.directory().join(path), path)?;
            let rows = form.rows(&text, path)?;
            let path = path.to_string_lossy();
            let input = InputFile {
                path: &path,
                text: &text,
            };
            let made = new_accounts(&files, input, rows, session.now());
            if !made.report.findings().is_empty() {
                return refused(session, input, &made.report);
            }
            Made {
                files: made.files,
                unchanged: made.unchanged,
                warnings: made.warnings,
            }
        }
        (None, None) => Made::default(),
    };
    project.check_read(made.files.iter().map(|file| file.path.as_str()))?;
    if !args.dry_run {
        create_all(&project.root, &made.files)?;
    }
    if !session.is_quiet() {
        session.print(&said(session, args, &made))?;
        notes(session, args, &made, &project);
    }
    Ok(ExitCode::SUCCESS)
}

/// The form of an input file.
#[derive(Debug, Clone, Copy)]
enum InputForm {
    Csv,
    Json,
}

impl InputForm {
    fn rows(self, text: &str, path: &Path) -> Result<Rows> {
        match self {
            Self::Csv => Ok(read_csv(text)),
            Self::Json => read_json(text).map_err(|error| {
                Error::usage(
                    Text::new(id::NEW_INPUT_NOT_JSON)
                        .with("path", path.display())
                        .with("line", error.line())
                        .with("column", error.column().max(1)),
                )
                .because(error)
            }),
        }
    }
}

/// The files of a run, and what there is to say about them.
#[derive(Default)]
struct Made {
    files: Vec<CreatedFile>,
    unchanged: usize,
    warnings: usize,
}

impl NewArgs {
    fn input(&self) -> Option<(InputForm, &Path)> {
        let csv = self.from_csv.as_deref().map(|path| (InputForm::Csv, path));
        let json = self
            .from_json
            .as_deref()
            .map(|path| (InputForm::Json, path));
        csv.or(json)
    }

    /// Returns the file of `account`, in which the values are still empty.
    fn blank(&self, files: &ProjectFiles<'_>, account: &str) -> Result<CreatedFile> {
        if AccountId::parse(account).is_err() {
            return Err(Error::usage(
                Text::new(id::NEW_ID_INVALID).with("id", account),
            ));
        }
        if let Some(path) = file_of(files, account) {
            return Err(Error::usage(
                Text::new(id::NEW_ACCOUNT_THERE)
                    .with("id", account)
                    .with("path", path),
            ));
        }
        let path = files.layout().account_path(account);
        let template = Template {
            id: account,
            name: self.name.as_deref().unwrap_or(account),
            integration: self.integration.as_deref().unwrap_or_default(),
            schema: &schema_from(&path),
        };
        Ok(CreatedFile {
            text: template.text(),
            path,
        })
    }
}

/// Reads the text of an input file.
fn read(file: &Path, path: &Path) -> Result<String> {
    let shown = |message| Text::new(message).with("path", path.display());
    let unreadable = |error| Error::io(shown(id::NEW_INPUT_UNREADABLE)).because(error);
    let mut bytes = Vec::new();
    let limit = LARGEST as u64 + 1;
    let opened = File::open(file).map_err(unreadable)?;
    opened
        .take(limit)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() > LARGEST {
        let text = shown(id::NEW_INPUT_LARGE).with("most", LARGEST >> 20);
        return Err(Error::usage(text));
    }
    String::from_utf8(bytes)
        .map_err(|error| Error::usage(shown(id::NEW_INPUT_NOT_UTF8)).because(error))
}

/// Prints the errors of an input file, from which nothing is written.
fn refused(session: &Session<'_>, input: InputFile<'_>, report: &Report) -> Result<ExitCode> {
    let file = SourceFile {
        path: input.path.to_owned(),
        content: Content::Text(input.text.to_owned()),
    };
    let snapshot = Snapshot::new(Origin::Memory, vec![file]);
    let checked = Checked {
        snapshot: &snapshot,
        report,
        accounts: 0,
        language: session.language(),
        redact: session.is_redacting(),
    };
    session.print(&render::text::findings(&checked, session.style()))?;
    let number = report.findings().len();
    Err(Error::new(
        ErrorKind::Findings,
        Text::new(id::NEW_FAULTS)
            .with("path", input.path)
            .with("number", number),
    ))
}

/// Returns a line for each file, and the summary.
fn said(session: &Session<'_>, args: &NewArgs, made: &Made) -> String {
    let (line, summary) = if args.dry_run {
        (id::NEW_WOULD_CREATE, id::NEW_SUMMARY_DRY)
    } else {
        (id::NEW_CREATED, id::NEW_SUMMARY)
    };
    let language = session.language();
    let mut out = String::new();
    for file in &made.files {
        out += &Text::new(line)
            .with("path", file.path.as_str())
            .say(language);
        out.push('\n');
    }
    if args.account.is_none() {
        let count = Text::new(summary).with("number", made.files.len());
        out += &count.say(language);
        if made.unchanged > 0 {
            let unchanged = Text::new(id::NEW_UNCHANGED).with("number", made.unchanged);
            out += &unchanged.say(language);
        }
        out += ".\n";
    }
    out
}

/// Says what is left to do about the new files.
fn notes(session: &Session<'_>, args: &NewArgs, made: &Made, project: &Project) {
    if args.dry_run {
        return;
    }
    if made.warnings > 0 {
        session.note(&Text::new(id::NEW_WARNINGS).with("number", made.warnings));
    }
    let schema = schema_path();
    if !made.files.is_empty() && !project.root.join(&schema).exists() {
        session.note(&Text::new(id::PULL_SCHEMA).with("path", schema));
    }
    if let (Some(_), [file]) = (&args.account, made.files.as_slice()) {
        session.note(&Text::new(id::NEW_FILL_IN).with("path", file.path.as_str()));
    }
}
