//! The report of a bug in the program itself. It names the place, and never shows a value.

use std::backtrace::{Backtrace, BacktraceStatus};
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
    let place = panic.location().map(ToString::to_string);
    let text = Text::new(id::CRASHED).with("place", place.unwrap_or_default());
    voice.report(&Error::new(ErrorKind::Bug, text));
    let trace = Backtrace::capture();
    if trace.status() == BacktraceStatus::Captured {
        trace.to_string().lines().for_each(|line| voice.say(line));
    }
}
