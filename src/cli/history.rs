//! `contactctl history`.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::Session;
use super::push::{self, Connection, Target};
use crate::contact::Environment;
use crate::error::{Error, Result};
use crate::git::history::History;
use crate::git::{CommitId, Repository};
use crate::language::Text;
use crate::net::Patience;
use crate::plan::desired;
use crate::portal::wire::HistoryEntry;
use crate::project::Project;
use crate::render::history::{self, Edit, Push, Pushes};
use crate::text::suggest;

/// Show who changed which value of an account, when, and in which commit
///
/// Newest first. An account is its `account.id`: a file that was moved is followed, and so is the
/// directory that it refers to. Comments, order and other edits that change no value are left out.
/// With `--portal`, each step says when it was pushed there, and edits by hand come last.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl history bistro-warszawa
  contactctl history bistro-warszawa --rev v1.2
  contactctl history bistro-warszawa --portal production
  contactctl history bistro-warszawa --format json")]
pub(super) struct HistoryArgs {
    /// The account's id
    account: String,
    /// The commit to go back from
    #[arg(long, value_name = "REV", default_value = "HEAD")]
    rev: String,
    /// Ask this portal when each step was pushed, and what was edited there
    #[arg(long, value_name = "NAME")]
    portal: Option<String>,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Text,
    /// One JSON object
    Json,
}

pub(super) fn run(session: &Session<'_>, args: &HistoryArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let repository = Repository::open(&project.root)?;
    let commit = repository.resolve(&args.rev)?;
    let made = repository.history(&commit, &project.config, &args.account)?;
    if made.steps.is_empty() && made.is_absent {
        return Err(unknown(
            &repository,
            &commit,
            &project.config,
            &args.account,
        )?);
    }
    let pushes = match &args.portal {
        Some(name) => Some(pushes(
            session,
            &project,
            &repository,
            &commit,
            (name, &args.account),
            &made,
        )?),
        None => None,
    };
    let pushes = pushes.as_ref();
    session.print(&match args.format {
        Format::Text => history::text(&made, pushes, session.language()),
        Format::Json => history::json(&args.account, commit.as_str(), &made, pushes),
    })?;
    if let (Some(end), Format::Text) = (made.ends_at.first(), args.format) {
        let note = history::shallow(end).say(session.language());
        session.voice().say(&note);
    }
    Ok(ExitCode::SUCCESS)
}

/// When the portal `name` got each step of `made`, and what was edited there.
fn pushes(
    session: &Session<'_>,
    project: &Project,
    repository: &Repository,
    commit: &CommitId,
    (name, account): (&str, &str),
    made: &History,
) -> Result<Pushes> {
    let config = repository.config(commit, &project.config)?;
    let (name, portal) = push::choose(&config, Some(name))?;
    let target = Target {
        root: &project.root,
        config_path: &project.config,
        portal: Some(name),
        rev: commit.as_str(),
        accounts: &[],
        now: session.now(None),
        session,
    };
    push::check_address(repository, commit, &target, name, portal)?;
    let changes = push::block_on(async {
        let connection = Connection::open(&target, name, portal).await?;
        let reader = connection.reader(portal.environment, Patience::default())?;
        let read = reader.history(account).await;
        connection.close().await?;
        read
    })?;
    matched(repository, name, made, &changes)
}

/// Each step with the first push that had it; `changes` are the newest first.
fn matched(
    repository: &Repository,
    portal: &str,
    made: &History,
    changes: &[HistoryEntry],
) -> Result<Pushes> {
    let pushed: Vec<_> = changes
        .iter()
        .rev()
        .filter_map(|change| {
            let commit = repository.recorded(change.commit.as_ref()?)?;
            Some((commit, change))
        })
        .collect();
    let mut steps = Vec::new();
    for step in &made.steps {
        let mut first = None;
        if let Some(step) = repository.recorded(&step.commit) {
            for (commit, change) in &pushed {
                if repository.descends(commit, &step)? {
                    first = Some(Push {
                        at: change.at.clone(),
                        by: change.by.clone(),
                        commit: commit.as_str().to_owned(),
                    });
                    break;
                }
            }
        }
        steps.push(first);
    }
    let edits = changes.iter().filter(|change| change.commit.is_none());
    let edits = edits.map(|change| Edit {
        at: change.at.clone(),
        by: change.by.clone(),
        fields: change
            .fields
            .iter()
            .map(|field| field.field.key())
            .collect(),
    });
    Ok(Pushes {
        portal: portal.to_owned(),
        steps,
        edits: edits.collect(),
    })
}

fn unknown(
    repository: &Repository,
    commit: &CommitId,
    config_path: &str,
    id: &str,
) -> Result<Error> {
    let unknown = Error::usage(
        Text::new("no-account-in-history")
            .with("commit", commit.short())
            .with("id", id),
    );
    let snapshot = repository.snapshot_if_any(commit, config_path)?;
    let known = desired(&snapshot, config_path, Environment::Production);
    Ok(match suggest(id, known.keys().map(String::as_str)) {
        Some(near) => unknown.hint(Text::new("did-you-mean").with("near", near)),
        None => unknown.hint(Text::new("name-by-id")),
    })
}
