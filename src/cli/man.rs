//! `contactctl man`.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Command, ValueEnum};
use clap_mangen::Man;

mod markdown;

use super::help;
use super::session::Session;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::project::output;
use crate::text::suggest;

/// Print the manual page of a command, or write all of them
///
/// The pages are in the language of the output.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl man | man -l -
  contactctl man sync | man -l -
  contactctl man --to ~/.local/share/man/man1
  contactctl man --format markdown           all commands as one page of documentation")]
pub(super) struct ManArgs {
    /// The command, such as `portal serve` [default: the program itself]
    #[arg(value_name = "NAME")]
    command: Vec<String>,
    /// Write the page of every command into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["command", "format"])]
    to: Option<PathBuf>,
    /// How to print the page
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For the program `man`
    #[default]
    Roff,
    /// As documentation: the command and all commands below it
    Markdown,
}

/// The page of a command, and the name of its file.
struct Page {
    file: String,
    text: String,
}

/// Runs the command; `line` is the whole command line.
pub(super) fn run(session: &Session<'_>, args: &ManArgs, line: Command) -> Result<ExitCode> {
    // The addresses in the pages are only examples, so they are not masked.
    if args.format == Format::Markdown {
        let language = session.machine_language();
        let line = help::for_a_page(line, language);
        let text = if args.command.is_empty() {
            markdown::document(&line, language)
        } else {
            markdown::section(found(&line, &args.command)?, language)
        };
        session.print_released(&text)?;
        return Ok(ExitCode::SUCCESS);
    }
    let line = help::in_language(line, session.language());
    let Some(folder) = &args.to else {
        let command = found(&line, &args.command)?;
        session.print_released(&page(command)?.text)?;
        return Ok(ExitCode::SUCCESS);
    };
    let folder = session.directory().join(folder);
    fs::create_dir_all(&folder).map_err(|error| {
        Error::io(Text::new(id::FOLDER_UNMADE).with("path", folder.display())).because(error)
    })?;
    let mut pages = Vec::new();
    collect(&line, &mut pages)?;
    for page in &pages {
        output::write(&folder.join(&page.file), &page.text)?;
    }
    session.note(
        &Text::new(id::MAN_WRITTEN)
            .with("number", pages.len())
            .with("folder", folder.display()),
    );
    Ok(ExitCode::SUCCESS)
}

/// Returns the command below `line` that `names` lead to.
fn found<'c>(line: &'c Command, names: &[String]) -> Result<&'c Command> {
    let mut command = line;
    for name in names {
        command = command.find_subcommand(name).ok_or_else(|| {
            let known = command.get_subcommands().map(Command::get_name);
            Error::usage(Text::new(id::MAN_NO_COMMAND).with("command", names.join(" ")))
                .or_near(suggest(name, known))
        })?;
    }
    Ok(command)
}

/// Adds the pages of `command` and of all commands below it. That of `help` only repeats others.
fn collect(command: &Command, pages: &mut Vec<Page>) -> Result<()> {
    pages.push(page(command)?);
    for below in command.get_subcommands() {
        if below.get_name() != help::HELP {
            collect(below, pages)?;
        }
    }
    Ok(())
}

fn page(command: &Command) -> Result<Page> {
    // The name with those of the commands above, as `contactctl-portal-serve`.
    let name = command.get_display_name().unwrap_or(command.get_name());
    let man = Man::new(command.clone().name(name.to_owned())).date("");
    let mut text = Vec::new();
    man.render(&mut text)
        .map_err(|error| Error::io(Text::new(id::RESULTS_UNWRITABLE)).because(error))?;
    Ok(Page {
        file: format!("{name}.1"),
        text: String::from_utf8_lossy(&text).into_owned(),
    })
}
