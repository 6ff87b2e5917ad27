//! The help in the reader's language. The English texts are the doc comments of the arguments. Those of
//! another language are messages of its catalogue, found by the names of commands and arguments.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::error::ErrorKind;
use clap::{Arg, Command, Error};

mod mistake;

use super::ProcessEnvironment;
use super::global::ColorArg;
use crate::language::{Language, MessageId, Text, id};

/// The heading of [`super::GlobalArgs`]'s arguments.
const GLOBAL: &str = "Global options";

/// The heading of the examples.
const EXAMPLES: &str = "Examples:\n";

/// The kind of message for a command that lacks its arguments: its help is shown.
const HELP_FOR_NOTHING: ErrorKind = ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;

/// The command that shows the help of others.
pub(super) const HELP: &str = "help";

/// Prints the message of the parser if `args` do not run a command: a help, the version, or an error.
/// `command` is the whole command line.
pub(super) fn tell(
    message: &Error,
    command: Command,
    args: Vec<OsString>,
    environment: &ProcessEnvironment,
) -> ExitCode {
    let language = language(&args, environment);
    if message.kind() == ErrorKind::DisplayVersion {
        return printed(message, environment);
    }
    if language == Language::default() {
        if is_mistake(message) {
            return mistake::tell(message, language, environment);
        }
        return printed(message, environment);
    }
    let mut command = translated(command, language);
    let Err(error) = command.try_get_matches_from_mut(args) else {
        return printed(message, environment);
    };
    if is_mistake(&error) {
        return mistake::tell(&error, language, environment);
    }
    printed(&error.format(&mut command), environment)
}

/// Returns true if `message` is about wrong arguments, and not a help that was asked for.
fn is_mistake(message: &Error) -> bool {
    message.use_stderr() && message.kind() != HELP_FOR_NOTHING
}

/// Prints `message` as it is; but an error quotes arguments, which may be names from anywhere.
fn printed(message: &Error, environment: &ProcessEnvironment) -> ExitCode {
    if message.use_stderr() {
        let text = message.render();
        let text = if environment.colors_stderr(ColorArg::Auto) {
            text.ansi().to_string()
        } else {
            text.to_string()
        };
        mistake::print_error(&text, environment);
    } else {
        let _reader_is_gone = message.print();
    }
    ExitCode::from(u8::try_from(message.exit_code()).unwrap_or(2))
}

/// Returns the language of the help: that of `--lang` among `args`, or else that of the locale. An
/// invalid `--lang` is reported when the arguments are parsed.
pub(super) fn language(args: &[OsString], environment: &ProcessEnvironment) -> Language {
    let before_paths = args.iter().take_while(|arg| *arg != "--");
    let texts: Vec<_> = before_paths.filter_map(|arg| arg.to_str()).collect();
    let joined = texts.iter().find_map(|arg| arg.strip_prefix("--lang="));
    let apart = texts
        .iter()
        .position(|arg| *arg == "--lang")
        .and_then(|at| texts.get(at + 1).copied());
    joined
        .or(apart)
        .and_then(Language::of_locale)
        .unwrap_or_else(|| environment.language())
}

/// Returns `command`, the whole command line, with its texts in `language`.
pub(super) fn in_language(mut command: Command, language: Language) -> Command {
    if language != Language::default() {
        return translated(command, language);
    }
    command.build();
    command
}

/// Returns `command`, the whole command line, for a page of documentation: as [`in_language`], but the
/// values of an argument and its default are not in its text.
pub(super) fn for_a_page(mut command: Command, language: Language) -> Command {
    command.build();
    if language == Language::default() {
        return command;
    }
    let texts = Texts {
        has_values: false,
        ..Texts::of_all(&command, language)
    };
    texts.of_command(command)
}

/// Returns `command` with all of its texts in `language`, which is not the default one.
fn translated(mut command: Command, language: Language) -> Command {
    // This adds `--help` and `--version` to the arguments.
    command.build();
    Texts::of_all(&command, language).of_command(command)
}

/// The texts of one command.
struct Texts {
    language: Language,
    /// The command's own name.
    command: String,
    /// The names of the commands on the way to this one, without the program's.
    path: Vec<String>,
    /// Whether the text of an argument has its values and its default. The parser's own words for them
    /// are English.
    has_values: bool,
}

impl Texts {
    /// Returns the texts of the whole command line.
    fn of_all(command: &Command, language: Language) -> Self {
        Self {
            language,
            command: command.get_name().to_owned(),
            path: Vec::new(),
            has_values: true,
        }
    }

