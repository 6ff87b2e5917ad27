//! The command line: a file for each command, with a struct of its arguments and a function that reads
//! like the feature.
//!
//! Results go to stdout, everything else to stderr. Only this module reads the clock, the environment,
//! the current folder and the terminal. Everything below it gets values.

mod approve;
mod ask;
mod attest;
mod check;
mod completions;
mod crash;
mod doctor;
mod entry;
mod environment;
mod explain;
mod fix;
mod formats;
mod global;
mod help;
mod history;
mod init;
mod instant;
mod ledger;
mod list;
mod lsp;
mod man;
mod new;
mod online;
mod paths;
mod permissions;
mod plan;
#[cfg(feature = "server")]
mod portal;
mod pull;
mod report;
mod route;
mod rule_filter;
mod rules;
mod runtime;
mod schema;
mod scope;
mod selection;
mod session;
mod sheet;
mod signals;
mod sync;
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

pub use environment::ProcessEnvironment;
use global::GlobalArgs;
use session::{Session, Voice};

use crate::error::Result;

/// Contacts as code for partner portals
///
/// Keeps the contact information of partner accounts as TOML files in Git. The files are checked on
/// every edit, reviewed like code, and then pushed to the portal.
#[derive(Debug, Parser)]
#[command(name = "contactctl", version, arg_required_else_help = true)]
#[command(after_help = "\
Examples:
  contactctl check                       check all contacts
  contactctl watch                       check again after every edit
  contactctl plan                        show what a sync would do
  contactctl approve                     approve a change with a key
  contactctl sync                        push what is approved
  contactctl explain unknown-reference   what a rule is about")]
struct Cli {
    #[command(flatten)]
    global: GlobalArgs,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::InitArgs),
    New(new::NewArgs),
    List(list::ListArgs),
    Check(check::CheckArgs),
    Watch(watch::WatchArgs),
    Lsp(lsp::LspArgs),
    Plan(plan::PlanArgs),
    Sync(sync::SyncArgs),
    Approve(approve::ApproveArgs),
    Explain(explain::ExplainArgs),
    Rules(rules::RulesArgs),
    Schema(schema::SchemaArgs),
    Doctor(doctor::DoctorArgs),
    Pull(pull::PullArgs),
    Route(route::RouteArgs),
    History(history::HistoryArgs),
    Report(report::ReportArgs),
    Attest(attest::AttestArgs),
    Ledger(ledger::LedgerArgs),
    #[cfg(feature = "server")]
    Portal(portal::PortalArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
}

/// Returns the whole command line as data: every command with its arguments.
#[must_use]
pub fn command_line() -> clap::Command {
    Cli::command()
}

/// Runs the command that `args` name, in `environment`. The first of `args` is the program. From then
/// on a panic anywhere in the process is reported as a bug of the program.
pub fn run(args: impl IntoIterator<Item = OsString>, environment: &ProcessEnvironment) -> ExitCode {
    let args: Vec<_> = args.into_iter().collect();
    crash::guarded(&args, environment, || {
        parse_and_run(args.clone(), environment)
    })
}

fn parse_and_run(args: Vec<OsString>, environment: &ProcessEnvironment) -> ExitCode {
    let mut line = Cli::command();
    let parsed = line
        .try_get_matches_from_mut(&args)
        .and_then(|matches| Cli::from_arg_matches(&matches))
        .map_err(|error| error.format(&mut line));
    let Cli { global, command } = match parsed {
        Ok(cli) => cli,
        Err(message) => {
            return help::tell(&message, Cli::command(), args, environment);
        }
    };
    let voice = Voice::new(&global, environment);
    let ended = Session::new(global, environment)
        .and_then(|session| dispatch(&session, &command).map_err(|error| session.located(error)));
    ended.unwrap_or_else(|error| {
        voice.report(&error);
        ExitCode::from(error.kind().status())
    })
}

fn dispatch(session: &Session<'_>, command: &Command) -> Result<ExitCode> {
    match command {
        Command::Init(args) => init::run(session, args),
        Command::New(args) => new::run(session, args),
        Command::List(args) => list::run(session, args),
        Command::Check(args) => check::run(session, args),
        Command::Watch(args) => watch::run(session, args),
        Command::Lsp(args) => lsp::run(session, args),
        Command::Plan(args) => plan::run(session, args),
        Command::Sync(args) => sync::run(session, args),
        Command::Approve(args) => approve::run(session, args),
        Command::Explain(args) => explain::run(session, args),
        Command::Rules(args) => rules::run(session, args),
        Command::Schema(args) => schema::run(session, args),
        Command::Doctor(_) => doctor::run(session),
        Command::Pull(args) => pull::run(session, args),
        Command::Route(args) => route::run(session, args),
        Command::History(args) => history::run(session, args),
        Command::Report(args) => report::run(session, args),
        Command::Attest(args) => attest::run(session, args),
        Command::Ledger(args) => ledger::run(session, args),
        #[cfg(feature = "server")]
        Command::Portal(args) => portal::run(session, args),
        Command::Completions(args) => completions::run(session, args, Cli::command()),
        Command::Man(args) => man::run(session, args, Cli::command()),
    }
}
