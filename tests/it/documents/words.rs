//! The documents read well: sentences of a usual length, in the words of the style guide.

use contactctl::language::Language;
use pulldown_cmark::{Event, Tag, TagEnd};

use super::{documents, events};
use crate::language::rendered::Rendered;
use crate::language::terms::forbidden;

/// The most words of a sentence, and of the sentences of a document on average.
const LONGEST: usize = 35;
const MEAN: usize = 20;

/// Words that a reader of a document stumbles over, beside those that the glossary forbids, with what to
/// write instead.
const AVOIDED: [(&str, &str); 5] = [
    ("told", "notified, reported"),
    ("said", "reported, written"),
    ("stands", "is"),
    ("has to", "must"),
    ("have to", "must"),
];

/// A paragraph, an item or a cell.
#[derive(Debug, Default)]
struct Block {
    text: String,
    is_cell: bool,
}

/// Returns the blocks of `text`, with a word for each text in backticks. Headings and blocks of code
/// are left out.
fn prose(text: &str) -> Vec<Block> {
    let mut found = vec![Block::default()];
    let mut is_left_out = false;
    for event in events(text) {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::Heading { .. } | Tag::Image { .. }) => {
                is_left_out = true;
            }
            Event::End(TagEnd::CodeBlock | TagEnd::Heading(_) | TagEnd::Image) => {
                is_left_out = false;
            }
            Event::Text(part) if !is_left_out => {
                found.last_mut().expect("a block").text.push_str(&part);
            }
            Event::Code(_) if !is_left_out => {
                found.last_mut().expect("a block").text.push('`');
            }
            Event::SoftBreak | Event::HardBreak => {
                found.last_mut().expect("a block").text.push(' ');
            }
            Event::Start(Tag::TableCell) => found.push(Block {
                is_cell: true,
                ..Block::default()
            }),
            Event::Start(Tag::Paragraph | Tag::Item | Tag::List(_))
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell) => {
                found.push(Block::default());
            }
            _ => {}
        }
    }
    found.retain(|block| !block.text.trim().is_empty());
    found
}

/// Returns the sentences of `block`: a full stop, an exclamation mark or a question mark ends one
/// before a space.
fn sentences(block: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let ends = block
        .match_indices(['.', '!', '?'])
        .map(|(at, _)| at + 1)
        .filter(|&at| block[at..].starts_with([' ', ')']));
    for end in ends.chain([block.len()]) {
        let sentence = block[start..end].trim();
        if sentence.split_whitespace().count() > 1 {
            found.push(sentence);
        }
        start = end;
    }
    found
}

/// Returns how many words `sentence` has.
fn length(sentence: &str) -> usize {
    sentence
        .split_whitespace()
        .filter(|word| word.contains(|one: char| one.is_alphanumeric() || one == '`'))
        .count()
}

/// Tells whether `text` has `word`, and not only as a part of another word.
fn has_word(text: &str, word: &str) -> bool {
    let text = text.to_lowercase();
    let is_edge = |one: Option<char>| !one.is_some_and(char::is_alphanumeric);
    text.match_indices(word).any(|(at, _)| {
        is_edge(text[..at].chars().next_back()) && is_edge(text[at + word.len()..].chars().next())
    })
}

#[test]
fn sentences_have_a_usual_length() {
    let mut wrong = Vec::new();
    for (document, text) in documents() {
        let (mut count, mut words) = (0, 0);
        for block in prose(&text) {
            for sentence in sentences(&block.text) {
                let length = length(sentence);
                if length > LONGEST {
                    wrong.push(format!("{document}: {length} words: {sentence}"));
                }
                // Cells are short, and would hide long sentences beside them.
                if !block.is_cell {
                    count += 1;
                    words += length;
                }
            }
        }
        if words > MEAN * count {
            wrong.push(format!("{document}: {} words a sentence", words / count));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn documents_use_the_words_of_the_style_guide() {
    let mut wrong = Vec::new();
    for (document, text) in documents() {
        let language = if document.ends_with(".pl.md") {
            Language::Polish
        } else {
            Language::English
        };
        let blocks = prose(&text);
        let texts = blocks.iter().map(|block| block.text.clone()).collect();
        let name = document.clone();
        wrong.extend(forbidden(language, &[Rendered::of(name, texts)]));
        if language == Language::Polish {
            continue;
        }
        for block in blocks {
            for sentence in sentences(&block.text) {
                let avoided = AVOIDED.iter().filter(|(word, _)| has_word(sentence, word));
                wrong.extend(avoided.map(|(word, better)| {
                    format!("{document}: `{word}`, write `{better}`: {sentence}")
                }));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_long_sentence_and_an_avoided_word_are_found() {
    let blocks = prose("# A heading\n\n- One `a b c` two. Three, four!\n\n```sh\nx y. z\n```\n");
    let all: Vec<_> = blocks
        .iter()
        .flat_map(|block| sentences(&block.text))
        .collect();
    assert_eq!(all, ["One ` two.", "Three, four!"]);
    assert_eq!(length(all[0]), 3);
    assert!(has_word("It is Mended.", "mended"));
    assert!(!has_word("Recommended.", "mend"));
}
