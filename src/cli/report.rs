//! `contactctl report`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use jiff::Timestamp;

use super::instant::InstantArgs;
use super::runtime::block_on;
use super::session::Session;
use crate::config::PortalKind;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::plan::Choices;
use crate::project::output::{self, Destination};
use crate::project::{Project, is_free_for};
use crate::render::report::{self, MARKS, ONE_PAGE, ReportContext, markdown, page_name};
use crate::sync::Surroundings;
use crate::sync::overview::{Overview, OverviewRequest, PortalOverview, overview, portal_of_plan};
use crate::sync::push::{self, FirstSync, PushRequest};

/// Create a page that shows the state of all contacts
///
/// The page shows first what needs attention, and since when. Then it shows the support hours and
/// contacts of each account, the people behind them, and how old the last test of each directory entry
/// is. After that, it shows what is known of each portal. The page needs no network, script or other
/// file. If there are more than 2000 accounts, they are on further pages beside it. The contacts come
/// from the work tree, and a portal is asked only if you add `--portal`. An existing file is
/// overwritten only if it is a report.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl report contacts.html
  contactctl report contacts.html --since v1.2
  contactctl report contacts.html --portal production
  contactctl report - --format markdown >> \"$GITHUB_STEP_SUMMARY\"    for the summary of a job")]
pub(super) struct ReportArgs {
    /// The file to write; `-` prints the page
    file: PathBuf,
    /// Also list the changes since the commit REV. A branch that lacks commits of REV is compared with
    /// the merge base, as in a pull request
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// Ask this portal for its values, to show edits made there (may be repeated)
    #[arg(long = "portal", value_name = "NAME")]
    portals: Vec<String>,
    /// The format of the report
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    instant: InstantArgs,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// A page for a browser
    #[default]
    Html,
    /// For the summary of a job, shorter
    Markdown,
}

pub(super) fn run(session: &Session<'_>, args: &ReportArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let path = session.report_path(&args.file);
    let is_printed = output::destination(&path)? == Destination::Stdout;
    check_target(&project, &path, &args.file)?;
    let now = args.instant.now(session);
    let request = OverviewRequest {
        now,
        since: args.since.as_deref(),
    };
    let overview = session.with_surroundings(|surroundings| -> Result<Overview> {
        let mut overview = overview(&project, request, &surroundings)?;
        for name in &args.portals {
            let asked = ask(&project, name, now, surroundings.clone())?;
            let known = overview
                .portals
                .iter_mut()
                .find(|portal| portal.name == *name);
            match known {
                Some(known) => *known = asked,
                // The commit that is checked out has the portal, but the work tree no longer has it.
                None => overview.portals.push(asked),
            }
        }
        Ok(overview)
    })?;
    let pages = rendered(session, args, &overview);
    if is_printed {
        return print(session, &pages);
    }
    write(session, &project, &overview, &pages, (&path, &args.file))?;
    Ok(ExitCode::SUCCESS)
}

/// Checks that the report may be written to `path`, which `shown` shows.
fn check_target(project: &Project, path: &Path, shown: &Path) -> Result<()> {
    project.check_report(path, shown)?;
    if is_free_for(path, &MARKS)? {
        return Ok(());
    }
    Err(Error::usage(
        Text::new(id::REPORT_NOT_OURS).with("path", shown.display()),
    ))
}

/// Returns what the portal `name` itself shows, compared with the commit that is checked out.
fn ask(
    project: &Project,
    name: &str,
    now: Timestamp,
    surroundings: Surroundings<'_>,
) -> Result<PortalOverview> {
    let request = PushRequest {
        project,
        portal: Some(name),
        rev: "HEAD",
        accounts: &[],
        choices: Choices::default(),
        first: FirstSync::default(),
        now,
        surroundings,
    };
    let checked = push::check(&request)?.without_errors(&request, true)?;
    let (_, settings) = push::choose(&checked.outcome.config, Some(name))?;
    let kind = match &settings.kind {
        PortalKind::Embedded => "embedded",
        PortalKind::Http { .. } => "http",
        PortalKind::Manual(_) => "manual",
    };
    block_on(async {
        let prepared = push::prepare(&request, checked).await?;
        let asked = portal_of_plan(prepared.plan(), kind, now);
        prepared.close().await?;
        Ok(asked)
    })
}

fn rendered(session: &Session<'_>, args: &ReportArgs, overview: &Overview) -> Vec<String> {
    let file = args.file.file_name().unwrap_or_default().to_string_lossy();
    let context = |language| ReportContext {
        language,
        redact: session.is_redacting(),
        file: &file,
    };
    match args.format {
        Format::Html => report::pages(overview, context(session.language())),
        Format::Markdown => {
            let context = context(session.machine_language());
            vec![markdown::markdown(overview, context)]
        }
    }
}

/// Prints the only page.
fn print(session: &Session<'_>, pages: &[String]) -> Result<ExitCode> {
    let [page] = pages else {
        return Err(Error::usage(
            Text::new(id::REPORT_MANY_PRINTED).with("most", ONE_PAGE),
        ));
    };
    session.print_released(page)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the pages: those of accounts first, so that no link leads to nothing.
fn write(
    session: &Session<'_>,
    project: &Project,
    overview: &Overview,
    pages: &[String],
    (path, shown): (&Path, &Path),
) -> Result<()> {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = |number: usize, of: &Path| match number {
        0 => of.to_owned(),
        number => of.with_file_name(page_name(&file, number)),
    };
    for number in 1..pages.len() {
        check_target(project, &beside(number, path), &beside(number, shown))?;
    }
    for (number, page) in pages.iter().enumerate().rev() {
        let path = beside(number, path);
        if session.is_redacting() {
            output::write(&path, page)?;
        } else {
            output::write_private(&path, page)?;
        }
    }
    let wrote = match pages.len() - 1 {
        0 => Text::new(id::REPORT_WROTE),
        others => Text::new(id::REPORT_WROTE_PAGES).with("number", others),
    };
    let accounts = Text::new(id::ACCOUNTS).with("number", overview.accounts.len());
    let wrote = wrote
        .with("path", shown.display())
        .with("accounts", accounts);
    session.note(&wrote);
    Ok(())
}
