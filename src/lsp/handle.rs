//! The thread of a project, as others see it.

use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, OnceLock};
use std::thread::{self, JoinHandle};

use super::client::Client;
use super::mail::Mail;
use super::settings::LspSettings;
use super::worker::Worker;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::project::Project;
use crate::watch::{Wake, Watch};

/// The thread of a project, as others see it.
pub(super) struct WorkerHandle {
    inbox: Sender<Mail>,
    /// Set once the thread has read the project.
    wake: Arc<OnceLock<Wake>>,
    thread: JoinHandle<()>,
}

impl WorkerHandle {
    /// Starts the thread of `project`, whose root the client names `shown`.
    pub(super) fn start(
        project: Project,
        shown: PathBuf,
        client: Client,
        settings: Arc<LspSettings>,
    ) -> Result<Self> {
        let (inbox, mail) = mpsc::channel();
        let wake = Arc::new(OnceLock::new());
        let set_wake = Arc::clone(&wake);
        let thread = thread::Builder::new()
            .name("project".to_owned())
            .spawn(move || {
                let (watch, failure) = Watch::start_or_wait(project);
                let _only_set_here = set_wake.set(watch.waker());
                let mut worker = Worker::new(watch, shown, client, settings);
                worker.failed(failure);
                worker.work(&mail);
            })
            .map_err(|error| Error::io(Text::new(id::LSP_ENDED)).because(error))?;
        Ok(Self {
            inbox,
            wake,
            thread,
        })
    }

    /// Passes `mail` to the thread.
    ///
    /// # Errors
    ///
    /// If the thread has ended, which only a bug does.
    pub(super) fn send(&self, mail: Mail) -> Result<()> {
        self.inbox
            .send(mail)
            .map_err(|_| Error::io(Text::new(id::LSP_ENDED)))?;
        // The thread looks into its inbox after it has set this.
        if let Some(wake) = self.wake.get() {
            wake.wake();
        }
        Ok(())
    }

    /// Ends the thread.
    pub(super) fn stop(self) {
        let _ended_already = self.send(Mail::Stop);
        let _panicked = self.thread.join();
    }
}
