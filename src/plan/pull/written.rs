//! Values as a file has them.

use crate::contact::{Directory, Window};
use crate::document::basic_string;

/// What stands for an address: the `@id` of the directory's entry for it, else itself.
pub(super) fn contact(directory: &Directory, address: &str) -> String {
    match directory.entry_of(address) {
        Some(entry) => format!("@{}", entry.id.value),
        None => address.to_owned(),
    }
}

/// A window under its header.
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
