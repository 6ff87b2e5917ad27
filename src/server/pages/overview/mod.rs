//! The first page of an account: who is notified of what, and when support is open.

mod show;
mod viewer;
mod week;

pub(super) use self::show::show;
