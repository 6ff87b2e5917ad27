//! Accounts in CSV or JSON, read into the values of new account files.
//!
//! A column has the name of the key of an account file. Values are not judged here, only taken apart:
//! what cannot be is a [`RowFault`] at its place.

mod cells;
mod columns;
mod csv;
mod json;

pub use self::columns::{Row, RowFault, Rows};
pub use self::csv::read_csv;
pub use self::json::read_json;
