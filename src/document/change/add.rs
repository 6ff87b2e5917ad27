//! Additions to a text: a key, items of an array, a table.

use super::{Edit, Editor, children, insert, quoted, replace};
use crate::document::{Document, Node, Value};
use crate::text::Span;

/// Returns the edits that add `line` at the end of the table that the keys `table` lead to, with a
/// new header if the table does not exist; `None` if that table is written in a way that has no
/// room for a line, such as inline.
#[must_use]
pub fn add_key(
    text: &str,
    document: &Document<'_>,
    table: &[&str],
    line: &str,
) -> Option<Vec<Edit>> {
    let editor = Editor::of(text, document);
    let (mut there, mut depth) = (&document.root, 0);
    for key in table {
        let Some(next) = there.get(key) else { break };
        (there, depth) = (next, depth + 1);
    }
    let line_break = editor.line_break();
    if depth == table.len() {
        // A table that only contains other tables may not have a header.
        let at = editor.end_of_body(there, Span::default())?;
        return Some(vec![insert(at, format!("{line_break}{line}"))]);
    }
    let block = format!("[{}]{line_break}{line}", table.join("."));
    if depth > 0 && editor.is_header(there) {
        let at = editor.end_of_body(there, Span::default())?;
        return Some(vec![insert(at, line_break.repeat(2) + &block)]);
    }
    let is_free = depth == 0 || !text[there.span.start..].starts_with('{');
    is_free.then(|| vec![editor.append(&block)])
}

/// Returns the edits that add the strings `values` at the end of the array at `array`, on lines of
/// their own if its last item is; `None` if a comment would be lost.
#[must_use]
pub fn add_items(
    text: &str,
    document: &Document<'_>,
    array: Span,
    values: &[String],
) -> Option<Vec<Edit>> {
    let editor = Editor::of(text, document);
    let values: Vec<_> = values.iter().map(|value| quoted(value)).collect();
    let items = items_at(&document.root, array)?;
    let Some(last) = items.last() else {
        let is_plain = !text[array.start..array.end].contains('#');
        return is_plain.then(|| vec![replace(array, &format!("[{}]", values.join(", ")))]);
    };
    let end = last.span.end;
    let line = editor.line(last.span.start);
    let indent = &text[line..last.span.start];
    let line_end = editor.line_end(end);
    let behind = text[end..line_end].trim_start();
    let has_comma = behind.starts_with(',');
    let rest = behind.strip_prefix(',').unwrap_or(behind).trim_start();
    let is_alone = indent.trim().is_empty() && (rest.is_empty() || rest.starts_with('#'));
    if !is_alone {
        return Some(vec![insert(end, format!(", {}", values.join(", ")))]);
    }
    let before = format!("{}{indent}", editor.line_break());
    let added = format!("{before}{}", values.join(&format!(",{before}")));
    Some(if has_comma {
        vec![insert(line_end, added + ",")]
    } else {
        vec![insert(end, ",".to_owned()), insert(line_end, added)]
    })
}

/// Returns the edits that add a table to the array of tables `name`, with `body` under its header,
/// after the last table of the array; `None` if the array is not written with headers.
#[must_use]
pub fn add_table(text: &str, document: &Document<'_>, name: &str, body: &str) -> Option<Vec<Edit>> {
    let editor = Editor::of(text, document);
    let line_break = editor.line_break();
    let body = body.trim_end().replace('\n', line_break);
    let block = format!("[[{name}]]{line_break}{body}");
    let Some(tables) = document.root.get(name) else {
        return Some(vec![editor.append(&block)]);
    };
    let at = editor.end_of_body(tables.items().last()?, Span::default())?;
    Some(vec![insert(at, line_break.repeat(2) + &block)])
}

impl<'d> Editor<'d> {
    fn of(text: &'d str, document: &'d Document<'d>) -> Self {
        Self {
            text,
            root: &document.root,
        }
    }

    /// Adds `block` at the end of the text, with an empty line before it.
    fn append(&self, block: &str) -> Edit {
        let line_break = self.line_break();
        let before = if self.text.trim().is_empty() {
            String::new()
        } else if self.text.ends_with('\n') {
            line_break.to_owned()
        } else {
            line_break.repeat(2)
        };
        insert(self.text.len(), format!("{before}{block}{line_break}"))
    }
}

/// Returns the items of the array at `span`.
fn items_at<'n, 'd>(node: &'n Node<'d>, span: Span) -> Option<&'n [Node<'d>]> {
    if let Value::Array(items) = &node.value
        && node.span == span
    {
        return Some(items);
    }
    children(node).find_map(|child| items_at(child, span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{edited, parse};

    fn key(text: &str, table: &[&str]) -> String {
        let (document, _) = parse(text);
        let edits = add_key(text, &document, table, "k = 1").unwrap_or_default();
        edited(text, &edits)
    }

    fn item(text: &str) -> String {
        let (document, _) = parse(text);
        let array = document.root.get("a").expect("an array").span;
        let edits = add_items(text, &document, array, &["z".to_owned()]).unwrap_or_default();
        edited(text, &edits)
    }

    #[test]
    fn a_key_comes_last_in_its_table() {
        assert_eq!(
            key("[t] # c\na = 1 # d\n\n[u]\n", &["t"]),
            "[t] # c\na = 1 # d\nk = 1\n\n[u]\n"
        );
        assert_eq!(
            key("[t]\r\na = 1\r\n", &["t", "u"]),
            "[t]\r\na = 1\r\n\r\n[t.u]\r\nk = 1\r\n"
        );
        assert_eq!(key("a = 1", &["t"]), "a = 1\n\n[t]\nk = 1\n");
        assert_eq!(key("", &["t"]), "[t]\nk = 1\n");
        assert_eq!(key("t = {}\n", &["t"]), "t = {}\n");
        assert_eq!(key("t = {}\n", &["t", "u"]), "t = {}\n");
    }

    #[test]
    fn an_entry_is_written_as_the_others_are() {
        assert_eq!(item("a = []\n"), "a = [\"z\"]\n");
        assert_eq!(item("a = [\n # none yet\n]\n"), "a = [\n # none yet\n]\n");
        assert_eq!(item("a = [\"x\"] # c\n"), "a = [\"x\", \"z\"] # c\n");
        assert_eq!(
            item("a = [\n  \"x\", # c\n  # d\n]\n"),
            "a = [\n  \"x\", # c\n  \"z\",\n  # d\n]\n"
        );
        assert_eq!(
            item("a = [\n  \"x\" # c\n]\n"),
            "a = [\n  \"x\", # c\n  \"z\"\n]\n"
        );
    }

    fn table(text: &str) -> String {
        let (document, _) = parse(text);
        let edits = add_table(text, &document, "t", "k = 2\n").unwrap_or_default();
        edited(text, &edits)
    }

    #[test]
    fn a_table_comes_behind_the_last_one_of_its_name() {
        assert_eq!(
            table("[[t]]\nk = 1 # c\n\n[u]\n"),
            "[[t]]\nk = 1 # c\n\n[[t]]\nk = 2\n\n[u]\n"
        );
        assert_eq!(table("[u]\n"), "[u]\n\n[[t]]\nk = 2\n");
        assert_eq!(table("t = [{k = 1}]\n"), "t = [{k = 1}]\n");
    }
}
