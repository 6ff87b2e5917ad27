//! How one account came to be as it is, and when a portal got each step.

mod pushes;
mod walk;

pub use pushes::{PortalEdit, Pushes, StepPush, pushes};
pub use walk::{AccountHistory, FieldChange, Made, history, unknown_account};
