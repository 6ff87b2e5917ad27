//! What a check reads and reports on: the work tree, the index, a commit or stdin; all files, or
//! those that a path, a change or a shard selects.

use std::collections::BTreeSet;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Timestamp;

use super::online::OnlineArgs;
use super::paths::{named, not_checked, place};
use super::session::Session;
use crate::check::{self, Outcome, Terms};
use crate::error::{Error, Result};
use crate::finding::{Extent, Source};
use crate::git::Repository;
use crate::language::Text;
use crate::project::{Checking, Project, Statistics, Verdict};
use crate::scope::{Judged, Scope, Shard, affected};
use crate::text::{MAX_FILE_BYTES, Snapshot, SourceFile};

/// What to check, and what to report on.
#[derive(Debug, Args)]
pub(super) struct ScopeArgs {
    /// Report on these files and folders only; all are read all the same. `-` is the text on stdin
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// With `-`: the file that the text stands for, such as one that an editor has not saved
    #[arg(long, value_name = "PATH", conflicts_with_all = ["rev", "staged", "since", "shard"])]
    stdin_filename: Option<PathBuf>,
    /// Check a commit, such as `HEAD` or `v1.2`, and not the work tree
    #[arg(long, value_name = "REV", conflicts_with = "staged")]
    rev: Option<String>,
    /// Check what is staged for the next commit, and not the work tree
    #[arg(long)]
    staged: bool,
    /// Report only on what differs from the commit REV, and on what that affects: the accounts of
    /// a directory entry, the other one of two files; everything after a change of the
    /// configuration
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// Report only on the K-th of N parts, so that N jobs report everything once; each of them
    /// reads all files all the same
    #[arg(long, value_name = "K/N")]
    shard: Option<Shard>,
}

/// What was checked, and which part of it to report on.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) snapshot: Snapshot,
    pub(super) outcome: Outcome,
    pub(super) scope: Scope,
    pub(super) extent: Extent,
    /// What it took, where files were judged one by one.
    pub(super) statistics: Option<Statistics>,
}

impl ScopeArgs {
    /// Reads and checks what these arguments ask for.
    pub(super) fn take(
        &self,
        session: &Session<'_>,
        project: &Project,
        checking: Checking<'_>,
        online: &OnlineArgs,
    ) -> Result<Taken> {
        let now = checking.now;
        if let Some(path) = self.stdin_path()? {
            return stdin(session, project, path, now, online);
        }
        let (source, terms, verdict) = self.verdict(session, project, checking, online)?;
        let check = |snapshot: &_| check::check_by(snapshot, &project.config, &terms);
        let Verdict {
            outcome,
            snapshot,
            statistics,
        } = verdict;
        if outcome.accounts == 0 {
            return Err(no_account(&source, &outcome.config.contacts));
        }
        let files = (outcome.files.as_slice(), snapshot.origin());
        let named = named(session, project, files, &self.paths)?;
        let judged = Judged {
            snapshot: &snapshot,
            outcome: &outcome,
        };
        let affected = self.since.as_deref();
        let affected = affected.map(|rev| since(project, rev, judged, check));
        Ok(Taken {
            scope: Scope {
                named,
                affected: affected.transpose()?,
                shard: self.shard,
            },
            extent: Extent {
                source,
                since: self.since.clone(),
                shard: self.shard.map(|shard| shard.to_string()),
                of: outcome.files.len(),
            },
            snapshot,
            outcome,
            statistics,
        })
    }

