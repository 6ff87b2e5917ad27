//! Plans and syncs a project: `cargo run --example plan_and_sync -- FOLDER`.
#![expect(
    clippy::disallowed_methods,
    reason = "a program reads its own environment"
)]
#![expect(clippy::print_stdout, reason = "it shows what it does")]

use std::path::Path;
use std::sync::Arc;

use contactctl::error::Result;
use contactctl::git::credential::Helpers;
use contactctl::plan::Choices;
use contactctl::project::Project;
use contactctl::sync::Surroundings;
use contactctl::sync::push::{FirstSync, PushRequest, check, prepare};

#[tokio::main]
async fn main() -> Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let request = PushRequest {
        project: &Project::discover(Path::new(&folder))?,
        portal: None,
        rev: "HEAD",
        accounts: &[],
        choices: Choices::default(),
        first: FirstSync::default(),
        now: jiff::Timestamp::now(),
        surroundings: Surroundings {
            directory: Path::new(&folder),
            variable: &|name| std::env::var(name).ok(),
            clock: jiff::Timestamp::now,
            helpers: Helpers::All,
            log: Arc::new(|line| println!("portal: {line}")),
            tell: Arc::new(|text| println!("{text}")),
            hand_entry: None,
            timeout: None,
        },
    };
    let prepared = prepare(&request, check(&request)?.without_errors(&request, false)?).await?;
    let (_stop, stopped) = tokio::sync::watch::channel(false);
    if let Some(approved) = prepared.approve()? {
        let progress = Arc::new(|outcome: &_| println!("{outcome:?}"));
        approved.apply(progress, stopped, 8).await;
    }
    prepared.close().await
}
