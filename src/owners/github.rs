//! GitHub: patterns as in `.gitignore`, and the last line that matches decides.

use regex::Regex;

use super::demand::Demand;
use super::line::{OddLine, OwnerWord, glob, is_plain_path, owner_word, plain_lines};

/// The lines of a `CODEOWNERS` file, the last one first.
#[derive(Debug)]
pub(super) struct GitHubLines(Vec<Line>);

#[derive(Debug)]
struct Line {
    pattern: Regex,
    /// The owners, or the one that is not read.
    owners: Result<Vec<String>, OddLine>,
}

impl GitHubLines {
    pub(super) fn read(text: &str) -> Result<Self, OddLine> {
        let lines = plain_lines(text)?.into_iter().rev();
        let lines: Result<_, _> = lines.map(|(number, text)| line(number, text)).collect();
        lines.map(Self)
    }

    pub(super) fn of(&self, path: &str) -> Result<Vec<Demand>, OddLine> {
        let decides = self.0.iter().find(|line| line.pattern.is_match(path));
        let Some(line) = decides else {
            return Ok(Vec::new());
        };
        let owners = line.owners.clone()?;
        Ok(Demand::any(owners).into_iter().collect())
    }
}

/// Reads a line. GitHub ignores one that it does not support, and decides by another one then.
fn line(number: usize, text: &str) -> Result<Line, OddLine> {
    let mut words = text.split_ascii_whitespace();
    let pattern = words.next().unwrap_or_default();
    let odd = |word: &str| OddLine::new(number, word);
    if !is_plain_path(pattern) {
        return Err(odd(pattern));
    }
    let mut owners = Ok(Vec::new());
    for word in words.take_while(|word| !word.starts_with('#')) {
        match owner_word(word) {
            OwnerWord::Plain => {
                if let Ok(owners) = &mut owners {
                    owners.push(word.to_owned());
                }
            }
            OwnerWord::Unread if !word.starts_with('@') => owners = Err(odd(word)),
            OwnerWord::Unread | OwnerWord::Odd => return Err(odd(word)),
        }
    }
    Ok(Line {
        pattern: regex(pattern).ok_or_else(|| odd(pattern))?,
        owners,
    })
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
            ("/docs/**", "docs/a/b", true),
            ("/docs/**", "docs", false),
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
        let text = "# all\n* @all\n/contacts/ @anna @org/contacts # comment\n/contacts/free/\n";
        assert_eq!(owners(text, "README.md"), [["@all"]]);
        let contacts = [["@anna", "@org/contacts"]];
        assert_eq!(owners(text, "contacts/a.toml"), contacts);
        assert!(owners(text, "contacts/free/a.toml").is_empty());
        assert!(owners("", "a").is_empty());
    }

    #[test]
    fn what_github_ignores_is_refused_with_its_line() {
        for (text, number, word) in [
            ("* @all\n![a]* @x\n", 2, "![a]*"),
            ("*.[ch] @x\n* @all\n", 1, "*.[ch]"),
            ("* @all\n\na\\ b @anna", 3, "a\\"),
            ("* all", 1, "all"),
            ("* @@all", 1, "@@all"),
            ("* @all /docs/", 1, "/docs/"),
        ] {
            let odd = GitHubLines::read(text).expect_err(text);
            assert_eq!((odd.number, &*odd.text), (number, word), "{text}");
        }
    }

    #[test]
    fn an_address_is_refused_only_where_its_line_decides() {
        let text = "* @all\n/docs/ @anna docs@bistro.example\n/docs/api/ @api\n";
        assert_eq!(owners(text, "contacts/a.toml"), [["@all"]]);
        assert_eq!(owners(text, "docs/api/a"), [["@api"]]);
        let lines = GitHubLines::read(text).expect("plain patterns");
        let odd = lines.of("docs/a").expect_err("an address");
        assert_eq!(odd, OddLine::new(2, "docs@bistro.example"));
    }

    fn owners(text: &str, path: &str) -> Vec<Vec<String>> {
        let lines = GitHubLines::read(text).expect("plain lines");
        let demands = lines.of(path).expect("plain owners").into_iter();
        demands.map(|demand| demand.owners).collect()
    }
}
