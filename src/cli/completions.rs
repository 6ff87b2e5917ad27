//! `contactctl completions`.

use std::process::ExitCode;

use clap::{Args, Command};
use clap_complete::Shell;

use super::session::Session;
use crate::error::Result;

/// Print a shell script that completes commands and options
///
/// Put the output where the shell looks for completions, then start a new shell.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl completions bash > ~/.local/share/bash-completion/completions/contactctl
  contactctl completions zsh > ~/.zfunc/_contactctl             with `fpath+=~/.zfunc` in ~/.zshrc
  contactctl completions fish > ~/.config/fish/completions/contactctl.fish")]
pub(super) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Runs the command; `line` is the whole command line.
pub(super) fn run(
    session: &Session<'_>,
    args: &CompletionsArgs,
    mut line: Command,
) -> Result<ExitCode> {
    let name = line.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut line, name, &mut script);
    // The addresses in it are only examples, so they are not masked.
    session.print_released(&String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}
