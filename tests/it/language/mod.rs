//! The two languages: catalogues that fit the code and each other, and what is said in Polish.

mod catalogues;
mod choice;
mod commands;
mod failure_help;
#[cfg(feature = "server")]
mod failures;
mod formats;
mod labels;
mod plurals;
pub mod rendered;
pub mod terms;
mod words;

use crate::support::{ACCOUNT, Project};

/// Two errors and a warning, one with a fix.
fn faulty() -> Project {
    let account = ACCOUNT
        .replace("api@bistro.example", "bistro@gmail.com")
        .replace("\"@oncall\"", "\"@oncal\"")
        .replace("[\"mon\"", "[\"mon\", \"mon\"");
    Project::good().file("contacts/bistro.toml", account)
}
