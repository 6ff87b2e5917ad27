//! The environment that the process was started in, as a value.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::Timestamp;

use super::global::ColorArg;
use crate::language::Language;
use crate::render::Style;

/// The current folder, the variables, the clock and the terminals of a process.
#[derive(Debug)]
pub struct ProcessEnvironment {
    /// The current folder, if it still exists.
    pub current_dir: io::Result<PathBuf>,
    /// The environment variables.
    pub variables: BTreeMap<OsString, OsString>,
    /// The time at the start by the system's clock, which may be any.
    pub started_at: SystemTime,
    /// The clock, which returns the current time.
    pub clock: fn() -> Timestamp,
    /// The instant that tests judge and sign by, in place of the clock's; `None` in a release build.
    pub fixed_now: Option<Timestamp>,
    /// `true` if stdin is a terminal, so that answers can be typed.
    pub stdin_is_terminal: bool,
    /// `true` if stdout is a terminal, where a person reads the results.
    pub stdout_is_terminal: bool,
    /// `true` if stderr is a terminal, where a person reads the messages.
    pub stderr_is_terminal: bool,
    /// The number of columns of the terminal, if there is one.
    pub columns: Option<usize>,
    /// A mark of this build of the program, if it can be determined. Another build may have other
    /// rules, so it does not use what this one has cached.
    pub build: Option<String>,
}

/// The year 10000, counted from 1970.
const YEAR_10000: Duration = Duration::from_hours(70_389_528);

impl ProcessEnvironment {
    /// Returns the environment of this process.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "only this function reads them; everything else gets values"
    )]
    pub fn of_process() -> Self {
        let size = terminal_size::terminal_size();
        let variables: BTreeMap<_, _> = std::env::vars_os().collect();
        Self {
            current_dir: std::env::current_dir(),
            fixed_now: fixed_now(&variables),
            variables,
            started_at: SystemTime::now(),
            clock: Timestamp::now,
            stdin_is_terminal: io::stdin().is_terminal(),
            stdout_is_terminal: io::stdout().is_terminal(),
            stderr_is_terminal: io::stderr().is_terminal(),
            columns: size.map(|(terminal_size::Width(columns), _)| usize::from(columns)),
            build: build(),
        }
    }

    /// Returns the value of a variable. `None` if it is not set or empty.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<String> {
        self.variables
            .get(&OsString::from(name))
            .map(|value| value.to_string_lossy().into_owned())
            .filter(|value| !value.is_empty())
    }

    /// Returns true if the process is a part of a job in CI: `CI` is set, and is neither empty nor
    /// `false` or `0`, as most tools have it.
    #[must_use]
    pub fn is_ci(&self) -> bool {
        self.variable("CI")
            .is_some_and(|value| !matches!(value.to_ascii_lowercase().as_str(), "false" | "0"))
    }

    /// Returns the time to judge and to sign by.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.fixed_now.unwrap_or_else(self.clock)
    }

    /// Returns true if the clock may be right: it shows a time between the years 1970 and 9999, which a
    /// date has four digits for.
    #[must_use]
    pub fn has_sound_clock(&self) -> bool {
        let since = self.started_at.duration_since(UNIX_EPOCH);
        since.is_ok_and(|since| since < YEAR_10000)
    }

    /// Returns the language of the reader, from the locale as gettext interprets it.
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

    /// Returns the first language of `LANGUAGE` that the program has.
    fn preferred(&self) -> Option<Language> {
        let list = self.variable("LANGUAGE")?;
        list.split(':').find_map(Language::of_locale)
    }

    /// Returns the style of results.
    pub(super) fn style(&self, color: ColorArg) -> Style {
        let color = self.colors(color, self.stdout_is_terminal);
        let width = self.columns.filter(|_| self.stdout_is_terminal);
        Style {
            color,
            unicode: color && self.draws_unicode(),
            width: width.map_or(Style::PLAIN.width, |width| width.clamp(40, 120)),
        }
    }

    /// Returns true if messages are coloured.
    pub(super) fn colors_stderr(&self, color: ColorArg) -> bool {
        self.colors(color, self.stderr_is_terminal)
    }

    fn colors(&self, color: ColorArg, is_terminal: bool) -> bool {
        match color {
            ColorArg::Always => true,
            ColorArg::Never => false,
            ColorArg::Auto if self.variable("NO_COLOR").is_some() => false,
            ColorArg::Auto => {
                let is = |name, word| self.variable(name).is_some_and(|value| value == word);
                let is_forced =
                    self.variable("CLICOLOR_FORCE").is_some() && !is("CLICOLOR_FORCE", "0");
                is_forced || is_terminal && !is("TERM", "dumb") && !is("CLICOLOR", "0")
            }
        }
    }

    /// Returns true if box characters can be shown: always, unless the locale names another encoding
    /// than UTF-8.
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

