//! What a user types, and all that they see.

mod plan;
mod support;
mod sync;
