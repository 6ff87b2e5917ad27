//! Text as a part of a URI.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986, section 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// As [`RESERVED`], less the slash between the segments of a path.
const RESERVED_IN_PATH: &AsciiSet = &RESERVED.remove(b'/');

/// Returns `text` as one segment of a path or one value of a query, percent-encoded.
#[must_use]
pub fn uri_segment(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Returns `path` percent-encoded segment by segment; its slashes stay.
#[must_use]
pub fn uri_path(path: &str) -> String {
    utf8_percent_encode(path, RESERVED_IN_PATH).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_has_no_slash() {
        assert_eq!(uri_segment("a-b/..?x=ą"), "a-b%2F..%3Fx%3D%C4%85");
    }

    #[test]
    fn a_path_keeps_its_slashes() {
        assert_eq!(
            uri_path("contacts/50 %, a:b/ą[1]#?.toml"),
            "contacts/50%20%25%2C%20a%3Ab/%C4%85%5B1%5D%23%3F.toml"
        );
    }
}
