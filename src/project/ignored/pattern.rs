//! The patterns of `.gitignore` files, with the grammar of Git's own matcher (`wildmatch.c`, `dir.c`):
//! `{` and `}` are characters like any other, and `\` escapes also in brackets.

use std::collections::HashMap;

/// The patterns of one file, in their order.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    patterns: Vec<Pattern>,
}

/// A line of such a file.
#[derive(Debug)]
struct Pattern {
    /// The pattern without `!` at its begin and `/` at its end.
    text: Vec<u8>,
    /// True if it brings back what a line before it leaves out.
    is_negative: bool,
    /// True if it is about folders alone.
    is_of_folders: bool,
    /// True if it is about a name, in whatever folder.
    is_of_names: bool,
    /// The bytes before the first that is special.
    plain: usize,
}

impl Patterns {
    /// Reads the text of a file.
    pub(super) fn read(text: &[u8]) -> Self {
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        let patterns = text.split(|byte| *byte == b'\n').filter_map(|line| {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if line.is_empty() || line.starts_with(b"#") {
                return None;
            }
            Some(Pattern::read(trimmed(line)))
        });
        Self {
            patterns: patterns.collect(),
        }
    }

    /// Returns true if the last pattern that matches leaves out `path`, and false if it brings it back.
    /// `None` if no pattern matches. `path` is from the folder of the file.
    pub(super) fn leaves_out(
        &self,
        path: &[u8],
        is_folder: bool,
        folds_case: bool,
    ) -> Option<bool> {
        let name = path.rsplit(|byte| *byte == b'/').next().unwrap_or(path);
        let mut patterns = self.patterns.iter().rev();
        let found = patterns.find(|pattern| {
            (is_folder || !pattern.is_of_folders) && pattern.matches(path, name, folds_case)
        });
        found.map(|pattern| !pattern.is_negative)
    }
}

/// Returns `line` without the spaces at its end, unless they are escaped.
fn trimmed(line: &[u8]) -> &[u8] {
    let mut spaces = None;
    let mut bytes = line.iter().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b' ' => {
                spaces.get_or_insert(at);
            }
            b'\\' => {
                if bytes.next().is_none() {
                    return line;
                }
                spaces = None;
            }
            _ => spaces = None,
        }
    }
    &line[..spaces.unwrap_or(line.len())]
}

impl Pattern {
    fn read(line: &[u8]) -> Self {
        let positive = line.strip_prefix(b"!");
        let is_negative = positive.is_some();
        let line = positive.unwrap_or(line);
        let without = line.strip_suffix(b"/");
        let is_of_folders = without.is_some();
        let text = without.unwrap_or(line);
        Self {
            is_negative,
            is_of_folders,
            is_of_names: !text.contains(&b'/'),
            plain: text
                .iter()
                .position(|byte| is_special(*byte))
                .unwrap_or(text.len()),
            text: text.to_vec(),
        }
    }

    fn matches(&self, path: &[u8], name: &[u8], folds_case: bool) -> bool {
        if self.is_of_names {
            if self.plain == self.text.len() {
                return are_equal(&self.text, name, folds_case);
            }
            // The usual `*.bak`.
            if let Some(end) = self.text.strip_prefix(b"*")
                && !end.iter().any(|byte| is_special(*byte))
            {
                let at = name.len().checked_sub(end.len());
                return at.is_some_and(|at| are_equal(end, &name[at..], folds_case));
            }
            return Glob::new(&self.text, name, false, folds_case).matches();
        }
        let (text, plain) = match self.text.strip_prefix(b"/") {
            Some(text) => (text, self.plain.saturating_sub(1)),
            None => (&self.text[..], self.plain),
        };
        let Some((start, rest)) = path.split_at_checked(plain) else {
            return false;
        };
        are_equal(&text[..plain], start, folds_case)
            && Glob::new(&text[plain..], rest, true, folds_case).matches()
    }
}

fn is_special(byte: u8) -> bool {
    matches!(byte, b'*' | b'?' | b'[' | b'\\')
}

fn are_equal(one: &[u8], other: &[u8], folds_case: bool) -> bool {
    if folds_case {
        one.eq_ignore_ascii_case(other)
    } else {
        one == other
    }
}

