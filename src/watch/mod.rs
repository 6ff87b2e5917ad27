//! Reports the edits of a project as they happen: the changed paths, and the snapshot after them.
//!
//! Only the path of an event is used. An existing file that is already known is read again. For
//! anything else (a file that is new or gone, a folder, the configuration, an overflow of the
//! system's queue) the folder is walked, and files whose metadata differ are read. Nothing runs
//! between edits, except while something cannot be watched or read: then the folder is walked again
//! and again.

mod buffers;
mod burst;
mod unwatched;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};

use notify::{Config, RecommendedWatcher, RecursiveMode, Watcher};

use crate::config::is_at_or_below;
use crate::config::{Config as Settings, Layout, Naming, RECIPES, is_of_program};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::project::{Project, Stamps};
use crate::text::{Content, Snapshot, SourceFile};

use burst::{Burst, Message, is_edit};
pub use burst::{Stop, Wake};
use unwatched::UnwatchedFolder;

/// The shortest pause between two walks while something cannot be watched or read.
const POLL: Duration = Duration::from_millis(500);

/// The pause between two such walks, in times of how long the last one took, so that many files do not
/// keep a core busy.
const POLL_SHARE: u32 = 10;

/// A project that is being watched.
pub struct Watch {
    project: Project,
    /// The files as last read; `None` after a failure.
    snapshot: Option<Snapshot>,
    stamps: Stamps,
    /// The message of the last failure, so that it is reported only once.
    failure: Option<String>,
    /// The paths that tell the kinds of files.
    layout: Layout,
    /// `None` while the system has no room for one.
    watcher: Option<RecommendedWatcher>,
    /// The folders that the watcher was given.
    watched: Vec<PathBuf>,
    /// The reason why a folder is not watched. `None` if all are.
    unwatched: Option<UnwatchedFolder>,
    /// The pause before the next walk, if something cannot be watched or read.
    pause: Duration,
    /// `true` if [`Turn::Woken`] is to be returned next.
    woken: bool,
    /// `true` if a buffer changed which files are read, and they were not looked for since.
    is_behind: bool,
    /// The texts that count instead of those on disk, by path.
    buffers: BTreeMap<String, SourceFile>,
    messages: Receiver<Message>,
    sender: Sender<Message>,
}

/// The event that [`Watch::turn`] waited for.
#[derive(Debug)]
pub enum Turn {
    /// The files at these paths were changed, added or removed: see [`Watch::snapshot`].
    Changed(Vec<String>),
    /// No file was changed, but a folder can no longer be watched, or all can again.
    Rewatched {
        /// `true` if all folders are watched.
        is_whole: bool,
    },
    /// The files cannot be read now; the watch goes on.
    Failed(Error),
    /// Another thread has something to do for this one: see [`Watch::waker`].
    Woken,
    /// The watch was stopped.
    Stopped,
}

/// The work that a burst requires.
#[derive(Debug, Default, PartialEq, Eq)]
struct Need {
    /// The known files to read again.
    files: BTreeSet<String>,
    /// `true` if the contacts have to be walked.
    walk: bool,
    /// `true` if the watched folders may have been replaced.
    watches: bool,
}

