//! The parts that all pages share, and the pages for errors.

mod csrf;
mod errors;
mod moment;
mod page;
mod page_error;
mod returned_form;

pub(super) use self::csrf::{CSRF, csrf};
pub(super) use self::errors::errors;
pub(super) use self::moment::{day_of_month, minute, time};
pub(super) use self::page::{bar, bare, done, kept, page, short, state};
pub(super) use self::page_error::PageError;
pub(super) use self::returned_form::ReturnedForm;
