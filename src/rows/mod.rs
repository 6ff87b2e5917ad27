//! Tables of accounts, as CSV or JSON, read into the values of new account files.
//!
//! A column has the name of the key of an account file. Values are not judged here, only taken apart:
//! what cannot be is a [`RowFault`] at its place.

mod cells;
mod csv;
mod json;
mod table;

pub use self::csv::read_csv;
pub use self::json::read_json;
pub use self::table::{Row, RowFault, Rows};