    /// The argument that names something else to check than the work tree.
    pub(super) fn other_source(&self) -> Option<&'static str> {
        let has_dash = self.paths.iter().any(|path| path.as_os_str() == "-");
        match (&self.rev, self.staged) {
            (Some(_), _) => Some("--rev"),
            (None, true) => Some("--staged"),
            (None, false) => has_dash.then_some("-"),
        }
    }

    /// Reads and judges all files. Which others a change affects can be told only with the texts of
    /// all of them; so can whom to ask by DNS.
    fn verdict(
        &self,
        session: &Session<'_>,
        project: &Project,
        checking: Checking<'_>,
        online: &OnlineArgs,
    ) -> Result<(Source, Terms, Verdict)> {
        let is_whole = !self.staged && self.rev.is_none() && self.since.is_none();
        if is_whole && !online.is_wanted() {
            let verdict = project.check(checking)?;
            return Ok((Source::WorkTree, Terms::at(checking.now), verdict));
        }
        let (source, snapshot) = self.read(project)?;
        let terms = Terms {
            mail_servers: online.mail_servers(session, project, &snapshot)?,
            ..Terms::at(checking.now)
        };
        let verdict = Verdict {
            outcome: check::check_by(&snapshot, &project.config, &terms),
            snapshot,
            statistics: None,
        };
        Ok((source, terms, verdict))
    }

    /// The path of the text on stdin, if that is asked for.
    fn stdin_path(&self) -> Result<Option<&Path>> {
        let has_dash = self.paths.iter().any(|path| path.as_os_str() == "-");
        match (&self.stdin_filename, has_dash) {
            (None, false) => Ok(None),
            (Some(path), true) if self.paths.len() == 1 => Ok(Some(path)),
            (Some(_), true) => Err(Error::usage(Text::new("dash-with-others"))),
            (Some(_), false) => Err(Error::usage(Text::new("stdin-without-dash"))),
            (None, true) => {
                let text = Text::new("stdin-unnamed");
                let file = text.attribute("help-file");
                Err(Error::usage(text).hint(file))
            }
        }
    }

    fn read(&self, project: &Project) -> Result<(Source, Snapshot)> {
        if self.staged {
            let repository = Repository::open(&project.root, &project.config)?;
            return Ok((Source::Index, repository.staged()?));
        }
        let Some(rev) = &self.rev else {
            return Ok((Source::WorkTree, project.snapshot()?));
        };
        let repository = Repository::open(&project.root, &project.config)?;
        let commit = repository.resolve(rev)?;
        let snapshot = repository.snapshot(&commit)?;
        Ok((Source::Commit(rev.clone()), snapshot))
    }
}

/// A project without a single account is not fine.
fn no_account(source: &Source, contacts: &str) -> Error {
    let text = match source {
        Source::Index => Text::new("no-account-staged"),
        Source::Commit(_) => Text::new("no-account-in-commit"),
        Source::WorkTree | Source::Stdin(_) => Text::new("no-account-here"),
    };
    Error::usage(text.with("contacts", contacts))
}

/// What the text on stdin, in the place of the file at `path`, is found to be.
fn stdin(
    session: &Session<'_>,
    project: &Project,
    path: &Path,
    now: Timestamp,
    online: &OnlineArgs,
) -> Result<Taken> {
    let shown = path.display().to_string();
    let path = place(session, project, path)?;
    let buffer = read_stdin(&path)
        .map_err(|error| Error::io(Text::new("stdin-unreadable")).because(error))?;
    let snapshot = project.snapshot_with(buffer)?;
    if snapshot.file(&path).is_none() {
        return Err(not_checked(&shown));
    }
    let terms = Terms {
        mail_servers: online.mail_servers(session, project, &snapshot)?,
        ..Terms::at(now)
    };
    let outcome = check::check_by(&snapshot, &project.config, &terms);
    Ok(Taken {
        scope: Scope {
            named: Some(vec![path.clone()]),
            ..Scope::default()
        },
        extent: Extent {
            source: Source::Stdin(path),
            ..Extent::default()
        },
        snapshot,
        outcome,
        statistics: None,
    })
}

/// Stdin as the file at `path`. A text over the limit is read to its end, to say how large it is,
/// and not kept.
fn read_stdin(path: &str) -> io::Result<SourceFile> {
    let mut stdin = io::stdin().lock();
    let mut bytes = Vec::new();
    let mut limited = (&mut stdin).take(MAX_FILE_BYTES + 1);
    let read = limited.read_to_end(&mut bytes)? as u64;
    let rest = io::copy(&mut stdin, &mut io::sink())?;
    Ok(if read + rest > MAX_FILE_BYTES {
        SourceFile::too_large(path, read + rest)
    } else {
        SourceFile::new(path, bytes)
    })
}

/// The files that the change from the commit `rev` to `after` is about.
fn since(
    project: &Project,
    rev: &str,
    after: Judged<'_>,
    check: impl Fn(&Snapshot) -> Outcome,
) -> Result<BTreeSet<String>> {
    let repository = Repository::open(&project.root, &project.config)?;
    let commit = repository.resolve(rev)?;
    let snapshot = repository.snapshot_if_any(&commit)?;
    let outcome = check(&snapshot);
    let before = Judged {
        snapshot: &snapshot,
        outcome: &outcome,
    };
    Ok(affected(before, after, &project.config))
}
