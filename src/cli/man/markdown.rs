//! The commands as a page of documentation. Its texts are those of the help.

use std::fmt::Write as _;

use clap::{Arg, Command};

use crate::cli::{help, plan};
use crate::error::ErrorKind;
use crate::language::{Language, MessageId, Text, id};

/// The whole page: the options of every command, each command, and what an exit status means.
pub(super) fn document(line: &Command, language: Language) -> String {
    let mut page = Page::new(language);
    page.heading(1, &page.word(id::REFERENCE_TITLE));
    page.paragraph(&page.word(id::REFERENCE_ABOUT));
    page.heading(2, &page.word(id::REFERENCE_GLOBAL));
    let global: Vec<_> = line
        .get_arguments()
        .filter(|arg| arg.is_global_set())
        .collect();
    page.arguments(&global);
    for command in commands(line) {
        page.command(command, 2);
    }
    page.heading(2, &page.word(id::REFERENCE_STATUS));
    page.statuses();
    page.text
}

/// The part of the page about `command` and the commands below it.
pub(super) fn section(command: &Command, language: Language) -> String {
    let mut page = Page::new(language);
    page.command(command, 1);
    page.text
}

/// Returns the commands below `command`. `help` only repeats others.
fn commands(command: &Command) -> impl Iterator<Item = &Command> {
    let all = command.get_subcommands();
    all.filter(|below| below.get_name() != help::HELP)
}

/// Returns each exit status with what it means, in order.
fn statuses() -> Vec<(u8, MessageId)> {
    let failures = ErrorKind::ALL.map(|kind| {
        let meaning = match kind {
            ErrorKind::Findings => id::REFERENCE_STATUS_FINDINGS,
            ErrorKind::Usage | ErrorKind::Io => id::REFERENCE_STATUS_USAGE,
            ErrorKind::Refused => id::REFERENCE_STATUS_REFUSED,
            ErrorKind::Portal => id::REFERENCE_STATUS_PORTAL,
            ErrorKind::Bug => id::REFERENCE_STATUS_BUG,
            ErrorKind::Interrupted => id::REFERENCE_STATUS_INTERRUPTED,
        };
        (kind.status(), meaning)
    });
    let mut all = vec![
        (0, id::REFERENCE_STATUS_SUCCESS),
        (plan::HAS_CHANGES, id::REFERENCE_STATUS_CHANGES),
    ];
    all.extend(failures);
    all.sort_by_key(|(status, _)| *status);
    all.dedup_by_key(|(status, _)| *status);
    all
}

/// A page in the making: blocks with an empty line between two.
struct Page {
    language: Language,
    text: String,
}

impl Page {
    fn new(language: Language) -> Self {
        Self {
            language,
            text: String::new(),
        }
    }

    /// Returns a text on one line.
    fn word(&self, id: MessageId) -> String {
        let text = Text::new(id).say(self.language);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Adds a block after those that there are.
    fn block(&mut self, block: &str) {
        let gap = if self.text.is_empty() { "" } else { "\n" };
        writeln!(self.text, "{gap}{}", block.trim_end()).expect("a string takes everything");
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!("{} {text}", "#".repeat(level)));
    }

    /// Adds a text of the help, whose first paragraph has no full stop.
    fn paragraph(&mut self, text: &str) {
        let stop = if text.ends_with(['.', ':', '?', '*']) {
            ""
        } else {
            "."
        };
        self.block(&format!("{text}{stop}"));
    }

    /// Adds `command`, and the commands below it one level further down.
    fn command(&mut self, command: &Command, level: usize) {
        let name = command.get_bin_name().unwrap_or(command.get_name());
        self.heading(level, &format!("`{name}`"));
        let about = command.get_long_about().or(command.get_about());
        for paragraph in about
            .map(ToString::to_string)
            .unwrap_or_default()
            .split("\n\n")
        {
            self.paragraph(paragraph);
        }
        let usage = command.clone().render_usage().to_string();
        let usage = usage.trim_start_matches("Usage: ").trim();
        self.block(&format!("```text\n{usage}\n```"));
        let (values, options): (Vec<_>, Vec<_>) = command
            .get_arguments()
            .filter(|arg| !arg.is_global_set() && arg.get_id() != help::HELP)
            .partition(|arg| arg.is_positional());
        self.arguments(&[values, options].concat());
        self.examples(command);
        for below in commands(command) {
            self.command(below, level + 1);
        }
    }

    /// Adds a list of arguments, each with its values.
    fn arguments(&mut self, arguments: &[&Arg]) {
        let mut list = String::new();
        for arg in arguments {
            self.argument(&mut list, arg)
                .expect("a string takes everything");
        }
        if !list.is_empty() {
            self.block(&list);
        }
    }

    fn argument(&self, list: &mut String, arg: &Arg) -> std::fmt::Result {
        // Written with its values, as `--format <FORMAT>`.
        let mut name = arg.to_string();
        if let (Some(short), true) = (arg.get_short(), arg.get_long().is_some()) {
            name = format!("-{short}, {name}");
        }
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let default = help::default(arg);
        let values = help::values(arg);
        write!(list, "- `{name}`: {help}")?;
        match &default {
            Some(default) if values.is_empty() => {
                let text = Text::new(id::REFERENCE_DEFAULT_VALUE).with("value", default.as_str());
                writeln!(list, " {}", text.say(self.language))?;
            }
            _ => writeln!(list)?,
        }
        for value in values {
            let name = value.get_name();
            write!(list, "  - `{name}`")?;
            if default.as_deref() == Some(name) {
                write!(list, " {}", self.word(id::REFERENCE_DEFAULT))?;
            }
            match value.get_help() {
                Some(help) => writeln!(list, ": {help}")?,
                None => writeln!(list)?,
            }
        }
        Ok(())
    }

    /// Adds the examples in the help of `command`.
    fn examples(&mut self, command: &Command) {
        let Some(help) = command.get_after_help().map(ToString::to_string) else {
            return;
        };
        let lines = help
            .lines()
            .skip(1)
            .map(|line| line.strip_prefix("  ").unwrap_or(line));
        let lines: Vec<_> = lines.collect();
        self.paragraph(&self.word(id::REFERENCE_EXAMPLES));
        self.block(&format!("```text\n{}\n```", lines.join("\n")));
    }

    fn statuses(&mut self) {
        let mut table = self.word(id::REFERENCE_STATUS_HEAD) + "\n|---|---|\n";
        for (status, meaning) in statuses() {
            writeln!(table, "| {status} | {} |", self.word(meaning))
                .expect("a string takes everything");
        }
        self.block(&table);
    }
}
