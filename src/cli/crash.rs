//! What is said when the program itself has a fault: where, and never a value.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::ffi::OsString;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::process::ExitCode;

use super::session::Voice;
use super::{Environment, help};
use crate::error::{Error, Kind};
use crate::language::Text;

/// Runs `job`, and makes of a panic in it an exit status. From here on each panic of the process is
/// told on stderr as a failure, in the language of `args` and `environment`.
pub(super) fn guarded(
    args: &[OsString],
    environment: &Environment,
    job: impl FnOnce() -> ExitCode,
) -> ExitCode {
    let voice = Voice::early(help::language(args, environment), true, environment);
    panic::set_hook(Box::new(move |panic| tell(voice, panic)));
    panic::catch_unwind(AssertUnwindSafe(job))
        .unwrap_or_else(|_was_told| ExitCode::from(Kind::Bug.status()))
}

/// Tells where. What the panic itself says is left out: what was to be cut or parsed often stands
/// in it, and that may be a token or personal data.
fn tell(voice: Voice, panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    let text = Text::new("crashed").with("place", place.unwrap_or_default());
    voice.report(&Error::new(Kind::Bug, text));
    let trace = Backtrace::capture();
    if trace.status() == BacktraceStatus::Captured {
        trace.to_string().lines().for_each(|line| voice.say(line));
    }
}
