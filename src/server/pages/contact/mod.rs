//! Configuration > Contact information: the form, also in the gate's modal.

mod alerts;
mod conflict;
mod draft;
mod fields;
mod form;
mod hours;
mod labels;
mod page;
mod parts;
mod save;
mod show;

pub(super) use self::parts::{day_name, hours_of, zones};
pub(super) use self::save::save;
pub(super) use self::show::{closed, show};
