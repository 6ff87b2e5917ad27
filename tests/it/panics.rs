//! What is said when the program itself has a fault. The fault is a real one: a clock that panics
//! with values in its message, in the program as it runs.

use std::process::ExitCode;

use contactctl::cli::{self, ProcessEnvironment};
use insta::assert_snapshot;
use jiff::Timestamp;

use crate::support::Project;

/// The arguments of a run in a process of its own: this test again.
const ARGS: &str = "CONTACTCTL_TEST_ARGS";

/// What nobody may read, in what is cut past its end.
const CANARY: &str = "Zofia Kanarek <anna.q7@bistro.example>, +48 22 765 43 21, cctl_canary";

/// Panics as the program would that cuts a value in the wrong place.
fn broken_clock() -> Timestamp {
    let value = CANARY.to_owned();
    let cut = &value[..=value.len()];
    cut.parse().expect("it does not come to this")
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the arguments come from the test that starts this one"
)]
fn the_program_fails_in_a_process_of_its_own() {
    let Ok(args) = std::env::var(ARGS) else {
        return;
    };
    let environment = ProcessEnvironment {
        started_at: std::time::SystemTime::UNIX_EPOCH,
        clock: broken_clock,
        ..ProcessEnvironment::of_process()
    };
    let args = std::iter::once("contactctl").chain(args.split(' '));
    let status = cli::run(args.map(Into::into), &environment);
    assert_eq!(status, ExitCode::from(101));
}

/// What a run with `args` says whose clock panics, and how it ended.
fn failed(project: &Project, args: &str, variables: &[(&str, &str)]) -> String {
    let test = "panics::the_program_fails_in_a_process_of_its_own";
    let program = std::env::current_exe().expect("a program");
    let mut command = project.program(program);
    command.args(["--exact", test, "--test-threads=1"]);
    let variables = variables.iter().copied();
    let output = command.env(ARGS, args).envs(variables).output();
    let output = output.expect("it starts");
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!stdout.contains("Kanarek"), "{stdout}");
    assert!(output.status.success(), "{stdout}");
    let line = regex::Regex::new(r"panics\.rs:\d+:\d+").expect("a pattern");
    let stderr = String::from_utf8_lossy(&output.stderr);
    line.replace_all(&stderr, "panics.rs:[LINE]").into_owned()
}

#[test]
fn a_panic_tells_its_place_and_no_value() {
    let project = Project::good();
    assert_snapshot!(failed(&project, "check", &[]), @"
    error: contactctl has a bug at `tests/it/panics.rs:[LINE]`
      help: report this line and the output of `contactctl --version`
    ");
    assert_snapshot!(failed(&project, "check --redact --lang pl", &[]), @"
    błąd: w contactctl wystąpił błąd wewnętrzny: `tests/it/panics.rs:[LINE]`
      wskazówka: zgłoś ten wiersz i wynik polecenia `contactctl --version`
    ");
    for variables in [
        &[("RUST_BACKTRACE", "full")][..],
        &[("RUST_BACKTRACE", "full"), ("CI", "true")],
    ] {
        let traced = failed(&project, "check -v", variables);
        assert!(traced.contains("broken_clock"), "{traced}");
        // Nor where the program was built, which the frames of its dependencies have.
        assert!(!traced.contains("/registry/"), "{traced}");
        assert!(!traced.contains(env!("CARGO_MANIFEST_DIR")), "{traced}");
        for canary in ["Kanarek", ".q7@", "43 21", "cctl_"] {
            assert!(!traced.contains(canary), "{traced}");
        }
    }
}
