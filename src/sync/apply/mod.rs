//! The writes of an approved plan: one conditional request for the record of an account and one for
//! its users where they change, each read back.
//!
//! A reply that is lost is resolved by reading, never by sending again blindly.

mod account;
#[cfg(test)]
mod model;
mod outcome;
mod provision;
mod put;
mod run;
#[cfg(test)]
mod tests;

pub use outcome::{AccountOutcome, Applied};
pub use run::{Progress, Replan, Run, apply};
