//! Gitea and Forgejo: each line is a regular expression over the path, `!` turns it round, and the
//! owners of all lines that match are asked.

use std::collections::BTreeSet;

use regex::Regex;

use super::demand::Demand;

/// A `CODEOWNERS` file; lines whose expression cannot be read are left out, as the forge does.
#[derive(Debug)]
pub(super) struct Lines(Vec<Line>);

#[derive(Debug)]
struct Line {
    pattern: Regex,
    /// Whether paths that match are the ones that are meant.
    is_positive: bool,
    owners: Vec<String>,
}

impl Lines {
    pub(super) fn read(text: &str) -> Self {
        Self(text.lines().filter_map(line).collect())
    }

    pub(super) fn of(&self, path: &str) -> Vec<Demand> {
        let lines = self.0.iter();
        let ours = lines.filter(|line| line.pattern.is_match(path) == line.is_positive);
        let owners: BTreeSet<_> = ours.flat_map(|line| &line.owners).cloned().collect();
        Demand::any(owners.into_iter().collect())
            .into_iter()
            .collect()
    }
}

fn line(line: &str) -> Option<Line> {
    let mut words = words(line).into_iter();
    let pattern = words.next()?;
    let (pattern, is_positive) = match pattern.strip_prefix('!') {
        Some(pattern) => (pattern, false),
        None => (pattern.as_str(), true),
    };
    Some(Line {
        // Without a group, as the forge has it.
        pattern: Regex::new(&format!("^{pattern}$")).ok()?,
        is_positive,
        owners: words.collect(),
    })
}

/// The words of a line up to a comment; what is behind `\` is as it is.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        let word = words.last_mut().expect("there is a word");
        match c {
            '\\' => word.extend(characters.next()),
            '#' => break,
            ' ' | '\t' => words.push(String::new()),
            c => word.push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_that_matches_counts() {
        let text =
            "contacts/.*\\\\.toml @anna\n!contacts/.* @rest\n.* @all # everybody\n( @broken\n";
        let lines = Lines::read(text);
        let of = |path| lines.of(path).remove(0).owners;
        assert_eq!(of("contacts/a.toml"), ["@all", "@anna"]);
        assert_eq!(of("contacts/a_toml"), ["@all"]);
        assert_eq!(of("README.md"), ["@all", "@rest"]);
    }

    #[test]
    fn an_expression_is_about_the_whole_path() {
        assert!(
            Lines::read("contacts @anna")
                .of("contacts/a.toml")
                .is_empty()
        );
        let spaced = Lines::read("a\\ b\\#c @anna");
        assert_eq!(spaced.of("a b#c").len(), 1);
    }
}
