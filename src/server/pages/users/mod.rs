//! The users of an account, and their roles.

mod change;
mod page;
mod query;
mod report;
mod roles;
mod show;
mod table;

pub(super) use self::change::change;
pub(super) use self::roles::role_name;
pub(super) use self::show::show;
