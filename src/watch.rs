//! Reports the edits of a project as they happen: the changed paths, and the snapshot after them.
//!
//! Only the path of an event is used. An existing file that is already known is read again. For
//! anything else (a file that is new or gone, a folder, the configuration, an overflow of the
//! system's queue) the folder is walked, and files whose metadata differ are read. Nothing runs
//! between edits.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::config::{RECIPES, SKIPPED, is_misnamed, is_read};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::project::{Project, Stamps};
use crate::scope::is_at_or_below;
use crate::text::{Content, Snapshot};

/// The pause that ends a burst of edits.
const QUIET: Duration = Duration::from_millis(10);

/// The longest burst of edits that is waited for.
const LONGEST: Duration = Duration::from_millis(300);

/// A project that is being watched.
pub struct Watch {
    project: Project,
    /// The files as last read; `None` after a failure.
    snapshot: Option<Snapshot>,
    stamps: Stamps,
    /// The message of the last failure, so that it is reported only once.
    failure: Option<String>,
    /// The contacts folder, from the root.
    contacts: String,
    watcher: RecommendedWatcher,
    messages: Receiver<Message>,
    sender: Sender<Message>,
}

/// The event that [`Watch::turn`] waited for.
#[derive(Debug)]
pub enum Turn<'w> {
    /// The files at these paths were changed, added or removed.
    Changed(&'w Snapshot, Vec<String>),
    /// The files cannot be read now; the watch goes on.
    Failed(Error),
    /// The watch was stopped.
    Stopped,
}

/// Ends a [`Watch`] from another thread.
#[derive(Debug, Clone)]
pub struct Stop(Sender<Message>);

impl Stop {
    /// Makes [`Watch::turn`] return.
    pub fn stop(&self) {
        let _ended_already = self.0.send(Message::Stop);
    }
}

#[derive(Debug)]
enum Message {
    Event(notify::Result<Event>),
    Stop,
}

/// The edits of one burst.
#[derive(Debug, Default)]
struct Burst {
    paths: BTreeSet<PathBuf>,
    /// `true` if events were lost or had errors.
    lost: bool,
    stopped: bool,
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
    /// If it cannot be watched or read.
    pub fn start(project: Project) -> Result<Self> {
        let (sender, messages) = mpsc::channel();
        let events = sender.clone();
        let watcher = notify::recommended_watcher(move |event| {
            if is_edit(&event) {
                let _nobody_waits = events.send(Message::Event(event));
            }
        })
        .map_err(|error| unwatchable(&project.root, error))?;
        let mut watch = Self {
            contacts: project.contacts()?,
            project,
            snapshot: None,
            stamps: Stamps::default(),
            failure: None,
            watcher,
            messages,
            sender,
        };
        watch.watch_folders()?;
        watch.walk()?;
        Ok(watch)
    }

    /// Returns the files as last read; `None` since a failure.
    #[must_use]
    pub fn snapshot(&self) -> Option<&Snapshot> {
        self.snapshot.as_ref()
    }

    /// Returns a handle that ends the watch.
    #[must_use]
    pub fn stopper(&self) -> Stop {
        Stop(self.sender.clone())
    }

