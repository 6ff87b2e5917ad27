//! What a section shows: values, mentions, and whatever keeps it from being read.

use super::address::{Word, domain, has_at, words};
use super::glue::Glue;
use super::page::{Kind, Line, Way};
use super::recipe::{Recipe, Values, is_one};
use super::section::Section;
use super::verdict::Reason;

/// What was read in a section.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// Whole addresses, in the page's order.
    pub values: Vec<String>,
    /// Addresses in sentences.
    pub mentions: Vec<String>,
    /// True if a text of the recipe states emptiness.
    pub says_empty: bool,
    /// True if a box's value is not in the copy.
    pub has_blank: bool,
    /// True if options are there, of which none needs to be selected.
    pub has_options: bool,
    /// True if every value is a box's own, or was ticked: none of them can be a mere candidate.
    pub is_chosen: bool,
    /// True if anything is there that the recipe does not explain.
    pub has_anything: bool,
    /// The reason why nothing can be said of the field.
    pub trouble: Option<Reason>,
    /// The reason why the values may not be all.
    pub doubt: Option<Reason>,
}

/// Reads a section.
pub(super) fn content(
    recipe: &Recipe,
    section: &Section,
    way: Way,
    is_live: bool,
    glue: &Glue<'_>,
) -> Content {
    let mut reader = Reader {
        recipe,
        glue,
        is_list: recipe.values(section.field) == Some(Values::List),
        is_print: way == Way::PrintedText,
        found: Content {
            is_chosen: true,
            ..Content::default()
        },
        unknown: None,
        sentences: Vec::new(),
        boxes: 0,
        tick: None,
        has_ticks: false,
    };
    for line in &section.body {
        reader.line(line);
    }
    reader.finish(section, is_live)
}

struct Reader<'r> {
    recipe: &'r Recipe,
    glue: &'r Glue<'r>,
    is_list: bool,
    is_print: bool,
    found: Content,
    /// A line since the last value that was not understood, and true if it is a sentence.
    unknown: Option<(String, bool)>,
    /// The sentences after the first value.
    sentences: Vec<String>,
    /// The number of boxes with a value.
    boxes: usize,
    /// The tick that waits for its address.
    tick: Option<bool>,
    has_ticks: bool,
}

