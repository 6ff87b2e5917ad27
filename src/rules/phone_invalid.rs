//! A phone number that cannot be dialled.

use super::DirectoryScope;
use super::phone::{self, Fault};
use crate::finding::Draft;
use crate::text::quoted;

rule! {
    /// A phone number is not in E.164, or is none of its country's number plan.
    ///
    /// ## Why
    ///
    /// Whoever needs the number is in a hurry, and may be in another country. E.164 is the form that
    /// can be dialled from anywhere: `+`, the country's code and the number, without spaces. Plans
    /// are those of libphonenumber.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// phone = "+48 22 123 45 67"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// phone = "+48221234567"
    /// ```
    RULE = "phone-invalid", Error, directory: check,
}

fn check(scope: &DirectoryScope<'_>, drafts: &mut Vec<Draft>) {
    let entries = scope.directory.entries();
    let own = entries.filter(|entry| &*entry.path == scope.path);
    for written in own.filter_map(|entry| entry.phone.as_ref()) {
        let Err(fault) = phone::check(&written.value) else {
            continue;
        };
        let text = quoted(&written.value);
        let (message, label) = match fault {
            Fault::Form => (
                format!("phone number {text} is not in E.164"),
                "another form",
            ),
            Fault::Digits(digits) => (
                format!("phone number {text} has {digits} digits, more than any number"),
                "too long",
            ),
            Fault::Code => (
                format!("phone number {text} begins with no country's code"),
                "no such country",
            ),
            Fault::Plan(code, region) => (
                format!("phone number {text} does not exist in the plan of +{code} ({region})"),
                "no such number",
            ),
        };
        let help = match phone::normalised(&written.value) {
            Some(number) => format!("write `{number}`"),
            None => {
                "write `+`, the country's code and the number, such as `+48221234567`".to_owned()
            }
        };
        drafts.push(RULE.at(written.span, message).label(label).help(help));
    }
}
