//! GitLab: sections, each with a last match of its own; `^` makes one optional, `[2]` requires two
//! approvals.

use regex::Regex;

use super::demand::Demand;
use super::line::{OddLine, OwnerWord, glob, is_plain_path, owner_word, plain_lines};

/// The name that GitLab gives to the lines before any section.
const UNNAMED: &str = "codeowners";

/// The sections of a `CODEOWNERS` file.
#[derive(Debug)]
pub(super) struct GitLabSections(Vec<Section>);

/// Owners, or the one that is not read.
type Owners = Result<Vec<String>, OddLine>;

#[derive(Debug)]
struct Section {
    /// The name in lower case.
    name: String,
    is_optional: bool,
    /// The number of approvals that the section requires.
    count: usize,
    /// The owners of lines without owners.
    defaults: Owners,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    pattern: Regex,
    owners: Owners,
}

impl GitLabSections {
    pub(super) fn read(text: &str) -> Result<Self, OddLine> {
        let mut sections = vec![Section {
            name: UNNAMED.to_owned(),
            is_optional: false,
            count: 1,
            defaults: Ok(Vec::new()),
            lines: Vec::new(),
        }];
        for (number, text) in plain_lines(text)? {
            if text.starts_with(['[', '^']) {
                let section = header(number, text)?;
                // GitLab joins sections of one name, and their options.
                if sections.iter().any(|known| known.name == section.name) {
                    return Err(OddLine::new(number, text));
                }
                sections.push(section);
                continue;
            }
            if let Some(section) = sections.last_mut() {
                section.lines.push(line(number, text, &section.defaults)?);
            }
        }
        Ok(Self(sections))
    }

    pub(super) fn of(&self, path: &str) -> Result<Vec<Demand>, OddLine> {
        let mut demands = Vec::new();
        for section in self.0.iter().filter(|section| !section.is_optional) {
            demands.extend(section.of(path)?);
        }
        Ok(demands)
    }
}

impl Section {
    fn of(&self, path: &str) -> Result<Option<Demand>, OddLine> {
        let mut lines = self.lines.iter().rev();
        let Some(line) = lines.find(|line| line.pattern.is_match(path)) else {
            return Ok(None);
        };
        let demand = Demand::any(line.owners.clone()?);
        Ok(demand.map(|demand| Demand {
            count: self.count,
            ..demand
        }))
    }
}

/// Reads `[Name][2] @default` or `^[Name] @default`.
fn header(number: usize, text: &str) -> Result<Section, OddLine> {
    let odd = || OddLine::new(number, text);
    let is_optional = text.starts_with('^');
    let rest = text.trim_start_matches('^');
    if text.len() - rest.len() > 1 {
        return Err(odd());
    }
    let (name, rest) = rest
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
        .ok_or_else(odd)?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || " _-".contains(c);
    if name.is_empty() || name.trim() != name || !name.chars().all(is_plain) {
        return Err(odd());
    }
    let (count, rest) = match rest.strip_prefix('[') {
        Some(rest) => {
            let (count, rest) = rest.split_once(']').ok_or_else(odd)?;
            // What a number means for an optional section is not plain.
            let is_number = count.bytes().all(|digit| digit.is_ascii_digit());
            if is_optional || !is_number || count.starts_with('0') {
                return Err(odd());
            }
            (count.parse().map_err(|_| odd())?, rest)
        }
        None => (1, rest),
    };
    if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
        return Err(odd());
    }
    Ok(Section {
        name: name.to_lowercase(),
        is_optional,
        count,
        defaults: owners(number, rest)?,
        lines: Vec::new(),
    })
}

/// Reads a line. GitLab reports one without owners as a mistake, and asks nobody.
fn line(number: usize, text: &str, defaults: &Owners) -> Result<Line, OddLine> {
    let (pattern, rest) = text.split_once([' ', '\t']).unwrap_or((text, ""));
    let odd = || OddLine::new(number, pattern);
    // For GitLab, `**` at the end is the same as `*`.
    if !is_plain_path(pattern) || pattern.ends_with("**") || pattern.ends_with("**/") {
        return Err(odd());
    }
    let own = owners(number, rest)?;
    let owners = if own == Ok(Vec::new()) {
        defaults.clone()
    } else {
        own
    };
    if owners == Ok(Vec::new()) {
        return Err(OddLine::new(number, text));
    }
    Ok(Line {
        pattern: regex(pattern).ok_or_else(odd)?,
        owners,
    })
}

