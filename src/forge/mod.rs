//! What a forge says of pull requests: who approved which state of them.
//!
//! Only reads, and judges nothing: what is asked and what the answers mean is decided above.

mod evidence;
mod gather;
mod gitea;
mod github;
mod gitlab;
mod http;
mod place;
mod request;
#[cfg(test)]
mod slow;
mod tree;

pub use evidence::{Asked, Evidence, PullRequest, Review};
pub use gather::{check, gather};
pub use place::Place;
