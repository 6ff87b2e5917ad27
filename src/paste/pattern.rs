//! Literal texts of a recipe with placeholders, and their comparison with a line. There are no
//! regular expressions.

/// The longest line, in characters, that patterns are compared with. Longer lines match nothing.
const LONGEST: usize = 600;

/// The names that may stand in braces.
const PLACEHOLDERS: [(&str, Piece); 5] = [
    ("id", Piece::Id),
    ("address", Piece::Address),
    ("n", Piece::Count),
    ("m", Piece::Total),
    ("any", Piece::Any),
];

/// A part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Literal(Vec<char>),
    Id,
    Address,
    Count,
    Total,
    Any,
}

/// A literal text with placeholders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    text: String,
    pieces: Vec<Piece>,
    /// The folded text of a pattern without placeholders.
    literal: Option<String>,
}

/// A line as patterns are compared with it. It is prepared once for all of them.
#[derive(Debug, Clone)]
pub(super) struct Plain {
    folded: String,
    /// The characters in their own case; `None` for a line that is too long.
    chars: Option<Vec<char>>,
}

impl Plain {
    pub fn new(line: &str) -> Self {
        let spaced = spaced(line.trim());
        let chars: Vec<char> = spaced.chars().take(LONGEST + 1).collect();
        Self {
            folded: spaced.to_lowercase(),
            chars: (chars.len() <= LONGEST).then_some(chars),
        }
    }
}

/// A placeholder that no pattern may have, with its braces. One of them may be missing in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnknownPlaceholder(pub String);

/// The values of a pattern's placeholders in a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Captures {
    pub id: Option<String>,
    pub count: Option<u32>,
    pub total: Option<u32>,
}

impl Pattern {
    /// Reads a pattern.
    pub fn parse(text: &str) -> Result<Self, UnknownPlaceholder> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            push_literal(&mut pieces, before);
            let (name, tail) = after
                .split_once('}')
                .ok_or_else(|| UnknownPlaceholder(format!("{{{after}")))?;
            let piece = PLACEHOLDERS.iter().find(|(known, _)| *known == name);
            let (_, piece) = piece.ok_or_else(|| UnknownPlaceholder(format!("{{{name}}}")))?;
            pieces.push(piece.clone());
            rest = tail;
        }
        if let Some((_, after)) = rest.split_once('}') {
            return Err(UnknownPlaceholder(format!("}}{after}")));
        }
        push_literal(&mut pieces, rest);
        let is_literal = pieces
            .iter()
            .all(|piece| matches!(piece, Piece::Literal(_)));
        Ok(Self {
            text: text.to_owned(),
            pieces,
            literal: is_literal.then(|| folded(text)),
        })
    }

    /// Returns the pattern as the recipe has it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the number of placeholders.
    pub fn placeholders(&self) -> usize {
        let is_literal = |piece: &&Piece| matches!(piece, Piece::Literal(_));
        self.pieces.len() - self.pieces.iter().filter(is_literal).count()
    }

    /// Returns the number of `{id}` in the pattern.
    pub fn ids(&self) -> usize {
        let ids = self.pieces.iter().filter(|piece| **piece == Piece::Id);
        ids.count()
    }

    /// Returns true if the pattern has this kind of placeholder and no other.
    pub fn only_counts(&self) -> bool {
        self.pieces
            .iter()
            .all(|piece| matches!(piece, Piece::Literal(_) | Piece::Count | Piece::Total))
    }

    /// Returns the number of letters outside placeholders.
    pub fn letters(&self) -> usize {
        let literals = self.pieces.iter().map(|piece| match piece {
            Piece::Literal(chars) => chars.iter().filter(|c| c.is_alphabetic()).count(),
            _ => 0,
        });
        literals.sum()
    }

    /// Compares the pattern with all of a line. Letters' case, kinds of blanks and of ellipses
    /// do not matter.
    pub fn matches(&self, line: &str) -> Option<Captures> {
        self.fits(&Plain::new(line))
    }

    /// Compares the pattern with all of a prepared line.
    pub fn fits(&self, line: &Plain) -> Option<Captures> {
        if let Some(literal) = &self.literal {
            return (line.folded == *literal).then(Captures::default);
        }
        if !self.may_start(line) || !self.may_end(line) {
            return None;
        }
        match_all(&self.pieces, line.chars.as_deref()?)
    }

    /// Returns true if the pattern may be the start of a line: a quick look.
    pub fn may_start(&self, line: &Plain) -> bool {
        may_be_edge(self.pieces.first(), line, |line, literal| {
            line.starts_with(literal)
        })
    }

    /// Returns true if the pattern may be the end of a line.
    pub fn may_end(&self, line: &Plain) -> bool {
        may_be_edge(self.pieces.last(), line, |line, literal| {
            line.ends_with(literal)
        })
    }

    /// Returns true if the pattern is a part of the line.
    pub fn is_in(&self, line: &Plain) -> bool {
        self.find(line).is_some()
    }

    /// Looks for the pattern anywhere in the line.
    pub fn find(&self, line: &Plain) -> Option<Captures> {
        if let Some(literal) = &self.literal {
            let is_in = line.folded.contains(literal.as_str());
            return is_in.then(Captures::default);
        }
        if let Some(Piece::Literal(first)) = self.pieces.first() {
            let first: String = first.iter().collect();
            if !line.folded.contains(first.as_str()) {
                return None;
            }
        }
        let chars = line.chars.as_ref()?;
        let mut pieces = vec![Piece::Any];
        pieces.extend(self.pieces.iter().cloned());
        pieces.push(Piece::Any);
        // An empty text before or after is fine here.
        let mut padded = vec![' '];
        padded.extend(chars);
        padded.push(' ');
        match_all(&pieces, &padded)
    }
}

