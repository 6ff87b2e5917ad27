//! Gitea and Forgejo: each line is a regular expression over the path, `!` inverts it, and the
//! owners of all lines that match are asked.

use std::collections::BTreeSet;

use regex::Regex;

use super::demand::Demand;

/// The lines of a `CODEOWNERS` file. A line whose expression is invalid is ignored, as the forge
/// does.
#[derive(Debug)]
pub(super) struct GiteaLines(Vec<Line>);

#[derive(Debug)]
struct Line {
    pattern: Regex,
    /// `true` if the line is about paths that match, `false` if it is about all others.
    is_positive: bool,
    owners: Vec<String>,
}

impl GiteaLines {
    pub(super) fn read(text: &str) -> Self {
        Self(text.lines().filter_map(line).collect())
    }

    pub(super) fn of(&self, path: &str) -> Vec<Demand> {
        let owners: BTreeSet<_> = self
            .0
            .iter()
            .filter(|line| line.pattern.is_match(path) == line.is_positive)
            .flat_map(|line| &line.owners)
            .cloned()
            .collect();
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
        // Not in a group, as the forge does it: `a|b` is `^a` or `b$`.
        pattern: Regex::new(&format!("^{pattern}$")).ok()?,
        is_positive,
        owners: words.collect(),
    })
}

/// Returns the words of a line up to a comment; a character after `\` is taken literally.
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
        let lines = GiteaLines::read(text);
        let expected: [(&str, &[&str]); 3] = [
            ("contacts/a.toml", &["@all", "@anna"]),
            ("contacts/a_toml", &["@all"]),
            ("README.md", &["@all", "@rest"]),
        ];
        for (path, owners) in expected {
            assert_eq!(lines.of(path)[0].owners, owners, "{path}");
        }
    }

    #[test]
    fn an_expression_is_about_the_whole_path() {
        assert!(
            GiteaLines::read("contacts @anna")
                .of("contacts/a.toml")
                .is_empty()
        );
        let spaced = GiteaLines::read("a\\ b\\#c @anna");
        assert_eq!(spaced.of("a b#c").len(), 1);
    }
}
