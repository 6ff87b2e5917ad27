//! Every command in a document is one that the program takes.

use clap::error::ErrorKind;
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::{documents, events};

/// The commands that end without doing anything, and are no mistake in a document.
const FINE: [ErrorKind; 2] = [ErrorKind::DisplayHelp, ErrorKind::DisplayVersion];

/// Returns the text of each `sh` and `console` block of `text`, and each text in backticks.
fn code(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut block: Option<String> = None;
    for event in events(text) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language)))
                if ["sh", "console"].contains(&&*language) =>
            {
                block = Some(String::new());
            }
            Event::Text(part) => {
                if let Some(block) = &mut block {
                    block.push_str(&part);
                }
            }
            Event::End(TagEnd::CodeBlock) => found.extend(block.take()),
            Event::Code(part) => found.push(part.to_string()),
            _ => {}
        }
    }
    found
}

/// Returns the words of each command of `contactctl` in `code`, as a shell splits them.
fn commands(code: &str) -> Vec<Vec<String>> {
    let code = code.replace("\\\n", " ");
    code.lines()
        .flat_map(|line| pieces(line.trim_start_matches("$ ")))
        .filter_map(|words| {
            let mut words = words.into_iter().peekable();
            while words
                .next_if(|word| word == "exec" || word == "if" || is_assignment(word))
                .is_some()
            {}
            (words.peek()? == "contactctl").then(|| words.collect())
        })
        .collect()
}

/// Tells whether `word` sets a variable for the command after it.
fn is_assignment(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        name.starts_with(|one: char| one.is_ascii_uppercase()) && !name.contains('-')
    })
}

/// Returns the words of each command on `line`, up to a comment. Redirections are dropped.
fn pieces(line: &str) -> Vec<Vec<String>> {
    let mut pieces = vec![Vec::new()];
    let mut word = String::new();
    let mut is_word = false;
    let mut quote = None;
    let mut drops = false;
    for one in line.chars().chain([' ']) {
        if let Some(end) = quote {
            if one == end {
                quote = None;
            } else {
                word.push(one);
            }
            continue;
        }
        match one {
            '"' | '\'' => {
                quote = Some(one);
                is_word = true;
            }
            '#' if !is_word => break,
            ' ' | '|' | '&' | ';' | '>' | '<' => {
                if is_word && !std::mem::take(&mut drops) {
                    pieces.last_mut().expect("a piece").push(word.clone());
                }
                is_word = false;
                word.clear();
                match one {
                    '>' | '<' => drops = true,
                    '|' | '&' | ';' => pieces.push(Vec::new()),
                    _ => {}
                }
            }
            _ => {
                word.push(one);
                is_word = true;
            }
        }
    }
    pieces
}

/// Returns why the program does not take `words`; `None` if it does, or could with a value in place
/// of a placeholder such as `NAME`.
fn refusal(words: &[String]) -> Option<String> {
    let is_open = words.last().is_some_and(|word| word == "...");
    let words = &words[..words.len() - usize::from(is_open)];
    let error = contactctl::cli::command_line()
        .try_get_matches_from(words)
        .err()?;
    let has_placeholder = words
        .iter()
        .any(|word| word.len() > 1 && word.chars().all(|one| one.is_ascii_uppercase()));
    let is_fine = match error.kind() {
        ErrorKind::InvalidSubcommand | ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            has_placeholder
        }
        // A command is named without its values: `contactctl portal invite`.
        ErrorKind::MissingRequiredArgument
        | ErrorKind::MissingSubcommand
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            is_open || words.iter().all(|word| !word.starts_with('-'))
        }
        kind => FINE.contains(&kind),
    };
    (!is_fine).then(|| error.to_string())
}

#[test]
fn every_command_of_a_document_parses() {
    let mut seen = 0;
    let mut wrong = Vec::new();
    for (document, text) in documents() {
        for words in code(&text).iter().flat_map(|code| commands(code)) {
            seen += 1;
            if let Some(why) = refusal(&words) {
                wrong.push(format!("{document}: {}\n{why}", words.join(" ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 150, "only {seen} commands found");
}

#[test]
fn a_wrong_command_is_found() {
    for (line, is_right) in [
        ("contactctl check --rev HEAD", true),
        ("$ A_TOKEN=x contactctl sync --yes > out.txt", true),
        ("xclip -o | contactctl attest --paste", true),
        ("contactctl schema NAME", true),
        ("contactctl portal ...", true),
        ("contactctl chekc", false),
        ("contactctl sync --now 2026-11-24T12:00:00Z", false),
        ("contactctl schema acount", false),
        ("contactctl portal token create --scope wriet ci", false),
        ("git fetch && contactctl plan --portl x", false),
    ] {
        let found = commands(line);
        assert_eq!(found.len(), 1, "{line}");
        assert_eq!(refusal(&found[0]).is_none(), is_right, "{line}");
    }
}
