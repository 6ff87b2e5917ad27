//! JSON pointers of places in the text.

use super::{Document, Node, PathStep};
use crate::text::Span;

/// The places of a document's keys and values, in order.
///
/// Made once for all findings of a file: a hostile file may have tens of thousands.
#[derive(Debug)]
pub struct Pointers<'d> {
    /// The steps of all paths, each with the index of the step before it.
    steps: Vec<(Option<usize>, PathStep<'d>)>,
    /// Each key and value with the index of its last step; of those that begin at the same offset,
    /// the outer first.
    places: Vec<(Span, usize)>,
    /// For each place, the last one before it that ends after it: the value around it, or a later
    /// part of that.
    longer: Vec<Option<usize>>,
}

impl Document<'_> {
    /// Returns the JSON pointer (RFC 6901) of the innermost key or value that covers `span`; empty
    /// for the document itself.
    #[must_use]
    pub fn pointer_at(&self, span: Span) -> String {
        self.pointers().at(span)
    }

    /// Returns the places of all keys and values, to find the pointers of many spans.
    #[must_use]
    pub fn pointers(&self) -> Pointers<'_> {
        Pointers::new(&self.root)
    }
}

impl<'d> Pointers<'d> {
    fn new(root: &'d Node<'_>) -> Self {
        let mut pointers = Self {
            steps: Vec::new(),
            places: Vec::new(),
            longer: Vec::new(),
        };
        pointers.add(root, None);
        pointers
            .places
            .sort_by_key(|(span, step)| (span.start, std::cmp::Reverse(span.end), *step));
        pointers.longer = longer(&pointers.places);
        pointers
    }

    fn add(&mut self, node: &'d Node<'_>, parent: Option<usize>) {
        for entry in node.entries() {
            let step = self.step(parent, PathStep::Key(&entry.key.value));
            self.places.push((entry.key.span, step));
            self.places.push((entry.node.span, step));
            self.add(&entry.node, Some(step));
        }
        for (index, item) in node.items().iter().enumerate() {
            let step = self.step(parent, PathStep::Index(index));
            self.places.push((item.span, step));
            self.add(item, Some(step));
        }
    }

    fn step(&mut self, parent: Option<usize>, step: PathStep<'d>) -> usize {
        self.steps.push((parent, step));
        self.steps.len() - 1
    }

    /// Returns the JSON pointer (RFC 6901) of the innermost key or value that covers `span`; empty
    /// for the document itself.
    #[must_use]
    pub fn at(&self, span: Span) -> String {
        let begun = self
            .places
            .partition_point(|(place, _)| place.start <= span.start);
        let mut innermost = begun.checked_sub(1);
        while let Some(at) = innermost.filter(|at| self.places[*at].0.end < span.end) {
            innermost = self.longer[at];
        }
        let mut step = innermost.map(|at| self.places[at].1);
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
                PathStep::Key(key) => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
                PathStep::Index(index) => pointer.push_str(&index.to_string()),
            }
        }
        pointer
    }
}

/// Returns for each place the last one before it that ends after it.
fn longer(places: &[(Span, usize)]) -> Vec<Option<usize>> {
    let mut longer: Vec<Option<usize>> = Vec::with_capacity(places.len());
    for (at, (place, _)) in places.iter().enumerate() {
        let mut before = at.checked_sub(1);
        while let Some(shorter) = before.filter(|before| places[*before].0.end <= place.end) {
            before = longer[shorter];
        }
        longer.push(before);
    }
    longer
}
