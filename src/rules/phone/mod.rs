//! The number plans of all countries, which define the numbers that exist.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use regex::{Regex, RegexBuilder};

/// The longest calling code, in digits.
const LONGEST_CODE: usize = 3;
/// The most digits of a number, calling code included.
const MOST: usize = 15;

/// The number plan of a calling code, which several regions may share.
struct Plan {
    /// The region, such as `PL`; the main one of several.
    region: &'static str,
    patterns: Vec<&'static str>,
    /// The patterns, compiled for the first number that needs them.
    compiled: OnceLock<Option<Regex>>,
}

static PLANS: LazyLock<BTreeMap<&str, Plan>> = LazyLock::new(|| {
    let mut plans = BTreeMap::new();
    let lines = include_str!("plan.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        let (code, rest) = line.split_once(' ').expect("code, region and pattern");
        let (region, pattern) = rest.split_once(' ').expect("region and pattern");
        let plan = plans.entry(code).or_insert_with(|| Plan {
            region,
            patterns: Vec::new(),
            compiled: OnceLock::new(),
        });
        plan.patterns.push(pattern);
    }
    plans
});

impl Plan {
    fn has(&self, national: &str) -> bool {
        let pattern = self.compiled.get_or_init(|| {
            let joined = format!("^(?:{})$", self.patterns.join("|"));
            RegexBuilder::new(&joined).unicode(false).build().ok()
        });
        pattern
            .as_ref()
            .is_none_or(|pattern| pattern.is_match(national))
    }
}

/// The reason why a text is not a phone number in E.164.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PhoneFault {
    /// It is not only `+` and digits.
    Form,
    /// It has more digits than any number.
    Digits(usize),
    /// The digits do not begin with a country's code.
    Code,
    /// The country's plan does not have such a number; the values are the code and its region.
    Plan(&'static str, &'static str),
}

/// Checks that `text` is a number in E.164 that exists in its country's plan.
pub(super) fn check(text: &str) -> Result<(), PhoneFault> {
    let digits = text.strip_prefix('+').ok_or(PhoneFault::Form)?;
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(PhoneFault::Form);
    }
    if digits.len() > MOST {
        return Err(PhoneFault::Digits(digits.len()));
    }
    let mut lengths = 1..=LONGEST_CODE.min(digits.len());
    let found = lengths.find_map(|length| PLANS.get_key_value(&digits[..length]));
    let (code, plan) = found.ok_or(PhoneFault::Code)?;
    if plan.has(&digits[code.len()..]) {
        Ok(())
    } else {
        Err(PhoneFault::Plan(code, plan.region))
    }
}

/// Converts a number in another notation to E.164, such as `+48 22 123-45-67` or `0048221234567`.
pub(super) fn normalised(text: &str) -> Option<String> {
    let joined: String = text
        .chars()
        .filter(|character| !character.is_whitespace() && !"-./()".contains(*character))
        .take(MOST + 3)
        .collect();
    let bare = joined.strip_prefix("tel:").unwrap_or(&joined);
    let number = match bare.strip_prefix("00") {
        Some(rest) => format!("+{rest}"),
        None => bare.to_owned(),
    };
    // `(0)` is only dialled within the country.
    let outside = text.contains("(0)").then(|| number.replacen('0', "", 1));
    let mut forms = outside.into_iter().chain([number]);
    forms.find(|number| check(number).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plan_is_a_pattern_and_no_code_begins_another() {
        for (code, plan) in PLANS.iter() {
            plan.has("1");
            assert!(plan.compiled.get().is_some_and(Option::is_some), "{code}");
            let shorter = (1..code.len()).find(|length| PLANS.contains_key(&code[..*length]));
            assert_eq!(shorter, None, "{code}");
        }
        assert!(PLANS.len() > 200, "{}", PLANS.len());
    }

    #[test]
    fn numbers_are_those_of_the_plan() {
        for number in [
            "+48221234567",
            "+12125550134",
            "+442079460123",
            "+3906123456",
            "+80012345678",
        ] {
            assert_eq!(check(number), Ok(()), "{number}");
        }
        for (number, fault) in [
            ("48221234567", PhoneFault::Form),
            ("+48 22 123 45 67", PhoneFault::Form),
            ("+", PhoneFault::Form),
            ("+4822123456", PhoneFault::Plan("48", "PL")),
            ("+11234567890", PhoneFault::Plan("1", "US")),
            ("+9991234567", PhoneFault::Code),
            ("+1234567890123456", PhoneFault::Digits(16)),
        ] {
            assert_eq!(check(number), Err(fault), "{number}");
        }
    }

    #[test]
    fn other_ways_of_writing_are_normalised() {
        for text in [
            "+48 22 123-45-67",
            "0048 (22) 1234567",
            "tel:+48.22.1234567",
            "+48 (0) 22 1234567",
        ] {
            assert_eq!(normalised(text).as_deref(), Some("+48221234567"), "{text}");
        }
        assert_eq!(normalised("22 123 45 67"), None);
    }
}
