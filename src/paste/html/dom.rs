//! A tree of elements and texts in one arena, built by html5ever.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::{Attribute, ExpandedName, ParseOpts, QualName, parse_document};

/// The deepest nesting. Browsers stop at 512.
const DEEPEST: usize = 520;

/// How much of a text is parsed before its depth is looked at.
const CHUNK: usize = 32 * 1024;

/// A parsed document.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

/// An element or a text of the tree.
#[derive(Debug)]
pub(super) struct Node {
    pub data: Data,
    pub children: Vec<usize>,
    parent: Option<usize>,
    depth: usize,
}

/// The kinds of nodes. Comments and the like are kept as `Nothing`.
#[derive(Debug)]
pub(super) enum Data {
    Nothing,
    Element {
        name: String,
        attributes: Vec<(String, String)>,
    },
    Text(String),
}

impl Tree {
    /// Parses HTML. Returns `None` if it is nested too deeply.
    pub fn parse(html: &str) -> Option<Self> {
        let mut parser = parse_document(Sink::new(), ParseOpts::default());
        let deepest = Rc::clone(&parser.tokenizer.sink.sink.deepest);
        let mut rest = html;
        while !rest.is_empty() {
            let at = rest.floor_char_boundary(CHUNK);
            let (chunk, tail) = rest.split_at(at);
            parser.process(StrTendril::from(chunk));
            if deepest.get() > DEEPEST {
                return None;
            }
            rest = tail;
        }
        let tree = parser.finish();
        (deepest.get() <= DEEPEST).then_some(tree)
    }

    /// Returns the node with this number.
    pub fn node(&self, at: usize) -> &Node {
        &self.nodes[at]
    }
}

impl Node {
    /// Returns the value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let Data::Element { attributes, .. } = &self.data else {
            return None;
        };
        let found = attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns true if an attribute is there.
    pub fn has(&self, name: &str) -> bool {
        self.attribute(name).is_some()
    }
}

/// A node's number, with its name for the parser.
#[derive(Debug, Clone)]
struct Handle {
    at: usize,
    name: Option<Rc<QualName>>,
}

struct Sink {
    nodes: RefCell<Vec<Node>>,
    deepest: Rc<Cell<usize>>,
    nameless: QualName,
}

impl Sink {
    fn new() -> Self {
        let sink = Self {
            nodes: RefCell::new(Vec::new()),
            deepest: Rc::new(Cell::new(0)),
            nameless: QualName::new(None, "".into(), "".into()),
        };
        sink.add(Data::Nothing);
        sink
    }

    fn add(&self, data: Data) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node {
            data,
            children: Vec::new(),
            parent: None,
            depth: 0,
        });
        nodes.len() - 1
    }

    /// Puts a node or text into `parent`: before its child number `place`, or at the end.
    fn insert(&self, parent: usize, place: Option<usize>, child: NodeOrText<Handle>) {
        let depth = self.nodes.borrow()[parent].depth + 1;
        let at = match child {
            NodeOrText::AppendNode(handle) => {
                self.detach(handle.at);
                handle.at
            }
            NodeOrText::AppendText(text) => {
                if self.extend(parent, place, &text) {
                    return;
                }
                self.add(Data::Text(text.to_string()))
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes[at].parent = Some(parent);
        nodes[at].depth = depth;
        self.deepest.set(self.deepest.get().max(depth));
        let children = &mut nodes[parent].children;
        let place = place.unwrap_or(children.len()).min(children.len());
        children.insert(place, at);
    }

    /// Adds a text to the text node before `place`, if there is one.
    fn extend(&self, parent: usize, place: Option<usize>, text: &str) -> bool {
        let mut nodes = self.nodes.borrow_mut();
        let children = &nodes[parent].children;
        let before = place.unwrap_or(children.len()).checked_sub(1);
        let Some(before) = before.and_then(|before| children.get(before)).copied() else {
            return false;
        };
        match &mut nodes[before].data {
            Data::Text(known) => {
                known.push_str(text);
                true
            }
            _ => false,
        }
    }

    fn detach(&self, at: usize) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[at].parent.take() {
            // The node is nearly always the last one.
            let children = &mut nodes[parent].children;
            if let Some(place) = children.iter().rposition(|child| *child == at) {
                children.remove(place);
            }
        }
    }

    fn handle(at: usize) -> Handle {
        Handle { at, name: None }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        Tree {
            nodes: self.nodes.into_inner(),
        }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Self::handle(0)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.as_deref().unwrap_or(&self.nameless).expanded()
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> Handle {
        let attributes = attrs
            .into_iter()
            .filter(|attribute| KEPT.contains(&&*attribute.name.local))
            .map(|attribute| {
                (
                    attribute.name.local.to_string(),
                    attribute.value.to_string(),
                )
            })
            .collect();
        let at = self.add(Data::Element {
            name: name.local.to_ascii_lowercase().to_string(),
            attributes,
        });
        Handle {
            at,
            name: Some(Rc::new(name)),
        }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        Self::handle(self.add(Data::Nothing))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        Self::handle(self.add(Data::Nothing))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(parent.at, None, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let has_parent = self.nodes.borrow()[element.at].parent.is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// Contents of templates are their children; whoever reads the tree passes them over.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        Self::handle(target.at)
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.at == other.at
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(handle) = &child {
            self.detach(handle.at);
        }
        let place = {
            let nodes = self.nodes.borrow();
            nodes[sibling.at].parent.map(|parent| {
                let children = &nodes[parent].children;
                (
                    parent,
                    children.iter().rposition(|child| *child == sibling.at),
                )
            })
        };
        if let Some((parent, place)) = place {
            self.insert(parent, place, child);
        }
    }

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.at);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let children = std::mem::take(&mut self.nodes.borrow_mut()[node.at].children);
        for at in children {
            self.nodes.borrow_mut()[at].parent = None;
            self.insert(
                new_parent.at,
                None,
                NodeOrText::AppendNode(Self::handle(at)),
            );
        }
    }
}

/// The attributes that say what is visible. All others are dropped while parsing: links, tokens and
/// data are in them.
const KEPT: [&str; 15] = [
    "type",
    "value",
    "checked",
    "selected",
    "multiple",
    "hidden",
    "style",
    "role",
    "open",
    "aria-checked",
    "aria-hidden",
    "shadowmode",
    "shadowrootmode",
    "for",
    "label",
];
