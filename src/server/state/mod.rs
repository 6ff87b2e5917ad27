//! The portal that handlers answer from: the store, the settings, the limits and the counters.

pub(super) mod answered;
mod limits;
mod metrics;
mod portal;
pub(super) mod rate;

pub use self::answered::AnsweredRequest;
pub use self::limits::ServerLimits;
pub(super) use self::portal::Principal;
pub use self::portal::{Clock, OperatorLog, Portal, RequestObserver};
pub use self::rate::RateLimit;
