//! The reviews of pull requests at a forge: their approvals, and the people with a part in them.
//!
//! Only reads, and does not judge: the layers above decide on the questions, and on what the answers
//! mean.

mod evidence;
mod gather;
mod gitea;
mod github;
mod gitlab;
mod http;
mod place;
mod pushes;
mod request;
#[cfg(test)]
mod slow;
mod tree;

pub use evidence::{
    Asked, AskedStep, Evidence, Files, ListedHead, LocalObjects, MergedPullRequest, Review,
};
pub use gather::{check, gather};
pub use place::ForgePlace;
