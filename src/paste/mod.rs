//! Reads a portal's contact page from what a person copied, and says field by field whether it shows
//! what is expected.
//!
//! 1. [`Page::read`] keeps the visible lines of a paste and drops everything else.
//! 2. [`read`] divides them into sections by the labels of a [`Recipe`], and compares each section
//!    with what is expected.
//!
//! A value counts only inside its field's section. `Same` is said only for exactly the expected
//! addresses with nothing left unread; whatever cannot be decided is `Unclear`. There is no I/O here
//! and no clock, and nothing of a page is kept but what a verdict has to show.

mod address;
mod content;
mod expected;
mod glue;
mod html;
mod line;
mod mhtml;
mod page;
mod page_error;
mod pattern;
mod reading;
mod recipe;
mod run;
mod section;
mod signs;
#[cfg(test)]
mod tests;
mod verdict;
mod whole;

pub use self::expected::{Expected, ExpectedPage};
pub use self::page::{Page, Way};
pub use self::page_error::PageError;
pub use self::reading::read;
pub use self::recipe::{Recipe, RecipeFault, RecipeFaultKind, Values};
pub use self::verdict::{FieldReading, PageProblem, Reading, Reason, Verdict};
pub use self::whole::account_of;
