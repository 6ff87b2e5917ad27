//! Whether a commit is approved, and the seal without which nothing is pushed.
//!
//! No answer is a no: what cannot be told is not approved, and the verdict says what to do. Only this
//! module makes a [`Verdict`]. `git`, `ssh` and `forge` hand it evidence as values.

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

pub use change::{Change, Policy, check_name};
pub use judge::judge;
pub use pending::Pending;
pub use successor::{check_successor, unsatisfiable};
pub use verdict::{Approved, Test, Verdict};