    /// Waits until the files change, can no longer be read, or the watch is stopped.
    pub fn turn(&mut self) -> Turn<'_> {
        loop {
            let burst = self.burst();
            if burst.stopped {
                return Turn::Stopped;
            }
            match self.follow(&burst) {
                Ok(changed) => {
                    let has_recovered = self.failure.take().is_some();
                    if !changed.is_empty() || has_recovered {
                        let snapshot = self.snapshot.as_ref().expect("it was read just now");
                        return Turn::Changed(snapshot, changed);
                    }
                }
                Err(error) => {
                    self.snapshot = None;
                    self.stamps = Stamps::default();
                    let text = error.to_string();
                    if self.failure.as_ref() != Some(&text) {
                        self.failure = Some(text);
                        return Turn::Failed(error);
                    }
                }
            }
        }
    }

    /// Waits for an edit, then for the end of its burst.
    fn burst(&self) -> Burst {
        let mut burst = Burst::default();
        let Ok(first) = self.messages.recv() else {
            burst.stopped = true;
            return burst;
        };
        burst.add(first);
        let latest = Instant::now() + LONGEST;
        while !burst.stopped {
            let left = latest.saturating_duration_since(Instant::now());
            match self.messages.recv_timeout(QUIET.min(left)) {
                Ok(message) => burst.add(message),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => burst.stopped = true,
            }
        }
        burst
    }

    /// Brings the snapshot up to date. Returns the paths that changed.
    fn follow(&mut self, burst: &Burst) -> Result<Vec<String>> {
        let need = self.need(burst);
        if need.watches {
            self.contacts = self.project.contacts()?;
            self.watch_folders()?;
        }
        if need.walk {
            return self.walk();
        }
        let mut changed = Vec::new();
        for path in need.files {
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

    /// Reads the files that changed since the last walk. Returns the paths that were changed, added
    /// or removed.
    fn walk(&mut self) -> Result<Vec<String>> {
        let refreshed = self.project.refreshed(&self.stamps, self.snapshot.take())?;
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
        if inside.split('/').any(|part| SKIPPED.contains(&part)) {
            return;
        }
        let known = self.snapshot.as_ref();
        if inside == self.project.config || is_in(&self.contacts, inside) {
            need.watches = true;
            need.walk = true;
        } else if inside.ends_with(".gitignore") {
            need.walk = true;
        } else if is_in(inside, RECIPES) {
            need.watches |= inside == RECIPES;
            need.walk = true;
        } else if !is_in(inside, &self.contacts) {
            // Another file outside the contacts folder is not checked.
        } else if known.is_some_and(|known| is_read_in(known, inside)) && is_file(path) {
            need.files.insert(inside.to_owned());
        } else if is_read(inside)
            || is_misnamed(inside)
            || exists(path) && !is_file(path)
            || known.is_some_and(|known| has_at_or_below(known, inside))
        {
            need.walk = true;
        }
    }

    /// Watches the contacts and the recipes with everything below them, and each folder above the
    /// contacts up to the root, to notice when they appear or are removed.
    fn watch_folders(&mut self) -> Result<()> {
        let root = self.project.root.clone();
        let inside = PathBuf::from(&self.contacts);
        let contacts = root.join(&inside);
        let recipes = root.join(RECIPES);
        for folder in [&contacts, &recipes] {
            let _not_watched_so_far = self.watcher.unwatch(folder);
        }
        for folder in inside.ancestors().skip(1) {
            self.watch(&root.join(folder), RecursiveMode::NonRecursive)?;
        }
        self.watch(&recipes, RecursiveMode::Recursive)?;
        self.watch(&contacts, RecursiveMode::Recursive)
    }

    /// Watches `folder`, if it exists.
    fn watch(&mut self, folder: &Path, mode: RecursiveMode) -> Result<()> {
        match self.watcher.watch(folder, mode) {
            Ok(()) => Ok(()),
            Err(_) if !folder.is_dir() => Ok(()),
            Err(error) => Err(unwatchable(folder, error)),
        }
    }
}

impl Burst {
    fn add(&mut self, message: Message) {
        match message {
            Message::Stop => self.stopped = true,
            Message::Event(Ok(event)) => {
                self.lost |= event.need_rescan();
                self.paths.extend(event.paths);
            }
            Message::Event(Err(_)) => self.lost = true,
        }
    }
}

/// Returns `true` if an event can mean an edit. Reading a file is not one; otherwise the watch would
/// react to its own reading.
fn is_edit(event: &notify::Result<Event>) -> bool {
    match event {
        Ok(event) => match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
            EventKind::Access(_) => false,
            _ => true,
        },
        Err(_) => true,
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

/// Returns `true` if `path` is `folder` or in it; every path is in the root, whose path is empty.
fn is_in(path: &str, folder: &str) -> bool {
    folder.is_empty() || is_at_or_below(path, folder)
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

fn unwatchable(folder: &Path, error: notify::Error) -> Error {
    let text = Text::new(id::UNWATCHABLE).with("folder", folder.display());
    let help = text.attribute(match error.kind {
        ErrorKind::MaxFilesWatch => "help-limit",
        _ => "help-check",
    });
    Error::io(text).because(error).hint(help)
}
