//! The contacts repository: its commits and index, the files in them, and the facts that a judgement
//! of them rests on.
//!
//! Reads the object database, and writes only approvals ([`approvals`]) and ledgers to it. It does not judge. Only
//! [`exchange`], [`credential`] and, for a repository of another user, `owned` run a program.

mod ancestry;
pub mod approvals;
mod blobs;
mod branch;
mod commit_id;
mod create;
pub mod credential;
mod entry;
pub mod exchange;
mod files;
#[cfg(test)]
pub(crate) mod fixture;
mod ignoring;
mod index;
mod index_file;
mod kept_ref;
mod last_change;
mod loose;
mod merge;
mod near;
mod objects;
mod owned;
mod partial;
pub mod pin;
mod place;
mod portal_ledger;
mod provenance;
mod repository;
mod rewritten;
mod scope;
mod settings;
mod snapshot;
mod statement;
mod tracked;
mod tree;
mod variables;
mod walk;

pub use ancestry::ChangeBase;
pub use branch::ApprovedBranch;
pub use commit_id::{CommitId, short_id};
pub use create::create_repository;
pub(crate) use ignoring::IgnoreSettings;
pub(crate) use place::{GitPlace, is_repository, ways};
pub use portal_ledger::{LedgerCommit, LedgerFiles, LedgerHistory, fetched_ledger};
pub use provenance::CommitAuthor;
pub(crate) use repository::shallow_hint;
pub use repository::{Repository, bare_folder};
pub(crate) use scope::{Roots, Scopes};
pub use statement::{ApprovalStatement, NAMESPACE, NOTHING};
pub(crate) use tracked::TrackedFiles;
pub use variables::GitVariables;
