//! `--help` in the reader's language. English is what the documentation of the arguments says; the
//! texts of another language are messages of its catalogue, found by the names of commands and
//! arguments.

use std::ffi::OsString;

use std::process::ExitCode;

use clap::builder::PossibleValue;
use clap::error::ErrorKind;
use clap::{Arg, Command, Error};

mod mistake;

use super::Environment;
use crate::language::{Language, Text};

/// The heading of [`super::Global`]'s arguments.
const GLOBAL: &str = "Global options";

/// What stands above the examples.
const EXAMPLES: &str = "Examples:\n";

/// The help that is shown where a command lacks what it needs.
const HELP_FOR_NOTHING: ErrorKind = ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;

/// The command that shows the help of others.
const HELP: &str = "help";

/// Tells what the parser has to say of `args` instead of a command: a help, or what is wrong with
/// them. `command` is the whole command line.
pub(super) fn tell(
    message: &Error,
    command: Command,
    args: Vec<OsString>,
    environment: &Environment,
) -> ExitCode {
    let language = language(&args, environment);
    if language == Language::default() || message.kind() == ErrorKind::DisplayVersion {
        return english(message);
    }
    let mut command = translated(command, language);
    let Err(error) = command.try_get_matches_from_mut(args) else {
        return english(message);
    };
    if error.use_stderr() && error.kind() != HELP_FOR_NOTHING {
        return mistake::tell(&error, language);
    }
    english(&error.format(&mut command))
}

/// Prints `message` as it is.
fn english(message: &Error) -> ExitCode {
    let _reader_is_gone = message.print();
    ExitCode::from(u8::try_from(message.exit_code()).unwrap_or(2))
}

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

/// `command` with all of its texts in `language`, which is not the default one.
fn translated(mut command: Command, language: Language) -> Command {
    // So that `--help` and `--version` are among the arguments.
    command.build();
    let name = command.get_name().to_owned();
    let texts = Texts {
        language,
        command: name,
        path: Vec::new(),
    };
    texts.of_command(command)
}

/// The texts of one command.
struct Texts {
    language: Language,
    /// Its own name.
    command: String,
    /// The names from the program, which is not among them, to the command.
    path: Vec<String>,
}

impl Texts {
    /// Those of a command below. Below `help` are copies of the commands beside it.
    fn below(&self, name: &str) -> Self {
        let mut path = self.path.clone();
        if self.command == HELP {
            path.pop();
        }
        path.push(name.to_owned());
        Self {
            language: self.language,
            command: name.to_owned(),
            path,
        }
    }

    /// The text that describes the command.
    fn about(&self) -> Text {
        let name = match &self.path[..] {
            [.., last] if last == HELP => HELP.to_owned(),
            [] => self.command.clone(),
            path => path.join("-"),
        };
        Text::new(format!("command-{name}"))
    }

    /// The text that describes the argument `id`: of the command, of one above it, or of all.
    fn argument(&self, id: &str) -> Option<Text> {
        let id = id.replace('_', "-");
        let above = (1..=self.path.len()).rev();
        let mut paths: Vec<_> = above.map(|until| self.path[..until].join("-")).collect();
        paths.push("any".to_owned());
        paths
            .iter()
            .map(|path| Text::new(format!("argument-{path}-{id}")))
            .find(|text| self.find(text).is_some())
    }

    fn find(&self, text: &Text) -> Option<String> {
        text.find(self.language)
    }

    fn say(&self, id: &'static str) -> String {
        Text::new(id).say(self.language)
    }

    /// `command`, and those below it, with these texts.
    fn of_command(&self, mut command: Command) -> Command {
        let usage = command.render_usage().to_string();
        let usage = usage.trim_start_matches("Usage: ");
        let usage = usage
            .replace("OPTIONS", &self.say("help-some-options"))
            .replace("COMMAND", &self.say("help-some-command"));
        let template = format!(
            "{{before-help}}{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
            self.say("help-usage")
        );
        if let Some(examples) = command.get_after_help().map(ToString::to_string) {
            command = command.after_help(self.examples(&examples));
        }
        if let Some(about) = self.find(&self.about()) {
            if let Some(long) = self.find(&self.about().attribute("long")) {
                command = command.long_about(format!("{about}\n\n{long}"));
            }
            command = command.about(about);
        }
        command
            .override_usage(usage)
            .help_template(template)
            .subcommand_help_heading(self.say("help-commands"))
            .mut_args(|arg| self.of_argument(arg))
            .mut_subcommands(|below| {
                let texts = self.below(below.get_name());
                texts.of_command(below)
            })
    }

