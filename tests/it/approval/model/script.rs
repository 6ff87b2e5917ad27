//! What happens in a history, one event after another.
//!
//! An event names commits by how far back they are, so that a script without one of its events is a
//! script too: the smallest one that still shows a difference is found by leaving events out.

use std::fmt;

use super::edits::Edit;
use super::history::{Path, Person, Tree};

/// A branch: `main`, which is the approved one, or one of two topics.
pub const MAIN: usize = 0;

/// Who made a commit, and when.
#[derive(Debug, Clone, Copy)]
pub struct Made {
    pub author: Person,
    pub co_author: Option<Person>,
    pub signer: Option<Person>,
    pub date: Dated,
}

/// The date of a commit.
#[derive(Debug, Clone, Copy)]
pub enum Dated {
    /// Ten minutes after the last one.
    Next,
    /// So many minutes earlier than that.
    Back(i64),
    /// After the instant of the runs.
    Future,
}

/// How a merge gets its tree.
#[derive(Debug, Clone)]
pub enum How {
    /// Path by path; ours where both sides changed one.
    Merge,
    Ours,
    Theirs,
    /// As [`How::Merge`], with another change.
    Edited(Edit),
}

/// A commit, as an event names it.
#[derive(Debug, Clone, Copy)]
pub enum Rev {
    Head(usize),
    /// So many states before the tip of `main`.
    Back(usize),
}

/// What a sync is asked for, and with which token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub is_first: bool,
    pub allows_rollback: bool,
    pub account: Option<usize>,
    pub token: Token,
}

impl Asked {
    /// As most syncs are.
    pub const PLAIN: Self = Self {
        is_first: true,
        allows_rollback: false,
        account: None,
        token: Token::All,
    };
}

/// What a token sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token {
    All,
    /// All but [`UNSEEN`].
    Some,
}

#[derive(Debug, Clone)]
pub enum Event {
    Commit {
        on: usize,
        edits: Vec<Edit>,
        made: Made,
    },
    /// A topic begins anew at a commit.
    Branch {
        topic: usize,
        at: Rev,
    },
    /// `from` has one branch, or two for an octopus. A swapped merge has `into` as its second parent.
    Merge {
        into: usize,
        from: Vec<usize>,
        how: How,
        is_swapped: bool,
        made: Made,
    },
    /// One commit with what a merge would give.
    Squash {
        topic: usize,
        made: Made,
    },
    /// A commit with the tree of an earlier one.
    Restore {
        on: usize,
        rev: Rev,
        made: Made,
    },
    /// `main` is moved, however that is.
    Move {
        to: Rev,
    },
    /// `base` is none for what comes before the first commit.
    Approve {
        by: Person,
        name: Path,
        base: Option<usize>,
        rev: Rev,
        is_expired: bool,
    },
    Sync {
        name: Path,
        rev: Rev,
        asked: Asked,
    },
}

/// A start and what happens then.
#[derive(Debug, Clone)]
pub struct Script {
    /// Whether portals listen.
    pub has_http: bool,
    pub start: Tree,
    pub signer: Option<Person>,
    pub events: Vec<Event>,
}

impl fmt::Display for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (path, blob) in &self.start {
            writeln!(f, "{path}: {blob:?}")?;
        }
        writeln!(f, "signed by {:?}", self.signer)?;
        for (at, event) in self.events.iter().enumerate() {
            writeln!(f, "{at}: {event:?}")?;
        }
        Ok(())
    }
}
