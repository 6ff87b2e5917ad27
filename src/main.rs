//! The `contactctl` program: arguments in, exit status out.

use std::process::ExitCode;

use contactctl::cli::{self, ProcessEnvironment};

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run(std::env::args_os(), &ProcessEnvironment::of_process())
}
