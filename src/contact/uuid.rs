//! The form of a portal's id.

/// Returns `true` for a UUID in its canonical form: lower-case hexadecimal digits in five groups (RFC
/// 9562, section 4).
#[must_use]
pub fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_canonical_form_is_one() {
        assert!(is_uuid("f81d4fae-7dec-41d0-a765-00a0c91e6bf6"));
        for text in [
            "",
            "f81d4fae-7dec-41d0-a765-00a0c91e6bf",
            "f81d4fae-7dec-41d0-a765-00a0c91e6bf66",
            "F81D4FAE-7DEC-41D0-A765-00A0C91E6BF6",
            "{f81d4fae-7dec-41d0-a765-00a0c91e6bf6}",
            "urn:uuid:f81d4fae-7dec-41d0-a765-00a0c91e6bf6",
            "f81d4fae7dec41d0a76500a0c91e6bf6",
            "f81d4fae-7dec-41d0-a765-00a0c91e6bg6",
            "f81d4fae-7dec-41d0-a765\n00a0c91e6bf6",
            "f81d4fa-e7dec-41d0-a765-00a0c91e6bf6",
        ] {
            assert!(!is_uuid(text), "{text}");
        }
    }
}
