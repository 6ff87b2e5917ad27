//! The JSON of an expectation as a tree with places.

use std::borrow::Cow;

use crate::document::{Document, Entry, Node, Value};
use crate::text::{LineIndex, Span, Spanned};

/// A JSON text, as far as it could be read.
pub(super) enum Json<'t> {
    /// Its tree, and the places of `null`, which is a value of no key.
    Read(Document<'t>, Vec<Span>),
    /// The place from which on it is not JSON.
    Broken(Span),
}

/// Reads a JSON text.
pub(super) fn read(text: &str) -> Json<'_> {
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
        let line = LineIndex::new(text).start(error.line());
        // The column counts bytes up to the error, from 1.
        let at = line + error.column().saturating_sub(1);
        return Json::Broken(Span::new(at, at + 1).clamped(text));
    }
    let mut reader = Reader {
        text,
        at: 0,
        nulls: Vec::new(),
    };
    let root = reader.value();
    Json::Read(Document { root }, reader.nulls)
}

/// A reader of a text that is known to be JSON, so that it can go by the first character.
struct Reader<'t> {
    text: &'t str,
    at: usize,
    nulls: Vec<Span>,
}

impl<'t> Reader<'t> {
    fn value(&mut self) -> Node<'t> {
        self.skip_blanks();
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => Value::Table(self.entries()),
            Some(b'[') => Value::Array(self.items()),
            Some(b'"') => Value::String(self.string().value),
            _ => self.word(),
        };
        let span = Span::new(start, self.at);
        if matches!(value, Value::Oversized) && self.text[start..].starts_with("null") {
            self.nulls.push(span);
        }
        Node { span, value }
    }

    fn entries(&mut self) -> Vec<Entry<'t>> {
        let mut entries: Vec<Entry<'t>> = Vec::new();
        while self.goes_on(b'}') {
            let key = self.string();
            self.skip_blanks();
            // The colon.
            self.at += 1;
            let node = self.value();
            // As for every reader of JSON, the last one counts.
            entries.retain(|entry| entry.key.value != key.value);
            entries.push(Entry { key, node });
        }
        entries
    }

    fn items(&mut self) -> Vec<Node<'t>> {
        let mut items = Vec::new();
        while self.goes_on(b']') {
            items.push(self.value());
        }
        items
    }

    /// Passes a bracket or comma. Returns `false` at `end`, which it passes too.
    fn goes_on(&mut self, end: u8) -> bool {
        self.skip_blanks();
        if self.peek().is_some_and(|byte| b"{[,".contains(&byte)) {
            self.at += 1;
            self.skip_blanks();
        }
        match self.peek() {
            Some(byte) if byte != end => true,
            _ => {
                self.at += 1;
                false
            }
        }
    }

    fn string(&mut self) -> Spanned<Cow<'t, str>> {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.peek().filter(|byte| *byte != b'"') {
            self.at += if byte == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
        let span = Span::new(start, self.at).clamped(self.text);
        let text: String =
            serde_json::from_str(&self.text[span.start..span.end]).unwrap_or_default();
        Spanned::new(Cow::Owned(text), span)
    }

    /// Reads a number, `true`, `false` or `null`.
    fn word(&mut self) -> Value<'t> {
        let rest = &self.text[self.at..];
        let is_end = |c: char| c.is_ascii_whitespace() || ",]}".contains(c);
        let word = &rest[..rest.find(is_end).unwrap_or(rest.len())];
        self.at += word.len();
        match word {
            "true" => Value::Boolean(true),
            "false" => Value::Boolean(false),
            _ => match (word.parse(), word.parse()) {
                (Ok(integer), _) => Value::Integer(integer),
                (_, Ok(float)) => Value::Float(float),
                _ => Value::Oversized,
            },
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_blanks(&mut self) {
        let is_blank = |byte: u8| byte.is_ascii_whitespace();
        while self.peek().is_some_and(is_blank) {
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_its_place() {
        let text = " {\"a\": [1, -2.5, true, {}, []],\n \"b\\n\" : \"\\\"ą\" , \"c\":null}\n";
        let Json::Read(document, nulls) = read(text) else {
            panic!("it is JSON");
        };
        let at = |node: &Node<'_>| text[node.span.start..node.span.end].to_owned();
        let get = |key| document.root.get(key).expect("a key");
        assert_eq!(at(get("a")), "[1, -2.5, true, {}, []]");
        let items: Vec<_> = get("a").items().iter().map(at).collect();
        assert_eq!(items, ["1", "-2.5", "true", "{}", "[]"]);
        assert_eq!(get("a").items()[0].value, Value::Integer(1));
        assert_eq!(get("b\n").as_str(), Some("\"ą"));
        assert_eq!(at(get("b\n")), "\"\\\"ą\"");
        assert_eq!(nulls, [get("c").span]);
        assert_eq!(at(get("c")), "null");
    }

    #[test]
    fn the_place_of_a_mistake_is_known() {
        for (text, at) in [
            ("", ""),
            ("{\"a\": }", "}"),
            ("{\n\"ą\" 1}", "1"),
            ("[1", "1"),
        ] {
            let Json::Broken(span) = read(text) else {
                panic!("{text}");
            };
            assert_eq!(&text[span.start..span.end], at, "{text}");
        }
    }
}
