//! The one thread that writes. It takes all work that waits, does each piece inside a savepoint of
//! one transaction, commits, and only then replies. So the pieces share the cost of reaching the
//! disk, and a piece that fails undoes nothing but itself.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use rusqlite::Connection;
use tokio::sync::oneshot;

use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::store::fault::StoreFault;

/// The highest number of pieces in one transaction. Other processes wait for its lock.
const GROUP: usize = 64;

/// A piece of work. It returns `true` if its writes shall stay, and the reply to send once the
/// outcome of the commit is known.
type Job = Box<dyn FnOnce(Result<&Connection, StoreFault>) -> (bool, Reply) + Send>;

/// Sends the outcome of a piece of work, given the outcome of the commit.
type Reply = Box<dyn FnOnce(Result<(), StoreFault>) + Send>;

pub(super) struct Writer {
    queue: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(connection: Connection) -> Result<Self> {
        let (queue, jobs) = channel();
        let thread = std::thread::Builder::new()
            .name("portal-writer".to_owned())
            .spawn(move || run(&connection, &jobs))
            .map_err(|error| Error::io(Text::new(id::DATABASE_NO_WRITER)).because(error))?;
        Ok(Self {
            queue: Some(queue),
            thread: Some(thread),
        })
    }

    pub(super) async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let queue = self.queue.as_ref().ok_or(StoreFault::Closed)?;
        queue
            .send(job(work, answer))
            .map_err(|_| StoreFault::Closed)?;
        answered.await.map_err(|_| StoreFault::Closed)?
    }

    pub(super) fn note<F>(&self, work: F)
    where
        F: FnOnce(&Connection) -> Result<(), StoreFault> + Send + 'static,
    {
        let (answer, _nobody_waits) = oneshot::channel();
        if let Some(queue) = &self.queue {
            // A writer that has ended takes no more notes.
            let _ = queue.send(job(work, answer));
        }
    }
}

impl Drop for Writer {
    /// Waits until the work in the queue is done and the connection is closed.
    fn drop(&mut self) {
        drop(self.queue.take());
        if let Some(thread) = self.thread.take() {
            // There is nobody left to report a panic of the thread to.
            let _ = thread.join();
        }
    }
}

fn job<T, E, F>(work: F, answer: oneshot::Sender<Result<T, E>>) -> Job
where
    T: Send + 'static,
    E: From<StoreFault> + Send + 'static,
    F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
{
    Box::new(move |connection| {
        let outcome = match connection {
            Ok(connection) => catch_unwind(AssertUnwindSafe(|| work(connection)))
                .unwrap_or_else(|_| Err(StoreFault::Panicked.into())),
            Err(fault) => Err(fault.into()),
        };
        let stays = outcome.is_ok();
        let reply: Reply = Box::new(move |committed| {
            // The receiver may be gone. The write stays anyway.
            let _ = answer.send(committed.map_err(E::from).and(outcome));
        });
        (stays, reply)
    })
}

fn run(connection: &Connection, jobs: &Receiver<Job>) {
    while let Ok(first) = jobs.recv() {
        let mut group = vec![first];
        group.extend(jobs.try_iter().take(GROUP - 1));
        commit(connection, group);
    }
}

fn commit(connection: &Connection, group: Vec<Job>) {
    let mut state = execute(connection, "BEGIN IMMEDIATE");
    let mut replies = Vec::with_capacity(group.len());
    for job in group {
        let reply = match &state {
            Ok(()) => {
                let (reply, after) = in_savepoint(connection, job);
                state = after;
                reply
            }
            Err(fault) => job(Err(fault.clone())).1,
        };
        replies.push(reply);
    }
    let committed = state.and_then(|()| execute(connection, "COMMIT"));
    if committed.is_err() && !connection.is_autocommit() {
        // If this fails as well, so does the BEGIN of the next group, which reports it.
        let _ = execute(connection, "ROLLBACK");
    }
    for reply in replies {
        reply(committed.clone());
    }
}

/// Does one piece of work. The second value is an error if the whole transaction is lost.
fn in_savepoint(connection: &Connection, job: Job) -> (Reply, Result<(), StoreFault>) {
    if let Err(fault) = execute(connection, "SAVEPOINT piece") {
        return (job(Err(fault.clone())).1, Err(fault));
    }
    let (stays, reply) = job(Ok(connection));
    if connection.is_autocommit() {
        // SQLite has rolled back the whole transaction, as it does when the disk is full.
        let reason = "the transaction was given up";
        return (reply, Err(StoreFault::Failed(reason.into())));
    }
    let rolled_back = if stays {
        Ok(())
    } else {
        execute(connection, "ROLLBACK TO piece")
    };
    let after = rolled_back.and_then(|()| execute(connection, "RELEASE piece"));
    (reply, after)
}

fn execute(connection: &Connection, statement: &str) -> Result<(), StoreFault> {
    connection.prepare_cached(statement)?.execute([])?;
    Ok(())
}
