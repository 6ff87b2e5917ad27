//! Byte offsets to lines and columns, for the edges that print them.

use super::Span;

/// A place as people count it: both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode scalar values, from 1.
    pub column: usize,
}

/// Where each line of a text begins.
#[derive(Debug)]
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<usize>,
    /// How many characters there are before each block; none where each character is one byte.
    blocks: Vec<usize>,
}

/// Bytes of a block. A line may be as long as a file, with a finding at each of its characters:
/// what is counted for one of them is not all before it.
const BLOCK: usize = 1024;

impl<'a> LineIndex<'a> {
    /// Indexes `text`; a line ends after each `\n`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0)
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

    /// How many characters there are before `offset`, which is on a character boundary.
    fn characters(&self, offset: usize) -> usize {
        let Some(before) = self.blocks.get(offset / BLOCK) else {
            return offset;
        };
        let block = offset - offset % BLOCK;
        before + characters(&self.text.as_bytes()[block..offset])
    }

    /// The position of `offset`, which is clamped to the text.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = Span::new(offset, offset).clamped(self.text).start;
        let line = self.starts.partition_point(|start| *start <= offset);
        let before = self.characters(offset) - self.characters(self.starts[line - 1]);
        Position {
            line,
            column: before + 1,
        }
    }

    /// The text of `line`, from 1, without its line break; empty where there is no such line.
    #[must_use]
    pub fn line(&self, line: usize) -> &'a str {
        let Some(start) = line.checked_sub(1).and_then(|at| self.starts.get(at)) else {
            return "";
        };
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        let text = &self.text[*start..end];
        let text = text.strip_suffix('\n').unwrap_or(text);
        text.strip_suffix('\r').unwrap_or(text)
    }

    /// How many lines there are; a last line break ends the last line and begins none.
    #[must_use]
    pub fn count(&self) -> usize {
        self.starts.len() - usize::from(self.text.ends_with('\n'))
    }

    /// The offset at which `line`, from 1, begins; the end of the text where there is no such line.
    #[must_use]
    pub fn start(&self, line: usize) -> usize {
        let start = line.checked_sub(1).and_then(|at| self.starts.get(at));
        start.copied().unwrap_or(self.text.len())
    }
}

/// How many characters there are before each block of `text`, its end included.
fn blocks(text: &str) -> Vec<usize> {
    let mut before = 0;
    let mut blocks = vec![0];
    for block in text.as_bytes().chunks(BLOCK) {
        before += characters(block);
        blocks.push(before);
    }
    blocks
}

/// How many characters begin in `bytes`.
fn characters(bytes: &[u8]) -> usize {
    let is_start = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
    bytes.iter().filter(is_start).count()
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
