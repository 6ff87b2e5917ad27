//! The contacts repository: its commits and index, the files in them, and the facts that a judgement
//! of them rests on.
//!
//! Reads the object database, and writes only approvals to it ([`ledger`]). It does not judge. Only
//! [`exchange`] and [`credential`] run a program.

mod ancestry;
mod blobs;
mod branch;
mod commit_id;
pub mod credential;
pub mod exchange;
mod files;
#[cfg(test)]
pub(crate) mod fixture;
mod index;
pub mod ledger;
mod loose;
mod merge;
pub mod pin;
mod provenance;
mod repository;
mod rewritten;
mod scope;
mod snapshot;
mod statement;
mod tree;
mod walk;

pub use ancestry::ChangeBase;
pub use branch::ApprovedBranch;
pub use commit_id::{CommitId, short_id};
pub use provenance::CommitAuthor;
pub use repository::Repository;
pub(crate) use repository::shallow_hint;
pub(crate) use scope::{Roots, Scopes};
pub use statement::{ApprovalStatement, NAMESPACE, NOTHING};