fn may_be_edge(piece: Option<&Piece>, line: &Plain, fits: fn(&str, &str) -> bool) -> bool {
    match piece {
        Some(Piece::Literal(literal)) => {
            let literal: String = literal.iter().collect();
            fits(&line.folded, &literal)
        }
        _ => true,
    }
}

fn push_literal(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Literal(folded(text).chars().collect()));
    }
}

/// Returns a text with single blanks, `...` for every ellipsis and `'` for every apostrophe.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '…' => out.push_str("..."),
            '’' => out.push('\''),
            '–' | '‑' => out.push('-'),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out
}

/// Returns a text as labels and words of a recipe are compared: without differences of case, of
/// blanks and of typographic signs. Addresses are never compared so.
pub(super) fn folded(text: &str) -> String {
    spaced(text).to_lowercase()
}

/// Returns the captures if the pieces match all of `text`.
fn match_all(pieces: &[Piece], text: &[char]) -> Option<Captures> {
    let Some((piece, rest)) = pieces.split_first() else {
        return text.is_empty().then(Captures::default);
    };
    match piece {
        Piece::Literal(literal) => {
            let tail = without_prefix(text, literal)?;
            match_all(rest, tail)
        }
        Piece::Any => ends(text, |_| true).find_map(|end| match_all(rest, &text[end..])),
        Piece::Id | Piece::Address => ends(text, |c| !c.is_whitespace()).rev().find_map(|end| {
            let word: String = text[..end].iter().collect();
            if *piece == Piece::Address && !word.contains('@') {
                return None;
            }
            let mut captures = match_all(rest, &text[end..])?;
            if *piece == Piece::Id {
                captures.id = Some(word);
            }
            Some(captures)
        }),
        Piece::Count | Piece::Total => {
            let end = ends(text, |c: char| c.is_ascii_digit()).last()?;
            let mut captures = match_all(rest, &text[end..])?;
            let number: String = text[..end].iter().collect();
            let number = Some(number.parse().unwrap_or(u32::MAX));
            if *piece == Piece::Count {
                captures.count = number;
            } else {
                captures.total = number;
            }
            Some(captures)
        }
    }
}

/// Returns the lengths of the non-empty starts of `text` whose characters are all `fit`.
fn ends(text: &[char], fit: fn(char) -> bool) -> impl DoubleEndedIterator<Item = usize> + use<> {
    let fitting = text.iter().take_while(|c| fit(**c)).count();
    1..=fitting
}

/// Returns what follows a literal, whose letters are in lower case, at the start of `text`.
fn without_prefix<'t>(text: &'t [char], literal: &[char]) -> Option<&'t [char]> {
    let mut wanted = literal.iter();
    let mut used = 0;
    while !wanted.as_slice().is_empty() {
        let c = *text.get(used)?;
        used += 1;
        for lower in c.to_lowercase() {
            if wanted.next() != Some(&lower) {
                return None;
            }
        }
    }
    Some(&text[used..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(text: &str) -> Pattern {
        Pattern::parse(text).expect("a pattern")
    }

    #[test]
    fn a_caption_gives_the_whole_id_as_it_is_written() {
        let caption = pattern("Partner ID: {id}");
        let id = |line| caption.matches(line).and_then(|captures| captures.id);
        assert_eq!(id("partner id:\u{a0}Acme-7"), Some("Acme-7".to_owned()));
        assert_eq!(id("Partner ID: Acme 7"), None);
        assert_eq!(id("See Partner ID: 7"), None);
    }

    #[test]
    fn numbers_and_ellipses_are_recognised() {
        let partial = pattern("Showing {n} of {m}");
        let captures = partial.matches("showing 3 of 12").expect("a match");
        assert_eq!((captures.count, captures.total), (Some(3), Some(12)));
        assert!(pattern("Loading…").is_in(&Plain::new("⟳ Loading... please wait")));
        assert!(partial.is_in(&Plain::new("(showing 3 of 12)")));
        assert!(pattern("+{n} more").matches("+3 more").is_some());
        assert!(pattern("+{n} more").matches("+ more").is_none());
    }

    #[test]
    fn an_unknown_placeholder_is_an_error() {
        assert!(Pattern::parse("a {b} c").is_err());
        assert!(Pattern::parse("a { c").is_err());
        assert!(Pattern::parse("a } c").is_err());
    }

    #[test]
    fn the_last_edit_is_one_sentence() {
        let ignore = pattern("Last edited by {address} on {any}");
        assert!(
            ignore
                .matches("Last edited by a@x.example on 3 May, 10:00")
                .is_some()
        );
        assert!(ignore.matches("Last edited by Anna on 3 May").is_none());
    }
}
