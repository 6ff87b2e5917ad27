//! What a user types, and all that they see.

mod faults;
mod plan;
mod portal_api;
mod rules;
mod support;
mod sync;
mod wording;
