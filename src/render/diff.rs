//! Changes of files as a unified diff, as `git apply` takes it.

use std::fmt::Write as _;

use similar::{Change, TextDiff};

use super::concealed;
use crate::text::printable;

/// A file before and after.
#[derive(Debug, Clone, Copy)]
pub struct FileChange<'f> {
    /// The path from the project's folder.
    pub path: &'f str,
    /// The text before; `None` if the file is new.
    pub before: Option<&'f str>,
    /// The text after.
    pub after: &'f str,
}

/// All changes as one diff, in their order. The secrets in it are masked; if `redact`, personal data as
/// well.
#[must_use]
pub fn render<'f>(changes: impl IntoIterator<Item = FileChange<'f>>, redact: bool) -> String {
    let mut out = String::new();
    for FileChange {
        path,
        before,
        after,
    } in changes
    {
        let before_text = before.unwrap_or_default();
        let diff = TextDiff::from_lines(before_text, after);
        let path = printable(path);
        let shown = [before_text, after].map(|text| concealed(text, redact));
        let shown = shown
            .each_ref()
            .map(|text| text.split_inclusive('\n').collect());
        for (at, hunk) in diff.unified_diff().iter_hunks().enumerate() {
            if at == 0 {
                let old = before.map_or_else(|| "/dev/null".to_owned(), |_| format!("a/{path}"));
                let _ = writeln!(out, "--- {old}\n+++ b/{path}");
            }
            let _ = writeln!(out, "{}", hunk.header());
            for change in hunk.iter_changes() {
                line(&mut out, &change, &shown);
            }
        }
    }
    out
}

/// Adds the line of `change` as it is shown before or after.
fn line(out: &mut String, change: &Change<&str>, shown: &[Vec<&str>; 2]) {
    let [before, after] = shown;
    let text = match (change.old_index(), change.new_index()) {
        (_, Some(at)) => after.get(at),
        (Some(at), None) => before.get(at),
        (None, None) => None,
    };
    let _ = write!(out, "{}{}", change.tag(), text.unwrap_or(&""));
    if change.missing_newline() {
        out.push_str("\n\\ No newline at end of file\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diff(before: &str, after: &str) -> String {
        render(
            [FileChange {
                path: "a.toml",
                before: Some(before),
                after,
            }],
            false,
        )
    }

    #[test]
    fn line_ends_are_kept_and_a_missing_one_is_said() {
        assert_eq!(
            diff("a = 1\r\nb = 2\r\n", "a = 1\r\nb = 3\r\n"),
            "--- a/a.toml\n+++ b/a.toml\n@@ -1,2 +1,2 @@\n a = 1\r\n-b = 2\r\n+b = 3\r\n"
        );
        assert_eq!(
            diff("a = 1", "b = 1"),
            "--- a/a.toml\n+++ b/a.toml\n@@ -1 +1 @@\n-a = 1\n\\ No newline at end of file\n+b = 1\n\\ No newline at end of file\n"
        );
    }
}
