//! What a section shows: values, mentions, and whatever keeps it from being read.

use super::address::{Word, has_at, words};
use super::glue::Glue;
use super::line::{Kind, Line};
use super::page::Way;
use super::pattern::Plain;
use super::recipe::{Recipe, Values, is_one};
use super::section::Section;
use super::signs::{goes_on, is_cut, is_sentence, quoted, says_more, without_bullet};
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
    /// The reason why there may be no value: a box whose value is not in the copy, or options of
    /// which none is selected.
    pub unsaid: Option<Reason>,
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
        values: recipe.values(section.field),
        is_print: way == Way::PrintedText,
        found: Content {
            is_chosen: true,
            ..Content::default()
        },
        unknown: None,
        sentences: Vec::new(),
        boxes: 0,
        tick: None,
        offered: Offered::Nothing,
        has_blank: false,
    };
    for line in &section.body {
        reader.line(line);
    }
    reader.finish(section, is_live)
}

struct Reader<'r> {
    recipe: &'r Recipe,
    glue: &'r Glue<'r>,
    values: Option<Values>,
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
    offered: Offered,
    has_blank: bool,
}

/// The candidates of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Offered {
    Nothing,
    Choices,
    Ticks,
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
            Kind::Blank => self.has_blank = true,
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
        self.placeholder(text);
        if self.recipe.is_explained(text) {
            return;
        }
        let partial = &self.recipe.partial;
        let is_partial = if has_at(text) {
            is_one(partial, text)
        } else {
            let plain = Plain::new(text);
            partial.iter().any(|pattern| pattern.is_in(&plain))
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
        if self.offered == Offered::Ticks {
            self.beside_tick(&words);
        } else if others == 0 {
            self.values(&words);
        } else {
            self.mention(&words);
            self.unknown = Some(self.unknown_with(text));
            if !self.found.values.is_empty() && is_sentence(text) {
                self.sentences.push(text.to_owned());
            }
        }
    }

    /// Returns the lines since the last value that were not understood, with one more. The first line
    /// that is no sentence is the one to show. A print breaks sentences.
    fn unknown_with(&mut self, text: &str) -> (String, bool) {
        match self.unknown.take() {
            Some((line, false)) if self.is_print && goes_on(&line) => {
                let line = format!("{line} {text}");
                let is_sentence = is_sentence(text) || is_sentence(&line);
                (line, is_sentence)
            }
            Some((line, false)) => (line, false),
            _ => (text.to_owned(), is_sentence(text)),
        }
    }

    /// Notes a placeholder that is also a known address: it may be the value.
    fn placeholder(&mut self, text: &str) {
        for word in words(text) {
            if let Word::Address(word) = word
                && self.glue.is_address(word)
                && is_one(&self.recipe.placeholders, word)
            {
                let address = word.to_owned();
                self.trouble(Reason::Placeholder { address });
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
                Word::Address(text) => self
                    .glue
                    .address(text, self.values == Some(Values::List))
                    .map(|it| vec![it]),
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
        match self.unknown.take() {
            Some((line, false)) => self.trouble(Reason::RenamedLabel {
                line: quoted(&line),
            }),
            Some((line, true)) if !self.found.values.is_empty() => {
                self.trouble(Reason::LeftUnread {
                    line: quoted(&line),
                });
            }
            _ => {}
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
        self.offered = Offered::Ticks;
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
        if self.offered == Offered::Nothing {
            self.offered = Offered::Choices;
        }
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
        if self.offered != Offered::Nothing && !is_live && self.found.has_anything {
            self.trouble(Reason::Ticks);
        }
        if self.offered == Offered::Ticks && self.tick.is_some() {
            self.trouble(Reason::Ticks);
        }
        if self.offered != Offered::Nothing && self.boxes > 0 {
            self.trouble(Reason::Ticks);
        }
        let wants_ticks = self.recipe.values(section.field) == Some(Values::Ticks);
        if wants_ticks && self.offered == Offered::Nothing && self.found.has_anything {
            self.trouble(Reason::Ticks);
        }
        if self.boxes > 0 && self.has_blank && !is_live {
            self.trouble(Reason::BoxWithoutValue);
        }
        self.found.unsaid = if self.offered == Offered::Nothing {
            self.has_blank.then_some(Reason::BoxWithoutValue)
        } else {
            Some(Reason::OptionsWithoutSelection)
        };
        let read = self.found.values.len();
        if self
            .sentences
            .iter()
            .any(|sentence| says_more(sentence, read))
        {
            self.doubt(Reason::PartShown);
        }
        if let Some((line, is_sentence)) = self.unknown.take()
            && (read > 0 || self.found.says_empty)
            && !is_sentence
            && self.offered != Offered::Ticks
        {
            if self.is_print && !line.contains(' ') {
                self.trouble(Reason::Print);
            }
            self.doubt(Reason::LeftUnread {
                line: quoted(&line),
            });
        }
        if let Some(said) = section.count
            && (read > 0 || self.found.says_empty)
            && usize::try_from(said) != Ok(read)
        {
            self.doubt(Reason::CountDiffers { said, read });
        }
        self.found
    }
}
