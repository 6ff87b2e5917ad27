//! What a process is started with, as a value.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use jiff::Timestamp;

use super::global::Color;
use crate::language::Language;
use crate::render::Style;

/// Current folder, variables, clock and terminals of a process.
#[derive(Debug)]
pub struct Environment {
    /// The current folder, if it still exists.
    pub current_dir: io::Result<PathBuf>,
    /// The environment variables.
    pub variables: BTreeMap<OsString, OsString>,
    /// The clock.
    pub clock: fn() -> Timestamp,
    /// Whether answers can be typed.
    pub stdin_is_terminal: bool,
    /// Whether results are looked at as they come.
    pub stdout_is_terminal: bool,
    /// Whether messages are looked at as they come.
    pub stderr_is_terminal: bool,
    /// Columns of the terminal, if there is one.
    pub columns: Option<usize>,
    /// Which build of the program this is, if that can be told: another one has other rules.
    pub build: Option<String>,
}

impl Environment {
    /// That of this process.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that looks; everything else gets values"
    )]
    pub fn of_process() -> Self {
        let size = terminal_size::terminal_size();
        Self {
            current_dir: std::env::current_dir(),
            variables: std::env::vars_os().collect(),
            clock: Timestamp::now,
            stdin_is_terminal: io::stdin().is_terminal(),
            stdout_is_terminal: io::stdout().is_terminal(),
            stderr_is_terminal: io::stderr().is_terminal(),
            columns: size.map(|(terminal_size::Width(columns), _)| usize::from(columns)),
            build: build(),
        }
    }

    /// The value of a variable that is set and not empty.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<String> {
        let value = self.variables.get(&OsString::from(name))?;
        let value = value.to_string_lossy();
        (!value.is_empty()).then(|| value.into_owned())
    }

    /// The language of who reads, by the locale as gettext reads it.
    #[must_use]
    pub fn language(&self) -> Language {
        let mut names = ["LC_ALL", "LC_MESSAGES", "LANG"].iter();
        let Some(locale) = names.find_map(|name| self.variable(name)) else {
            return Language::default();
        };
        if matches!(locale.split('.').next(), Some("C" | "POSIX")) {
            return Language::default();
        }
        self.preferred()
            .or_else(|| Language::of_locale(&locale))
            .unwrap_or_default()
    }

    /// The first language of `LANGUAGE` that the tool speaks.
    fn preferred(&self) -> Option<Language> {
        let list = self.variable("LANGUAGE")?;
        list.split(':').find_map(Language::of_locale)
    }

    /// How results look.
    pub(super) fn style(&self, color: Color) -> Style {
        let color = self.colors(color, self.stdout_is_terminal);
        let width = self.columns.filter(|_| self.stdout_is_terminal);
        Style {
            color,
            unicode: color && self.draws_unicode(),
            width: width.map_or(Style::PLAIN.width, |width| width.clamp(40, 120)),
        }
    }

    /// Whether messages are coloured.
    pub(super) fn colors_stderr(&self, color: Color) -> bool {
        self.colors(color, self.stderr_is_terminal)
    }

    fn colors(&self, color: Color, is_terminal: bool) -> bool {
        match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let is_dumb = self
                    .variable("TERM")
                    .is_some_and(|terminal| terminal == "dumb");
                is_terminal && !is_dumb && self.variable("NO_COLOR").is_none()
            }
        }
    }

    /// Whether the locale has box characters: all but those that name another encoding.
    fn draws_unicode(&self) -> bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
            .iter()
            .find_map(|name| self.variable(name));
        locale.is_none_or(|locale| {
            let locale = locale.to_lowercase();
            locale.ends_with("utf-8") || locale.ends_with("utf8") || locale.starts_with("utf")
        })
    }
}

/// Size and time of the running program.
fn build() -> Option<String> {
    let metadata = std::env::current_exe().and_then(std::fs::metadata).ok()?;
    let modified = metadata.modified().ok()?;
    let since = modified.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(format!("{} {}", metadata.len(), since.as_nanos()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(variables: &[(&str, &str)]) -> Language {
        let variables = variables.iter();
        let environment = Environment {
            current_dir: Ok(PathBuf::new()),
            variables: variables
                .map(|(name, value)| (name.into(), value.into()))
                .collect(),
            clock: || Timestamp::UNIX_EPOCH,
            stdin_is_terminal: false,
            stdout_is_terminal: false,
            stderr_is_terminal: false,
            columns: None,
            build: None,
        };
        environment.language()
    }

    #[test]
    fn the_locale_chooses_the_language() {
        for polish in [
            &[("LANG", "pl_PL.UTF-8")][..],
            &[("LC_ALL", ""), ("LANG", "pl")],
            &[("LC_MESSAGES", "pl_PL"), ("LANG", "en_GB.UTF-8")],
            &[("LC_ALL", "pl_PL.UTF-8"), ("LC_MESSAGES", "en_GB")],
            &[("LANG", "en_GB.UTF-8"), ("LANGUAGE", "de:pl:en")],
            &[("LANG", "de_DE.UTF-8"), ("LANGUAGE", "pl")],
        ] {
            assert_eq!(language(polish), Language::Polish, "{polish:?}");
        }
        for english in [
            &[][..],
            &[("LANG", "C"), ("LANGUAGE", "pl")],
            &[("LC_ALL", "C.UTF-8"), ("LANG", "pl_PL.UTF-8")],
            &[
                ("LC_ALL", "POSIX"),
                ("LANG", "pl_PL.UTF-8"),
                ("LANGUAGE", "pl"),
            ],
            &[("LANG", "de_DE.UTF-8")],
            &[("LANG", "pl_PL.UTF-8"), ("LANGUAGE", "en:pl")],
            &[("LANGUAGE", "pl")],
        ] {
            assert_eq!(language(english), Language::English, "{english:?}");
        }
    }
}
