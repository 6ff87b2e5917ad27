//! The comments of a text, found by TOML's own tokens: a `#` in a string does not begin one.

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::text::Span;

/// A comment, and the lines that it can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comment {
    /// From its `#` to the end of the line, without the line break.
    pub span: Span,
    /// The offset at which its own line begins.
    pub line: usize,
    /// The offset at which the line below it begins: the next line that is not a comment. `None` if
    /// there is something before the comment on its line, or an empty line between.
    pub below: Option<usize>,
}

/// Returns all comments of `text`, in order.
#[must_use]
pub fn comments(text: &str) -> Vec<Comment> {
    let mut comments: Vec<Comment> = Vec::new();
    // The index of the first comment that waits for the line below it.
    let mut open = 0;
    let (mut line, mut is_empty) = (0, true);
    for token in Source::new(text).lex() {
        let span = Span::new(token.span().start(), token.span().end());
        match token.kind() {
            TokenKind::Whitespace | TokenKind::Eof => {}
            TokenKind::Newline => {
                if is_empty {
                    open = comments.len();
                }
                (line, is_empty) = (span.end, true);
            }
            TokenKind::Comment => {
                comments.push(Comment {
                    span,
                    line,
                    below: None,
                });
                if !is_empty {
                    open = comments.len();
                }
                is_empty = false;
            }
            _ => {
                for comment in &mut comments[open..] {
                    comment.below = Some(line);
                }
                open = comments.len();
                is_empty = false;
                if let Some(end) = text[span.start..span.end].rfind('\n') {
                    line = span.start + end + 1;
                }
            }
        }
    }
    comments
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns each comment with the line below it.
    fn read(text: &str) -> Vec<(&str, Option<&str>)> {
        comments(text)
            .iter()
            .map(|comment| {
                let Span { start, end } = comment.span;
                let below = comment.below.and_then(|at| text[at..].lines().next());
                (&text[start..end], below)
            })
            .collect()
    }

    #[test]
    fn a_comment_stands_above_the_next_line_that_says_something() {
        let text = "# 1\r\n# 2\r\na = 1 # 3\r\n  # 4\r\n\r\nb = [ # 5\r\n  # 6\r\n  1,\r\n]\r\n# 7";
        let expected = [
            ("# 1", Some("a = 1 # 3")),
            ("# 2", Some("a = 1 # 3")),
            ("# 3", None),
            ("# 4", None),
            ("# 5", None),
            ("# 6", Some("  1,")),
            ("# 7", None),
        ];
        assert_eq!(read(text), expected);
    }

    #[test]
    fn a_hash_in_a_string_is_no_comment() {
        let text = "a = \"# 1\"\nb = '# 2' # yes\nc = \"\"\"\n# 3\n\"\"\"\n\"# 4\" = 1\n";
        assert_eq!(read(text), [("# yes", None)]);
    }

    #[test]
    fn broken_text_has_comments_too() {
        assert_eq!(read("a = \"x # 1\n# 2\nb = [\n"), [("# 2", Some("b = ["))]);
        assert_eq!(read("\u{feff}# 1\na"), [("# 1", Some("a"))]);
        assert_eq!(read("#"), [("#", None)]);
    }
}