impl Watch {
    /// Starts to watch `project`, then reads it. In this order no edit between the two is missed.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub fn start(project: Project) -> Result<Self> {
        let layout = project.layout_on_disk()?;
        let mut watch = Self::new(project, layout);
        watch.watch_folders();
        watch.walk()?;
        Ok(watch)
    }

    /// Starts to watch `project` as [`Watch::start`] does, also if it cannot be read yet: then the error
    /// is returned, and [`Watch::turn`] waits until it can.
    #[must_use]
    pub fn start_or_wait(project: Project) -> (Self, Option<Error>) {
        let (layout, unread) = match project.layout_on_disk() {
            Ok(layout) => (layout, None),
            Err(error) => (project.layout(&Settings::default()), Some(error)),
        };
        let mut watch = Self::new(project, layout);
        watch.watch_folders();
        let failure = unread.or_else(|| watch.walk().err());
        watch.failure = failure.as_ref().map(Error::to_string);
        (watch, failure)
    }

    fn new(project: Project, layout: Layout) -> Self {
        let (sender, messages) = mpsc::channel();
        Self {
            project,
            layout,
            snapshot: None,
            stamps: Stamps::default(),
            failure: None,
            watcher: None,
            watched: Vec::new(),
            unwatched: None,
            pause: POLL,
            woken: false,
            is_behind: false,
            buffers: BTreeMap::new(),
            messages,
            sender,
        }
    }

    /// Returns the project.
    #[must_use]
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Returns the files as last read; `None` since a failure.
    #[must_use]
    pub fn snapshot(&self) -> Option<&Snapshot> {
        self.snapshot.as_ref()
    }

    /// Returns the reason why a folder is not watched, and what to do about it. `None` if all are
    /// watched.
    #[must_use]
    pub fn unwatched(&self) -> Option<Error> {
        self.unwatched.as_ref().map(UnwatchedFolder::to_error)
    }

    /// Returns `true` if all folders are watched.
    fn is_whole(&self) -> bool {
        self.unwatched.is_none()
    }

    /// Returns a handle that ends the watch.
    #[must_use]
    pub fn stopper(&self) -> Stop {
        Stop(self.sender.clone())
    }

    /// Returns a handle that makes [`Watch::turn`] return.
    #[must_use]
    pub fn waker(&self) -> Wake {
        Wake(self.sender.clone())
    }

    /// Waits until the files change, can no longer be read, or the watch is stopped.
    pub fn turn(&mut self) -> Turn {
        loop {
            if std::mem::take(&mut self.woken) {
                return Turn::Woken;
            }
            let pause = (!self.is_whole() || self.failure.is_some()).then_some(self.pause);
            let burst = Burst::receive(&self.messages, pause);
            if burst.stopped {
                return Turn::Stopped;
            }
            self.woken = burst.woken;
            if burst.is_without_events() {
                continue;
            }
            if let Some(turn) = self.turn_after(&burst) {
                return turn;
            }
        }
    }

    /// Reads what buffers made necessary since the last call, without waiting. `None` if there is nothing
    /// to read or nothing changed.
    pub fn catch_up(&mut self) -> Option<Turn> {
        if !std::mem::take(&mut self.is_behind) {
            return None;
        }
        self.turn_after(&Burst {
            lost: true,
            ..Burst::default()
        })
    }

    /// Brings the snapshot up to date. Returns `None` if nothing changed.
    fn turn_after(&mut self, burst: &Burst) -> Option<Turn> {
        let was_whole = self.is_whole();
        let began = Instant::now();
        let followed = self.follow(burst);
        self.pause = POLL.max(began.elapsed() * POLL_SHARE);
        match followed {
            Ok(changed) => {
                let has_recovered = self.failure.take().is_some();
                let is_whole = self.is_whole();
                if !changed.is_empty() || has_recovered {
                    Some(Turn::Changed(changed))
                } else {
                    (was_whole != is_whole).then_some(Turn::Rewatched { is_whole })
                }
            }
            Err(error) => {
                self.snapshot = None;
                self.stamps = Stamps::default();
                let text = error.to_string();
                if self.failure.as_ref() == Some(&text) {
                    return None;
                }
                self.failure = Some(text);
                Some(Turn::Failed(error))
            }
        }
    }

    /// Brings the snapshot up to date. Returns the paths that changed.
    fn follow(&mut self, burst: &Burst) -> Result<Vec<String>> {
        let need = self.need(burst);
        if need.watches {
            let layout = self.layout_now();
            if let Ok(layout) = &layout {
                self.layout.clone_from(layout);
            }
            // Also while nothing can be read: the folder may be about to come back.
            self.watch_folders();
            layout?;
        } else if need.walk {
            self.wait_for_watcher();
        }
        if need.walk {
            return self.walk();
        }
        let mut changed = Vec::new();
        let on_disk = |path: &String| !self.buffers.contains_key(path);
        for path in need.files.into_iter().filter(on_disk) {
            let (Some(file), Some(snapshot)) = (self.project.read(&path)?, &mut self.snapshot)
            else {
                // The file vanished after the event, or no snapshot was read so far.
                return self.walk();
            };
            if snapshot.replace(file) {
                changed.push(path);
            }
        }
        Ok(changed)
    }

    /// Reads again which folder is that of the contacts.
    fn layout_now(&self) -> Result<Layout> {
        let root = &self.project.root;
        if !root.is_dir() {
            return Err(Error::io(
                Text::new(id::PROJECT_GONE).with("root", root.display()),
            ));
        }
        self.project.layout_on_disk()
    }

    /// Waits until the watcher has also dealt with the events that it has reported. It watches a new
    /// folder only after it has reported it, and a file that is put there in between would be missed.
    fn wait_for_watcher(&mut self) {
        if let Some(watcher) = &mut self.watcher {
            let _nothing_to_configure = watcher.configure(Config::default());
        }
    }

    /// Reads the files that changed since the last walk. Returns the paths that were changed, added
    /// or removed.
    fn walk(&mut self) -> Result<Vec<String>> {
        let before = self.snapshot.take();
        let refreshed = self
            .project
            .refreshed(&self.stamps, before, &self.buffers)?;
        self.snapshot = Some(refreshed.snapshot);
        self.stamps = refreshed.stamps;
        Ok(refreshed.changed)
    }

    /// Determines the work that `burst` requires.
    fn need(&self, burst: &Burst) -> Need {
        let mut need = Need {
            walk: burst.lost || self.snapshot.is_none(),
            watches: burst.lost,
            ..Need::default()
        };
        for path in &burst.paths {
            let Ok(inside) = path.strip_prefix(&self.project.root) else {
                continue;
            };
            match inside.to_str() {
                Some(inside) => self.add_need(&mut need, path, &inside.replace('\\', "/")),
                None => need.walk = true,
            }
        }
        need
    }

    fn add_need(&self, need: &mut Need, path: &Path, inside: &str) {
        if inside.split('/').any(is_of_program) {
            return;
        }
        let known = self.snapshot.as_ref();
        let contacts = &self.layout.contacts;
        if inside == self.project.config || is_at_or_below(contacts.path(), inside) {
            need.watches = true;
            need.walk = true;
        } else if inside.ends_with(".gitignore") {
            need.walk = true;
        } else if is_at_or_below(inside, RECIPES) {
            need.watches |= inside == RECIPES;
            need.walk = true;
        } else if !contacts.has(inside) {
            // Another file outside the contacts folder is not checked.
        } else if known.is_some_and(|known| is_read_in(known, inside))
            && is_file(path)
            && !self.is_only_buffer(inside)
        {
            need.files.insert(inside.to_owned());
        } else if self.layout.naming(inside) != Naming::Other
            || exists(path) && !is_file(path)
            || known.is_some_and(|known| has_at_or_below(known, inside))
        {
            need.walk = true;
        }
    }

    /// Returns `true` if the file at `path` was not on disk at the last walk.
    fn is_only_buffer(&self, path: &str) -> bool {
        self.buffers.contains_key(path) && !self.stamps.has(path)
    }

    /// Watches the contacts and the recipes with everything below them, and each folder above the
    /// contacts up to the root, to notice when they appear or are removed.
    fn watch_folders(&mut self) {
        let mut watcher = match self.watcher.take().map_or_else(|| self.new_watcher(), Ok) {
            Ok(watcher) => watcher,
            Err(error) => {
                let folder = self.project.root.clone();
                self.unwatched = Some(UnwatchedFolder { folder, error });
                return;
            }
        };
        // A folder that was moved away would be watched on, under the name that another has now.
        for folder in self.watched.drain(..) {
            let _it_may_be_gone = watcher.unwatch(&folder);
        }
        self.unwatched = None;
        for (folder, mode) in self.folders() {
            if let Err(error) = watcher.watch(&folder, mode)
                && folder.is_dir()
                && self.unwatched.is_none()
            {
                let named = error.paths.first();
                self.unwatched = Some(UnwatchedFolder {
                    folder: named.unwrap_or(&folder).clone(),
                    error,
                });
            }
            self.watched.push(folder);
        }
        self.watcher = Some(watcher);
    }

    fn new_watcher(&self) -> notify::Result<RecommendedWatcher> {
        let events = self.sender.clone();
        notify::recommended_watcher(move |event| {
            if is_edit(&event) {
                let _nobody_waits = events.send(Message::Event(event));
            }
        })
    }

    /// Returns the folders to watch, the outer ones first: what appears in one of them before it is
    /// watched is found when the next one is.
    fn folders(&self) -> Vec<(PathBuf, RecursiveMode)> {
        let root = &self.project.root;
        let inside = Path::new(self.layout.contacts.path());
        let mut folders: Vec<_> = inside
            .ancestors()
            .skip(1)
            .map(|folder| (root.join(folder), RecursiveMode::NonRecursive))
            .collect();
        folders.reverse();
        if !self.layout.contacts.has(RECIPES) {
            folders.push((root.join(RECIPES), RecursiveMode::Recursive));
        }
        folders.push((root.join(inside), RecursiveMode::Recursive));
        folders
    }
}

/// Returns `true` if there is a file at `path`, not a link to one.
fn is_file(path: &Path) -> bool {
    path.symlink_metadata()
        .is_ok_and(|metadata| metadata.is_file())
}

fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Returns `true` if `snapshot` has the text of the file at `path`.
fn is_read_in(snapshot: &Snapshot, path: &str) -> bool {
    let file = snapshot.file(path);
    file.is_some_and(|file| !matches!(file.content, Content::Unread(_)))
}

/// Returns `true` if `snapshot` has something at `folder` or in it.
fn has_at_or_below(snapshot: &Snapshot, folder: &str) -> bool {
    if snapshot.file(folder).is_some() {
        return true;
    }
    let below = format!("{folder}/");
    let files = snapshot.files();
    let at = files.partition_point(|file| file.path.as_str() < below.as_str());
    files
        .get(at)
        .is_some_and(|file| file.path.starts_with(&below))
}
