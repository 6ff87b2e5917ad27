//! The one thread that writes. It takes all the work that waits, does each piece inside a
//! savepoint of one transaction, commits, and only then answers: the cost of reaching the disk is
//! shared, and a piece that fails undoes nothing but itself.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::fault::Fault;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// Most pieces of work in one transaction: other processes wait for its lock.
const GROUP: usize = 64;

/// A piece of work. It says whether its writes stay, and how to answer once the outcome of the
/// commit is known.
type Job = Box<dyn FnOnce(Result<&Connection, Fault>) -> (bool, Reply) + Send>;
type Reply = Box<dyn FnOnce(Result<(), Fault>) + Send>;

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
        E: From<Fault> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let queue = self.queue.as_ref().ok_or(Fault::Closed)?;
        queue.send(job(work, answer)).map_err(|_| Fault::Closed)?;
        answered.await.map_err(|_| Fault::Closed)?
    }

    pub(super) fn note<F>(&self, work: F)
    where
        F: FnOnce(&Connection) -> Result<(), Fault> + Send + 'static,
    {
        let (answer, _nobody_waits) = oneshot::channel();
        if let Some(queue) = &self.queue {
            // A writer that is gone notes nothing more.
            let _ = queue.send(job(work, answer));
        }
    }
}

impl Drop for Writer {
    /// Lets the waiting work end and the connection close.
    fn drop(&mut self) {
        drop(self.queue.take());
        if let Some(thread) = self.thread.take() {
            // A panic of the thread has nobody left to hear of it.
            let _ = thread.join();
        }
    }
}

fn job<T, E, F>(work: F, answer: oneshot::Sender<Result<T, E>>) -> Job
where
    T: Send + 'static,
    E: From<Fault> + Send + 'static,
    F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
{
    Box::new(move |connection| {
        let outcome = match connection {
            Ok(connection) => catch_unwind(AssertUnwindSafe(|| work(connection)))
                .unwrap_or_else(|_| Err(Fault::Panicked.into())),
            Err(fault) => Err(fault.into()),
        };
        let stays = outcome.is_ok();
        let reply = move |committed: Result<(), Fault>| {
            // Whoever asked may have gone away; the write stands all the same.
            let _ = answer.send(committed.map_err(E::from).and(outcome));
        };
        (stays, Box::new(reply) as Reply)
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
        // Should this fail too, the next group's BEGIN does, and says so to everybody.
        let _ = execute(connection, "ROLLBACK");
    }
    for reply in replies {
        reply(committed.clone());
    }
}

/// Does one piece of work; the second value tells whether the transaction is still good.
fn in_savepoint(connection: &Connection, job: Job) -> (Reply, Result<(), Fault>) {
    if let Err(fault) = execute(connection, "SAVEPOINT piece") {
        return (job(Err(fault.clone())).1, Err(fault));
    }
    let (stays, reply) = job(Ok(connection));
    if connection.is_autocommit() {
        // SQLite gave the whole transaction up, as it does when the disk is full.
        let reason = "the transaction was given up";
        return (reply, Err(Fault::Failed(reason.into())));
    }
    let mut after = Ok(());
    if !stays {
        after = execute(connection, "ROLLBACK TO piece");
    }
    after = after.and_then(|()| execute(connection, "RELEASE piece"));
    (reply, after)
}

fn execute(connection: &Connection, statement: &str) -> Result<(), Fault> {
    connection.prepare_cached(statement)?.execute([])?;
    Ok(())
}
