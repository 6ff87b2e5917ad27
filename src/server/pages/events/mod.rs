//! Events: the recipients of each, a test event, and the events that were raised.

mod draft;
mod list;
mod page;
mod send;
mod show;
mod test_form;
mod view;

pub(super) use self::send::send;
pub(super) use self::show::show;
