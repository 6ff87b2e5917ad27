//! Reports, plans and receipts as text and as data; one file per form, each with structs of its
//! own.

pub mod plan;
pub mod plan_json;
pub mod receipt;
mod subject;

pub use subject::{PortalLine, Subject};
