//! A work tree checked file by file: no more text in memory than is being read, and that of the
//! files with findings. What an earlier run found to be clean and is as it was is not read.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use rayon::prelude::*;

use super::cache::{self, Entry, Key};
use super::failure::no_account;
use super::refresh::read_file;
use super::stamp::Stamp;
use super::{Project, walk};
use crate::check::{Check, FileKind, Judged, Outcome, Terms, read_config};
use crate::config::Config;
use crate::error::Result;
use crate::schema;
use crate::text::{Origin, Snapshot, SourceFile};

/// Fewer files are judged before another thread has begun.
const FEW: usize = 8;
/// A cache of more bytes takes a while to read.
const LONG: u64 = 1 << 16;
/// To let go of more files takes a while.
const MANY: usize = 1_000;

/// How a work tree is checked.
#[derive(Debug, Clone, Copy)]
pub struct Checking<'b> {
    /// The instant to judge by.
    pub now: Timestamp,
    /// Which build of the program this is, for the cache; none to do without it.
    pub cache: Option<&'b str>,
}

/// A checked work tree.
#[derive(Debug)]
pub struct Verdict {
    /// The same as that of [`crate::check::check`] on the project's snapshot.
    pub outcome: Outcome,
    /// The files that the findings point into.
    pub snapshot: Snapshot,
    /// What it took, where files were judged one by one.
    pub statistics: Option<Statistics>,
}

/// Where the time went.
#[derive(Debug, Clone, Copy, Default)]
pub struct Statistics {
    /// Finding the files, and what is known of them.
    pub finding: Duration,
    /// Reading and judging those that are not known.
    pub judging: Duration,
    /// What is between files.
    pub between: Duration,
    /// Keeping what is known for later runs.
    pub keeping: Duration,
    /// How many account files were known to be clean.
    pub known: usize,
    /// How many account files there are.
    pub accounts: usize,
}

impl Project {
    /// Checks the project as it is on disk.
    ///
    /// # Errors
    ///
    /// As [`Project::snapshot`].
    pub fn check(&self, checking: Checking<'_>) -> Result<Verdict> {
        let load = || checking.cache.and_then(|_| cache::load(&self.root));
        let is_long = checking.cache.is_some() && cache::bytes(&self.root) > LONG;
        thread::scope(|scope| {
            // Both are needed later, and need nothing.
            scope.spawn(schema::prepare);
            if is_long {
                let cache = scope.spawn(load);
                self.check_with(checking, || cache.join().ok().flatten())
            } else {
                self.check_with(checking, load)
            }
        })
    }

    /// As [`Project::check`]; `cache` has what an earlier run has kept.
    fn check_with(
        &self,
        checking: Checking<'_>,
        cache: impl FnOnce() -> Option<(Key, Vec<Entry>)>,
    ) -> Result<Verdict> {
        let began = Instant::now();
        let config_file = self.read(&self.config)?;
        let config = config_file
            .as_ref()
            .map_or_else(Config::default, |file| read_config(file).0);
        let explained = |error| self.explained(error, config_file.as_ref());
        let folder = self.contacts_folder(&config.contacts).map_err(explained)?;
        let (accounts, directory) = self.listed(&folder, &config, checking.cache.is_some())?;
        if accounts.is_empty() {
            return Err(explained(no_account(&config.contacts)));
        }
        let check = Check::new(config_file.as_ref(), &directory, Terms::at(checking.now));
        let key = checking
            .cache
            .map(|build| Key::new(build, config_file.as_ref(), directory.iter(), checking.now));
        let known = cache().filter(|(of, _)| Some(*of) == key);
        let known = known.map_or_else(Vec::new, |(_, known)| known);
        let mut clock = Clock(began);
        let mut statistics = Statistics {
            finding: clock.lap(),
            ..Statistics::default()
        };

        let were_known = known.len();
        let mut shown = Shown {
            project: self,
            files: HashMap::new(),
        };
        let accounts = self.judge_all(&accounts, known, &check, &mut shown)?;
        statistics.judging = clock.lap();

        let Accounts { stamps, judged } = accounts;
        let outcome = check.finish(&judged, |path| shown.file(path));
        shown.add(config_file.into_iter().chain(directory));
        let snapshot = shown.snapshot(&outcome);
        statistics.between = clock.lap();

        statistics.accounts = judged.len();
        statistics.known = stamps.iter().filter(|stamp| stamp.is_known).count();
        if let Some(key) = key {
            let clean = judged.iter().map(Judged::as_clean);
            let clean = stamps.iter().zip(clean);
            let clean = clean.filter_map(|(stamp, known)| Some((stamp, known?)));
            let is_new = clean.clone().any(|(stamp, _)| !stamp.is_known);
            if is_new || statistics.known < were_known {
                let clean = clean.map(|(stamp, known)| (stamp.stamp, known));
                cache::save(&self.root, key, clean, began);
            }
        }
        statistics.keeping = clock.lap();
        // Giving back so much takes time that nobody has to wait for.
        if judged.len() > MANY {
            rayon::spawn(move || drop(judged));
        }
        Ok(Verdict {
            outcome,
            snapshot,
            statistics: Some(statistics),
        })
    }