/// The result of matching a part of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Matched {
    Yes,
    No,
    /// No, and no later place in the text would match either.
    Never,
    /// No, and no later place before the next `**` would match either.
    NotBeforeStars,
}

/// A pattern and the text that is matched with it.
struct Glob<'g> {
    pattern: &'g [u8],
    text: &'g [u8],
    /// True if `*`, `?` and brackets do not match a slash.
    is_path: bool,
    folds_case: bool,
    /// The results so far, by the place in the pattern and in the text. Without them the time could
    /// grow exponentially with the number of `**`.
    known: HashMap<(usize, usize), Matched>,
}

impl<'g> Glob<'g> {
    fn new(pattern: &'g [u8], text: &'g [u8], is_path: bool, folds_case: bool) -> Self {
        Self {
            pattern,
            text,
            is_path,
            folds_case,
            known: HashMap::new(),
        }
    }

    fn matches(&mut self) -> bool {
        self.anew(0, 0) == Matched::Yes
    }

    /// Returns the byte of the pattern at `at`; 0 after its end.
    fn pattern(&self, at: usize) -> u8 {
        self.pattern.get(at).copied().unwrap_or_default()
    }

    /// Returns the byte of the text at `at`; 0 after its end.
    fn text(&self, at: usize) -> u8 {
        self.text.get(at).copied().unwrap_or_default()
    }

    fn folded(&self, byte: u8) -> u8 {
        if self.folds_case {
            byte.to_ascii_lowercase()
        } else {
            byte
        }
    }

    /// Returns the place of the first slash in the text at or after `at`.
    fn slash(&self, at: usize) -> Option<usize> {
        let rest = self.text.get(at..)?;
        Some(at + rest.iter().position(|byte| *byte == b'/')?)
    }

    /// Matches the pattern from `pattern` with the text from `text`.
    fn from(&mut self, pattern: usize, text: usize) -> Matched {
        if let Some(known) = self.known.get(&(pattern, text)) {
            return *known;
        }
        let matched = self.anew(pattern, text);
        self.known.insert((pattern, text), matched);
        matched
    }

    fn anew(&mut self, start: usize, mut text: usize) -> Matched {
        let mut at = start;
        while at < self.pattern.len() {
            let byte = self.folded(self.pattern(at));
            let is_end = text >= self.text.len();
            if is_end && byte != b'*' {
                return Matched::Never;
            }
            let own = self.folded(self.text(text));
            match byte {
                b'?' if self.is_path && own == b'/' => return Matched::No,
                b'?' => {}
                b'*' => match self.star(start, &mut at, &mut text) {
                    // The slash after a single star is matched.
                    None => {}
                    Some(matched) => return matched,
                },
                b'[' => match self.bracket(&mut at, own) {
                    None => return Matched::Never,
                    Some(is_in) if !is_in || self.is_path && own == b'/' => return Matched::No,
                    Some(_) => {}
                },
                b'\\' => {
                    at += 1;
                    // Nothing after the last backslash can match.
                    if at >= self.pattern.len() || self.pattern(at) != own {
                        return Matched::No;
                    }
                }
                _ if byte != own => return Matched::No,
                _ => {}
            }
            at += 1;
            text += 1;
        }
        if text < self.text.len() {
            Matched::No
        } else {
            Matched::Yes
        }
    }

    /// Matches one or more stars at `at`. `None` if a single one was matched up to the slash after it, at
    /// which `at` and `text` are then.
    fn star(&mut self, start: usize, at: &mut usize, text: &mut usize) -> Option<Matched> {
        let first = *at;
        *at += 1;
        let mut crosses = !self.is_path;
        if self.pattern(*at) == b'*' {
            while self.pattern(*at) == b'*' {
                *at += 1;
            }
            let after = self.pattern(*at);
            let is_whole_name = (first == start || self.pattern(first - 1) == b'/')
                && (*at >= self.pattern.len()
                    || after == b'/'
                    || after == b'\\' && self.pattern(*at + 1) == b'/');
            if self.is_path && is_whole_name {
                // `**/` may also match nothing.
                if after == b'/' && self.from(*at + 1, *text) == Matched::Yes {
                    return Some(Matched::Yes);
                }
                crosses = true;
            }
        }
        if *at >= self.pattern.len() {
            return Some(if !crosses && self.slash(*text).is_some() {
                Matched::NotBeforeStars
            } else {
                Matched::Yes
            });
        }
        if !crosses && self.pattern(*at) == b'/' {
            let Some(slash) = self.slash(*text) else {
                return Some(Matched::Never);
            };
            *text = slash;
            return None;
        }
        Some(self.after_star(*at, *text, crosses))
    }

