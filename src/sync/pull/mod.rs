//! The values that a portal has, written into the account files.

mod changes;
mod files;
mod live;

pub use changes::{Pull, pull};
pub use files::{PulledFile, schema_path};
pub use live::{LiveAccount, PullRequest, PulledPortal, check_portal};
