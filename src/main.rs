//! The `contactctl` program: arguments in, exit status out.

use std::process::ExitCode;

use contactctl::cli::{self, Environment};

fn main() -> ExitCode {
    cli::run(std::env::args_os(), &Environment::of_process())
}
