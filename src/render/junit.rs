//! JUnit XML: the check as a suite of tests, one for each file with findings and one for all others.
//!
//! This format has no standard. It conforms to the schema that Jenkins uses, and avoids what other
//! readers do not know: there is at most one failure per test. A file with only warnings passes;
//! its warnings are in the output of the suite.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::entry::{FindingEntry, entries};
use super::{Export, Tool, word};
use crate::finding::Severity;
use crate::language::{Text, id};
use crate::text::printable;

/// The version of this format.
const FORM_VERSION: u32 = 1;

/// The name of the suite, and the class of its tests.
const SUITE: &str = "contactctl check";

/// The report as one XML document.
#[must_use]
pub fn render(export: &Export<'_>) -> String {
    let entries = entries(export);
    let files: Vec<_> = entries
        .chunk_by(|a, b| a.place.path == b.place.path)
        .collect();
    let failures = files.iter().filter(|file| has_errors(file)).count();
    let has_others = export.checked.report.files() > files.len();
    let tests = files.len() + usize::from(has_others);
    let counts = format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" time=\"0\"");
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuites name=\"{SUITE}\" {counts}>\n  \
         <testsuite name=\"{SUITE}\" {counts} skipped=\"0\">\n    \
         <properties>\n      \
         <property name=\"form_version\" value=\"{FORM_VERSION}\"/>\n      \
         <property name=\"contactctl_version\" value=\"{}\"/>\n    \
         </properties>\n",
        Tool::THIS.version
    );
    let mut warnings = String::new();
    for file in files {
        test(&mut out, export, file);
        if !has_errors(file) {
            warnings.push_str(&lines(export, file));
        }
    }
    if has_others {
        start_test(
            &mut out,
            &word(id::ALL_OTHER_FILES, export.checked.language),
        );
        out.push_str("/>\n");
    }
    if !warnings.is_empty() {
        let warnings = escaped(&warnings);
        writeln!(out, "    <system-out>{warnings}</system-out>")
            .expect("a string takes everything");
    }
    out + "  </testsuite>\n</testsuites>\n"
}

fn has_errors(file: &[FindingEntry<'_>]) -> bool {
    file.iter().any(|entry| entry.severity == Severity::Error)
}

/// Adds the test of one file. If the file has errors, the failure contains all of its findings.
fn test(out: &mut String, export: &Export<'_>, file: &[FindingEntry<'_>]) {
    let path = file.first().map_or("", |entry| &entry.place.path);
    start_test(out, &printable(&format!("{}{path}", export.folder)));
    let errors = file
        .iter()
        .filter(|entry| entry.severity == Severity::Error);
    let Some(first) = errors.clone().next() else {
        out.push_str("/>\n");
        return;
    };
    let message = match errors.count() - 1 {
        0 => printable(&first.message).into_owned(),
        more => Text::new(id::AND_MORE_ERRORS)
            .with("message", printable(&first.message).into_owned())
            .with("number", more)
            .say(export.checked.language),
    };
    let (message, kind) = (escaped(&message), escaped(first.rule));
    let lines = lines(export, file);
    write!(
        out,
        ">\n      <failure message=\"{message}\" type=\"{kind}\">{}</failure>\n    </testcase>\n",
        escaped(&lines)
    )
    .expect("a string takes everything");
}

fn start_test(out: &mut String, name: &str) {
    let name = escaped(name);
    write!(
        out,
        "    <testcase classname=\"{SUITE}\" name=\"{name}\" time=\"0\""
    )
    .expect("a string takes everything");
}

/// The findings of a file, each as `path:line:col: level[rule] message`, with its help. The level
/// is not translated, since programs read it.
fn lines(export: &Export<'_>, file: &[FindingEntry<'_>]) -> String {
    let word = word(id::WORD_HELP, export.checked.language);
    let mut out = String::new();
    for entry in file {
        let path = format!("{}{}", export.folder, entry.place.path);
        let (path, message) = (printable(&path), printable(&entry.message));
        let (line, column) = (entry.place.start.line, entry.place.start.column);
        let (level, rule) = (entry.severity.as_str(), entry.rule);
        writeln!(out, "{path}:{line}:{column}: {level}[{rule}] {message}")
            .expect("a string takes everything");
        if let Some(help) = &entry.help {
            writeln!(out, "  {word} {}", printable(help)).expect("a string takes everything");
        }
    }
    out
}

/// Escapes `text` for XML text or the value of an attribute. Control characters are already spelled
/// out; any other character that XML 1.0 cannot contain becomes a question mark.
fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| matches!(c, '&' | '<' | '>' | '"' | '\'') || !is_xml(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            c if is_xml(c) => out.push(c),
            _ => out.push('?'),
        }
    }
    Cow::Owned(out)
}

/// Returns `true` if XML 1.0 allows the character (production 2, `Char`).
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_say_is_not_said() {
        assert_eq!(
            escaped("<a b='&\"]]>\u{1b}\u{fffe}\u{ffff}ą\n"),
            "&lt;a b=&apos;&amp;&quot;]]&gt;???ą\n"
        );
        assert!(matches!(escaped("Zażółć 東京"), Cow::Borrowed(_)));
    }
}
