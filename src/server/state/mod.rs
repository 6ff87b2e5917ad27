//! What every request is answered with: the store, the clock, the limits and what is counted.

pub(super) mod answered;
mod limits;
mod metrics;
mod portal;
pub(super) mod rate;

pub use self::answered::AnsweredRequest;
pub use self::limits::Limits;
pub(super) use self::portal::Principal;
pub use self::portal::{Clock, OperatorLog, Portal, RequestObserver};
pub use self::rate::RateLimit;
