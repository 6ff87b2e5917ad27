//! The users of an account, and their roles.

mod change;
mod page;
mod show;

pub(super) use self::change::change;
pub(super) use self::page::role_name;
pub(super) use self::show::show;
