//! The base of every HTTP client here: an address, its token and origin, the retry policy, and
//! answers of limited size.
//!
//! It does not know portals or forges.

mod address;
mod body;
mod certificates;
mod origin;
mod retry;
mod token;

pub use address::Address;
pub(crate) use address::root_cause;
pub(crate) use body::{BodyError, read_body};
pub use certificates::check_certificates;
pub use origin::Origin;
pub use retry::Patience;
pub(crate) use retry::{Deadline, retry_after};
pub use token::Token;
