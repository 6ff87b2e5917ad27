//! Who looks at a page, and in which language.

pub(super) mod cookies;
mod language;
mod session;
mod visitor;

pub(super) use self::session::PageSession;
pub(super) use self::visitor::Visit;
