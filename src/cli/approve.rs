//! `contactctl approve`.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use jiff::{SignedDuration, Timestamp};

use super::Session;
use super::check::Instant;
use super::push::choose;
use crate::error::{Error, Result};
use crate::git::Repository;
use crate::git::approval::{Pending, Statement};
use crate::git::exchange::{self, APPROVALS};
use crate::git::ledger::Attestation;
use crate::language::{Language, Text};

/// Approve a change for one portal, with an SSH key
///
/// Signs what the contacts and the policy are before and after the change, for one portal and for
/// some days. A portal whose policy has `attestations = N` takes a commit only if N people, none
/// of them its author, have approved the change since its last push, or each part of it. Approvals
/// are kept in the reference `refs/contactctl/approvals`, which is pushed with `--push` and fetched
/// with `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl approve --push                       the commit that is checked out
  contactctl approve origin/topic --portal production
  contactctl approve main --base main~3 --key ~/.ssh/id_ed25519.pub")]
pub(super) struct ApproveArgs {
    /// The commit to approve
    #[arg(value_name = "REV", default_value = "HEAD")]
    rev: String,
    /// The portal, where the configuration has several
    #[arg(long, value_name = "NAME")]
    portal: Option<String>,
    /// The commit before the change: what the portal was pushed from, or will be before it [default:
    /// where REV left the approved branch, or the commit before it on that branch]
    #[arg(long, value_name = "REV")]
    base: Option<String>,
    /// The key to sign with: a private key, or a public one whose private one an agent has
    /// [default: Git's `user.signingkey`]
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Who you are in `allowed_signers` [default: Git's `user.email`]
    #[arg(long = "as", value_name = "NAME")]
    name: Option<String>,
    /// For how many days
    #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=90))]
    days: u16,
    /// Push it, together with the approvals that are there already
    #[arg(long, value_name = "REMOTE", num_args = 0..=1, default_missing_value = "origin")]
    push: Option<String>,
    #[command(flatten)]
    instant: Instant,
}

pub(super) fn run(session: &Session<'_>, args: &ApproveArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let repository = Repository::open(&project.root)?;
    let commit = repository.resolve(&args.rev)?;
    let config = repository.sound_config(&commit, &project.config)?;
    let (portal, _) = choose(&config, args.portal.as_deref())?;
    let base = match &args.base {
        Some(rev) => Some(repository.resolve(rev)?),
        None => repository.likely_base(&commit, &config.approval_of(portal))?,
    };
    let pending = Pending::between(&repository, base.as_ref(), &commit, &project.config)?;
    let name = match &args.name {
        Some(name) => name.clone(),
        None => repository
            .setting("user.email")
            .ok_or_else(|| Error::usage(Text::new("no-approver")))?,
    };
    let now = session.now(args.instant.now);
    let statement = Statement {
        repository: repository.identity(&commit)?,
        portal: portal.to_owned(),
        base: pending.base.clone(),
        result: pending.result.clone(),
        expires: expiry(now, args.days)?,
        by: one_line(name)?,
    };
    let key = match &args.key {
        Some(key) => session.directory().join(key),
        None => repository
            .setting_path("user.signingkey")
            .ok_or_else(|| Error::usage(Text::new("no-signing-key")))?,
    };
    let signature = exchange::sign(&key, &statement)?;
    let attestation = Attestation {
        statement,
        signature,
    };
    let approval = config.approval_of(portal);
    pending.check(&repository, &commit, &approval, &attestation, now)?;
    repository.attest(&attestation)?;
    let language = session.language();
    let statement = &attestation.statement;
    session.print(&said(statement, &pending, commit.short(), language))?;
    let ended = if let Some(remote) = &args.push {
        exchange::push_approvals(&repository, &project.root, remote)?;
        Text::new("approval-pushed").with("remote", remote.as_str())
    } else {
        Text::new("approval-local").with("approvals", APPROVALS)
    };
    session.print(&format!("{}\n", ended.say(language)))?;
    Ok(ExitCode::SUCCESS)
}

fn expiry(now: Timestamp, days: u16) -> Result<Timestamp> {
    let seconds = SignedDuration::from_hours(24 * i64::from(days));
    let expires = now.checked_add(seconds);
    let expires = expires.map_err(|error| Error::usage(Text::new("no-such-day")).because(error))?;
    // To the second, as it is written.
    Timestamp::from_second(expires.as_second())
        .map_err(|error| Error::usage(Text::new("no-such-day")).because(error))
}

fn one_line(name: String) -> Result<String> {
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Error::usage(Text::new("approver-lines")));
    }
    Ok(name)
}

/// What was approved, for the one who did.
fn said(statement: &Statement, pending: &Pending, commit: &str, language: Language) -> String {
    let from = match &pending.from {
        Some(from) => Text::new("approved-since").with("commit", from.short()),
        None => Text::new("approved-from-start"),
    };
    let what = Text::new("approved-what")
        .with("commit", commit)
        .with("portal", statement.portal.as_str())
        .with("by", statement.by.as_str())
        .with("until", statement.expires.to_string());
    let mut text = format!("{}\n{}\n", what.say(language), from.say(language));
    for path in &pending.paths {
        let _ = writeln!(text, "  {path}");
    }
    text
}
