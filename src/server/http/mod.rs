//! HTTP, as far as the API and the pages share it: how requests are read, counted and answered.

pub(super) mod actor;
pub(super) mod extract;
pub(super) mod host;
pub(super) mod media_type;
pub(super) mod observe;
pub(super) mod once;
pub(super) mod peer;
pub(super) mod precondition;
pub(super) mod watched_body;