    /// The examples with what stands behind them in this language.
    fn examples(&self, english: &str) -> String {
        let mut lines = vec![self.say("help-examples")];
        let mut number = 0;
        for line in english.trim_start_matches(EXAMPLES).lines() {
            let translated = remark(line).and_then(|(at, _)| {
                number += 1;
                let remark = self.about().attribute(format!("example-{number}"));
                Some(format!("{}{}", &line[..at], self.find(&remark)?))
            });
            lines.push(translated.unwrap_or_else(|| line.to_owned()));
        }
        lines.join("\n")
    }

    fn of_argument(&self, arg: Arg) -> Arg {
        let heading = match arg.get_help_heading() {
            Some(GLOBAL) => self.say("help-global-options"),
            Some(other) => other.to_owned(),
            None if arg.is_positional() => self.say("help-arguments"),
            None => self.say("help-options"),
        };
        let arg = arg.help_heading(heading);
        let Some(text) = self.argument(arg.get_id().as_str()) else {
            return arg;
        };
        let help = text.say(self.language);
        let long = self.find(&text.attribute("long"));
        let long = long.unwrap_or_else(|| help.clone());
        let (values, default) = (values(&arg), default(&arg));
        let default = default.map(|value| {
            let text = Text::new("help-default").with("value", value);
            text.say(self.language)
        });
        let in_line = (!values.is_empty()).then(|| {
            let names: Vec<_> = values.iter().map(PossibleValue::get_name).collect();
            let text = Text::new("help-values-in-line").with("values", names.join(", "));
            text.say(self.language)
        });
        let listed = self.listed(&text, &values);
        let short: Vec<_> = [Some(help), default.clone(), in_line.clone()]
            .into_iter()
            .flatten()
            .collect();
        let long: Vec<_> = [Some(long), listed.or(in_line), default]
            .into_iter()
            .flatten()
            .collect();
        arg.help(short.join(" "))
            .long_help(long.join("\n\n"))
            .hide_default_value(true)
            .hide_possible_values(true)
    }

    /// The values of the argument that `text` describes, a line each; none if nothing is said of
    /// them.
    fn listed(&self, text: &Text, values: &[PossibleValue]) -> Option<String> {
        let names = values.iter().map(PossibleValue::get_name);
        let longest = names.map(str::len).max()? + 1;
        let mut lines = vec![self.say("help-values")];
        for value in values.iter().map(PossibleValue::get_name) {
            let says = self.find(&text.attribute(format!("value-{value}")))?;
            lines.push(format!("- {:longest$} {says}", format!("{value}:")));
        }
        Some(lines.join("\n"))
    }
}

/// Where the remark behind an example begins, and the remark.
fn remark(line: &str) -> Option<(usize, &str)> {
    let example = line.trim_start();
    let start = line.len() - example.len();
    let gap = example.find("  ")?;
    let remark = example[gap..].trim_start();
    Some((start + example.len() - remark.len(), remark))
}

/// The values that `arg` takes and a help names.
fn values(arg: &Arg) -> Vec<PossibleValue> {
    if !arg.get_action().takes_values() || arg.is_hide_possible_values_set() {
        return Vec::new();
    }
    let values = arg.get_possible_values().into_iter();
    values.filter(|value| !value.is_hide_set()).collect()
}

/// What `arg` is where it is not given, if a help names it.
fn default(arg: &Arg) -> Option<String> {
    if !arg.get_action().takes_values() || arg.is_hide_default_value_set() {
        return None;
    }
    let values = arg.get_default_values().iter();
    let values: Vec<_> = values.map(|value| value.to_string_lossy()).collect();
    (!values.is_empty()).then(|| values.join(" "))
}

#[cfg(test)]
mod tests;
