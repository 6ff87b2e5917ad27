//! `contactctl ledger`.

use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};

use super::session::Session;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::portal::manual::Ledger;
use crate::render;
use crate::sync::{
    ManualChoice, choose_manual, ledger_remote, open_ledger, pull_ledger, push_ledger,
};
use crate::text::suggest;

/// Share and show what was entered into a portal without an API
///
/// The ledger of a portal of kind `manual` is the Git reference `refs/contactctl/portals/NAME`. For each
/// account it records which values people entered or saw, who did so and when, and the commit with
/// those values. `sync` and `attest` write to the ledger; other clones see the entries once the ledger
/// is pushed and pulled.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl ledger pull                    fetch what others have entered
  contactctl ledger push                    let others see what you have entered
  contactctl ledger show bistro-warszawa
  contactctl ledger log --limit 10")]
pub(super) struct LedgerArgs {
    #[command(subcommand)]
    command: LedgerCommand,
    /// The portal, if several of kind `manual` are configured
    #[arg(long, value_name = "NAME", global = true)]
    portal: Option<String>,
}

#[derive(Debug, Subcommand)]
enum LedgerCommand {
    /// Push the ledger to a remote, merged with the ledger that is already there
    Push {
        /// The remote [default: `origin`, or the only one]
        #[arg(value_name = "REMOTE")]
        remote: Option<String>,
    },
    /// Fetch the ledger from a remote, and merge it with the ledger of this clone
    Pull {
        /// The remote [default: `origin`, or the only one]
        #[arg(value_name = "REMOTE")]
        remote: Option<String>,
    },
    /// Show who recorded what, newest first
    Log {
        /// Only this account
        #[arg(value_name = "ACCOUNT")]
        account: Option<String>,
        /// Show at most N entries
        #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..=100_000))]
        limit: u32,
    },
    /// Show what is recorded and how certain it is
    Show {
        /// Only these accounts
        #[arg(value_name = "ACCOUNT")]
        accounts: Vec<String>,
        /// How to print the entries
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Text,
    /// A JSON array of accounts; see `contactctl schema ledger`
    Json,
}

pub(super) fn run(session: &Session<'_>, args: &LedgerArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let config = project.settings()?;
    let chosen = choose_manual(&config, args.portal.as_deref())?;
    let ledger = session.with_surroundings(|surroundings| {
        open_ledger(&project, (chosen.name, chosen.portal), &surroundings)
    })?;
    let language = session.language();
    let text = match &args.command {
        LedgerCommand::Push { remote } => {
            let remote = ledger_remote(&ledger, remote.as_deref())?;
            let at = (remote.as_str(), session.now());
            push_ledger(&project.root, chosen.name, &ledger, at)?;
            let text = Text::new(id::LEDGER_PUSHED).with("portal", chosen.name);
            text.with("remote", remote.as_str()).say(language) + "\n"
        }
        LedgerCommand::Pull { remote } => {
            let remote = ledger_remote(&ledger, remote.as_deref())?;
            let at = (remote.as_str(), session.now());
            let accounts = pull_ledger(&project.root, chosen.name, &ledger, at)?;
            let text = match accounts {
                0 => Text::new(id::LEDGER_SAME),
                _ => Text::new(id::LEDGER_PULLED).with("accounts", accounts),
            };
            let text = text
                .with("portal", chosen.name)
                .with("remote", remote.as_str());
            text.say(language) + "\n"
        }
        LedgerCommand::Log { account, limit } => {
            let commits = ledger.log(account.as_deref(), *limit as usize)?;
            match (commits.is_empty(), account) {
                (true, Some(account)) => return Err(unknown(account, chosen, &ledger)?),
                (true, None) => nothing(chosen).say(language) + "\n",
                _ => render::ledger::log(&commits),
            }
        }
        LedgerCommand::Show { accounts, format } => {
            let mut known = ledger.accounts()?;
            for account in accounts {
                if !known.contains_key(account) {
                    return Err(unknown(account, chosen, &ledger)?);
                }
            }
            known.retain(|id, _| accounts.is_empty() || accounts.contains(id));
            match format {
                Format::Json => render::ledger::json(known.values()),
                Format::Text if known.is_empty() => nothing(chosen).say(language) + "\n",
                Format::Text => render::ledger::text(known.values(), language),
            }
        }
    };
    session.print(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn nothing(chosen: ManualChoice<'_>) -> Text {
    Text::new(id::LEDGER_EMPTY).with("portal", chosen.name)
}

/// Returns the error of an account that the ledger does not have.
fn unknown(account: &str, chosen: ManualChoice<'_>, ledger: &Ledger) -> Result<Error> {
    let known = ledger.accounts()?;
    let text = Text::new(id::LEDGER_NO_ACCOUNT)
        .with("account", account)
        .with("portal", chosen.name);
    let error = Error::usage(text);
    Ok(error.or_near(suggest(account, known.keys().map(String::as_str))))
}
