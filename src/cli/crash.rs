//! The report of a bug in the program itself. It names the place, and never shows a value.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::borrow::Cow;
use std::ffi::OsString;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::process::ExitCode;

use super::session::Voice;
use super::{ProcessEnvironment, help};
use crate::error::{Error, ErrorKind};
use crate::language::{Text, id};

/// Runs `job`, and turns a panic in it into an exit status. From then on each panic of the process is
/// reported on stderr as an error, in the language that `args` and `environment` choose.
pub(super) fn guarded(
    args: &[OsString],
    environment: &ProcessEnvironment,
    job: impl FnOnce() -> ExitCode,
) -> ExitCode {
    let voice = Voice::early(help::language(args, environment), true, environment);
    panic::set_hook(Box::new(move |panic| report(voice, panic)));
    panic::catch_unwind(AssertUnwindSafe(job))
        .unwrap_or_else(|_reported| ExitCode::from(ErrorKind::Bug.status()))
}

/// Reports the place of a panic. The message of the panic is left out: it often contains the text that
/// was being parsed, which may be a token or personal data.
fn report(voice: Voice, panic: &PanicHookInfo<'_>) {
    let place = panic
        .location()
        .map(|place| without_folders(&place.to_string()).into_owned());
    let text = Text::new(id::CRASHED).with("place", place.unwrap_or_default());
    voice.report(&Error::new(ErrorKind::Bug, text));
    let trace = Backtrace::capture();
    if trace.status() == BacktraceStatus::Captured {
        for line in trace.to_string().lines() {
            voice.say(&of_trace(line));
        }
    }
}

/// Returns a line of a backtrace without the folders of whoever built the program.
fn of_trace(line: &str) -> Cow<'_, str> {
    match line.split_once("at ") {
        Some((before, place)) if before.trim().is_empty() => {
            Cow::Owned(format!("{before}at {}", without_folders(place)))
        }
        _ => Cow::Borrowed(line),
    }
}

/// Returns the place `path:line:column` without the folders of whoever built the program: an absolute
/// path begins with the crate. The compiler keeps those of all dependencies, and of the program itself
/// if it is one. (No option of a stable Cargo removes them.)
fn without_folders(place: &str) -> Cow<'_, str> {
    let is_absolute = place.starts_with(['/', '\\']) || place.get(1..2) == Some(":");
    if !is_absolute {
        return Cow::Borrowed(place);
    }
    let path = place.replace('\\', "/");
    let source = path.rfind("/src/").unwrap_or(path.len());
    let start = path[..source].rfind('/').map_or(0, |at| at + 1);
    Cow::Owned(path[start..].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_does_not_show_where_the_program_was_built() {
        for (place, shown) in [
            ("src/cli/crash.rs:1:2", "src/cli/crash.rs:1:2"),
            (
                "/home/anna/.cargo/registry/src/index.crates.io-0/toml-1.2.0/src/de/mod.rs:3:4",
                "toml-1.2.0/src/de/mod.rs:3:4",
            ),
            (
                "/rustc/0123/library/core/src/option.rs:5:6",
                "core/src/option.rs:5:6",
            ),
            (
                r"C:\Users\Anna\contactctl\src\main.rs:7:8",
                "contactctl/src/main.rs:7:8",
            ),
            ("/home/anna/build.rs:9:10", "build.rs:9:10"),
        ] {
            assert_eq!(without_folders(place), shown);
            assert_eq!(
                of_trace(&format!("    at {place}")),
                format!("    at {shown}")
            );
        }
        let call = "   1: contactctl::cli::run at once";
        assert_eq!(of_trace(call), call);
    }
}
