//! The parts of a line as more than one forge reads them, and the lines that are not read.

/// A line of a `CODEOWNERS` file that is not read: forges differ about it, or ignore it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OddLine {
    /// The number of the line, from 1.
    pub number: usize,
    /// The word at fault, or the whole line.
    pub text: String,
}

impl OddLine {
    pub(super) fn new(number: usize, text: &str) -> Self {
        Self {
            number,
            text: text.to_owned(),
        }
    }
}

/// Returns the lines of `text` that are not empty or a comment, with their numbers.
///
/// # Errors
///
/// If a line begins with a space, or has other characters than those of plain paths and names: a
/// forge may take a rare space for the end of a word or a line.
pub(super) fn plain_lines(text: &str) -> Result<Vec<(usize, &str)>, OddLine> {
    let mut lines = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let is_comment = line.starts_with('#');
        let is_plain = |c: char| {
            c == '\t'
                || if is_comment {
                    !c.is_control()
                } else {
                    is_ascii(c)
                }
        };
        if !line.chars().all(is_plain) || line.trim_start() != line && !line.trim().is_empty() {
            return Err(OddLine::new(index + 1, line));
        }
        let line = line.trim_end();
        if !line.is_empty() && !is_comment {
            lines.push((index + 1, line));
        }
    }
    Ok(lines)
}

fn is_ascii(c: char) -> bool {
    c == ' ' || c.is_ascii_graphic()
}

/// Returns true if `pattern` is a path of plain names, with `*` and `?` in them and `**` as a whole
/// name, and perhaps a slash before and after it.
pub(super) fn is_plain_path(pattern: &str) -> bool {
    let inside = pattern.strip_prefix('/').unwrap_or(pattern);
    let inside = inside.strip_suffix('/').unwrap_or(inside);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "._-+@=~,:%&*?".contains(c);
    inside.split('/').all(|name| {
        !matches!(name, "" | "." | "..")
            && name.chars().all(is_plain)
            && (name == "**" || !name.contains("**"))
    })
}

/// A word after the pattern of a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum OwnerWord {
    /// `@name` or `@group/name`.
    Plain,
    /// A form that forges know and that is not read: an address, or a role such as `@@maintainer`.
    Unread,
    /// Anything else.
    Odd,
}

/// Returns the kind of an owner.
pub(super) fn owner_word(word: &str) -> OwnerWord {
    let is_name = |name: &str| {
        !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
    };
    match word.split_once('@') {
        Some(("", role)) if role.strip_prefix('@').is_some_and(is_name) => OwnerWord::Unread,
        Some(("", names)) if names.split('/').all(is_name) => OwnerWord::Plain,
        Some((before, host)) if !before.is_empty() && !before.starts_with('#') && is_name(host) => {
            OwnerWord::Unread
        }
        _ => OwnerWord::Odd,
    }
}

/// Converts a plain path to a regular expression over whole paths: `*` and `?` stay in a folder, `**`
/// does not.
pub(super) fn glob(pattern: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("**/") {
            out += "(?:.*/)?";
            rest = after;
        } else if let Some(after) = rest.strip_prefix("**") {
            out += ".*";
            rest = after;
        } else {
            match c {
                '*' => out += "[^/]*",
                '?' => out += "[^/]",
                c => out += &regex::escape(c.encode_utf8(&mut [0; 4])),
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_path_has_no_corner() {
        for path in [
            "*", "*.toml", "/a", "a/", "/a/", "a/b", "**/a", "/a/**/b", "a?c", "a/*", "a/**",
        ] {
            assert!(is_plain_path(path), "{path}");
        }
        for path in [
            "", "/", "//", "a//b", "a***b", "a**", "**a", "a/**b/c", "[a]", "a[b-c]", "!a",
            "a\\ b", "\\#a", "a{b,c}", "./a", "a/../b", "ą", "a b", "a$", "a(b)", "^a", "a|b",
        ] {
            assert!(!is_plain_path(path), "{path}");
        }
    }

    #[test]
    fn an_owner_is_a_name_an_unread_form_or_odd() {
        for word in ["@anna", "@org/team", "@a/b/c", "@an-na.x_y"] {
            assert_eq!(owner_word(word), OwnerWord::Plain, "{word}");
        }
        for word in ["anna@bistro.example", "@@maintainer", "@@maintainers"] {
            assert_eq!(owner_word(word), OwnerWord::Unread, "{word}");
        }
        for word in [
            "anna", "@", "@/a", "@a/", "@@", "@@@a", "@@a/b", "#@a", "@a,@b", "@a#b", "a@b@c", "*",
        ] {
            assert_eq!(owner_word(word), OwnerWord::Odd, "{word}");
        }
    }

    #[test]
    fn lines_have_numbers_and_no_rare_characters() {
        let text = "# kto za co odpowiada ł\r\n\n* @a  \r\n\t\nb\t@c";
        assert_eq!(plain_lines(text), Ok(vec![(3, "* @a"), (5, "b\t@c")]));
        for (text, number) in [
            ("* @a\n * @b", 2),
            ("\u{feff}* @a", 1),
            ("* @a\n\n*\u{a0}@b", 3),
            ("* @a\r* @b", 1),
            ("# a\u{b}* @b", 1),
            ("* @ą", 1),
        ] {
            let odd = plain_lines(text).expect_err(text);
            assert_eq!(odd.number, number, "{text}");
        }
    }
}
