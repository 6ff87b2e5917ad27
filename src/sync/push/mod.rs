//! A push, from a commit and a portal to a plan and a verdict: a pipeline of values, one file for each
//! stage.
//!
//! ```text
//! request -> checked -> target -> observed -> compared -> judged -> prepared
//! ```
//!
//! Each stage takes the values of the stages before it and returns its own. It never calls back.

mod ages;
mod as_merged;
mod bases;
mod checked;
mod choose;
mod compared;
mod earlier;
mod first;
#[cfg(test)]
mod fixture;
mod guards;
mod held;
mod interim;
mod judged;
mod lineage;
mod names;
mod observed;
mod offline;
mod origins;
mod policy;
mod prepared;
mod preview;
mod renamed;
mod request;
mod rollback;
mod saved;
mod standing;
mod successor;
mod target;
mod trust;
mod verdict;

pub use checked::{CheckedCommit, check};
pub use choose::choose;
pub(in crate::sync) use compared::READS;
pub use names::account_names;
pub use offline::{
    FileSince, NamedReceipt, OfflineBasis, OfflineFacts, OfflinePlan, UnknownAccount, UnknownWhy,
    plan_offline,
};
pub use prepared::{ApprovedPush, Prepared, prepare};
pub use preview::{FilesPlan, PortalView, view};
pub use request::{FirstSync, PushRequest};
pub use saved::{check_choices, check_terms, hold, keep, load, pushing};
pub use target::PushTarget;
pub use trust::check_address;
