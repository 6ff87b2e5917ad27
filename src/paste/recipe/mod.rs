//! Recipes: a portal's words as data. A recipe can make more of a page unclear; it cannot switch
//! off the rules about whole addresses, glued runs and the page's account.

mod check;
mod fault;
mod read;
mod table;
mod words;

pub use self::fault::{RecipeFault, RecipeFaultKind};
pub(super) use self::words::is_one;
pub use self::words::{Recipe, Values};
