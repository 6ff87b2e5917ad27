//! The modules of the crate, and the resolution of paths: from a name in a module to the file that
//! defines it, through imports and re-exports.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::source::{self, Module, Path};

/// The text of each file, by its path under `src/`.
pub type Texts = BTreeMap<String, String>;

/// The tree of modules, as `mod` declarations build it.
pub struct Modules {
    all: Vec<Node>,
    /// The file of each `macro_rules!` macro.
    macros: BTreeMap<String, String>,
}

/// A module in its place.
pub struct Node {
    /// The file that holds it.
    pub file: String,
    /// Its own declarations.
    pub module: Module,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
}

/// What a path leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An item that a file of ours defines.
    Item {
        /// The file.
        file: String,
        /// The item's own name.
        name: String,
    },
    /// A path into another crate, as seen from outside.
    External(Path),
    /// A module of ours.
    Module(usize),
    /// A name that a module of ours does not have.
    Missing(Path),
}

impl Modules {
    /// The modules under `lib.rs`, and `main.rs`, which is a crate of its own.
    pub fn of(texts: &Texts) -> Self {
        let mut modules = Self {
            all: Vec::new(),
            macros: BTreeMap::new(),
        };
        let roots = ["lib.rs", "main.rs"].into_iter();
        let roots = roots.filter(|root| texts.contains_key(*root));
        let mut files: Vec<_> = roots
            .map(|root| (None, String::new(), root.to_owned()))
            .collect();
        // Level by level: the files of one level are read side by side.
        while !files.is_empty() {
            let read = files.into_par_iter().map(|(parent, name, file)| {
                let module = source::read(&texts[&file]);
                let module = module.unwrap_or_else(|error| panic!("{file}: {error}"));
                (parent, name, file, module)
            });
            let read: Vec<_> = read.collect();
            files = Vec::new();
            for (parent, name, file, module) in read {
                let folder = folder_of_children(&file);
                modules.add(parent, name, (file, folder), module, texts, &mut files);
            }
        }
        modules
    }

    /// Adds a module and those written out in it; their `files` are left to read.
    fn add(
        &mut self,
        parent: Option<usize>,
        name: String,
        (file, folder): (String, String),
        mut module: Module,
        texts: &Texts,
        files: &mut Vec<(Option<usize>, String, String)>,
    ) {
        let own = self.all.len();
        if let Some(parent) = parent {
            self.all[parent].children.insert(name, own);
        }
        for name in &module.macros {
            self.macros.insert(name.clone(), file.clone());
        }
        for name in &module.files {
            let places = [
                format!("{folder}{name}.rs"),
                format!("{folder}{name}/mod.rs"),
            ];
            let place = places.into_iter().find(|place| texts.contains_key(place));
            let place = place.unwrap_or_else(|| panic!("{file}: `mod {name}` has no file"));
            files.push((Some(own), name.clone(), place));
        }
        let inline = std::mem::take(&mut module.inline);
        self.all.push(Node {
            file: file.clone(),
            module,
            parent,
            children: BTreeMap::new(),
        });
        for (name, inner) in inline {
            let place = (file.clone(), format!("{folder}{name}/"));
            self.add(Some(own), name, place, inner, texts, files);
        }
    }

    /// Every module, with its number.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Node)> {
        self.all.iter().enumerate()
    }

    /// Checks for a module that is `ancestor` or stands in it.
    pub fn is_within(&self, module: usize, ancestor: usize) -> bool {
        let mut above = Some(module);
        while let Some(at) = above {
            if at == ancestor {
                return true;
            }
            above = self.all[at].parent;
        }
        false
    }

    /// The module that an import's path goes through last, if it is one of ours.
    pub fn module_of(&self, from: usize, path: &[String]) -> Option<usize> {
        let (_, above) = path.split_last()?;
        let mut found = self.resolve(from, above).into_iter();
        found.find_map(|target| match target {
            Target::Module(module) => Some(module),
            _ => None,
        })
    }

    /// The file of a macro that is found without an import.
    pub fn macro_file(&self, name: &str) -> Option<&str> {
        self.macros.get(name).map(String::as_str)
    }

    /// What `path` leads to from a module: several targets if a module and an item share the name.
    pub fn resolve(&self, from: usize, path: &[String]) -> Vec<Target> {
        self.follow(from, path, &mut BTreeSet::new())
    }

    fn follow<'p>(
        &'p self,
        from: usize,
        path: &'p [String],
        seen: &mut BTreeSet<(usize, &'p str)>,
    ) -> Vec<Target> {
        let Some((first, rest)) = path.split_first() else {
            return vec![Target::Module(from)];
        };
        let mut targets = match first.as_str() {
            "Self" => Vec::new(),
            "self" => vec![Target::Module(from)],
            "super" => self.above(from),
            "crate" => vec![Target::Module(self.root(from))],
            // `main.rs` uses the library by its name.
            env!("CARGO_PKG_NAME") => vec![Target::Module(0)],
            name => self.look_up(from, name, seen),
        };
        if targets.is_empty() && first != "Self" {
            targets.push(Target::External(vec![first.clone()]));
        }
        for name in rest {
            // What comes behind an item's name is the item's own: a variant, a function.
            let inside = |target| match target {
                Target::Module(module) if name == "super" => self.above(module),
                Target::Module(module) => {
                    let found = self.look_up(module, name, seen);
                    if found.is_empty() {
                        vec![Target::Missing(path.to_vec())]
                    } else {
                        found
                    }
                }
                Target::External(path) => {
                    vec![Target::External([path, vec![name.clone()]].concat())]
                }
                other => vec![other],
            };
            targets = targets.into_iter().flat_map(inside).collect();
        }
        let is_known = |target: &Target| !matches!(target, Target::Missing(_));
        if targets.iter().any(is_known) {
            targets.retain(is_known);
        }
        targets
    }

    /// What a name means in a module: its own items and children, then its imports, then globs.
    fn look_up<'p>(
        &'p self,
        module: usize,
        name: &'p str,
        seen: &mut BTreeSet<(usize, &'p str)>,
    ) -> Vec<Target> {
        if !seen.insert((module, name)) {
            return Vec::new();
        }
        let node = &self.all[module];
        let child = node.children.get(name);
        let mut found = Vec::from_iter(child.map(|child| Target::Module(*child)));
        if node.module.items.contains(name) {
            found.push(Target::Item {
                file: node.file.clone(),
                name: name.to_owned(),
            });
        }
        let imports = &node.module.imports;
        for import in imports {
            if import.name.as_deref() == Some(name) {
                found.extend(self.follow(module, &import.path, seen));
            }
        }
        if found.is_empty() {
            for import in imports.iter().filter(|import| import.name.is_none()) {
                for target in self.follow(module, &import.path, seen) {
                    if let Target::Module(other) = target {
                        found.extend(self.look_up(other, name, seen));
                    }
                }
            }
        }
        seen.remove(&(module, name));
        found
    }

    fn above(&self, module: usize) -> Vec<Target> {
        Vec::from_iter(self.all[module].parent.map(Target::Module))
    }

    fn root(&self, mut module: usize) -> usize {
        while let Some(parent) = self.all[module].parent {
            module = parent;
        }
        module
    }
}

/// The folder of the files that a file's `mod` declarations name.
fn folder_of_children(file: &str) -> String {
    let place = file.trim_end_matches(".rs");
    let (folder, name) = place.rsplit_once('/').unwrap_or(("", place));
    match name {
        "lib" | "main" => String::new(),
        "mod" => format!("{folder}/"),
        _ => format!("{place}/"),
    }
}
