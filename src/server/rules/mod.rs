//! The rules of the portal, whoever wants something of it: the API, a page or the command line.

pub(super) mod edit;
pub(super) mod events;
pub(super) mod people;
pub(super) mod validate;
