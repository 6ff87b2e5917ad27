//! The pull: the values of a portal, written into the account files.

mod changes;
mod files;
mod live;

pub use changes::{PulledFiles, pull};
pub(super) use files::owner;
pub use files::{PulledFile, schema_from, schema_path};
pub use live::{LiveAccount, PullRequest, PulledPortal, check_portal};
