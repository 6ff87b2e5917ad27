//! Which file uses what of which: arrows between files, and the rings that they close.

use std::collections::{BTreeMap, BTreeSet};

use super::modules::{Modules, Target};
use super::source::Path;

/// From each node to those that it uses, with the names that it uses there.
#[derive(Debug, Default)]
pub struct Arrows(BTreeMap<String, BTreeMap<String, BTreeSet<String>>>);

/// What the files of a crate use.
#[derive(Debug, Default)]
pub struct Uses {
    /// What they use of each other.
    pub arrows: Arrows,
    /// What each uses of other crates, as `std::fs::read`.
    pub external: BTreeMap<String, BTreeSet<String>>,
    /// The paths that lead nowhere, each with its file: a gap in this analysis.
    pub missing: BTreeSet<(String, Path)>,
}

impl Uses {
    /// Resolves every path that the modules name.
    ///
    /// An import is a use, for a trait may be imported for its methods alone. A `pub use` of an own
    /// child's item is not: it declares where the item is found. A module that is imported counts
    /// by what is named through it.
    pub fn of(modules: &Modules) -> Self {
        let mut uses = Self::default();
        for (number, node) in modules.iter() {
            let file = &node.file;
            let imports = node.module.imports.iter().filter(|import| {
                let source = modules.module_of(number, &import.path);
                !import.is_public || source.is_none_or(|source| !modules.is_within(source, number))
            });
            let imports = imports.map(|import| &import.path);
            for path in imports.chain(&node.module.paths) {
                for target in modules.resolve(number, path) {
                    uses.add(file, target);
                }
            }
            for path in &node.module.invoked {
                if let [name] = &path[..]
                    && let Some(definition) = modules.macro_file(name)
                {
                    uses.arrows.add(file, definition, name.clone());
                    continue;
                }
                for target in modules.resolve(number, path) {
                    uses.add(file, target);
                }
            }
        }
        uses
    }

    fn add(&mut self, file: &str, target: Target) {
        match target {
            Target::Item { file: other, name } => self.arrows.add(file, &other, name),
            Target::External(path) => {
                let paths = self.external.entry(file.to_owned()).or_default();
                paths.insert(path.join("::"));
            }
            Target::Missing(path) => {
                self.missing.insert((file.to_owned(), path));
            }
            Target::Module(_) => {}
        }
    }
}

impl Arrows {
    fn add(&mut self, from: &str, to: &str, name: String) {
        if from != to {
            let targets = self.0.entry(from.to_owned()).or_default();
            targets.entry(to.to_owned()).or_default().insert(name);
        }
    }

    /// Each arrow: from, to, and the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str, &BTreeSet<String>)> {
        self.0.iter().flat_map(|(from, targets)| {
            let targets = targets.iter();
            targets.map(move |(to, names)| (from.as_str(), to.as_str(), names))
        })
    }

    /// The groups of files that reach each other, each as text with the arrows inside it.
    pub fn rings(&self) -> Vec<String> {
        self.rings_of(Some)
    }

    /// The rings between the direct children of `folder`, which ends with a slash unless it is the
    /// root. A subfolder is one node, together with the file of the same name.
    pub fn rings_in(&self, folder: &str) -> Vec<String> {
        self.rings_of(|file| child(file, folder))
    }

    /// The rings between nodes that files are taken together to.
    fn rings_of<'a>(&'a self, node: impl Fn(&'a str) -> Option<&'a str>) -> Vec<String> {
        let mut nodes = BTreeMap::<_, BTreeSet<_>>::new();
        let mut between = Vec::new();
        for (from, to, names) in self.iter() {
            if let (Some(from_node), Some(to_node)) = (node(from), node(to))
                && from_node != to_node
            {
                nodes.entry(from_node).or_default().insert(to_node);
                between.push((from_node, to_node, describe(from, to, names)));
            }
        }
        let texts = Search::rings(&nodes).into_iter().map(|ring| {
            let mut text = format!("a ring of {}:\n", Vec::from_iter(ring.clone()).join(", "));
            for (from, to, arrow) in &between {
                if ring.contains(from) && ring.contains(to) {
                    text.push_str(arrow);
                }
            }
            text
        });
        texts.collect()
    }
}

fn describe(from: &str, to: &str, names: &BTreeSet<String>) -> String {
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    format!("  {from} -> {to}: {}\n", names.join(", "))
}

/// The file or folder directly in `folder` that a file is or belongs to.
fn child<'f>(file: &'f str, folder: &str) -> Option<&'f str> {
    let inside = file.strip_prefix(folder)?;
    let child = inside.split_once('/').map_or(inside, |(child, _)| child);
    Some(child.strip_suffix(".rs").unwrap_or(child))
}

/// Tarjan's search for strongly connected components.
struct Search<'g, 'a> {
    arrows: &'g BTreeMap<&'a str, BTreeSet<&'a str>>,
    /// The order in which nodes were met.
    met: BTreeMap<&'a str, usize>,
    /// The nodes met that may still turn out to be in one ring.
    open: Vec<&'a str>,
    rings: Vec<BTreeSet<&'a str>>,
}

impl<'g, 'a> Search<'g, 'a> {
    fn rings(arrows: &'g BTreeMap<&'a str, BTreeSet<&'a str>>) -> Vec<BTreeSet<&'a str>> {
        let mut search = Self {
            arrows,
            met: BTreeMap::new(),
            open: Vec::new(),
            rings: Vec::new(),
        };
        for node in arrows.keys() {
            if !search.met.contains_key(node) {
                search.visit(node);
            }
        }
        search.rings
    }

    /// Visits a node and what it reaches; returns the order of the earliest open node among them.
    fn visit(&mut self, node: &'a str) -> usize {
        let own = self.met.len();
        let mut earliest = own;
        self.met.insert(node, own);
        let start = self.open.len();
        self.open.push(node);
        for target in self.arrows.get(node).into_iter().flatten() {
            match self.met.get(target) {
                None => earliest = earliest.min(self.visit(target)),
                Some(order) if self.open.contains(target) => earliest = earliest.min(*order),
                Some(_) => {}
            }
        }
        if earliest == own {
            let ring: BTreeSet<_> = self.open.drain(start..).collect();
            if ring.len() > 1 {
                self.rings.push(ring);
            }
        }
        earliest
    }
}
