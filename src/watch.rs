//! Edits of a project as they happen: what changed, and the snapshot after it.
//!
//! Nothing is believed of an event but its path. A known file that is there is read again; at
//! anything else (a file that is new or gone, a folder, the configuration, an overflow of the
//! system's queue) the folder is walked, and read as far as metadata differ. Between edits nothing
//! runs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::check::SKIPPED;
use crate::error::{Error, Result};
use crate::language::Text;
use crate::project::{Project, Stamps};
use crate::text::Snapshot;

/// Edits that come closer together than this are one.
const QUIET: Duration = Duration::from_millis(10);

/// The longest that a burst of edits is waited out.
const LONGEST: Duration = Duration::from_millis(300);

/// A project that is watched.
pub struct Watch {
    project: Project,
    /// The files as last read; none after a failure.
    snapshot: Option<Snapshot>,
    stamps: Stamps,
    /// What the last failure said.
    failure: Option<String>,
    /// The contacts folder, from the root.
    contacts: String,
    watcher: RecommendedWatcher,
    messages: Receiver<Message>,
    sender: Sender<Message>,
}

/// What [`Watch::turn`] waited for.
#[derive(Debug)]
pub enum Turn<'w> {
    /// The files are other ones now: those at these paths changed, came or went.
    Changed(&'w Snapshot, Vec<String>),
    /// The files cannot be read as they are now; the watch goes on.
    Failed(Error),
    /// Somebody asked to stop.
    Stopped,
}

/// Ends a [`Watch`] from another thread.
#[derive(Debug, Clone)]
pub struct Stop(Sender<Message>);

impl Stop {
    /// Lets [`Watch::turn`] return.
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
    /// Events were lost, or cannot be told apart.
    lost: bool,
    stopped: bool,
}

/// What a burst calls for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Need {
    /// Known files to read again.
    files: BTreeSet<String>,
    /// The contacts have to be walked.
    walk: bool,
    /// The folders themselves may be other ones.
    watches: bool,
}

impl Watch {
    /// Watches `project`, then reads it, so that no edit falls between the two.
    ///
    /// # Errors
    ///
    /// When it cannot be watched or read.
    pub fn start(project: Project) -> Result<Self> {
        let (sender, messages) = mpsc::channel();
        let events = sender.clone();
        let watcher = notify::recommended_watcher(move |event| {
            if is_edit(&event) {
                let _nobody_waits = events.send(Message::Event(event));
            }
        });
        let watcher = watcher.map_err(|error| unwatchable(&project.root, error))?;
        let mut watch = Self {
            contacts: project.settings()?.contacts,
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

    /// The files as last read; none since a failure.
    #[must_use]
    pub fn snapshot(&self) -> Option<&Snapshot> {
        self.snapshot.as_ref()
    }

    /// A handle that ends the watch.
    #[must_use]
    pub fn stopper(&self) -> Stop {
        Stop(self.sender.clone())
    }

    /// Waits until the files are other ones than before, can no longer be read, or somebody stops
    /// the watch.
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

    /// Brings the snapshot up to date; the paths of what changed.
    fn follow(&mut self, burst: &Burst) -> Result<Vec<String>> {
        let need = self.need(burst);
        if need.watches {
            self.contacts = self.project.settings()?.contacts;
            self.watch_folders()?;
        }
        if need.walk {
            return self.walk();
        }
        let mut changed = Vec::new();
        for path in need.files {
            let (Some(file), Some(snapshot)) = (self.project.read(&path)?, &mut self.snapshot)
            else {
                // It vanished after the event, or nothing was read so far.
                return self.walk();
            };
            if snapshot.replace(file) {
                changed.push(path);
            }
        }
        Ok(changed)
    }

    /// Reads what is new since the last walk; the paths of what changed, came or went.
    fn walk(&mut self) -> Result<Vec<String>> {
        let refreshed = self.project.refreshed(&self.stamps, self.snapshot.take())?;
        self.snapshot = Some(refreshed.snapshot);
        self.stamps = refreshed.stamps;
        Ok(refreshed.changed)
    }

    /// What `burst` calls for.
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
        let is_above = |folder: &str, inside: &str| {
            inside.is_empty()
                || folder
                    .strip_prefix(inside)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let known = self.snapshot.as_ref();
        if inside == self.project.config || is_above(&self.contacts, inside) {
            need.watches = true;
            need.walk = true;
        } else if inside.ends_with(".gitignore") {
            need.walk = true;
        } else if !is_above(inside, &self.contacts) {
            // Another file at the top.
        } else if known.is_some_and(|known| known.file(inside).is_some()) && path.is_file() {
            need.files.insert(inside.to_owned());
        } else if is_toml(path)
            || path.is_dir()
            || known.is_some_and(|known| has_below(known, inside))
        {
            need.walk = true;
        }
    }

    /// Watches the contacts folder with all below it, and each folder above it up to the root, to
    /// see it come and go.
    fn watch_folders(&mut self) -> Result<()> {
        let root = self.project.root.clone();
        let inside = PathBuf::from(&self.contacts);
        let contacts = root.join(&inside);
        let _not_watched_so_far = self.watcher.unwatch(&contacts);
        for folder in inside.ancestors().skip(1) {
            self.watch(&root.join(folder), RecursiveMode::NonRecursive)?;
        }
        self.watch(&contacts, RecursiveMode::Recursive)
    }

    /// Watches `folder`, if there is one.
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

/// Whether an event can mean an edit: reading a file is none, and our own reading least of all.
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

fn is_toml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "toml")
}

/// Whether `snapshot` has a file in `folder`.
fn has_below(snapshot: &Snapshot, folder: &str) -> bool {
    let below = format!("{folder}/");
    let files = snapshot.files();
    let at = files.partition_point(|file| file.path.as_str() < below.as_str());
    files
        .get(at)
        .is_some_and(|file| file.path.starts_with(&below))
}

fn unwatchable(folder: &Path, error: notify::Error) -> Error {
    let text = Text::new("unwatchable").with("folder", folder.display());
    let help = text.attribute(match error.kind {
        ErrorKind::MaxFilesWatch => "help-limit",
        _ => "help-check",
    });
    Error::io(text).because(error).hint(help)
}
