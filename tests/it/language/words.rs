//! Rules of the style guide that a program can check: lengths, numbers, verbs, commands and code.

use std::collections::BTreeSet;

use contactctl::language::Language;
use regex::Regex;

use super::rendered::{Rendered, of_catalogue, rendered};

/// The most words of a label.
const LABEL: usize = 5;

/// The most words of a message, of a help, and of a sentence of a longer text.
const MESSAGE: usize = 25;

/// The most words of a sentence in `--help`.
const HELP: usize = 40;

/// Messages that a rule does not hold for, with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("entry-keys", "a list of keys"),
    ("refused-body-size", "a limit that is never 1"),
    ("refused-rate", "a limit that is never 1"),
    ("doctor-shared-id", "the names of two portals or more"),
    ("email-invalid-long", "a limit that is never 1"),
    ("email-invalid-long.help", "a limit that is never 1"),
    ("email-invalid-long-domain", "a limit that is never 1"),
    ("email-invalid-long-domain.help", "a limit that is never 1"),
    ("email-invalid-long-label", "a limit that is never 1"),
    ("email-invalid-long-label.help", "a limit that is never 1"),
    ("email-invalid-long-local", "a limit that is never 1"),
    ("email-invalid-long-local.help", "a limit that is never 1"),
    ("stale-contact", "more days than a year has"),
    ("stale-contact.label", "more days than a year has"),
    ("phone-invalid-code", "a phone number"),
    ("forge-commits-without-head", "a request's number"),
    ("reviewed-no-owner", "a request's number"),
];

/// The beginnings of messages whose code has words of the reader's language, such as an example.
const OWN_EXAMPLES: &[&str] = &[
    "malformed-allow",
    "email-invalid",
    "unknown-time-zone",
    "document",
    "recipe-no-account.help",
    "form-",
    "syntax-inline-entry.help",
    "syntax-key-in-array.help",
    "syntax-sign",
    "syntax-colon.help",
];

/// Arguments that are numbers. A noun behind one needs a selector.
const NUMBERS: &str = "number|planned|limit|count|days|minutes|accounts|files|warnings|tests|have|wanted|more|others|steps";

/// Returns those of `found` that are no exceptions.
fn unexpected(found: BTreeSet<String>) -> Vec<String> {
    let is_expected = |fault: &String| {
        let mut expected = EXCEPTIONS.iter().map(|(name, _)| *name);
        let name = fault.split(':').next().unwrap_or(fault);
        expected.any(|one| one == name)
    };
    found
        .into_iter()
        .filter(|fault| !is_expected(fault))
        .collect()
}

/// Fails with the faults that `check` finds in the texts of a language.
fn hold(language: Language, check: fn(&[Rendered]) -> BTreeSet<String>) {
    let found = unexpected(check(rendered(language)));
    assert!(found.is_empty(), "{language:?}:\n{}", found.join("\n"));
}

/// Returns the faults that `check` finds in a catalogue that consists of `text`.
fn planted(text: &str, check: fn(&[Rendered]) -> BTreeSet<String>) -> Vec<String> {
    let found = check(&of_catalogue("planted", format!("{text}\n")));
    found.into_iter().collect()
}

