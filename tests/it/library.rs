//! The library without the command line: what `examples/plan_and_sync.rs` does, in this process.

use std::path::Path;
use std::sync::{Arc, Mutex};

use contactctl::error::Result;
use contactctl::plan::Choices;
use contactctl::project::Project as Found;
use contactctl::sync::Surroundings;
use contactctl::sync::push::{FirstSync, PushRequest, check, prepare};
use jiff::Timestamp;
use tokio::sync::watch;

use crate::support::Project;

fn clock() -> Timestamp {
    "2026-11-24T12:00:00Z".parse().expect("an instant")
}

/// Pushes the commit `rev` of the project in `folder`. `None` if something stands against it.
async fn push(folder: &Path, rev: &str) -> Result<Option<Vec<String>>> {
    let project = Found::discover(folder)?;
    let request = PushRequest {
        project: &project,
        portal: None,
        rev,
        accounts: &[],
        choices: Choices::default(),
        first: FirstSync::default(),
        now: clock(),
        surroundings: Surroundings {
            directory: folder,
            variable: &|_| None,
            clock,
            helpers: contactctl::git::credential::Helpers::All,
            log: Arc::new(|line| panic!("{line}")),
            tell: Arc::new(|_| ()),
            hand_entry: None,
            timeout: None,
        },
    };
    let checked = check(&request)?.without_errors(&request, false)?;
    let prepared = prepare(&request, checked).await?;
    let pushed = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&pushed);
    let (_stop, stopped) = watch::channel(false);
    let approved = prepared.approve()?;
    let is_approved = approved.is_some();
    if let Some(approved) = approved {
        let progress = Arc::new(move |outcome: &contactctl::sync::apply::AccountOutcome| {
            let result = outcome.result.as_str();
            let line = format!("{}: {result}", outcome.id);
            heard.lock().expect("not poisoned").push(line);
        });
        approved.apply(progress, stopped, 8).await;
    }
    prepared.close().await?;
    let pushed = pushed.lock().expect("not poisoned").clone();
    Ok(is_approved.then_some(pushed))
}

#[tokio::test]
async fn a_program_plans_and_syncs_without_the_command_line() {
    let project = Project::good().commit("one");
    let folder = project.path("");
    let first = push(&folder, "HEAD").await.expect("a push");
    assert_eq!(first, Some(vec!["bistro: applied".to_owned()]));
    let again = push(&folder, "HEAD").await.expect("a push");
    assert_eq!(again, Some(Vec::new()));
}

#[tokio::test]
async fn what_is_not_approved_is_not_sealed() {
    let project = Project::good().commit("one");
    let folder = project.path("");
    project.git(["switch", "--quiet", "--create", "topic"]);
    project.write("note.txt", "a step that is on no approved branch\n");
    project.commit_all("two");
    let error = push(&folder, "topic")
        .await
        .expect_err("it is not approved");
    let text = error.to_string();
    assert!(text.contains("not approved"), "{text}");
}

#[tokio::test]
async fn a_guard_stops_a_program_as_well() {
    let project = Project::good().commit("one");
    let folder = project.path("");
    push(&folder, "HEAD").await.expect("a push");
    let directory = project.text("contacts/directory.toml");
    let all_others = directory.replace("oncall@", "pager@");
    project.write("contacts/directory.toml", all_others);
    project.commit_all("nobody who was paged yesterday is paged today");
    let stopped = push(&folder, "HEAD").await.expect("a plan");
    assert_eq!(stopped, None);
}
