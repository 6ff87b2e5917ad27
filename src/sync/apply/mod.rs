//! The writes of an approved plan: for each account a conditional request for the record, and one for
//! the users if they change. Each write is read back.
//!
//! If a reply is lost, the portal is read to find out whether the write arrived. A write is never
//! blindly sent again.

mod account;
#[cfg(test)]
mod model;
mod outcome;
mod provision;
mod put;
mod run;
#[cfg(test)]
mod tests;

pub use outcome::{AccountOutcome, WriteResult};
pub use run::{ApplyProgress, ApplyRun, ReplanAccount, apply};
