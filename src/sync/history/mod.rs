//! The history of one account: the commits that changed it, and when each of them was pushed to a
//! portal.

mod pushes;
mod walk;

pub use pushes::{AccountPushes, PortalEdit, StepPush, pushes};
pub use walk::{AccountHistory, HistoryStep, ValueChange, history, unknown_account};
