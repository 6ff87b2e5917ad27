//! `contactctl attest`.

use std::fs::File;
use std::io::{self, BufRead as _, Read};
use std::path::Path;
use std::process::ExitCode;

use clap::{ArgGroup, Args, ValueEnum};

use super::session::Session;
use crate::check::problem_text;
use crate::contact::{AccountId, Environment};
use crate::error::{Error, ErrorKind, Result};
use crate::language::{Text, id};
use crate::paste::{Verdict, Way};
use crate::project::Project;
use crate::render;
use crate::sync::entered::{SheetCode, record_code};
use crate::sync::pasted::{MAX_PASTE, PasteRequest, read_paste};
use crate::sync::sheet::KeptSheet;
use crate::sync::{ManualChoice, choose_manual, open_ledger, unshared_note};

/// The most bytes of a sheet's code.
const MAX_CODE: usize = 16 * 1024 * 1024;

/// Record what a portal without an API shows
///
/// `--paste` reads a copy of an account's contact page (select all, copy), and compares it with the
/// expected values, field by field. Only a keyed hash of the text is kept. A value that is seen again
/// after the page was reloaded is recorded as in sync. `--from` reads the code of a page that
/// `sync --sheet` created. Exits with 4 if the portal shows another value, or if the page cannot be
/// trusted. `--from` also exits with 4 if other values were recorded after its page was created.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("what").required(true).args(["paste", "from", "stale"])))]
#[command(after_help = "\
Examples:
  contactctl attest --paste                      paste the page, then press Ctrl-D
  xclip -o -selection clipboard | contactctl attest --paste
  contactctl attest bistro-warszawa --paste=saved-page.html
  contactctl attest --from code.txt
  contactctl attest --stale                      which page to look at next")]
pub(super) struct AttestArgs {
    /// The account of the page [default: the one that the page shows]
    #[arg(value_name = "ACCOUNT", conflicts_with = "from")]
    account: Option<String>,
    /// The portal, if several of kind `manual` are configured
    #[arg(long, value_name = "NAME")]
    portal: Option<String>,
    /// Read a copy of the contact page from FILE or stdin
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true, default_missing_value = "-")]
    paste: Option<String>,
    /// Read the code of a hand-entry page from FILE or, with `-`, stdin
    #[arg(long, value_name = "FILE")]
    from: Option<String>,
    /// List the accounts by when somebody last saw their page, oldest first
    #[arg(long)]
    stale: bool,
    /// The environment of the page, if the page does not show it; the values are then recorded as
    /// confirmed by you, not as seen
    #[arg(long, value_name = "ENVIRONMENT", requires = "paste")]
    environment: Option<EnvironmentArg>,
    /// The text comes from a printout (PDF): print the verdicts but record nothing, because a printout
    /// proves nothing
    #[arg(long, requires = "paste")]
    print: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum EnvironmentArg {
    /// Live
    Production,
    /// For testing
    Sandbox,
}

pub(super) fn run(session: &Session<'_>, args: &AttestArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let config = project.settings()?;
    let chosen = choose_manual(&config, args.portal.as_deref())?;
    if let Some(file) = &args.paste {
        return paste(session, args, &project, (chosen, file));
    }
    if let Some(file) = &args.from {
        return from(session, &project, (chosen, file));
    }
    stale(session, args, &project, chosen)
}

