//! Checks a work tree file by file.
//!
//! Only the text that is being read is in memory, and that of files with findings, as long as it is
//! not too much. A file that an earlier run found to be clean is not read again if its stamp did not
//! change.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use rayon::prelude::*;

use super::cache::{self, CacheEntry, CacheKey};
use super::refresh::read_file;
use super::shown::{FoundTexts, Shown};
use super::stamp::Stamp;
use super::tracking::Tracking;
use super::walk::{Found, Placed};
use super::{Project, recipes, walk};
use crate::check::{Check, JudgedAccount, Outcome, Terms};
use crate::config::{Config, FileKind, Layout, RecipeFile};
use crate::error::Result;
use crate::rules::KnownAccount;
use crate::schema;
use crate::text::SourceFile;

/// The number of files from which on starting threads is faster than judging them on this one.
const FEW: usize = 8;
/// The size in bytes from which on a cache is read on a thread of its own.
const LONG: u64 = 1 << 16;
/// The number of files from which on their memory is freed in the background.
const MANY: usize = 1_000;
/// The number of files that are judged before their results are put in order.
const PART: usize = 8_192;
/// The most bytes of files with findings that are kept. What is over that is read again to be shown.
const KEPT: usize = 4 << 20;

/// The settings of a check of a work tree.
#[derive(Debug, Clone, Copy)]
pub struct Checking<'b> {
    /// The time of the check, for rules that depend on it.
    pub now: Timestamp,
    /// The build of the program, as part of the cache's key; `None` to not use the cache.
    pub cache: Option<&'b str>,
}

/// A checked work tree.
#[derive(Debug)]
pub struct CheckVerdict {
    /// The outcome, the same as that of [`crate::check::check`] on the project's snapshot.
    pub outcome: Outcome,
    /// The files that the findings point into.
    pub texts: FoundTexts,
    /// The times and counts of the check; `None` if files were not judged one by one.
    pub statistics: Option<Statistics>,
}

/// The times and counts of a check.
#[derive(Debug, Clone, Copy, Default)]
pub struct Statistics {
    /// The time for finding the files and loading the cache.
    pub finding: Duration,
    /// The time for reading and judging the files that are not in the cache.
    pub judging: Duration,
    /// The time for the rules between files.
    pub between: Duration,
    /// The time for saving the cache.
    pub keeping: Duration,
    /// The number of account files that the cache knew to be clean.
    pub known: usize,
    /// The number of account files.
    pub accounts: usize,
}

impl Project {
    /// Checks the project as it is on disk.
    ///
    /// # Errors
    ///
    /// As for [`Project::files`].
    pub fn check(&self, checking: Checking<'_>) -> Result<CheckVerdict> {
        thread::scope(|scope| {
            // The schemas and the cache are needed later and depend on nothing, so they are loaded
            // while the folder is walked.
            scope.spawn(schema::prepare);
            if checking.cache.is_none() {
                self.check_with(checking, || None)
            } else if cache::bytes(&self.root) > LONG {
                let cache = scope.spawn(|| cache::load(&self.root));
                self.check_with(checking, || cache.join().ok().flatten())
            } else {
                self.check_with(checking, || cache::load(&self.root))
            }
        })
    }

