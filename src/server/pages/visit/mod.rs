//! Who looks at a page, and in which language.

pub(super) mod language;
pub(super) mod session;
pub(super) mod visitor;
