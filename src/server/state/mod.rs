//! What every request is answered with: the store, the clock, the limits and what is counted.

pub(super) mod metrics;
mod portal;
pub(super) mod rate;

pub(super) use self::portal::Bearer;
pub use self::portal::{Clock, Limits, Log, Portal, Watch};
pub use self::rate::Rate;