    /// Returns the texts of a subcommand. The subcommands of `help` are copies of the commands beside it.
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
            has_values: self.has_values,
        }
    }

    /// Returns the text that describes the command.
    fn about(&self) -> Text {
        let name = match &self.path[..] {
            [.., last] if last == HELP => HELP.to_owned(),
            [] => self.command.clone(),
            path => path.join("-"),
        };
        Text::by_name(format!("command-{name}"))
    }

    /// Returns the text that describes the argument `id`: of this command, of one above it, or of all.
    fn argument(&self, id: &str) -> Option<Text> {
        let id = id.replace('_', "-");
        let above = (1..=self.path.len()).rev();
        let mut paths: Vec<_> = above.map(|until| self.path[..until].join("-")).collect();
        paths.push("any".to_owned());
        paths
            .iter()
            .map(|path| Text::by_name(format!("argument-{path}-{id}")))
            .find(|text| self.find(text).is_some())
    }

    fn find(&self, text: &Text) -> Option<String> {
        text.find(self.language)
    }

    fn say(&self, id: MessageId) -> String {
        Text::new(id).say(self.language)
    }

    /// Returns `command` and its subcommands with these texts.
    fn of_command(&self, mut command: Command) -> Command {
        let usage = command
            .render_usage()
            .to_string()
            .trim_start_matches("Usage: ")
            .replace("OPTIONS", &self.say(id::HELP_SOME_OPTIONS))
            .replace("COMMAND", &self.say(id::HELP_SOME_COMMAND));
        let template = format!(
            "{{before-help}}{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
            self.say(id::HELP_USAGE)
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
            .subcommand_help_heading(self.say(id::HELP_COMMANDS))
            .mut_args(|arg| self.of_argument(arg))
            .mut_subcommands(|below| {
                let texts = self.below(below.get_name());
                texts.of_command(below)
            })
    }

    /// Returns the examples, with the remarks behind them in this language.
    fn examples(&self, english: &str) -> String {
        let mut lines = vec![self.say(id::HELP_EXAMPLES)];
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

    /// Returns an argument with its texts.
    fn of_argument(&self, arg: Arg) -> Arg {
        let heading = match arg.get_help_heading() {
            Some(GLOBAL) => self.say(id::HELP_GLOBAL_OPTIONS),
            Some(other) => other.to_owned(),
            None if arg.is_positional() => self.say(id::HELP_ARGUMENTS),
            None => self.say(id::HELP_OPTIONS),
        };
        let headed = arg.help_heading(heading);
        let Some(text) = self.argument(headed.get_id().as_str()) else {
            return headed;
        };
        let help = text.say(self.language);
        let long_help = self
            .find(&text.attribute("long"))
            .unwrap_or_else(|| help.clone());
        if !self.has_values {
            return self
                .with_values(headed, &text)
                .help(help)
                .long_help(long_help);
        }
        let values = values(&headed);
        let default = default(&headed).map(|value| {
            let text = Text::new(id::HELP_DEFAULT).with("value", value);
            text.say(self.language)
        });
        let in_line = (!values.is_empty()).then(|| {
            let names: Vec<_> = values.iter().map(PossibleValue::get_name).collect();
            let text = Text::new(id::HELP_VALUES_IN_LINE).with("values", names.join(", "));
            text.say(self.language)
        });
        let listed = self.listed(&text, &values);
        let short: Vec<_> = [Some(help), default.clone(), in_line.clone()]
            .into_iter()
            .flatten()
            .collect();
        let long: Vec<_> = [Some(long_help), listed.or(in_line), default]
            .into_iter()
            .flatten()
            .collect();
        headed
            .help(short.join(" "))
            .long_help(long.join("\n\n"))
            .hide_default_value(true)
            .hide_possible_values(true)
    }

    /// Returns `arg`, which `text` describes, with the descriptions of its values.
    fn with_values(&self, arg: Arg, text: &Text) -> Arg {
        let values = values(&arg);
        if values.is_empty() {
            return arg;
        }
        let described = values.into_iter().map(|value| {
            let name = format!("value-{}", value.get_name());
            match self.find(&text.attribute(name)) {
                Some(says) => value.help(says),
                None => value,
            }
        });
        arg.value_parser(PossibleValuesParser::new(described))
    }

    /// Returns the values of the argument that `text` describes, on a line each. `None` if a value is not
    /// described.
    fn listed(&self, text: &Text, values: &[PossibleValue]) -> Option<String> {
        let names = values.iter().map(PossibleValue::get_name);
        let longest = names.map(str::len).max()? + 1;
        let mut lines = vec![self.say(id::HELP_VALUES)];
        for value in values.iter().map(PossibleValue::get_name) {
            let says = self.find(&text.attribute(format!("value-{value}")))?;
            lines.push(format!("- {:longest$} {says}", format!("{value}:")));
        }
        Some(lines.join("\n"))
    }
}

/// Finds the remark behind an example. Returns its position in the line, and the remark.
fn remark(line: &str) -> Option<(usize, &str)> {
    let example = line.trim_start();
    let start = line.len() - example.len();
    let gap = example.find("  ")?;
    let remark = example[gap..].trim_start();
    Some((start + example.len() - remark.len(), remark))
}

/// Returns the values of `arg` that a help names.
pub(super) fn values(arg: &Arg) -> Vec<PossibleValue> {
    if !arg.get_action().takes_values() || arg.is_hide_possible_values_set() {
        return Vec::new();
    }
    arg.get_possible_values()
        .into_iter()
        .filter(|value| !value.is_hide_set())
        .collect()
}

/// Returns the default value of `arg`, if a help names it.
pub(super) fn default(arg: &Arg) -> Option<String> {
    if !arg.get_action().takes_values() || arg.is_hide_default_value_set() {
        return None;
    }
    let values: Vec<_> = arg
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy())
        .collect();
    (!values.is_empty()).then(|| values.join(" "))
}

#[cfg(test)]
mod tests;