    /// Checks the project; `cache` returns the entries that an earlier run saved.
    fn check_with(
        &self,
        checking: Checking<'_>,
        cache: impl FnOnce() -> Option<(CacheKey, Vec<CacheEntry>)>,
    ) -> Result<CheckVerdict> {
        let began = Instant::now();
        let tracking = self.tracking()?;
        let config_file = self.config_file(&tracking)?;
        let config = Config::as_far_as_readable(config_file.as_ref());
        let layout = self.layout(&config);
        let folder = self.contacts_folder(&layout, config_file.as_ref(), &tracking)?;
        let is_stamped = checking.cache.is_some();
        let listed = self.listed(&folder, (&config, &layout), &tracking, is_stamped)?;
        let ListedFiles {
            accounts: listed,
            mut directory,
            mut recipes,
        } = listed;
        let is_another = |file: &SourceFile| layout.is_another_project(&file.path);
        if listed.is_empty() && !directory.iter().any(is_another) {
            let error = tracking.without_account(&folder, &config.contacts);
            return Err(self.explained(error, config_file.as_ref()));
        }
        for file in recipes::files(&self.root, &layout, &tracking)? {
            let is_listed = |path: &str| {
                let place = listed.binary_search_by(|file| (*file.path).cmp(path));
                place.is_ok() || recipes.iter().any(|file| file.path == path)
            };
            if is_listed(&file.path) {
                continue;
            }
            // What is in the place of a folder is nobody's file.
            let is_recipe = RecipeFile::of(&file.path).is_some();
            let own = if is_recipe {
                &mut recipes
            } else {
                &mut directory
            };
            own.push(file);
        }
        // It has every path of the repository.
        drop(tracking);
        let terms = Terms::at(checking.now);
        let check = Check::new(config_file.as_ref(), &directory, terms).with_recipes(&recipes);
        let key = checking.cache.map(|build| {
            CacheKey::new(build, config_file.as_ref(), directory.iter(), checking.now)
        });
        let known = cache()
            .filter(|(of, _)| Some(*of) == key)
            .map_or_else(Vec::new, |(_, known)| known);
        let mut clock = Clock(began);
        let mut statistics = Statistics {
            finding: clock.lap(),
            ..Statistics::default()
        };

        let were_known = known.len();
        let mut shown = Shown::new(self);
        let mut accounts = self.judge_all(&listed, known, &check, &mut shown)?;
        drop(listed);
        statistics.judging = clock.lap();

        let outcome = check.finish_once(&mut accounts.judged, |path| shown.file(path));
        shown.add(config_file.into_iter().chain(directory).chain(recipes));
        let texts = shown.texts();
        statistics.between = clock.lap();

        statistics.accounts = accounts.judged.len();
        statistics.known = accounts.known();
        if let Some(key) = key
            && (accounts.has_new() || statistics.known < were_known)
        {
            cache::save(&self.root, key, accounts.clean(), began);
        }
        statistics.keeping = clock.lap();
        // Freeing that much memory takes a while, and the caller need not wait for it.
        if accounts.judged.len() > MANY {
            rayon::spawn(move || drop(accounts));
        }
        Ok(CheckVerdict {
            outcome,
            texts,
            statistics: Some(statistics),
        })
    }

    /// Lists the account files in `folder`, sorted, with their stamps if `stamped`, and reads the
    /// files of the directory.
    fn listed(
        &self,
        folder: &Path,
        (config, layout): (&Config, &Layout),
        tracking: &Tracking,
        stamped: bool,
    ) -> Result<ListedFiles> {
        let mut files = walk::files(folder, layout, tracking, |at, path| {
            let (stamp, file) = match at {
                Found::File(entry) if stamped => {
                    let metadata = entry.metadata().ok();
                    (metadata.map(|metadata| Stamp::of(&metadata)), None)
                }
                Found::File(_) => (None, None),
                Found::Known(file) => (None, Some(Box::new(file))),
            };
            Ok(Some(Listed { path, stamp, file }))
        })?;
        files.retain(|file| file.path != self.config);
        let others = files.extract_if(.., |file| layout.kind(&file.path) != FileKind::Account);
        let (mut directory, mut recipes) = (Vec::new(), Vec::new());
        for Listed { path, file, .. } in others {
            let own = match layout.kind(&path) {
                FileKind::Recipe => &mut recipes,
                _ => &mut directory,
            };
            match file {
                Some(file) => own.push(*file),
                None => own.extend(self.read_listed(&path)?.map(|(file, _)| file)),
            }
        }
        for file in tracking.unread_policy(config) {
            if files.iter().all(|listed| listed.path != file.path) {
                directory.push(file);
            }
        }
        Ok(ListedFiles {
            accounts: files,
            directory,
            recipes,
        })
    }

    /// Judges every account of `files` that still exists. Files with the same stamp in `known` are
    /// not read. Both lists are sorted by path.
    fn judge_all(
        &self,
        files: &[Listed],
        known: Vec<CacheEntry>,
        check: &Check,
        shown: &mut Shown<'_>,
    ) -> Result<Accounts> {
        let places = places(files, &known);
        let kept = AtomicUsize::new(0);
        let unknown: Vec<_> = files
            .iter()
            .zip(&places)
            .filter_map(|(file, place)| place.is_none().then_some(file))
            .collect();
        // Part by part, since the results of all files would be in memory twice.
        let mut judged = unknown.chunks(PART).flat_map(|part| -> Vec<Result<_>> {
            if part.len() < FEW {
                let part = part.iter();
                part.map(|file| self.judge(file, check, &kept)).collect()
            } else {
                let part = part.par_iter();
                part.map(|file| self.judge(file, check, &kept)).collect()
            }
        });
        let mut known = known.into_iter();
        let mut accounts = Accounts::of(files.len());
        let mut taken = 0;
        // Results are taken in the order of the paths, so that every run reports the same failure,
        // whichever thread was first.
        for place in places {
            if let Some(place) = place {
                let entry = known.nth(place - taken).expect("a place in `known`");
                taken = place + 1;
                accounts.add(
                    Stamped::known(entry.stamp),
                    JudgedAccount::clean(entry.known),
                );
            } else if let Some((stamp, judged, file)) = judged.next().transpose()?.flatten() {
                if file.is_none() && judged.has_findings() {
                    shown.not_kept(judged.shared_path(), stamp.stamp);
                }
                shown.add(file);
                accounts.add(stamp, judged);
            }
        }
        Ok(accounts)
    }