impl Reader<'_> {
    fn trouble(&mut self, reason: Reason) {
        self.found.trouble.get_or_insert(reason);
    }

    fn doubt(&mut self, reason: Reason) {
        self.found.doubt.get_or_insert(reason);
    }

    fn line(&mut self, line: &Line) {
        match line.kind {
            Kind::Hidden => self.trouble(Reason::HiddenValue),
            Kind::Blank => self.found.has_blank = true,
            Kind::Value => self.boxed(&line.text),
            Kind::Tick(is_on) => self.ticked(is_on),
            Kind::Choice(is_chosen) => self.choice(&line.text, is_chosen),
            Kind::Text | Kind::Button | Kind::Heading => self.text(&line.text),
        }
    }

    fn text(&mut self, text: &str) {
        if is_one(&self.recipe.empty, text) {
            self.found.says_empty = true;
            return;
        }
        if self.recipe.is_explained(text) {
            return;
        }
        let partial = &self.recipe.partial;
        let is_partial = if has_at(text) {
            is_one(partial, text)
        } else {
            partial.iter().any(|pattern| pattern.is_in(text))
        };
        if is_partial || is_cut(text) {
            self.doubt(Reason::PartShown);
            if !has_at(text) {
                return;
            }
        }
        let text = self.glue.spaced(text);
        let text = self
            .recipe
            .without_buttons(self.recipe.bare(without_bullet(&text)).0);
        if self.is_print && matches!(text, "•" | "◦" | "▪") {
            return;
        }
        let words: Vec<_> = words(text)
            .filter(|word| !self.is_word_of_recipe(word))
            .collect();
        let others = words
            .iter()
            .filter(|word| matches!(word, Word::Other(_)))
            .count();
        if words.is_empty() {
            return;
        }
        self.found.has_anything = true;
        if self.has_ticks {
            self.beside_tick(&words);
        } else if others == 0 {
            self.values(&words);
        } else {
            self.mention(&words);
            self.unknown = match self.unknown.take() {
                // The first line that is no sentence is the one to show.
                Some((line, false)) => Some((line, false)),
                _ => Some((text.to_owned(), is_sentence(text))),
            };
            if !self.found.values.is_empty() && is_sentence(text) {
                self.sentences.push(text.to_owned());
            }
        }
    }

    fn is_word_of_recipe(&self, word: &Word<'_>) -> bool {
        matches!(word, Word::Other(text) if is_one(&self.recipe.buttons, text)
            || is_one(&self.recipe.decorations, text) || is_cut(text))
    }

    fn values(&mut self, words: &[Word<'_>]) {
        if let Some((line, is_sentence)) = self.unknown.take()
            && (!is_sentence || !self.found.values.is_empty())
        {
            self.trouble(Reason::RenamedLabel {
                line: quoted(&line),
            });
        }
        self.found.is_chosen = false;
        for word in words {
            let read = match word {
                Word::Address(text) => self.glue.address(text, self.is_list).map(|it| vec![it]),
                Word::Run(text) => self.glue.run(text),
                Word::Odd(text) => Err(Reason::OddCharacters {
                    address: text
                        .escape_default()
                        .to_string()
                        .chars()
                        .take(120)
                        .collect(),
                }),
                Word::Broken(_) | Word::Other(_) if self.is_print => Err(Reason::Print),
                Word::Broken(_) | Word::Other(_) => Err(Reason::BrokenAddress),
            };
            match read {
                Ok(addresses) => self.found.values.extend(addresses),
                Err(reason) => self.trouble(reason),
            }
        }
    }

    fn mention(&mut self, words: &[Word<'_>]) {
        for word in words {
            let (Word::Address(text) | Word::Odd(text) | Word::Run(text) | Word::Broken(text)) =
                word
            else {
                continue;
            };
            let end = |c: char| matches!(c, '.' | ':' | '!' | '?' | ')' | '"' | '”');
            self.found
                .mentions
                .push(text.trim_end_matches(end).to_owned());
        }
    }

    /// Reads a line of a box's value: what people typed, so that nothing is glued to it.
    fn boxed(&mut self, text: &str) {
        self.found.has_anything = true;
        self.boxes += 1;
        let before = self.unknown.take();
        if let Some((line, false)) = before {
            self.trouble(Reason::RenamedLabel {
                line: quoted(&line),
            });
        } else if before.is_some() && !self.found.values.is_empty() {
            self.trouble(Reason::LeftUnread {
                line: String::new(),
            });
        }
        for word in words(text) {
            match word {
                Word::Address(text) => self.found.values.push(text.to_owned()),
                Word::Odd(text) => self.trouble(Reason::OddCharacters {
                    address: text
                        .escape_default()
                        .to_string()
                        .chars()
                        .take(120)
                        .collect(),
                }),
                Word::Run(_) | Word::Broken(_) => self.trouble(Reason::BrokenAddress),
                Word::Other(_) => self.trouble(Reason::LeftUnread { line: quoted(text) }),
            }
        }
    }

    fn ticked(&mut self, is_on: bool) {
        self.found.has_options = true;
        self.has_ticks = true;
        if !self.found.values.is_empty() || self.tick == Some(true) {
            // A value without a tick of its own, or a tick without an address.
            let is_known = self.found.is_chosen && self.tick != Some(true);
            if !is_known {
                self.trouble(Reason::Ticks);
            }
        }
        self.tick = Some(is_on);
    }

    fn beside_tick(&mut self, words: &[Word<'_>]) {
        for word in words {
            match (word, self.tick) {
                (Word::Other(_), _) => {}
                (Word::Address(text), Some(is_on)) => {
                    if is_on {
                        self.found.values.push((*text).to_owned());
                    }
                    self.tick = None;
                }
                _ => self.trouble(Reason::Ticks),
            }
        }
    }

    fn choice(&mut self, text: &str, is_chosen: bool) {
        self.found.has_options = true;
        self.found.has_anything = true;
        if !is_chosen {
            return;
        }
        let mut addresses = words(text).filter(|word| !matches!(word, Word::Other(_)));
        match (addresses.next(), addresses.next()) {
            (Some(Word::Address(address)), None) => self.found.values.push(address.to_owned()),
            _ => self.trouble(Reason::LeftUnread { line: quoted(text) }),
        }
    }

    fn finish(mut self, section: &Section, is_live: bool) -> Content {
        if self.found.has_options && !is_live && self.found.has_anything {
            self.trouble(Reason::Ticks);
        }
        if self.has_ticks && self.tick.is_some() {
            self.trouble(Reason::Ticks);
        }
        if self.found.has_options && self.boxes > 0 {
            self.trouble(Reason::Ticks);
        }
        let wants_ticks = self.recipe.values(section.field) == Some(Values::Ticks);
        if wants_ticks && !self.found.has_options && self.found.has_anything {
            self.trouble(Reason::Ticks);
        }
        if self.boxes > 0 && self.found.has_blank && !is_live {
            self.trouble(Reason::BoxWithoutValue);
        }
        let read = self.found.values.len();
        if self
            .sentences
            .iter()
            .any(|sentence| says_more(sentence, read))
        {
            self.doubt(Reason::PartShown);
        }
        if let Some((line, is_sentence)) = self.unknown.take()
            && read > 0
            && !is_sentence
            && !self.has_ticks
        {
            if self.is_print && !line.contains(' ') {
                self.trouble(Reason::Print);
            }
            self.doubt(Reason::LeftUnread {
                line: quoted(&line),
            });
        }
        if let Some(said) = section.count
            && read > 0
            && usize::try_from(said) != Ok(read)
        {
            self.doubt(Reason::CountDiffers { said, read });
        }
        self.found
    }
}

/// Returns true if a text shows that something is left out: an ellipsis, a mask, `+3`.
fn is_cut(text: &str) -> bool {
    let is_mask = |c: char| matches!(c, '•' | '●' | '∙' | '·' | '*');
    let masked = text
        .chars()
        .zip(text.chars().skip(1))
        .any(|(one, other)| is_mask(one) && is_mask(other));
    let mut plus = text.split('+').skip(1);
    let is_plus = !has_at(text)
        && plus.any(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    masked || is_plus || text.contains('…') || text.contains("...")
}

/// Returns a line of a list without its mark.
fn without_bullet(text: &str) -> &str {
    let rest = text
        .trim_start()
        .strip_prefix(['•', '◦', '▪', '-', '–', '*']);
    rest.filter(|rest| rest.starts_with(' '))
        .map_or(text, str::trim_start)
}

/// Returns true for a text of at least three words that ends like a sentence.
fn is_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', ')'])
        .ends_with(['.', '!', '?'])
        && text.split(' ').count() > 2
}

/// Returns true if a sentence after `read` values may say that there are more.
fn says_more(sentence: &str, read: usize) -> bool {
    if sentence.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let numbers: Vec<usize> = sentence
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    numbers.contains(&read) && numbers.iter().any(|number| *number > read)
}

/// Returns a line that may be shown: short, and without words that may be secret.
fn quoted(line: &str) -> String {
    let is_fine = |word: &&str| {
        !word.contains("://")
            && !word.contains('=')
            && (word.chars().count() < 25 || domain(word).is_some())
    };
    let words: Vec<_> = line
        .split(' ')
        .map(|word| if is_fine(&word) { word } else { "…" })
        .collect();
    words.join(" ").chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_a_part_are_seen() {
        for text in [
            "+3 more",
            "a@x.exam…",
            "••••@x.example",
            "and so on...",
            "anna***",
        ] {
            assert!(is_cut(text), "{text}");
        }
        for text in ["a+1@x.example", "Required *", "• a@x.example", "C + D"] {
            assert!(!is_cut(text), "{text}");
        }
        assert!(says_more("Showing 2 of 5 contacts.", 2));
        assert!(says_more("3 more are hidden.", 2));
        assert!(!says_more("Up to 10 addresses.", 2));
    }

    #[test]
    fn a_name_with_an_initial_is_no_sentence() {
        assert!(!is_sentence("Anna K."));
        assert!(is_sentence("Who is told first."));
    }

    #[test]
    fn a_quoted_line_has_no_secret() {
        let line = format!("see https://x.example/?t=1 {} ok", "k".repeat(40));
        assert_eq!(quoted(&line), "see … … ok");
        assert_eq!(quoted(&"ab ".repeat(50)).len(), 60);
    }
}
