//! What all pages share.

pub(super) mod instead;
pub(super) mod page;
