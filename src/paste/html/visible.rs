//! The lines of a parsed page that a person sees, without its style sheets: what is hidden by a
//! class stays.

use std::collections::BTreeMap;

use super::dom::{Data, Node, Tree};
use super::elements::{BLOCKS, DROPPED, HEADINGS, SILENT, is_block, is_hidden};
use crate::paste::address::{has_at, is_address};
use crate::paste::line::{Kind, Line, Visible, spaced};

/// Marks in a gathered line the place where an inline element begins or ends.
const JOINT: char = '\u{1f}';

/// The number of empty components of one kind that are taken for lost fields. One or two may be
/// a divider or an icon.
const LOST: usize = 4;

/// Reads a tree.
pub(super) fn read(tree: &Tree) -> Visible {
    let mut walk = Walk {
        tree,
        lines: Vec::new(),
        text: String::new(),
        kind: Kind::Text,
        row: 0,
        in_row: false,
        in_pre: 0,
        hollow: BTreeMap::new(),
    };
    walk.node(0);
    walk.end_line();
    Visible {
        lines: walk.lines,
        lacks_shadows: walk.hollow.values().any(|count| *count >= LOST),
    }
}

struct Walk<'t> {
    tree: &'t Tree,
    lines: Vec<Line>,
    /// The line so far.
    text: String,
    kind: Kind,
    row: usize,
    in_row: bool,
    in_pre: usize,
    /// The number of components without content, by name.
    hollow: BTreeMap<String, usize>,
}

impl Walk<'_> {
    fn end_line(&mut self) {
        let text = divided(&std::mem::take(&mut self.text));
        if !text.is_empty() {
            self.push(text, self.kind);
        }
    }

    fn push(&mut self, text: String, kind: Kind) {
        if !self.in_row {
            self.row += 1;
        }
        self.lines.push(Line::new(text, kind, self.row));
    }

    /// Adds a line of its own.
    fn add(&mut self, text: &str, kind: Kind) {
        self.end_line();
        self.push(spaced(text), kind);
    }

    fn node(&mut self, at: usize) {
        let node = self.tree.node(at);
        match &node.data {
            Data::Nothing => self.children(node),
            Data::Text(text) => self.written(text),
            Data::Element { name, .. } => self.element(name, node),
        }
    }

    fn children(&mut self, node: &Node) {
        for child in &node.children {
            self.node(*child);
        }
    }

    fn written(&mut self, text: &str) {
        if self.in_pre == 0 {
            self.text.push_str(text);
            return;
        }
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.end_line();
            }
            self.text.push_str(line);
        }
    }

    fn element(&mut self, name: &str, node: &Node) {
        if DROPPED.contains(&name) {
            return;
        }
        if name == "template" {
            // Open shadow roots are written so.
            if node.has("shadowmode") || node.has("shadowrootmode") {
                self.children(node);
            }
            return;
        }
        if is_hidden(node) {
            self.hidden(node);
            return;
        }
        if name.contains('-') && self.is_hollow(node) {
            *self.hollow.entry(name.to_owned()).or_default() += 1;
        }
        let role = node.attribute("role").unwrap_or_default();
        match name {
            "input" => self.input(node),
            "textarea" => self.text_area(node),
            "select" => self.select(node),
            "button" => self.block(node, Kind::Button),
            _ if role == "button" => self.block(node, Kind::Button),
            _ if HEADINGS.contains(&name) || role == "heading" => self.block(node, Kind::Heading),
            "tr" => self.table_row(node),
            "pre" => {
                self.in_pre += 1;
                self.block(node, Kind::Text);
                self.in_pre -= 1;
            }
            _ if matches!(role, "checkbox" | "radio" | "menuitemcheckbox")
                && node.has("aria-checked") =>
            {
                let is_on = node.attribute("aria-checked") == Some("true");
                self.add("", Kind::Tick(is_on));
                self.block(node, Kind::Text);
            }
            _ if BLOCKS.contains(&name) || is_block(node) => {
                self.end_line();
                self.children(node);
                self.end_line();
            }
            _ => {
                self.text.push(JOINT);
                self.children(node);
                self.text.push(JOINT);
            }
        }
    }

    /// Reads an element whose lines are all of one kind.
    fn block(&mut self, node: &Node, kind: Kind) {
        self.end_line();
        let outer = std::mem::replace(&mut self.kind, kind);
        self.children(node);
        self.end_line();
        self.kind = outer;
    }

    fn table_row(&mut self, node: &Node) {
        self.end_line();
        let outer = self.in_row;
        if !outer {
            self.row += 1;
        }
        self.in_row = true;
        self.children(node);
        self.end_line();
        self.in_row = outer;
    }

    fn input(&mut self, node: &Node) {
        let kind = node
            .attribute("type")
            .unwrap_or_default()
            .to_ascii_lowercase();
        let value = node.attribute("value").unwrap_or_default().trim();
        match kind.as_str() {
            kind if SILENT.contains(&kind) => {}
            "checkbox" | "radio" => self.add("", Kind::Tick(node.has("checked"))),
            "submit" | "button" | "reset" => {
                if !value.is_empty() {
                    self.add(value, Kind::Button);
                }
            }
            _ if value.is_empty() => self.add("", Kind::Blank),
            _ => self.add(value, Kind::Value),
        }
    }

    fn text_area(&mut self, node: &Node) {
        let mut text = String::new();
        gather(self.tree, node, &mut text);
        if text.trim().is_empty() {
            self.add("", Kind::Blank);
            return;
        }
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.add(line, Kind::Value);
        }
    }

    /// Reads a list of options. Of a single one, only the chosen option is visible.
    fn select(&mut self, node: &Node) {
        let mut options = Vec::new();
        self.options(node, &mut options);
        if node.has("multiple") {
            for (text, is_chosen) in options {
                self.add(&text, Kind::Choice(is_chosen));
            }
            return;
        }
        match options.iter().rfind(|(_, is_chosen)| *is_chosen) {
            Some((text, _)) if !text.trim().is_empty() => self.add(text, Kind::Text),
            _ => self.add("", Kind::Blank),
        }
    }

    fn options(&self, node: &Node, found: &mut Vec<(String, bool)>) {
        for child in &node.children {
            let child = self.tree.node(*child);
            let Data::Element { name, .. } = &child.data else {
                continue;
            };
            if name == "option" {
                let mut text = String::new();
                gather(self.tree, child, &mut text);
                found.push((text, child.has("selected")));
            } else {
                self.options(child, found);
            }
        }
    }

    fn is_hollow(&self, node: &Node) -> bool {
        node.children
            .iter()
            .all(|child| match &self.tree.node(*child).data {
                Data::Element { .. } => false,
                Data::Text(text) => text.trim().is_empty(),
                Data::Nothing => true,
            })
    }

    /// Notes that something like an address is hidden here.
    fn hidden(&mut self, node: &Node) {
        let mut text = String::new();
        gather(self.tree, node, &mut text);
        if has_at(&text) {
            self.add("", Kind::Hidden);
        }
    }
}

