//! Masks values that are private, whatever their form.

/// The number of leading digits of a phone number that stay, which is roughly its country code.
const SHOWN_DIGITS: usize = 2;

/// Masks `value`, which is an address, a phone number or somebody's name, or was meant to be one.
///
/// Of an address, the first character and the domain stay. Of a number that begins with `+`, the
/// first digits stay, and the spaces. Of anything else only the first character stays: what has
/// another form is still somebody's. An `@id` is no personal data. Quotes around the value stay, and
/// the number of characters does not change.
#[must_use]
pub fn masked(value: &str) -> String {
    let unopened = value.trim_start_matches(is_around);
    let (before, _) = value.split_at(value.len() - unopened.len());
    let bare = unopened.trim_end_matches(is_around);
    // A quote after a backslash closes nothing.
    let length = if bare.ends_with('\\') {
        unopened.len()
    } else {
        bare.len()
    };
    let (inner, after) = unopened.split_at(length);
    format!("{before}{}{after}", masked_inner(inner))
}

/// Masks `value` so that nothing of it stays but its length.
#[must_use]
pub fn hidden(value: &str) -> String {
    value.chars().map(|_| '*').collect()
}

/// Returns true for the characters that a value is written or quoted between.
fn is_around(c: char) -> bool {
    c.is_whitespace() || "`\"'[],".contains(c)
}

fn masked_inner(value: &str) -> String {
    if is_reference(value) {
        return value.to_owned();
    }
    if let Some(number) = value.strip_prefix('+')
        && number.starts_with(|c: char| c.is_ascii_digit())
    {
        return format!("+{}", masked_number(number));
    }
    match value.rsplit_once('@') {
        Some((local, domain)) if is_domain(domain) => format!("{}@{domain}", masked_local(local)),
        _ => masked_local(value),
    }
}

/// Returns true if `value` is an `@id` of the directory.
fn is_reference(value: &str) -> bool {
    let is_of_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    value
        .strip_prefix('@')
        .is_some_and(|id| !id.is_empty() && id.chars().all(is_of_id))
}

/// Returns true if `domain` has a dot and the characters of a domain name, apart from what closes an
/// address with a name.
fn is_domain(domain: &str) -> bool {
    let domain = domain.trim_start().trim_end_matches(['>', ')']);
    domain.contains('.')
        && domain
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-')
}

fn masked_local(local: &str) -> String {
    // A single character would not be masked at all if the first one stayed. A backslash begins an
    // escape.
    let keeps_first = local.chars().nth(1).is_some() && !local.starts_with('\\');
    local
        .chars()
        .enumerate()
        .map(|(at, c)| match c {
            '@' => '@',
            c if at == 0 && keeps_first => c,
            _ => '*',
        })
        .collect()
}

fn masked_number(number: &str) -> String {
    let mut shown = 0;
    number
        .chars()
        .map(|c| {
            if " -./()".contains(c) {
                return c;
            }
            shown += 1;
            if shown <= SHOWN_DIGITS && c.is_ascii_digit() {
                c
            } else {
                '*'
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_value_is_masked_in_every_form() {
        for (value, shown) in [
            ("oncall@bistro.example", "o*****@bistro.example"),
            ("jan @ kowalski.example", "j***@ kowalski.example"),
            ("a@b.example", "*@b.example"),
            ("anna@@b.example", "a***@@b.example"),
            ("Anna K <anna@b.example>", "A***********@b.example>"),
            (
                "a@b.example, piotr@b.example",
                "a@****************@b.example",
            ),
            ("jan.kowalski", "j***********"),
            ("jan@kowalski", "j**@********"),
            ("jan\u{ff20}kowalski.example", "j*******************"),
            (r"jan\u0040kowalski.example", "j************************"),
            (r"\u006aan@b.example", "********@b.example"),
            ("+48 22 123 00 09", "+48 ** *** ** **"),
            ("+48221230009", "+48*********"),
            ("0048 22 123 00 09", "0****************"),
            ("(22) 123-00-09", "(*************"),
            ("Zofia Kanarek", "Z************"),
            ("@anna", "@anna"),
            ("@ anna", "@*****"),
            ("`anna@b.example`", "`a***@b.example`"),
            ("[\"anna\"]", "[\"a***\"]"),
            (r#"anna\""#, "a*****"),
            ("", ""),
        ] {
            let masked = masked(value);
            assert_eq!(masked, shown);
            assert_eq!(masked.chars().count(), value.chars().count());
        }
    }
}