    /// The account files in `folder`, sorted and with their stamps if `stamped`, and what is read
    /// of the directory.
    fn listed(
        &self,
        folder: &Path,
        config: &Config,
        stamped: bool,
    ) -> Result<(Vec<Listed>, Vec<SourceFile>)> {
        let mut files = walk::files(folder, &config.contacts, |entry, path| {
            let metadata = stamped.then(|| entry.metadata().ok()).flatten();
            let stamp = metadata.map(|metadata| Stamp::of(&metadata));
            Ok(Some(Listed { path, stamp }))
        })?;
        files.retain(|file| file.path != self.config);
        let of_directory = |file: &mut Listed| {
            FileKind::of(&file.path, &self.config, &config.contacts) == FileKind::Directory
        };
        let mut directory = Vec::new();
        for Listed { path, .. } in files.extract_if(.., of_directory) {
            directory.extend(self.read_listed(&path)?.map(|(file, _)| file));
        }
        Ok((files, directory))
    }

    /// Every account of `files` that is still there, judged; those that are as in `known` are not
    /// read. Both are sorted by path.
    fn judge_all(
        &self,
        files: &[Listed],
        known: Vec<Entry>,
        check: &Check,
        shown: &mut Shown<'_>,
    ) -> Result<Accounts> {
        let places = places(files, &known);
        let unknown: Vec<_> = files
            .iter()
            .zip(&places)
            .filter_map(|(file, place)| place.is_none().then_some(&*file.path))
            .collect();
        let judge = |path: &&str| self.judge(path, check);
        let judged: Vec<Result<_>> = if unknown.len() < FEW {
            unknown.iter().map(judge).collect()
        } else {
            unknown.par_iter().map(judge).collect()
        };
        let mut judged = judged.into_iter();
        let mut accounts = Accounts::of(files.len());
        let (mut known, mut taken) = (known.into_iter(), 0);
        // In the order of the paths: the same failure in every run, whatever thread was first.
        for place in places {
            if let Some(place) = place {
                let entry = known.nth(place - taken).expect("a place in it");
                taken = place + 1;
                accounts.add(Stamped::known(entry.stamp), Judged::clean(entry.known));
            } else if let Some((stamp, judged, file)) = judged.next().transpose()?.flatten() {
                shown.add(file);
                accounts.add(stamp, judged);
            }
        }
        Ok(accounts)
    }

    /// Reads and judges the account file at `path`; with its text if something is found in it.
    fn judge(
        &self,
        path: &str,
        check: &Check,
    ) -> Result<Option<(Stamped, Judged, Option<SourceFile>)>> {
        let Some((file, stamp)) = self.read_listed(path)? else {
            return Ok(None);
        };
        let judged = check.account(&file);
        let file = judged.has_findings().then_some(file);
        let stamp = Stamped {
            stamp,
            is_known: false,
        };
        Ok(Some((stamp, judged, file)))
    }

    /// The file at `path`, which the walk has just found; none if it is gone by now.
    fn read_listed(&self, path: &str) -> Result<Option<(SourceFile, Stamp)>> {
        read_file(&self.root.join(path), path)
    }
}

/// A file that the walk found.
struct Listed {
    path: String,
    stamp: Option<Stamp>,
}

/// For each of `files` where `known` has it as it is. Both are sorted by path.
fn places(files: &[Listed], known: &[Entry]) -> Vec<Option<usize>> {
    let mut known = known.iter().enumerate().peekable();
    let place = |file: &Listed| {
        while known
            .next_if(|(_, entry)| *entry.known.path < *file.path)
            .is_some()
        {}
        let (at, entry) = known.next_if(|(_, entry)| *entry.known.path == *file.path)?;
        (Some(entry.stamp) == file.stamp).then_some(at)
    };
    files.iter().map(place).collect()
}

/// All account files, each at the same place in both.
struct Accounts {
    stamps: Vec<Stamped>,
    judged: Vec<Judged>,
}

impl Accounts {
    fn of(count: usize) -> Self {
        Self {
            stamps: Vec::with_capacity(count),
            judged: Vec::with_capacity(count),
        }
    }

    fn add(&mut self, stamp: Stamped, judged: Judged) {
        self.stamps.push(stamp);
        self.judged.push(judged);
    }
}

/// The stamp that an account file had when it was judged.
struct Stamped {
    stamp: Stamp,
    /// Whether that was in an earlier run.
    is_known: bool,
}

impl Stamped {
    fn known(stamp: Stamp) -> Self {
        Self {
            stamp,
            is_known: true,
        }
    }
}

/// Time since it was last asked.
struct Clock(Instant);

impl Clock {
    fn lap(&mut self) -> Duration {
        let now = Instant::now();
        now - std::mem::replace(&mut self.0, now)
    }
}

/// The files that findings point into.
struct Shown<'p> {
    project: &'p Project,
    files: HashMap<String, SourceFile>,
}

impl Shown<'_> {
    fn add(&mut self, files: impl IntoIterator<Item = SourceFile>) {
        let files = files.into_iter();
        self.files
            .extend(files.map(|file| (file.path.clone(), file)));
    }

    /// The file at `path`; read again if it was let go.
    fn file(&self, path: &str) -> Option<Cow<'_, SourceFile>> {
        if let Some(file) = self.files.get(path) {
            return Some(Cow::Borrowed(file));
        }
        // One that cannot be read any more has no text to show.
        let read = self.project.read_listed(path).ok()?;
        read.map(|(file, _)| Cow::Owned(file))
    }

    /// All that the findings of `outcome` point into.
    fn snapshot(mut self, outcome: &Outcome) -> Snapshot {
        for finding in outcome.report.findings() {
            let others = finding.others.iter();
            let others = others.filter_map(|label| label.path.as_ref());
            for path in others.chain([&finding.path]) {
                if !self.files.contains_key(&**path) {
                    let file = self.file(path).map(Cow::into_owned);
                    self.add(file);
                }
            }
        }
        Snapshot::new(Origin::WorkTree, self.files.into_values().collect())
    }
}