/// Adds all text below a node.
fn gather(tree: &Tree, node: &Node, text: &mut String) {
    if let Data::Text(own) = &node.data {
        text.push_str(own);
    }
    for child in &node.children {
        gather(tree, tree.node(*child), text);
    }
}

/// Returns a gathered line. Words that touch at the edge of an inline element are divided there if
/// that makes each of them a whole address, as with chips; else they are one word, as in a browser.
fn divided(gathered: &str) -> String {
    let words = gathered.split_whitespace().map(|word| {
        let parts: Vec<_> = word.split(JOINT).filter(|part| !part.is_empty()).collect();
        let is_list = parts.len() > 1 && parts.iter().all(|part| is_address(part));
        parts.join(if is_list { " " } else { "" })
    });
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use crate::paste::html::read;
    use crate::paste::line::{Kind, Line};

    fn lines(html: &str) -> Vec<(String, Kind)> {
        let lines = read(html).expect("a page").lines.into_iter();
        lines.map(|Line { text, kind, .. }| (text, kind)).collect()
    }

    fn texts(html: &str) -> Vec<String> {
        lines(html).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn chips_in_spans_are_divided_only_into_whole_addresses() {
        let chips = "<span>a@x.example</span><span>b@x.example</span>";
        assert_eq!(texts(chips), ["a@x.example b@x.example"]);
        let marked = "<p>j<b>an</b>@x.example</p>";
        assert_eq!(texts(marked), ["jan@x.example"]);
        let sign = "<span>a@x.example</span><span>x</span>";
        assert_eq!(texts(sign), ["a@x.examplex"]);
    }

    #[test]
    fn what_nobody_sees_is_dropped() {
        let page = "<head><title>t</title><meta content=c></head><!-- c --><script>s</script>\
            <input type=hidden value=h><a href=secret>A</a><div hidden>gone</div>\
            <div style='display: none'>b@x.example</div><template>t</template>\
            <template shadowrootmode=open>S</template>";
        assert_eq!(
            lines(page),
            [
                ("A".to_owned(), Kind::Text),
                (String::new(), Kind::Hidden),
                ("S".to_owned(), Kind::Text)
            ]
        );
    }

    #[test]
    fn boxes_ticks_and_options_keep_their_state() {
        let page = "<input value='a@x.example'><input><textarea>b\nc</textarea>\
            <input type=checkbox checked>T<select multiple><option selected>o<option>p</select>\
            <select><option>q<option selected>r</select>";
        assert_eq!(
            lines(page),
            [
                ("a@x.example".to_owned(), Kind::Value),
                (String::new(), Kind::Blank),
                ("b".to_owned(), Kind::Value),
                ("c".to_owned(), Kind::Value),
                (String::new(), Kind::Tick(true)),
                ("T".to_owned(), Kind::Text),
                ("o".to_owned(), Kind::Choice(true)),
                ("p".to_owned(), Kind::Choice(false)),
                ("r".to_owned(), Kind::Text),
            ]
        );
    }

    #[test]
    fn cells_of_a_row_belong_together() {
        let page = read("<table><tr><td>a<td>b<tr><td>c</table>").expect("a page");
        let rows: Vec<_> = page.lines.iter().map(|line| line.row).collect();
        assert_eq!(rows[0], rows[1]);
        assert_ne!(rows[1], rows[2]);
    }

    #[test]
    fn deep_nesting_is_refused() {
        assert!(read(&"<div>".repeat(100_000)).is_err());
        assert!(read(&"<b>".repeat(5_000)).is_err());
    }
}
