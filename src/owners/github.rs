//! GitHub: patterns as in `.gitignore`, without `!` and `[ ]`; the last line that matches decides.

use regex::Regex;

/// Where the file is looked for, from the repository's top; the first that is there counts.
pub const PLACES: [&str; 3] = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/// A `CODEOWNERS` file.
#[derive(Debug)]
pub struct CodeOwners {
    /// Patterns with the owners that they give, the last one first.
    lines: Vec<(Regex, Vec<String>)>,
}

impl CodeOwners {
    /// Reads the file. Lines that GitHub does not support are left out, as it does.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self {
            lines: text.lines().rev().filter_map(line).collect(),
        }
    }

    /// Of whom one has to approve `path`, as the file names them (`@name`, `@organisation/team` or
    /// an address); nobody where the file asks for nobody.
    #[must_use]
    pub fn of(&self, path: &str) -> &[String] {
        let decides = self
            .lines
            .iter()
            .find(|(pattern, _)| pattern.is_match(path));
        decides.map_or(&[], |(_, owners)| owners)
    }
}

/// The pattern of a line and the owners that it gives.
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

/// `pattern` as a regular expression over whole paths.
fn regex(pattern: &str) -> Option<Regex> {
    let (pattern, is_folder) = match pattern.strip_suffix('/') {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let is_anchored = pattern.contains('/');
    let pattern = pattern.trim_start_matches('/');
    let start = if is_anchored { "" } else { "(?:.*/)?" };
    // What is in a folder that matches is matched, but `docs/*` is about its files alone.
    let end = if is_folder {
        "/.+"
    } else if pattern.ends_with("/*") {
        ""
    } else {
        "(?:/.+)?"
    };
    Regex::new(&format!("^(?s:{start}{}{end})$", glob(pattern))).ok()
}

/// `pattern` as a regular expression over whole paths: `*` and `?` stay in a folder, `**` does not.
fn glob(pattern: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("**/") {
            out += "(?:.*/)?";
            rest = after;
        } else if let Some(after) = rest.strip_prefix("**") {
            out += ".*";
            rest = after;
        } else {
            match c {
                '*' => out += "[^/]*",
                '?' => out += "[^/]",
                c => out += &regex::escape(c.encode_utf8(&mut [0; 4])),
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// The words of a line; a space behind `\` is a part of its word.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut characters = line.chars().peekable();
    while let Some(c) = characters.next() {
        let word = words.last_mut().expect("there is a word");
        match c {
            '\\' if matches!(characters.peek(), Some(' ' | '#' | '\t')) => {
                word.extend(characters.next());
            }
            c if c.is_whitespace() => words.push(String::new()),
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
        let owners = CodeOwners::read(text);
        assert_eq!(owners.of("README.md"), ["@all"]);
        assert_eq!(owners.of("contacts/a.toml"), ["@anna", "@org/contacts"]);
        assert!(owners.of("contacts/free/a.toml").is_empty());
        assert_eq!(CodeOwners::read("a\\ b @anna").of("a b"), ["@anna"]);
        assert!(CodeOwners::read("").of("a").is_empty());
    }
}
