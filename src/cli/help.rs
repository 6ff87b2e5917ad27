//! The headings of `--help` in the reader's language; what stands below them is in English.

use std::ffi::OsString;

use clap::{Arg, Command};

use super::Environment;
use crate::language::{Language, Text};

/// The heading of [`super::Global`]'s arguments.
const GLOBAL: &str = "Global options";

/// What stands above the examples.
const EXAMPLES: &str = "Examples:\n";

/// The language to help in: that of `--lang` among `args`, else the locale's. What is wrong with
/// `--lang` is said when the arguments are parsed.
pub(super) fn language(args: &[OsString], environment: &Environment) -> Language {
    let before_paths = args.iter().take_while(|arg| *arg != "--");
    let texts: Vec<_> = before_paths.filter_map(|arg| arg.to_str()).collect();
    let joined = texts.iter().find_map(|arg| arg.strip_prefix("--lang="));
    let apart = texts.iter().position(|arg| *arg == "--lang");
    let apart = apart.and_then(|at| texts.get(at + 1).copied());
    joined
        .or(apart)
        .and_then(Language::of_locale)
        .unwrap_or_else(|| environment.language())
}

/// `command` with its headings in `language`.
pub(super) fn headed(mut command: Command, language: Language) -> Command {
    if language == Language::default() {
        return command;
    }
    // So that `--help` and `--version` are among the arguments.
    command.build();
    translated(command, language)
}

fn translated(command: Command, language: Language) -> Command {
    let say = |id: &'static str| Text::new(id).say(language);
    let (options, arguments) = (say("help-options"), say("help-arguments"));
    let global = say("help-global-options");
    let heading = |arg: &Arg| match arg.get_help_heading() {
        Some(GLOBAL) => global.clone(),
        Some(other) => other.to_owned(),
        None if arg.is_positional() => arguments.clone(),
        None => options.clone(),
    };
    let examples = format!("{}\n", say("help-examples"));
    let after = command.get_after_help().map(ToString::to_string);
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        say("help-usage")
    );
    let command = command
        .help_template(template)
        .subcommand_help_heading(say("help-commands"))
        .mut_args(|arg| {
            let heading = heading(&arg);
            arg.help_heading(heading)
        })
        .mut_subcommands(|subcommand| translated(subcommand, language));
    match after {
        Some(after) => command.after_help(after.replacen(EXAMPLES, &examples, 1)),
        None => command,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Cli;
    use clap::CommandFactory as _;

    fn helps(command: &mut Command, all: &mut Vec<String>) {
        all.push(command.render_long_help().to_string());
        for subcommand in command.get_subcommands_mut() {
            helps(subcommand, all);
        }
    }

    #[test]
    fn no_english_heading_is_left_in_any_command() {
        let mut all = Vec::new();
        helps(&mut headed(Cli::command(), Language::Polish), &mut all);
        assert!(all.len() > 10, "{}", all.len());
        for help in all {
            for heading in [
                "Usage:",
                "Arguments:",
                "Options:",
                "Commands:",
                "Examples:",
                "Global ",
            ] {
                assert!(!help.contains(heading), "{heading}\n{help}");
            }
            assert!(help.contains("Użycie: "), "{help}");
        }
    }
}
