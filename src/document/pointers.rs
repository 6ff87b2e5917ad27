//! From a place in the text to a JSON pointer.

use super::{Node, Step};
use crate::text::Span;

/// The places of a document's keys and values, in order.
///
/// Made once for all findings of a file: a hostile file may have tens of thousands.
#[derive(Debug)]
pub struct Pointers<'d> {
    steps: Vec<(Option<usize>, Step<'d>)>,
    /// Each key and value with its last step; among those that begin together, the outer first.
    places: Vec<(Span, usize)>,
}

impl<'d> Pointers<'d> {
    pub(super) fn new(root: &'d Node<'_>) -> Self {
        let mut pointers = Self {
            steps: Vec::new(),
            places: Vec::new(),
        };
        pointers.add(root, None);
        pointers
            .places
            .sort_by_key(|(span, step)| (span.start, std::cmp::Reverse(span.end), *step));
        pointers
    }

    fn add(&mut self, node: &'d Node<'_>, parent: Option<usize>) {
        for entry in node.entries() {
            let step = self.step(parent, Step::Key(&entry.key.value));
            self.places.push((entry.key.span, step));
            self.places.push((entry.node.span, step));
            self.add(&entry.node, Some(step));
        }
        for (index, item) in node.items().iter().enumerate() {
            let step = self.step(parent, Step::Index(index));
            self.places.push((item.span, step));
            self.add(item, Some(step));
        }
    }

    fn step(&mut self, parent: Option<usize>, step: Step<'d>) -> usize {
        self.steps.push((parent, step));
        self.steps.len() - 1
    }

    /// The JSON pointer (RFC 6901) of the innermost key or value that covers `span`; empty for
    /// the document itself.
    #[must_use]
    pub fn at(&self, span: Span) -> String {
        let begun = self
            .places
            .partition_point(|(place, _)| place.start <= span.start);
        let innermost = self.places[..begun].iter().rev();
        let mut step = innermost
            .filter(|(place, _)| place.end >= span.end)
            .map(|(_, step)| *step)
            .next();
        let mut steps = Vec::new();
        while let Some(at) = step {
            let (parent, own) = &self.steps[at];
            steps.push(own);
            step = *parent;
        }
        let mut pointer = String::new();
        for step in steps.into_iter().rev() {
            pointer.push('/');
            match step {
                Step::Key(key) => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
                Step::Index(index) => pointer.push_str(&index.to_string()),
            }
        }
        pointer
    }
}
