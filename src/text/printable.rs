//! Text from files without the characters that steer a terminal or hide what is there.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Makes `text` harmless and puts it on one line. Control characters (such as ESC and BEL), marks
/// that change the writing direction and characters without a width become TOML escapes. Tabs stay.
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    escaped(
        text,
        |c| c != '\t' && is_unsafe(c),
        |out, c| {
            let code = u32::from(c);
            let written = if code <= 0xFFFF {
                write!(out, "\\u{code:04X}")
            } else {
                write!(out, "\\U{code:08X}")
            };
            written.expect("a string takes everything");
        },
    )
}

/// Writes the same characters in JSON text as JSON escapes, so that it can be printed without
/// changing its meaning. Line breaks stay.
#[must_use]
pub fn printable_json(json: &str) -> Cow<'_, str> {
    escaped(
        json,
        |c| c != '\n' && is_unsafe(c),
        |out, c| {
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}").expect("a string takes everything");
            }
        },
    )
}

/// Makes output of several lines harmless for the terminal or the log that it goes to. What
/// [`printable`] escapes is escaped, except the ends of lines and, if `is_colored`, colours. A line
/// begins with no command to whatever runs the job (`::error::`, `##[group]`, `##vso[...]`), also
/// not after spaces.
#[must_use]
pub fn harmless(text: &str, is_colored: bool) -> Cow<'_, str> {
    let is_calm = !text.chars().any(|c| c != '\n' && c != '\t' && is_unsafe(c));
    if is_calm && !text.contains("::") && !text.contains("##") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for line in text.split_inclusive('\n') {
        let body = line.strip_suffix('\n').unwrap_or(line);
        let end = &line[body.len()..];
        let (body, end) = match body.strip_suffix('\r') {
            Some(body) if !end.is_empty() => (body, "\r\n"),
            _ => (body, end),
        };
        out.push_str(&without_commands(&plain_line(body, is_colored)));
        out.push_str(end);
    }
    Cow::Owned(out)
}

/// Escapes what is unsafe in a line, except colours if `is_colored`.
fn plain_line(line: &str, is_colored: bool) -> Cow<'_, str> {
    if !is_colored || !line.contains("\u{1b}[") {
        return printable(line);
    }
    let mut out = String::with_capacity(line.len());
    for (at, part) in line.split("\u{1b}[").enumerate() {
        let length = part
            .find(|c: char| !(c.is_ascii_digit() || c == ';'))
            .unwrap_or(part.len());
        let is_color = part[length..].starts_with('m');
        out.push_str(match (at, is_color) {
            (0, _) => "",
            (_, true) => "\u{1b}[",
            (_, false) => "\\u001B[",
        });
        out.push_str(&printable(part));
    }
    Cow::Owned(out)
}

/// Escapes the beginning of each command to the job's runner in `line`.
fn without_commands(line: &str) -> Cow<'_, str> {
    let mut line = Cow::Borrowed(line);
    if line.trim_start().starts_with("::") {
        line = Cow::Owned(line.replacen("::", "\\u003A:", 1));
    }
    let hashes = line.match_indices('#').map(|(at, _)| at);
    let commands: Vec<_> = hashes.filter(|at| is_command(&line[at + 1..])).collect();
    if commands.is_empty() {
        return line;
    }
    let mut out = line.into_owned();
    for at in commands.into_iter().rev() {
        out.replace_range(at..=at, "\\u0023");
    }
    Cow::Owned(out)
}

/// Returns true if `rest`, after a `#`, goes on as a command: `#[error]`, `#vso[task.complete]`.
fn is_command(rest: &str) -> bool {
    rest.strip_prefix('#').is_some_and(|rest| {
        rest.trim_start_matches(|c: char| c.is_ascii_alphabetic())
            .starts_with('[')
    })
}

fn escaped(
    text: &str,
    is_special: impl Fn(char) -> bool,
    escape: impl Fn(&mut String, char),
) -> Cow<'_, str> {
    if !text.chars().any(&is_special) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_special(c) {
            escape(&mut out, c);
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

fn is_unsafe(c: char) -> bool {
    // ASCII first: nearly all text is.
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_spelled_out() {
        let text = "a\u{1b}[2J\u{7}\u{9b}1m\u{202e}b\u{200b}\r\n\t\u{e0041}ą";
        assert_eq!(
            printable(text),
            "a\\u001B[2J\\u0007\\u009B1m\\u202Eb\\u200B\\u000D\\u000A\t\\U000E0041ą"
        );
        assert!(matches!(printable("Zażółć 東京\t"), Cow::Borrowed(_)));
    }

    #[test]
    fn output_is_harmless_and_keeps_its_lines() {
        for (text, shown) in [
            ("a\n\tb\r\n", "a\n\tb\r\n"),
            ("a\rb\u{202e}\n", "a\\u000Db\\u202E\n"),
            ("a\r", "a\\u000D"),
            (
                "x ::error::\n ::error::b\n",
                "x ::error::\n \\u003A:error::b\n",
            ),
            (
                "a ##[group]x ##vso[y] ## [z]",
                "a \\u0023#[group]x \\u0023#vso[y] ## [z]",
            ),
            ("###[group]", "#\\u0023#[group]"),
            ("\u{1b}[31;1ma\u{1b}[0m", "\u{1b}[31;1ma\u{1b}[0m"),
            ("\u{1b}[2Ja\u{1b}]0;b\u{7}", "\\u001B[2Ja\\u001B]0;b\\u0007"),
        ] {
            assert_eq!(harmless(text, true), shown);
            assert_eq!(harmless(shown, true), shown);
        }
        assert_eq!(harmless("\u{1b}[0m", false), "\\u001B[0m");
    }

    #[test]
    fn json_keeps_its_meaning() {
        let json = serde_json::to_string("a\u{1b}\u{7f}\u{202e}\u{e0041}ą").expect("JSON");
        let printable = printable_json(&json);
        assert_eq!(printable, r#""a\u001b\u007f\u202e\udb40\udc41ą""#);
        let read: String = serde_json::from_str(&printable).expect("JSON");
        assert_eq!(read, "a\u{1b}\u{7f}\u{202e}\u{e0041}ą");
    }
}
