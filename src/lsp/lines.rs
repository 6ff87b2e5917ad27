//! Positions of the protocol: lines from 0, and characters in the units that the client has chosen.

use gen_lsp_types::{Position, PositionEncodingKind, Range};

use crate::text::Span;

/// The units of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// Units of UTF-16, which every client understands.
    Utf16,
}

impl Encoding {
    /// Chooses from what a client understands.
    pub(super) fn chosen(offered: Option<&[PositionEncodingKind]>) -> Self {
        let takes_bytes = offered.is_some_and(|kinds| kinds.contains(&PositionEncodingKind::UTF8));
        if takes_bytes { Self::Utf8 } else { Self::Utf16 }
    }

    /// Returns its name in the protocol.
    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
        }
    }
}

/// The lines of a text. A line ends after `\n`, `\r\n` or `\r`, as the protocol says.
#[derive(Debug)]
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    encoding: Encoding,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str, encoding: Encoding) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(at, byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        Self {
            starts: std::iter::once(0)
                .chain(ends.map(|(at, _)| at + 1))
                .collect(),
            text,
            encoding,
        }
    }

    /// Returns the lines of a file that the client does not have open. A byte order mark is not part of
    /// the first line, as editors do not count it.
    pub(super) fn on_disk(text: &'t str, encoding: Encoding) -> Self {
        let mut lines = Self::new(text, encoding);
        if text.starts_with('\u{feff}') {
            lines.starts[0] = '\u{feff}'.len_utf8();
        }
        lines
    }

    /// Returns the position of `offset`, which is clamped to the text.
    pub(super) fn position(&self, offset: usize) -> Position {
        let offset = Span::new(offset, offset).clamped(self.text).start;
        let begun = self.starts.partition_point(|start| *start <= offset);
        let line = begun.saturating_sub(1);
        let before = &self.text[self.starts[line].min(offset)..offset];
        let character = match self.encoding {
            Encoding::Utf8 => before.len(),
            Encoding::Utf16 => before.encode_utf16().count(),
        };
        Position {
            line: number(line),
            character: number(character),
        }
    }

    /// Returns the range of `span`.
    pub(super) fn range(&self, span: Span) -> Range {
        Range {
            start: self.position(span.start),
            end: self.position(span.end),
        }
    }

    /// Returns the offset of `position`. One after the end of a line is that end, one after the last line
    /// is the end of the text, and one inside a character is before it.
    pub(super) fn offset(&self, position: Position) -> usize {
        let line = position.line as usize;
        let Some(start) = self.starts.get(line).copied() else {
            return self.text.len();
        };
        let end = self
            .starts
            .get(line + 1)
            .map_or(self.text.len(), |next| *next);
        let written = self.text[start..end].trim_end_matches(['\n', '\r']);
        let wanted = position.character as usize;
        let mut units = 0;
        for (at, c) in written.char_indices() {
            units += match self.encoding {
                Encoding::Utf8 => c.len_utf8(),
                Encoding::Utf16 => c.len_utf16(),
            };
            if units > wanted {
                return start + at;
            }
        }
        start + written.len()
    }

    /// Returns the span of `range`; empty at its start if it ends before that.
    pub(super) fn span(&self, range: Range) -> Span {
        let start = self.offset(range.start);
        Span::new(start, self.offset(range.end).max(start))
    }
}

/// Returns a count in the width that the protocol has. Files that are read are at most 1 MiB.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn position(line: u32, character: u32) -> Position {
        Position { line, character }
    }

    #[test]
    fn characters_are_counted_in_the_chosen_units() {
        let text = "a = \"ą𝔅\"\r\nb\rc\n";
        let wide = Lines::new(text, Encoding::Utf16);
        let bytes = Lines::new(text, Encoding::Utf8);
        let quote = text.rfind('"').expect("a quote");
        assert_eq!(wide.position(quote), position(0, 8));
        assert_eq!(bytes.position(quote), position(0, 11));
        assert_eq!(wide.position(text.len()), position(3, 0));
        assert_eq!(wide.offset(position(0, 99)), quote + 1);
        assert_eq!(wide.offset(position(9, 0)), text.len());
        assert_eq!(wide.offset(position(0, 7)), text.find('𝔅').expect("it"));
        assert_eq!(wide.offset(position(2, 0)), text.find('c').expect("it"));
    }

    proptest! {
        #[test]
        fn a_position_leads_back_to_its_offset(text in "[aą𝔅\"\\r\\n ]{0,40}") {
            for encoding in [Encoding::Utf8, Encoding::Utf16] {
                let lines = Lines::new(&text, encoding);
                for (offset, _) in text.char_indices() {
                    let is_in_break = text.as_bytes()[offset] == b'\n'
                        && offset > 0 && text.as_bytes()[offset - 1] == b'\r';
                    if !is_in_break {
                        prop_assert_eq!(lines.offset(lines.position(offset)), offset);
                    }
                }
            }
        }
    }
}
