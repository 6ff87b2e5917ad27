//! Byte offsets to lines and columns, for the edges that print them.

use super::Span;

/// A place as people count it: line and column from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode scalar values, from 1.
    pub column: usize,
}

/// The mark at the beginning of some files, which editors and forges neither show nor count.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The beginnings of a text's lines, to turn offsets into positions. A byte order mark is not part of
/// the first line.
#[derive(Debug)]
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<usize>,
    /// The number of characters before each block; empty for ASCII text, where it is the offset.
    blocks: Vec<usize>,
}

/// The size of a block in bytes. A line may be as long as a file, with a finding at each of its
/// characters, so a column must not be counted from the beginning of the line each time.
const BLOCK: usize = 1024;

impl<'a> LineIndex<'a> {
    /// Indexes `text`; a line ends after each `\n`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let first = if text.starts_with(BYTE_ORDER_MARK) {
            BYTE_ORDER_MARK.len()
        } else {
            0
        };
        let starts = std::iter::once(first)
            .chain(breaks.map(|(at, _)| at + 1))
            .collect();
        Self {
            text,
            starts,
            blocks: if text.is_ascii() {
                Vec::new()
            } else {
                blocks(text)
            },
        }
    }

    /// Counts the characters before `offset`, which is on a character boundary.
    fn characters(&self, offset: usize) -> usize {
        let Some(before) = self.blocks.get(offset / BLOCK) else {
            return offset;
        };
        let block = offset - offset % BLOCK;
        before + characters(&self.text.as_bytes()[block..offset])
    }

    /// Returns the position of `offset`, which is clamped to the text.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = Span::new(offset, offset).clamped(self.text).start;
        let begun = self.starts.partition_point(|start| *start <= offset);
        let line = begun.max(1);
        let start = self.starts[line - 1];
        let before = self.characters(offset.max(start)) - self.characters(start);
        Position {
            line,
            column: before + 1,
        }
    }

    /// Returns the text of `line`, from 1, without its line break; empty past the last line.
    #[must_use]
    pub fn line(&self, line: usize) -> &'a str {
        let Some(start) = line.checked_sub(1).and_then(|at| self.starts.get(at)) else {
            return "";
        };
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        let whole = &self.text[*start..end];
        let line = whole.strip_suffix('\n').unwrap_or(whole);
        line.strip_suffix('\r').unwrap_or(line)
    }

    /// Counts the lines; a line break at the end of the text does not begin another one.
    #[must_use]
    pub fn count(&self) -> usize {
        self.starts.len() - usize::from(self.text.ends_with('\n'))
    }

    /// Returns the offset at which `line`, from 1, begins; the end of the text past the last line.
    #[must_use]
    pub fn start(&self, line: usize) -> usize {
        let start = line.checked_sub(1).and_then(|at| self.starts.get(at));
        start.copied().unwrap_or(self.text.len())
    }
}

/// Counts the characters before each block of `text` and before its end.
fn blocks(text: &str) -> Vec<usize> {
    let mut before = 0;
    let mut blocks = vec![0];
    for block in text.as_bytes().chunks(BLOCK) {
        before += characters(block);
        blocks.push(before);
    }
    blocks
}

/// Counts the characters that begin in `bytes`, which may be cut anywhere.
fn characters(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .filter(|byte| **byte & 0b1100_0000 != 0b1000_0000)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_from_one() {
        let index = LineIndex::new("a = \"ą\"\nb\n");
        assert_eq!(index.position(0), Position { line: 1, column: 1 });
        assert_eq!(index.position(7), Position { line: 1, column: 7 });
        assert_eq!(index.position(9), Position { line: 2, column: 1 });
        assert_eq!(index.position(99), Position { line: 3, column: 1 });
    }

    #[test]
    fn a_byte_order_mark_is_not_counted() {
        let index = LineIndex::new("\u{feff}ąb\nc");
        for (offset, line, column) in [(0, 1, 1), (3, 1, 1), (5, 1, 2), (7, 2, 1), (9, 2, 2)] {
            assert_eq!(
                index.position(offset),
                Position { line, column },
                "{offset}"
            );
        }
        assert_eq!((index.line(1), index.start(1)), ("ąb", 3));
        let alone = LineIndex::new("\u{feff}");
        assert_eq!((alone.line(1), alone.position(3).column), ("", 1));
    }

    #[test]
    fn characters_are_counted_over_any_length() {
        let text = format!("a\n{}", "ą𝔅b".repeat(1000));
        let index = LineIndex::new(&text);
        for (nth, (at, _)) in text.char_indices().enumerate().skip(2) {
            let column = nth - 1;
            assert_eq!(index.position(at), Position { line: 2, column });
        }
        assert_eq!(index.position(text.len()).column, 3001);
    }

    #[test]
    fn a_line_comes_without_its_break() {
        let index = LineIndex::new("a\r\nbc\n\nd");
        let lines: Vec<_> = (0..=5).map(|line| index.line(line)).collect();
        assert_eq!(lines, ["", "a", "bc", "", "d", ""]);
        assert_eq!(index.count(), 4);
        assert_eq!(index.start(2), 3);
        assert_eq!(LineIndex::new("a\n").count(), 1);
        assert_eq!(LineIndex::new("").count(), 1);
    }
}
