//! What a user types, and all that they see.

#[cfg(feature = "server")]
mod faults;
mod hostile;
#[cfg(feature = "server")]
mod plan;
#[cfg(feature = "server")]
mod portal_api;
mod rules;
mod support;
#[cfg(feature = "server")]
mod sync;
mod wording;
