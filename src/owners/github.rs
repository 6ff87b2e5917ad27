//! GitHub: patterns as in `.gitignore`, without `!` and `[ ]`; the last line that matches decides.

use regex::Regex;

use super::demand::Demand;
use super::line::{glob, words};

/// The lines of a `CODEOWNERS` file. A line that GitHub does not support is ignored, as it does.
#[derive(Debug)]
pub(super) struct GitHubLines {
    /// The patterns with their owners, the last line first.
    lines: Vec<(Regex, Vec<String>)>,
}

impl GitHubLines {
    pub(super) fn read(text: &str) -> Self {
        Self {
            lines: text.lines().rev().filter_map(line).collect(),
        }
    }

    pub(super) fn of(&self, path: &str) -> Vec<Demand> {
        let mut lines = self.lines.iter();
        let decides = lines.find(|(pattern, _)| pattern.is_match(path));
        let owners = decides.map(|(_, owners)| Demand::any(owners.clone()));
        owners.into_iter().flatten().collect()
    }
}

/// Reads the pattern of a line and its owners.
fn line(line: &str) -> Option<(Regex, Vec<String>)> {
    if line.trim_start().starts_with('#') {
        return None;
    }
    let words = words(line);
    let (pattern, owners) = words.split_first()?;
    if pattern.starts_with('!') || pattern.contains('[') {
        return None;
    }
    let owners = owners.iter().take_while(|word| !word.starts_with('#'));
    Some((regex(pattern)?, owners.cloned().collect()))
}

/// Converts `pattern` to a regular expression over whole paths.
fn regex(pattern: &str) -> Option<Regex> {
    let (pattern, is_folder) = match pattern.strip_suffix('/') {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let is_anchored = pattern.contains('/');
    let pattern = pattern.trim_start_matches('/');
    let start = if is_anchored { "" } else { "(?:.*/)?" };
    // A pattern matches everything in a folder, but `docs/*` only the files right in it.
    let end = if is_folder {
        "/.+"
    } else if pattern.ends_with("/*") {
        ""
    } else {
        "(?:/.+)?"
    };
    Regex::new(&format!("^(?s:{start}{}{end})$", glob(pattern))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_as_github_says_they_do() {
        for (pattern, path, expected) in [
            ("*", "a/b.toml", true),
            ("*.js", "src/a.js", true),
            ("*.js", "src/a.ts", false),
            ("/build/logs/", "build/logs/x/y", true),
            ("/build/logs/", "sub/build/logs/x", false),
            ("docs/*", "docs/getting-started.md", true),
            ("docs/*", "docs/build-app/troubleshooting.md", false),
            ("apps/", "x/apps/y/z", true),
            ("/docs/", "docs/a/b", true),
            ("/apps/github", "apps/github/x", true),
            ("**/logs", "build/logs/x", true),
            ("**/logs", "deeply/nested/logs/x", true),
            ("/contacts/**/*.toml", "contacts/a.toml", true),
            ("contacts", "contacts/a.toml", true),
            ("Contacts", "contacts/a.toml", false),
            ("a?c", "abc", true),
        ] {
            let is_match = regex(pattern).expect("a pattern").is_match(path);
            assert_eq!(is_match, expected, "{pattern} {path}");
        }
    }

    #[test]
    fn the_last_match_wins_even_without_owners() {
        let text =
            "# all\n* @all\n/contacts/ @anna @org/contacts # comment\n/contacts/free/\n![a]* @x\n";
        assert_eq!(owners(text, "README.md"), [["@all"]]);
        let contacts = [["@anna", "@org/contacts"]];
        assert_eq!(owners(text, "contacts/a.toml"), contacts);
        assert!(owners(text, "contacts/free/a.toml").is_empty());
        assert_eq!(owners("a\\ b @anna", "a b"), [["@anna"]]);
        assert!(owners("", "a").is_empty());
    }

    fn owners(text: &str, path: &str) -> Vec<Vec<String>> {
        let demands = GitHubLines::read(text).of(path).into_iter();
        demands.map(|demand| demand.owners).collect()
    }
}