    /// Reads and judges the account file that was `listed`. The result contains the file only if it has
    /// findings, and those that are `kept` are not too many bytes. `None` if it is gone by now.
    fn judge(
        &self,
        listed: &Listed,
        check: &Check,
        kept: &AtomicUsize,
    ) -> Result<Option<(Stamped, JudgedAccount, Option<SourceFile>)>> {
        let read = match &listed.file {
            Some(file) => Some((file.as_ref().clone(), Stamp::default())),
            None => self.read_listed(&listed.path)?,
        };
        let Some((file, stamp)) = read else {
            return Ok(None);
        };
        let judged = check.account(&file);
        // What is not on disk cannot be read again when rules between files find something in it.
        let is_kept = listed.file.is_some()
            || judged.has_findings() && kept.fetch_add(file.text().len(), Ordering::Relaxed) < KEPT;
        let file = is_kept.then_some(file);
        let stamp = Stamped {
            stamp,
            is_known: false,
        };
        Ok(Some((stamp, judged, file)))
    }

    /// Reads the file at `path`, which the walk has just found; `None` if it is gone by now.
    pub(super) fn read_listed(&self, path: &str) -> Result<Option<(SourceFile, Stamp)>> {
        read_file(&self.root.join(path), path)
    }
}

/// The files that the walk found.
struct ListedFiles {
    /// The account files, sorted by path.
    accounts: Vec<Listed>,
    /// The directory.
    directory: Vec<SourceFile>,
    /// What is not read in the place of recipes.
    recipes: Vec<SourceFile>,
}

/// A file that the walk found.
struct Listed {
    path: String,
    stamp: Option<Stamp>,
    /// What stands in for a file that is not read from disk.
    file: Option<Box<SourceFile>>,
}

impl Placed for Listed {
    fn path(&self) -> &str {
        &self.path
    }
}

/// Returns for each of `files` the index of the entry in `known` with the same stamp. Both lists are
/// sorted by path.
fn places(files: &[Listed], known: &[CacheEntry]) -> Vec<Option<usize>> {
    let mut known = known.iter().enumerate().peekable();
    files
        .iter()
        .map(|file| {
            while known
                .next_if(|(_, entry)| *entry.known.path < *file.path)
                .is_some()
            {}
            let (at, entry) = known.next_if(|(_, entry)| *entry.known.path == *file.path)?;
            (Some(entry.stamp) == file.stamp).then_some(at)
        })
        .collect()
}

/// All account files, each at the same index in both lists.
struct Accounts {
    stamps: Vec<Stamped>,
    judged: Vec<JudgedAccount>,
}

impl Accounts {
    fn of(count: usize) -> Self {
        Self {
            stamps: Vec::with_capacity(count),
            judged: Vec::with_capacity(count),
        }
    }

    fn add(&mut self, stamp: Stamped, judged: JudgedAccount) {
        self.stamps.push(stamp);
        self.judged.push(judged);
    }

    /// Counts the accounts that the cache knew.
    fn known(&self) -> usize {
        self.stamps.iter().filter(|stamp| stamp.is_known).count()
    }

    /// Returns `true` if a clean account is not in the cache yet.
    fn has_new(&self) -> bool {
        let mut all = self.stamps.iter().zip(&self.judged);
        all.any(|(stamp, judged)| !stamp.is_known && judged.as_clean().is_some())
    }

    /// Returns the clean accounts, for the cache.
    fn clean(&self) -> impl Iterator<Item = (Stamp, &KnownAccount)> {
        let all = self.stamps.iter().zip(&self.judged);
        all.filter_map(|(stamp, judged)| Some((stamp.stamp, judged.as_clean()?)))
    }
}

/// The stamp that an account file had when it was judged.
struct Stamped {
    stamp: Stamp,
    /// `true` if an earlier run judged it.
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

/// A stopwatch that measures one lap after another.
struct Clock(Instant);

impl Clock {
    fn lap(&mut self) -> Duration {
        let now = Instant::now();
        now - std::mem::replace(&mut self.0, now)
    }
}
