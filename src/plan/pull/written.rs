//! Values in the form in which they are written in a file.

use crate::contact::{Directory, Window};
use crate::document::basic_string;

/// Returns the written form of an address: the `@id` of its directory entry, or the address itself.
#[must_use]
pub fn contact(directory: &Directory, address: &str) -> String {
    match directory.entry_of(address) {
        Some(entry) => format!("@{}", entry.id.value),
        None => address.to_owned(),
    }
}

/// Returns the body of a support window, below its table header.
pub(super) fn body(window: &Window) -> String {
    let days: Vec<_> = window
        .days
        .iter()
        .map(|day| basic_string(day.as_str()))
        .collect();
    let mut body = format!(
        "time_zone = {}\ndays = [{}]\nopens = \"{}\"\ncloses = \"{}\"\n",
        basic_string(&window.time_zone),
        days.join(", "),
        window.opens,
        window.closes
    );
    if window.overnight {
        body.push_str("overnight = true\n");
    }
    body
}
