//! A phone number that cannot be dialled.

use super::DirectoryScope;
use super::phone::{self, PhoneFault};
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::{Argument, Text, id};
use crate::text::quoted;

rule! {
    /// A phone number is not in the E.164 format, or does not exist in its country's number plan.
    ///
    /// ## Why
    ///
    /// People who need the number are in a hurry, and may be in another country. E.164 is the
    /// format that can be dialled from anywhere: `+`, the country code and the number, without
    /// spaces. The number plans are those of libphonenumber.
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
        let message = match fault {
            PhoneFault::Form => Text::new(id::PHONE_INVALID),
            PhoneFault::Digits(digits) => {
                Text::new(id::PHONE_INVALID_DIGITS).with("digits", digits)
            }
            PhoneFault::Code => Text::new(id::PHONE_INVALID_CODE),
            PhoneFault::Plan(code, region) => Text::new(id::PHONE_INVALID_PLAN)
                .with("code", code)
                .with("region", region),
        };
        let draft = RULE.at(
            written.span,
            message.with("number", Argument::private(quoted(&written.value))),
        );
        drafts.push(match phone::normalised(&written.value) {
            Some(number) => {
                let write = Change::String {
                    span: written.span,
                    value: number.clone(),
                };
                draft
                    .with("normalised", Argument::private(number))
                    .help("help-normalised")
                    .fix("fix", Safety::Safe, [write])
            }
            None => draft,
        });
    }
}
