//! The decision whether a commit is approved, and the seal without which nothing is pushed.
//!
//! If a test cannot be run, the commit is not approved, and the verdict says what to do. Only this
//! module creates a [`Verdict`]. `git`, `ssh` and `forge` hand it evidence as values.

mod attested;
mod branch;
mod change;
mod judge;
mod pending;
mod reviewed;
mod signed;
mod signers;
mod successor;
mod test;
mod verdict;

pub use change::{ApprovalPolicy, ProposedChange, check_name};
pub use judge::judge;
pub use pending::PendingChange;
pub use successor::{check_successor, unsatisfiable};
pub use verdict::{Approved, PolicyTest, Verdict};
