//! Gitea and Forgejo: each line is a regular expression over the path, and the owners of all lines
//! that match are asked. Read are those of plain names, `.` and `.*`.

use std::collections::BTreeSet;

use regex::Regex;

use super::demand::Demand;
use super::line::{OddLine, OwnerWord, owner_word, plain_lines};

/// The lines of a `CODEOWNERS` file.
#[derive(Debug)]
pub(super) struct GiteaLines(Vec<Line>);

#[derive(Debug)]
struct Line {
    pattern: Regex,
    owners: Vec<String>,
}

impl GiteaLines {
    pub(super) fn read(text: &str) -> Result<Self, OddLine> {
        let lines = plain_lines(text)?.into_iter();
        let lines: Result<_, _> = lines.map(|(number, text)| line(number, text)).collect();
        lines.map(Self)
    }

    pub(super) fn of(&self, path: &str) -> Vec<Demand> {
        let owners: BTreeSet<_> = self
            .0
            .iter()
            .filter(|line| line.pattern.is_match(path))
            .flat_map(|line| &line.owners)
            .cloned()
            .collect();
        Demand::any(owners.into_iter().collect())
            .into_iter()
            .collect()
    }
}

/// Reads a line. The forge ignores one whose expression is invalid, or that has no owner.
fn line(number: usize, text: &str) -> Result<Line, OddLine> {
    let mut words = text.split_ascii_whitespace();
    let pattern = words.next().unwrap_or_default();
    let odd = |word: &str| OddLine::new(number, word);
    if !is_plain(pattern) {
        return Err(odd(pattern));
    }
    let mut owners = Vec::new();
    for word in words.take_while(|word| !word.starts_with('#')) {
        if owner_word(word) != OwnerWord::Plain {
            return Err(odd(word));
        }
        owners.push(word.to_owned());
    }
    let pattern = Regex::new(&format!("^{pattern}$")).map_err(|_| odd(pattern))?;
    if owners.is_empty() {
        return Err(odd(text));
    }
    Ok(Line { pattern, owners })
}

/// Returns true if `pattern` is an expression that every engine reads alike.
fn is_plain(pattern: &str) -> bool {
    let rest = pattern.replace(".*", "");
    rest.chars()
        .all(|c| c.is_ascii_alphanumeric() || "._/-".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_that_matches_counts() {
        let text = "contacts/.*.toml @anna\n.* @all # everybody\n";
        let lines = GiteaLines::read(text).expect("plain lines");
        let expected: [(&str, &[&str]); 3] = [
            ("contacts/a.toml", &["@all", "@anna"]),
            ("contacts/toml", &["@all"]),
            ("README.md", &["@all"]),
        ];
        for (path, owners) in expected {
            assert_eq!(lines.of(path)[0].owners, owners, "{path}");
        }
    }

    #[test]
    fn an_expression_is_about_the_whole_path() {
        let lines = GiteaLines::read("contacts @anna").expect("a plain line");
        assert!(lines.of("contacts/a.toml").is_empty());
        assert_eq!(lines.of("contacts").len(), 1);
    }

    #[test]
    fn other_expressions_are_refused_with_their_line() {
        for (text, number, word) in [
            ("!contacts/.* @rest", 1, "!contacts/.*"),
            (".* @all\n( @broken", 2, "("),
            ("contacts/.*\\\\.toml @anna", 1, "contacts/.*\\\\.toml"),
            ("a|b @anna", 1, "a|b"),
            ("contacts/* @anna", 1, "contacts/*"),
            ("a.** @anna", 1, "a.**"),
            ("a+ @anna", 1, "a+"),
            ("a? @anna", 1, "a?"),
            ("[a] @anna", 1, "[a]"),
            ("a{2} @anna", 1, "a{2}"),
            ("^a$ @anna", 1, "^a$"),
            (".* anna@bistro.example", 1, "anna@bistro.example"),
            (".* @@maintainer", 1, "@@maintainer"),
            (".* @all\n\ncontacts/.* # nobody", 3, "contacts/.* # nobody"),
        ] {
            let odd = GiteaLines::read(text).expect_err(text);
            assert_eq!((odd.number, &*odd.text), (number, word), "{text}");
        }
    }
}
