//! The decision whether a commit is approved, and the seal without which nothing is pushed.
//!
//! If a test cannot be run, the commit is not approved, and the verdict says what to do. Only this
//! module creates a [`Verdict`]. `git`, `ssh` and `forge` hand it evidence as values.

mod attested;
mod authors;
mod ballot;
mod branch;
#[cfg(test)]
mod fixture;
mod judge;
mod local;
mod pending;
mod policy;
mod position;
mod reviewed;
mod signed;
mod signers;
mod step;
mod successor;
mod target;
mod test;
mod verdict;
mod walk;

pub use branch::check_state;
pub use judge::ProposedPush;
pub use local::LocalVerdict;
pub use pending::PendingChange;
pub use policy::ApprovalPolicy;
pub use position::{Lineage, Position};
pub use reviewed::ForgeQuestion;
pub(in crate::sync) use reviewed::LocalClone;
pub use successor::{check_successor, unsatisfiable};
pub use target::{PortalIds, Reach, normal_url};
pub use verdict::{Approved, PolicyTest, Verdict};
pub use walk::Walk;
