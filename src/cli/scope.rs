//! The arguments that choose what a check reads and what it reports on. It reads the work tree, the
//! index, a commit or stdin. It reports on all files, or on those that a path, a change or a shard
//! selects.

use std::collections::BTreeSet;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Timestamp;

use super::online::OnlineArgs;
use super::paths::{named, not_checked, place};
use super::session::Session;
use crate::check::{self, Outcome, Terms};
use crate::config::{ContactsFolder, ProjectFiles, RecipeFile};
use crate::error::{Error, Result};
use crate::finding::{Extent, Finding, ReportSource, SinceRev};
use crate::language::{Text, id};
use crate::project::{CheckVerdict, Checking, FoundTexts, Project, Statistics};
use crate::rules;
use crate::scope::{Judged, Scope, Shard, affected};
use crate::text::{MAX_FILE_BYTES, SourceFile};

/// What to check, and what to report on.
#[derive(Debug, Args)]
pub(super) struct ScopeArgs {
    /// Report only on these files and folders (all files are still read). `-` is the text on stdin
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// With `-`: the file whose content comes from stdin, such as one that an editor has not saved yet
    #[arg(long, value_name = "PATH", conflicts_with_all = ["rev", "staged", "since", "shard"])]
    stdin_filename: Option<PathBuf>,
    /// Check a commit, such as `HEAD` or `v1.2`, instead of the work tree
    #[arg(long, value_name = "REV", conflicts_with = "staged")]
    rev: Option<String>,
    /// Check what is staged for the next commit, instead of the work tree
    #[arg(long)]
    staged: bool,
    /// Report only on what changed since the commit REV, and on what the change affects: accounts that use
    /// a changed directory entry, and other files whose findings changed. After a change of the
    /// configuration, report on everything. A branch that lacks commits of REV is compared with the
    /// merge base, as in a pull request
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// Report only on the K-th of N parts, so that N jobs together report every finding once; each
    /// job still reads all files
    #[arg(long, value_name = "K/N")]
    shard: Option<Shard>,
}

/// The files that were checked, and the part of them to report on.
#[derive(Debug)]
pub(super) struct CheckedScope {
    pub(super) texts: FoundTexts,
    pub(super) outcome: Outcome,
    pub(super) scope: Scope,
    pub(super) extent: Extent,
    /// The statistics of the check. `None` if the files were not checked one by one with the cache.
    pub(super) statistics: Option<Statistics>,
}

impl ScopeArgs {
    /// Reads and checks the files that these arguments choose.
    pub(super) fn take(
        &self,
        session: &Session<'_>,
        project: &Project,
        checking: Checking<'_>,
        online: &OnlineArgs,
    ) -> Result<CheckedScope> {
        let now = checking.now;
        if let Some(path) = self.stdin_path()? {
            return stdin(session, project, path, now, online);
        }
        let (source, terms, verdict) = self.verdict(session, project, checking, online)?;
        let CheckVerdict {
            outcome,
            texts,
            statistics,
        } = verdict;
        let snapshot = texts.kept();
        let mut findings = outcome.report.findings().iter().map(Box::as_ref);
        let is_unread = |finding: &Finding| {
            let is_recipe = RecipeFile::of(&finding.path).is_some();
            !is_recipe && rules::UNREAD.iter().any(|rule| rule.name == finding.rule)
        };
        // An account may be behind a link: then there is more to say than that there is none.
        if outcome.accounts == 0 && !findings.any(is_unread) {
            return Err(no_account(&source, &outcome.config.contacts));
        }
        let files = (outcome.files.as_slice(), snapshot.origin());
        let named = named(session, project, files, &self.paths)?;
        let (since, affected) = match &self.since {
            Some(rev) => {
                let files = ProjectFiles::new(snapshot, &project.config);
                let after = Judged {
                    files: &files,
                    outcome: &outcome,
                };
                let head = self.rev.as_deref().unwrap_or("HEAD");
                let (since, affected) = since(project, (rev, head), after, &terms)?;
                (Some(since), Some(affected))
            }
            None => (None, None),
        };
        Ok(CheckedScope {
            scope: Scope {
                named,
                affected,
                shard: self.shard,
            },
            extent: Extent {
                source,
                since,
                shard: self.shard.map(|shard| shard.to_string()),
                of: outcome.files.len(),
                rules: None,
            },
            texts,
            outcome,
            statistics,
        })
    }

