//! Code owners: whose approval a file needs, by the rules of the forge that the file is for.

mod github;

pub use github::{CodeOwners, PLACES};