/// Reads a page.
fn paste(
    session: &Session<'_>,
    args: &AttestArgs,
    project: &Project,
    (chosen, file): (ManualChoice<'_>, &str),
) -> Result<ExitCode> {
    if let Some(name) = args.account.as_deref()
        && file == "-"
        && AccountId::parse(name).is_err()
    {
        let text = Text::new(id::PASTE_NO_ACCOUNT_ID).with("name", name);
        return Err(Error::usage(text));
    }
    if file == "-" && session.is_interactive() {
        session.voice().tell(&Text::new(id::PASTE_NOW));
    }
    let bytes = read(session.directory(), file, MAX_PASTE + 1)?;
    let result = session.with_surroundings(|surroundings| {
        read_paste(
            &PasteRequest {
                project,
                chosen,
                account: args.account.as_deref(),
                way: args.print.then_some(Way::PrintedText),
                environment: args.environment.map(|environment| match environment {
                    EnvironmentArg::Production => Environment::Production,
                    EnvironmentArg::Sandbox => Environment::Sandbox,
                }),
                now: session.now(),
                surroundings,
            },
            &bytes,
        )
    })?;
    session.print(&render::attest::text(&result, chosen, session.language()))?;
    if let Some(problem) = &result.reading.problem {
        let text = problem_text(problem, session.language());
        let refused = Error::refused(text.clone());
        session.report(&match text.attribute("hint").find(session.language()) {
            Some(_) => refused.hint(text.attribute("hint")),
            None => refused,
        });
        return Ok(ExitCode::from(ErrorKind::Refused.status()));
    }
    share(session, project, chosen)?;
    let differs = result.reading.fields.values();
    let differs = differs
        .filter(|read| read.verdict == Verdict::Differs)
        .count();
    if differs > 0 {
        let text = Text::new(id::PASTE_DIFFERS)
            .with("account", result.account.as_str())
            .with("portal", chosen.name);
        let refused = Error::refused(text);
        session.report(&refused);
        return Ok(ExitCode::from(refused.kind().status()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads the code of a sheet.
fn from(
    session: &Session<'_>,
    project: &Project,
    (chosen, file): (ManualChoice<'_>, &str),
) -> Result<ExitCode> {
    let text = if file == "-" {
        read_code()?
    } else {
        let bytes = read(session.directory(), file, MAX_CODE)?;
        String::from_utf8(bytes).map_err(|_| Error::usage(Text::new(id::CODE_NONE)))?
    };
    let code = SheetCode::read(&text)?;
    let sheet = KeptSheet::load(&project.root, &code.plan, chosen.name)?;
    if sheet.portal != chosen.name {
        let text = Text::new(id::CODE_OTHER_PORTAL)
            .with("portal", chosen.name)
            .with("other", sheet.portal.as_str());
        return Err(Error::usage(text));
    }
    if sheet.environment != chosen.portal.environment {
        let text = Text::new(id::CODE_OTHER_ENVIRONMENT)
            .with("portal", chosen.name)
            .with("environment", chosen.portal.environment.as_str())
            .with("other", sheet.environment.as_str());
        return Err(Error::usage(text));
    }
    let entered = session.with_surroundings(|surroundings| {
        let ledger = open_ledger(project, (chosen.name, chosen.portal), &surroundings)?;
        record_code(&ledger, (&code, &sheet), session.now(), &surroundings)
    })?;
    session.print(&render::attest::entered(&entered, session.language()))?;
    share(session, project, chosen)?;
    if entered.iter().any(|account| !account.overtaken.is_empty()) {
        let text = Text::new(id::CODE_OVERTAKEN).with("portal", chosen.name);
        let refused = Error::refused(text);
        session.report(&refused);
        return Ok(ExitCode::from(refused.kind().status()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Lists the accounts by the age of their last sight.
fn stale(
    session: &Session<'_>,
    args: &AttestArgs,
    project: &Project,
    chosen: ManualChoice<'_>,
) -> Result<ExitCode> {
    let ledger = session.with_surroundings(|surroundings| {
        open_ledger(project, (chosen.name, chosen.portal), &surroundings)
    })?;
    let mut accounts: Vec<_> = ledger.accounts()?.into_values().collect();
    accounts.retain(|account| args.account.as_ref().is_none_or(|id| *id == account.id));
    accounts.sort_by_key(|account| (account.seen_at(), account.id.clone()));
    if let (Some(account), []) = (&args.account, &accounts[..]) {
        let text = Text::new(id::LEDGER_NO_ACCOUNT)
            .with("account", account.as_str())
            .with("portal", chosen.name);
        return Err(Error::usage(text));
    }
    let text = if accounts.is_empty() {
        let text = Text::new(id::LEDGER_EMPTY).with("portal", chosen.name);
        text.say(session.language()) + "\n"
    } else {
        let at = (session.now(), chosen.settings.max_age);
        render::attest::stale(&accounts, at, session.language())
    };
    session.print(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the command that shares the ledger, if it is not shared as it is.
fn share(session: &Session<'_>, project: &Project, chosen: ManualChoice<'_>) -> Result<()> {
    let note = session.with_surroundings(|surroundings| {
        let ledger = open_ledger(project, (chosen.name, chosen.portal), &surroundings)?;
        unshared_note(chosen.name, &ledger)
    })?;
    match note {
        Some(note) if !session.is_quiet() => {
            session.print(&format!("{}\n", note.say(session.language())))
        }
        _ => Ok(()),
    }
}

/// Reads at most `most` bytes of `file`, or of stdin for `-`.
fn read(directory: &Path, file: &str, most: usize) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = if file == "-" {
        io::stdin().lock().take(most as u64).read_to_end(&mut bytes)
    } else {
        let opened = File::open(directory.join(file));
        opened.and_then(|opened| opened.take(most as u64).read_to_end(&mut bytes))
    };
    read.map_err(|error| {
        let text = match file {
            "-" => Text::new(id::STDIN_UNREADABLE),
            _ => Text::new(id::UNREADABLE).with("path", file),
        };
        Error::io(text).because(error)
    })?;
    Ok(bytes)
}

/// Reads a code from stdin, line by line until it is whole: a person who pastes it need not end the input.
fn read_code() -> Result<String> {
    let mut text = String::new();
    for line in io::stdin().lock().take(MAX_CODE as u64).lines() {
        text += &line.map_err(|error| Error::usage(Text::new(id::CODE_NONE)).because(error))?;
        if SheetCode::is_whole(&text) {
            break;
        }
    }
    Ok(text)
}