    /// Matches the pattern from `at`, which is after a star, at every place from `text` on.
    fn after_star(&mut self, at: usize, mut text: usize, crosses: bool) -> Matched {
        let next = self.folded(self.pattern(at));
        while text < self.text.len() {
            if !is_special(next) {
                while text < self.text.len()
                    && self.folded(self.text(text)) != next
                    && (crosses || self.text(text) != b'/')
                {
                    text += 1;
                }
                if text >= self.text.len() || self.folded(self.text(text)) != next {
                    return if crosses {
                        Matched::Never
                    } else {
                        Matched::NotBeforeStars
                    };
                }
            }
            match self.from(at, text) {
                Matched::No if !crosses && self.text(text) == b'/' => {
                    return Matched::NotBeforeStars;
                }
                Matched::No => {}
                Matched::NotBeforeStars if crosses => {}
                matched => return matched,
            }
            text += 1;
        }
        Matched::Never
    }

    /// Returns true if `own` is in the brackets that begin at `at`, which is at their end then. `None` if
    /// they have no end, or name a class that does not exist.
    fn bracket(&self, at: &mut usize, own: u8) -> Option<bool> {
        *at += 1;
        let is_negated = matches!(self.pattern(*at), b'!' | b'^');
        if is_negated {
            *at += 1;
        }
        let mut before = 0;
        let mut is_in = false;
        loop {
            let mut byte = *self.pattern.get(*at)?;
            match byte {
                b'\\' => {
                    *at += 1;
                    byte = *self.pattern.get(*at)?;
                    is_in |= own == byte;
                }
                b'-' if before != 0 && !matches!(self.pattern(*at + 1), 0 | b']') => {
                    *at += 1;
                    let mut last = *self.pattern.get(*at)?;
                    if last == b'\\' {
                        *at += 1;
                        last = *self.pattern.get(*at)?;
                    }
                    let range = before..=last;
                    is_in |= range.contains(&own)
                        || self.folds_case && range.contains(&own.to_ascii_uppercase());
                    byte = 0;
                }
                b'[' if self.pattern(*at + 1) == b':' => {
                    let name = *at + 2;
                    let end = name + self.pattern.get(name..)?.iter().position(|b| *b == b']')?;
                    if end > name && self.pattern(end - 1) == b':' {
                        is_in |= self.is_of_class(&self.pattern[name..end - 1], own)?;
                        *at = end;
                        byte = 0;
                    } else {
                        is_in |= own == byte;
                    }
                }
                _ => is_in |= own == byte,
            }
            before = byte;
            *at += 1;
            if self.pattern(*at) == b']' {
                return Some(is_in != is_negated);
            }
        }
    }

    /// Returns true if `own` is of the class of characters `name`. `None` if there is no such class.
    fn is_of_class(&self, name: &[u8], own: u8) -> Option<bool> {
        Some(match name {
            b"alnum" => own.is_ascii_alphanumeric(),
            b"alpha" => own.is_ascii_alphabetic(),
            b"blank" => matches!(own, b' ' | b'\t'),
            b"cntrl" => own.is_ascii_control(),
            b"digit" => own.is_ascii_digit(),
            b"graph" => own.is_ascii_graphic(),
            b"lower" => own.is_ascii_lowercase(),
            b"print" => own == b' ' || own.is_ascii_graphic(),
            b"punct" => own.is_ascii_punctuation(),
            b"space" => own.is_ascii_whitespace() || own == b'\x0b',
            b"upper" => own.is_ascii_uppercase() || self.folds_case && own.is_ascii_lowercase(),
            b"xdigit" => own.is_ascii_hexdigit(),
            _ => return None,
        })
    }
}
