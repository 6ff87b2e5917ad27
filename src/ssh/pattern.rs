//! OpenSSH's patterns: `*`, `?`, and lists in which `!` excludes.

/// The longest pattern of a list that OpenSSH reads, in bytes.
const MAX_PATTERN: usize = 1022;

/// Returns true if `text` matches `pattern`, in which `*` matches any text and `?` any byte.
pub(super) fn matches(text: &str, pattern: &str) -> bool {
    let (text, pattern) = (text.as_bytes(), pattern.as_bytes());
    let (mut at, mut p) = (0, 0);
    // The last `*`: the offset up to which it matches, and the pattern after it. If that does not
    // match, the star takes one byte more.
    let mut again: Option<(usize, usize)> = None;
    while at < text.len() {
        match pattern.get(p) {
            Some(b'*') => {
                again = Some((at, p + 1));
                p += 1;
                continue;
            }
            Some(b'?') => {
                (at, p) = (at + 1, p + 1);
                continue;
            }
            Some(byte) if *byte == text[at] => {
                (at, p) = (at + 1, p + 1);
                continue;
            }
            _ => {}
        }
        let Some((from, after)) = again else {
            return false;
        };
        again = Some((from + 1, after));
        (at, p) = (from + 1, after);
    }
    pattern[p..].iter().all(|byte| *byte == b'*')
}

/// Returns true if a pattern of the comma-separated `list` matches `text`, and no pattern that
/// begins with `!` does.
#[must_use]
pub fn matches_list(text: &str, list: &str) -> bool {
    let mut found = false;
    for pattern in list.split(',') {
        let (negated, pattern) = match pattern.strip_prefix('!') {
            Some(pattern) => (true, pattern),
            None => (false, pattern),
        };
        if pattern.len() > MAX_PATTERN {
            return false;
        }
        if matches(text, pattern) {
            if negated {
                return false;
            }
            found = true;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_question_marks() {
        for (text, pattern) in [
            ("", ""),
            ("", "*"),
            ("abc", "a*c"),
            ("abc", "a?c"),
            ("aXbXc", "a*X*c"),
            ("abab", "*ab"),
            ("abc", "abc**"),
        ] {
            assert!(matches(text, pattern), "{text} {pattern}");
        }
        for (text, pattern) in [("", "?"), ("abc", "a?"), ("abc", "a*d"), ("abc", "ABC")] {
            assert!(!matches(text, pattern), "{text} {pattern}");
        }
    }

    #[test]
    fn a_negation_takes_out_wherever_it_stands() {
        assert!(matches_list(
            "anna@bistro.example",
            "*@bistro.example,!jan@bistro.example"
        ));
        assert!(!matches_list(
            "jan@bistro.example",
            "*@bistro.example,!jan@bistro.example"
        ));
        assert!(!matches_list(
            "jan@bistro.example",
            "!jan@bistro.example,*@bistro.example"
        ));
        assert!(!matches_list("anna@bistro.example", "!jan@bistro.example"));
    }

    #[test]
    fn a_list_with_a_pattern_that_is_too_long_matches_nothing() {
        let longest = "a".repeat(MAX_PATTERN);
        assert!(matches_list(&longest, &longest));
        let longer = "a".repeat(MAX_PATTERN + 1);
        assert!(!matches_list(&longer, &longer));
        assert!(!matches_list("anna", &format!("anna,{longer}")));
    }

    #[test]
    fn many_stars_take_no_time() {
        let pattern = "*a".repeat(400);
        assert!(!matches(
            &"a".repeat(10_000).replace("aa", "ab"),
            &(pattern + "c")
        ));
    }
}
