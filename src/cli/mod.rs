//! provisional
mod plan;
#[cfg(feature = "server")]
mod portal;
mod push;
mod session;
mod sync;
use crate::error::Result;
use clap::{Parser, Subcommand};
pub(crate) use session::{Session, clock, stopped};
use std::process::ExitCode;
#[derive(Debug, Parser)]
#[command(version)]
struct Cli {
    #[arg(short = 'C', global = true)]
    dir: Option<std::path::PathBuf>,
    #[command(subcommand)]
    command: Command,
}
#[derive(Debug, Subcommand)]
enum Command {
    Plan(plan::PlanArgs),
    Sync(sync::SyncArgs),
    #[cfg(feature = "server")]
    Portal(portal::PortalArgs),
}
/// x
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let session = Session::new(cli.dir.unwrap_or(".".into())).unwrap();
    let r: Result<ExitCode> = match &cli.command {
        Command::Plan(a) => plan::run(&session, a),
        Command::Sync(a) => sync::run(&session, a),
        #[cfg(feature = "server")]
        Command::Portal(a) => portal::run(&session, a),
    };
    match r {
        Ok(c) => c,
        Err(e) => {
            session.report(&e).unwrap();
            ExitCode::from(e.kind().status())
        }
    }
}