/// Reads the owners of line `number`.
fn owners(number: usize, text: &str) -> Result<Owners, OddLine> {
    let mut owners = Ok(Vec::new());
    for word in text.split_ascii_whitespace() {
        let odd = OddLine::new(number, word);
        match owner_word(word) {
            OwnerWord::Plain => {
                if let Ok(owners) = &mut owners {
                    owners.push(word.to_owned());
                }
            }
            OwnerWord::Unread => owners = Err(odd),
            OwnerWord::Odd => return Err(odd),
        }
    }
    Ok(owners)
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
                    ^[Maybe]\n* @nobody\n[Late] @late\n/late/\n";
        let sections = GitLabSections::read(text).expect("plain sections");
        let of = |path| sections.of(path).expect("plain owners");
        let all = demand(&["@all"], 1);
        assert_eq!(
            of("contacts/a.toml"),
            [all.clone(), demand(&["@anna", "@jan"], 2)]
        );
        assert_eq!(of("contacts/x.toml"), [all.clone(), demand(&["@ola"], 2)]);
        assert_eq!(of("late/a"), [all, demand(&["@late"], 1)]);
    }

    #[test]
    fn other_lines_are_refused_with_their_number() {
        for (text, number, word) in [
            ("* @all\n[A][2\n", 2, "[A][2"),
            ("[A][0] @a\n", 1, "[A][0] @a"),
            ("[A][] @a\n", 1, "[A][] @a"),
            ("[A][x] @a\n", 1, "[A][x] @a"),
            ("[A][+2] @a\n", 1, "[A][+2] @a"),
            ("[A]@a\n", 1, "[A]@a"),
            ("[] @a\n", 1, "[] @a"),
            ("[ A] @a\n", 1, "[ A] @a"),
            ("[A.b] @a\n", 1, "[A.b] @a"),
            ("^[A][2] @a\n", 1, "^[A][2] @a"),
            ("^^[A] @a\n", 1, "^^[A] @a"),
            ("^ [A] @a\n", 1, "^ [A] @a"),
            ("^a @a\n", 1, "^a @a"),
            // One name, twice: which of them is optional?
            ("^[A]\n* @a\n[a]\n* @a\n", 3, "[a]"),
            ("[CodeOwners] @a\n", 1, "[CodeOwners] @a"),
            ("*.[ch] @a\n", 1, "*.[ch]"),
            ("a\\ b @a\n", 1, "a\\"),
            ("!a @a\n", 1, "!a"),
            ("/docs/** @a\n", 1, "/docs/**"),
            ("**/ @a\n", 1, "**/"),
            ("/docs/\n", 1, "/docs/"),
            ("* @a # all\n", 1, "#"),
            ("* @a b\n", 1, "b"),
        ] {
            let odd = GitLabSections::read(text).expect_err(text);
            assert_eq!((odd.number, &*odd.text), (number, word), "{text}");
        }
    }

    #[test]
    fn roles_and_addresses_are_refused_where_their_line_decides() {
        let text = "* @all\n/a/ @@maintainer\n/b/ b@bistro.example @b\n[C] @@owner\n/c/\n/d/ @d\n";
        let sections = GitLabSections::read(text).expect("plain patterns");
        assert_eq!(sections.of("x"), Ok(vec![demand(&["@all"], 1)]));
        assert_eq!(
            sections.of("d/x"),
            Ok(vec![demand(&["@all"], 1), demand(&["@d"], 1)])
        );
        for (path, number, word) in [
            ("a/x", 2, "@@maintainer"),
            ("b/x", 3, "b@bistro.example"),
            ("c/x", 4, "@@owner"),
        ] {
            let odd = sections.of(path).expect_err(path);
            assert_eq!((odd.number, &*odd.text), (number, word), "{path}");
        }
    }
}
