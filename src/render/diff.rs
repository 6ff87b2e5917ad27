//! Changes of files as a unified diff, as `git apply` takes it.

use std::fmt::Write as _;

use similar::TextDiff;

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

/// All changes as one diff, in their order.
#[must_use]
pub fn render<'f>(changes: impl IntoIterator<Item = FileChange<'f>>) -> String {
    let mut out = String::new();
    for FileChange {
        path,
        before,
        after,
    } in changes
    {
        let diff = TextDiff::from_lines(before.unwrap_or_default(), after);
        let old = before.map_or_else(|| "/dev/null".to_owned(), |_| format!("a/{path}"));
        let new = format!("b/{path}");
        write!(out, "{}", diff.unified_diff().header(&old, &new))
            .expect("a string takes everything");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diff(before: &str, after: &str) -> String {
        render([FileChange {
            path: "a.toml",
            before: Some(before),
            after,
        }])
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