/// Returns the number of words; code is one word.
fn words(text: &str) -> usize {
    let code = Regex::new("`[^`]*`").expect("a pattern");
    let text = code.replace_all(text, "code");
    let words = text.split_whitespace();
    words
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

/// The texts that are too long.
fn too_long(texts: &[Rendered]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for message in texts {
        let is_help_text = message.file == "help";
        let most = match message.attribute() {
            Some("label") => LABEL,
            _ if is_help_text => HELP,
            _ => MESSAGE,
        };
        for text in &message.texts {
            for sentence in text.split(". ") {
                let words = words(sentence);
                if words > most {
                    found.insert(format!("{}: {words} words: {sentence}", message.name));
                }
            }
        }
    }
    found
}

#[test]
fn no_text_is_too_long() {
    for language in Language::ALL {
        hold(language, too_long);
    }
    let long = "word ".repeat(26);
    assert_eq!(planted(&format!("planted = {long}"), too_long).len(), 1);
    assert_eq!(
        planted(
            "planted = a\n    .label = one two three four five six",
            too_long
        )
        .len(),
        1
    );
    assert_eq!(
        planted("planted = `one two three` and four", too_long),
        [""; 0]
    );
}

/// The English numbers with a noun in the plural and no selector, and lists with a verb.
fn english_numbers(texts: &[Rendered]) -> BTreeSet<String> {
    let plural = format!(r"\{{({NUMBERS})\}} (?P<noun>[a-z]+s)\b");
    let plural = Regex::new(&plural).expect("a pattern");
    let list = Regex::new(r"\{(accounts|names|paths)\}`? (is|are|was|were|has|have)\b");
    let list = list.expect("a pattern");
    let mut found = BTreeSet::new();
    for message in texts {
        for text in &message.texts {
            let noun = plural.captures(text).map(|found| found["noun"].to_owned());
            let is_noun = noun.is_some_and(|noun| !["is", "was", "has", "as"].contains(&&*noun));
            if is_noun || list.is_match(text) {
                found.insert(format!("{}: {text}", message.name));
            }
        }
    }
    found
}

#[test]
fn numbers_choose_their_form() {
    hold(Language::English, english_numbers);
    assert_eq!(
        planted("planted = { $number } accounts", english_numbers).len(),
        1
    );
    assert_eq!(
        planted("planted = { $accounts } was left", english_numbers).len(),
        1
    );
    let chosen = "planted = { $number ->\n    [one] { $number } account\n   *[other] { $number } accounts\n}";
    assert_eq!(planted(chosen, english_numbers), [""; 0]);
}

/// The Polish sentences whose subject is what is put in: nobody knows its gender.
fn polish_verbs(texts: &[Rendered]) -> BTreeSet<String> {
    let verb = Regex::new(r"(?:^|[;:,(] )`?\{[^}]*\}`? \w*[aeiouyąęó]ł(?:[aoy]?(?:by)?)\b");
    let verb = verb.expect("a pattern");
    let mut found = BTreeSet::new();
    for message in texts {
        for text in message.texts.iter().filter(|text| verb.is_match(text)) {
            found.insert(format!("{}: {text}", message.name));
        }
    }
    found
}

#[test]
fn no_value_is_the_subject_of_a_polish_verb_with_a_gender() {
    hold(Language::Polish, polish_verbs);
    assert_eq!(
        planted("planted = `{ $by }` zapisał to", polish_verbs).len(),
        1
    );
    assert_eq!(
        planted("planted = zmiana: `{ $by }` straciła dostęp", polish_verbs).len(),
        1
    );
    assert_eq!(
        planted("planted = konto `{ $id }` straciło dostęp", polish_verbs),
        [""; 0]
    );
}

/// The parts of a message that are code, as both languages have them.
fn code(message: &Rendered) -> BTreeSet<String> {
    let parts = message
        .texts
        .iter()
        .flat_map(|text| text.split('`').skip(1).step_by(2));
    parts.map(|part| part.replace("!}", "}")).collect()
}

/// The messages whose code differs between the languages.
fn other_code(english: &[Rendered], polish: &[Rendered]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for message in english {
        let Some(translated) = polish.iter().find(|one| one.name == message.name) else {
            continue;
        };
        let (own, other) = (code(message), code(translated));
        let has_own = OWN_EXAMPLES
            .iter()
            .any(|begin| message.name.starts_with(begin));
        if own != other && !has_own {
            found.insert(format!("{}: {own:?} and {other:?}", message.name));
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_code_and_commands() {
    let [english, polish] = [Language::English, Language::Polish].map(rendered);
    let found = unexpected(other_code(english, polish));
    assert!(found.is_empty(), "{}", found.join("\n"));
    let catalogue = |text: &str| of_catalogue("planted", format!("{text}\n"));
    let english = catalogue("planted = see `contactctl check`");
    assert_eq!(
        other_code(&english, &catalogue("planted = zobacz `contactctl plan`")).len(),
        1
    );
    assert_eq!(
        other_code(&english, &catalogue("planted = zobacz `contactctl check`")).len(),
        0
    );
}

#[cfg(feature = "server")]
mod commands {
    use clap::error::ErrorKind;

    use super::*;

    /// The kinds of errors of a command that is named without its arguments: `contactctl portal invite`.
    const INCOMPLETE: [ErrorKind; 3] = [
        ErrorKind::MissingRequiredArgument,
        ErrorKind::MissingSubcommand,
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand,
    ];

    /// Returns the reason why the program does not take `command`. `None` if it does.
    fn refusal(command: &str) -> Option<String> {
        let value = Regex::new(r"\{[^}]*\}").expect("a pattern");
        // What is put in may be any value, also one of a list.
        let has_value = value.is_match(command) || command.contains("NAME");
        let words = value.replace_all(command, "value").into_owned();
        let words: Vec<_> = words
            .split_whitespace()
            .take_while(|word| !["|", ">", ">>", "&&"].contains(word))
            .collect();
        let error = contactctl::cli::command_line()
            .try_get_matches_from(&words)
            .err()?;
        let is_named_only = words.iter().all(|word| !word.starts_with('-'));
        let is_fine = match error.kind() {
            ErrorKind::DisplayVersion | ErrorKind::DisplayHelp => true,
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => has_value,
            kind => is_named_only && INCOMPLETE.contains(&kind),
        };
        (!is_fine).then(|| error.kind().to_string())
    }

    /// The commands in backticks that the program does not take.
    fn unknown_commands(texts: &[Rendered]) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for message in texts {
            for command in code(message)
                .iter()
                .filter(|code| code.starts_with("contactctl "))
            {
                if let Some(why) = refusal(command) {
                    found.insert(format!("{}: `{command}`: {why}", message.name));
                }
            }
        }
        found
    }

    #[test]
    fn every_command_in_a_text_is_one_of_the_program() {
        for language in Language::ALL {
            hold(language, unknown_commands);
        }
        let wrong = [
            "chek",
            "check --stagged",
            "sync --concurrency 0",
            "portal token create ci --scope no",
        ];
        for wrong in wrong {
            let text = format!("planted = run `contactctl {wrong}`");
            assert_eq!(planted(&text, unknown_commands).len(), 1, "{wrong}");
        }
        let right = "planted = `contactctl portal invite`, `contactctl pull { $id } | less`";
        assert_eq!(planted(right, unknown_commands), [""; 0]);
    }
}