/// Returns the instant in `CONTACTCTL_TEST_NOW`, for the tests of this program.
///
/// Only a build with debug assertions reads it. With a time that somebody could choose, a saved plan,
/// an approval or an override that has expired would count again.
fn fixed_now(variables: &BTreeMap<OsString, OsString>) -> Option<Timestamp> {
    if !cfg!(debug_assertions) {
        return None;
    }
    let instant = variables.get(&OsString::from("CONTACTCTL_TEST_NOW"))?;
    let instant = instant.to_string_lossy().parse();
    Some(instant.expect("`CONTACTCTL_TEST_NOW` is an instant"))
}

/// Returns the size and the modification time of the running program's file.
fn build() -> Option<String> {
    let metadata = std::env::current_exe().and_then(std::fs::metadata).ok()?;
    let modified = metadata.modified().ok()?;
    let since = modified.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("{} {}", metadata.len(), since.as_nanos()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(
        variables: BTreeMap<OsString, OsString>,
        started_at: SystemTime,
    ) -> ProcessEnvironment {
        ProcessEnvironment {
            current_dir: Ok(PathBuf::new()),
            variables,
            started_at,
            clock: || Timestamp::UNIX_EPOCH,
            fixed_now: None,
            stdin_is_terminal: false,
            stdout_is_terminal: false,
            stderr_is_terminal: false,
            columns: None,
            build: None,
        }
    }

    #[test]
    fn a_clock_has_a_year_of_four_digits_after_1970() {
        let has_sound_clock = |at| environment(BTreeMap::new(), at).has_sound_clock();
        let end = UNIX_EPOCH + YEAR_10000;
        assert!(has_sound_clock(UNIX_EPOCH));
        assert!(has_sound_clock(end - Duration::from_nanos(1)));
        assert!(!has_sound_clock(end));
        assert!(!has_sound_clock(UNIX_EPOCH - Duration::from_nanos(1)));
    }

    #[test]
    fn variables_decide_about_colour_unless_an_argument_does() {
        for (variables, on_terminal, elsewhere) in [
            (&[][..], true, false),
            (&[("NO_COLOR", "1")], false, false),
            (&[("NO_COLOR", "")], true, false),
            (&[("TERM", "dumb")], false, false),
            (&[("TERM", "xterm")], true, false),
            (&[("CLICOLOR", "0")], false, false),
            (&[("CLICOLOR", "1")], true, false),
            (&[("CLICOLOR_FORCE", "1")], true, true),
            (&[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], true, true),
            (&[("CLICOLOR_FORCE", "0")], true, false),
            (&[("CLICOLOR_FORCE", "")], true, false),
            (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false, false),
        ] {
            let named = variables
                .iter()
                .map(|(name, value)| (name.into(), value.into()));
            let environment = environment(named.collect(), UNIX_EPOCH);
            let colors = |arg| [true, false].map(|terminal| environment.colors(arg, terminal));
            assert_eq!(
                colors(ColorArg::Auto),
                [on_terminal, elsewhere],
                "{variables:?}"
            );
            assert_eq!(colors(ColorArg::Always), [true, true], "{variables:?}");
            assert_eq!(colors(ColorArg::Never), [false, false], "{variables:?}");
        }
    }

    fn language(variables: &[(&str, &str)]) -> Language {
        let variables = variables
            .iter()
            .map(|(name, value)| (name.into(), value.into()));
        environment(variables.collect(), UNIX_EPOCH).language()
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
