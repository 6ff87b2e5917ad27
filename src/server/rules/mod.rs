//! The rules of the portal. They are the same for the API, the pages and the command line.

pub(super) mod accounts;
pub(super) mod edit;
pub(super) mod events;
pub(super) mod users;
pub(super) mod validate;
