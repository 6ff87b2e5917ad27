//! `contactctl approve`.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::runtime::block_on;
use super::session::Session;
use crate::error::Result;
use crate::git::exchange::{self, APPROVALS};
use crate::language::{Language, Text, id};
use crate::sync::attest::{AttestRequest, GivenApproval, attest};

/// Approve a change for one portal with an SSH key
///
/// Signs the contacts and the approval policy as they are before and after the change, for one portal
/// and a number of days. With `attestations = N` in the policy, a commit is pushed only if N people
/// approved the change since the last push, or each part of it. The authors of the change do not count.
///
/// Approvals are kept in the reference `refs/contactctl/approvals`. Push it with `--push`; fetch it with
/// `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`.
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
    /// The portal, if several are configured
    #[arg(long, value_name = "NAME")]
    portal: Option<String>,
    /// The commit before the change, such as the last one pushed to the portal [default: the commit where
    /// REV left the approved branch, or the commit before REV on that branch]
    #[arg(long, value_name = "REV")]
    base: Option<String>,
    /// Approve everything in REV, for a portal that nothing was ever pushed to
    #[arg(long, conflicts_with = "base")]
    first: bool,
    /// The key to sign with: a private key, or a public key whose private key is in an agent
    /// [default: Git's `user.signingkey`]
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Your name in `allowed_signers` [default: Git's `user.email`]
    #[arg(long = "as", value_name = "NAME")]
    name: Option<String>,
    /// Number of days that the approval is valid
    #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=90))]
    days: u16,
    /// Push all approvals of this clone to REMOTE, or to `origin` if none is given, merged with those of the
    /// remote
    #[arg(long, value_name = "REMOTE", num_args = 0..=1, default_missing_value = "origin")]
    push: Option<String>,
}

pub(super) fn run(session: &Session<'_>, args: &ApproveArgs) -> Result<ExitCode> {
    let project = session.project()?;
    let attested = session.with_surroundings(|surroundings| {
        block_on(attest(&AttestRequest {
            surroundings,
            first: args.first,
            project: &project,
            rev: &args.rev,
            portal: args.portal.as_deref(),
            base: args.base.as_deref(),
            key: args.key.as_ref().map(|key| session.directory().join(key)),
            name: args.name.as_deref(),
            days: args.days,
            now: session.now(),
        }))
    })?;
    let language = session.language();
    session.print(&shown(&attested, language))?;
    let ended = if let Some(remote) = &args.push {
        exchange::push_approvals(&attested.repository, &project.root, remote)?;
        Text::new(id::APPROVAL_PUSHED).with("remote", remote.as_str())
    } else {
        Text::new(id::APPROVAL_LOCAL).with("approvals", APPROVALS)
    };
    session.print(&format!("{}\n", ended.say(language)))?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the text that shows an approval to the person who gave it.
fn shown(attested: &GivenApproval, language: Language) -> String {
    let GivenApproval {
        commit,
        portal,
        pending,
        statement,
        ..
    } = attested;
    let from = match &pending.from {
        Some(from) => Text::new(id::APPROVED_SINCE).with("commit", from.short()),
        None => Text::new(id::APPROVED_FROM_START),
    };
    let what = Text::new(id::APPROVED_WHAT)
        .with("commit", commit.short())
        .with("portal", portal.as_str())
        .with("by", statement.by.as_str())
        .with("until", statement.expires.to_string());
    let mut text = format!("{}\n{}\n", what.say(language), from.say(language));
    for path in &pending.paths {
        let _ = writeln!(text, "  {path}");
    }
    text
}