    /// Returns the argument that selects something other than the work tree. `None` for the work tree.
    pub(super) fn other_source(&self) -> Option<&'static str> {
        let has_dash = self.paths.iter().any(|path| path.as_os_str() == "-");
        match (&self.rev, self.staged) {
            (Some(_), _) => Some("--rev"),
            (None, true) => Some("--staged"),
            (None, false) => has_dash.then_some("-"),
        }
    }

    /// Reads and checks all files. The texts of all of them are needed to find the files that a change
    /// affects, and the domains to look up by DNS. Otherwise the cache may answer for a file.
    fn verdict(
        &self,
        session: &Session<'_>,
        project: &Project,
        checking: Checking<'_>,
        online: &OnlineArgs,
    ) -> Result<(ReportSource, Terms, CheckVerdict)> {
        let is_whole = !self.staged && self.rev.is_none() && self.since.is_none();
        if is_whole && !online.is_requested() {
            let verdict = project.check(checking)?;
            return Ok((ReportSource::WorkTree, Terms::at(checking.now), verdict));
        }
        let (source, files) = self.read(project)?;
        let terms = Terms {
            mail_servers: online.mail_servers(session, project, &files)?,
            ..Terms::at(checking.now)
        };
        let verdict = CheckVerdict {
            outcome: check::check_by(&files, &terms),
            texts: files.into_snapshot().into(),
            statistics: None,
        };
        Ok((source, terms, verdict))
    }

    /// Returns true if a commit is read.
    pub(super) fn is_of_commit(&self) -> bool {
        self.rev.is_some()
    }

    /// Returns the path of the file that stdin replaces. `None` if stdin is not read.
    fn stdin_path(&self) -> Result<Option<&Path>> {
        let has_dash = self.paths.iter().any(|path| path.as_os_str() == "-");
        match (&self.stdin_filename, has_dash) {
            (None, false) => Ok(None),
            (Some(path), true) if self.paths.len() == 1 => Ok(Some(path)),
            (Some(_), true) => Err(Error::usage(Text::new(id::DASH_WITH_OTHERS))),
            (Some(_), false) => Err(Error::usage(Text::new(id::STDIN_WITHOUT_DASH))),
            (None, true) => {
                let text = Text::new(id::STDIN_UNNAMED);
                let file = text.attribute("help-file");
                Err(Error::usage(text).hint(file))
            }
        }
    }

    /// Reads the files of the work tree, the index or a commit.
    fn read(&self, project: &Project) -> Result<(ReportSource, ProjectFiles<'static>)> {
        if self.staged {
            let repository = project.repository()?;
            return Ok((ReportSource::Index, repository.staged()?));
        }
        let Some(rev) = &self.rev else {
            return Ok((ReportSource::WorkTree, project.files()?));
        };
        let repository = project.repository()?;
        let commit = repository.resolve(rev)?;
        let files = repository.files(&commit)?;
        Ok((ReportSource::Commit(rev.clone()), files))
    }
}

/// Returns the error for a project without an account, which cannot be intended.
fn no_account(source: &ReportSource, contacts: &ContactsFolder) -> Error {
    let text = match source {
        ReportSource::Index => Text::new(id::NO_ACCOUNT_STAGED),
        ReportSource::Commit(_) => Text::new(id::NO_ACCOUNT_IN_COMMIT),
        ReportSource::WorkTree | ReportSource::Stdin(_) => Text::new(id::NO_ACCOUNT_HERE),
    };
    Error::usage(text.with("contacts", contacts.to_string()).with("at", ""))
}

/// Checks the text on stdin in place of the file at `path`.
fn stdin(
    session: &Session<'_>,
    project: &Project,
    path: &Path,
    now: Timestamp,
    online: &OnlineArgs,
) -> Result<CheckedScope> {
    let shown = path.display().to_string();
    let path = place(session, project, path)?;
    let buffer = read_stdin(&path)
        .map_err(|error| Error::io(Text::new(id::STDIN_UNREADABLE)).because(error))?;
    let files = project.files_with(buffer)?;
    if files.snapshot().file(&path).is_none() {
        return Err(not_checked(&shown));
    }
    let terms = Terms {
        mail_servers: online.mail_servers(session, project, &files)?,
        ..Terms::at(now)
    };
    let outcome = check::check_by(&files, &terms);
    Ok(CheckedScope {
        scope: Scope {
            named: Some(vec![path.clone()]),
            ..Scope::default()
        },
        extent: Extent {
            source: ReportSource::Stdin(path),
            ..Extent::default()
        },
        texts: files.into_snapshot().into(),
        outcome,
        statistics: None,
    })
}

/// Reads stdin as the file at `path`. A text over the limit is read to its end, to report its size, but
/// not kept.
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

/// Returns the files that the change to `after` affects, which is compared with the revision as a pull
/// request of `head` would be.
fn since(
    project: &Project,
    (rev, head): (&str, &str),
    after: Judged<'_>,
    terms: &Terms,
) -> Result<(SinceRev, BTreeSet<String>)> {
    let repository = project.repository()?;
    let base = repository.base_of_change(rev, head)?;
    let files = repository.files_if_any(&base.commit)?;
    let before = Judged {
        files: &files,
        outcome: &check::check_by(&files, terms),
    };
    let since = SinceRev {
        rev: rev.to_owned(),
        merge_base: base.is_merge_base.then(|| base.commit.short().to_owned()),
    };
    Ok((since, affected(before, after)))
}
