//! GitLab: sections, each with a last match of its own; `^` makes one optional, `[2]` requires two
//! approvals.

use regex::Regex;

use super::demand::Demand;
use super::line::{glob, words};

/// The sections of a `CODEOWNERS` file.
#[derive(Debug)]
pub(super) struct GitLabSections(Vec<Section>);

#[derive(Debug)]
struct Section {
    /// The name in lower case; empty for the lines before any section.
    name: String,
    is_optional: bool,
    /// The number of approvals that the section requires.
    count: usize,
    /// The owners of lines without owners.
    defaults: Vec<String>,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    pattern: Regex,
    /// `true` if the line removes the paths that match from the section.
    excludes: bool,
    owners: Vec<String>,
}

impl GitLabSections {
    pub(super) fn read(text: &str) -> Self {
        let mut sections = vec![Section::new("")];
        let mut current = 0;
        for text in text.lines().map(str::trim) {
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            if let Some(header) = header(text) {
                let known = sections.iter().position(|known| known.name == header.name);
                current = known.unwrap_or(sections.len());
                match known {
                    // Sections of one name are one; the last default is for the lines after it.
                    Some(at) => sections[at].defaults = header.defaults,
                    None => sections.push(header),
                }
                continue;
            }
            let section = &mut sections[current];
            let read = line(text, &section.defaults);
            section.lines.extend(read);
        }
        Self(sections)
    }

    pub(super) fn of(&self, path: &str) -> Vec<Demand> {
        self.0
            .iter()
            .filter(|section| !section.is_optional)
            .filter_map(|section| section.of(path))
            .collect()
    }
}

impl Section {
    fn new(name: &str) -> Self {
        Self {
            name: name.to_lowercase(),
            is_optional: false,
            count: 1,
            defaults: Vec::new(),
            lines: Vec::new(),
        }
    }

    fn of(&self, path: &str) -> Option<Demand> {
        let matching: Vec<_> = self
            .lines
            .iter()
            .filter(|line| line.pattern.is_match(path))
            .collect();
        if matching.iter().any(|line| line.excludes) {
            return None;
        }
        let demand = Demand::any(matching.last()?.owners.clone())?;
        Some(Demand {
            count: self.count,
            ..demand
        })
    }
}

/// Reads `^[Name][2] @default`.
fn header(line: &str) -> Option<Section> {
    let (is_optional, line) = match line.strip_prefix('^') {
        Some(line) => (true, line),
        None => (false, line),
    };
    let (name, rest) = line.strip_prefix('[')?.split_once(']')?;
    let (count, rest) = match rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((count, rest)) => (count.parse().ok()?, rest),
        None => (1, rest),
    };
    Some(Section {
        is_optional,
        count: usize::max(count, 1),
        defaults: words(rest),
        ..Section::new(name)
    })
}

fn line(line: &str, defaults: &[String]) -> Option<Line> {
    let mut words = words(line).into_iter();
    let pattern = words.next()?;
    let (pattern, excludes) = match pattern.strip_prefix('!') {
        Some(pattern) => (pattern, true),
        None => (pattern.as_str(), false),
    };
    let owners: Vec<_> = words.collect();
    Some(Line {
        pattern: regex(pattern)?,
        excludes,
        owners: if owners.is_empty() {
            defaults.to_vec()
        } else {
            owners
        },
    })
}

/// Converts `pattern` to a regular expression over whole paths: without a leading `/` it is about
/// any folder.
fn regex(pattern: &str) -> Option<Regex> {
    let mut whole = match pattern.strip_prefix('/') {
        Some(anchored) => anchored.to_owned(),
        None => format!("**/{pattern}"),
    };
    if whole.ends_with('/') {
        whole.push_str("**/*");
    }
    Regex::new(&format!("^(?s:{})$", glob(&whole))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_as_gitlab_says_they_do() {
        for (pattern, path, expected) in [
            ("*", "a/b", true),
            ("README.md", "docs/README.md", true),
            ("/README.md", "docs/README.md", false),
            ("/docs/", "docs/a/b.md", true),
            ("/docs/", "x/docs/a", false),
            ("docs/", "x/docs/a/b", true),
            ("/docs/*", "docs/a.md", true),
            ("/docs/*", "docs/a/b.md", false),
            ("/docs/**/*.md", "docs/a/b.md", true),
            ("/docs", "docs/a.md", false),
        ] {
            let is_match = regex(pattern).expect("a pattern").is_match(path);
            assert_eq!(is_match, expected, "{pattern} {path}");
        }
    }

    fn demand(owners: &[&str], count: usize) -> Demand {
        Demand {
            owners: owners.iter().map(|owner| (*owner).to_owned()).collect(),
            count,
        }
    }

    #[test]
    fn each_section_demands_and_optional_ones_do_not() {
        let text = "* @all\n\n[Contacts][2] @anna @jan\n/contacts/\n/contacts/x.toml @ola\n\
                    ^[Maybe]\n* @nobody\n[contacts] @late\n!/contacts/free.toml\n/late/\n";
        let sections = GitLabSections::read(text);
        let all = demand(&["@all"], 1);
        assert_eq!(
            sections.of("contacts/a.toml"),
            [all.clone(), demand(&["@anna", "@jan"], 2)]
        );
        assert_eq!(
            sections.of("contacts/x.toml"),
            [all.clone(), demand(&["@ola"], 2)]
        );
        assert_eq!(
            sections.of("contacts/free.toml"),
            std::slice::from_ref(&all)
        );
        assert_eq!(sections.of("late/a"), [all, demand(&["@late"], 2)]);
    }
}
