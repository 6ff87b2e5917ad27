//! The code of one file as data: the modules, items and imports that it declares, and the paths
//! that it names. Tests and comments do not count.

use std::collections::BTreeSet;

use syn::buffer::{Cursor, TokenBuffer};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItem, Item, Meta, Token, UseTree, Visibility};

/// A path as it is written, segment by segment.
pub type Path = Vec<String>;

/// A module as its text declares it.
#[derive(Debug, Default)]
pub struct Module {
    /// The modules in files of their own: `mod x;`.
    pub files: Vec<String>,
    /// The modules written out in this one: `mod x { ... }`.
    pub inline: Vec<(String, Module)>,
    /// The names of all other items, macros among them.
    pub items: BTreeSet<String>,
    /// The names of `macro_rules!` macros: an invocation may find them without an import.
    pub macros: BTreeSet<String>,
    /// The `use` declarations, name by name.
    pub imports: Vec<Import>,
    /// The paths that the code names.
    pub paths: BTreeSet<Path>,
    /// The macros that the code invokes.
    pub invoked: BTreeSet<Path>,
}

/// A name that a `use` declaration brings in.
#[derive(Debug, Clone)]
pub struct Import {
    /// The name here; `None` for all names of a module (`use x::*`).
    pub name: Option<String>,
    /// The name's path there.
    pub path: Path,
    /// A `pub use`, of whatever visibility.
    pub is_public: bool,
}

/// Reads the text of a file.
pub fn read(text: &str) -> syn::Result<Module> {
    Ok(module(&syn::parse_file(text)?.items))
}

fn module(items: &[Item]) -> Module {
    let mut module = Module::default();
    let mut named = Named::default();
    for item in items.iter().filter(|item| !is_for_tests(attributes(item))) {
        match item {
            Item::Mod(inner) => {
                let name = inner.ident.to_string();
                match &inner.content {
                    Some((_, items)) => module.inline.push((name, self::module(items))),
                    None => module.files.push(name),
                }
            }
            Item::Use(import) => {
                let is_public = !matches!(import.vis, Visibility::Inherited);
                imports(&import.tree, &[], is_public, &mut module.imports);
            }
            Item::Macro(definition) => {
                let tokens = TokenBuffer::new2(definition.mac.tokens.clone());
                match &definition.ident {
                    Some(name) => {
                        module.macros.insert(name.to_string());
                        module.items.insert(name.to_string());
                    }
                    None => module.items.extend(assigned(tokens.begin())),
                }
                named.visit_item(item);
            }
            item => {
                module.items.extend(name(item));
                named.visit_item(item);
            }
        }
    }
    module.paths = named.paths;
    module.invoked = named.invoked;
    module
}

/// Adds the names that a `use` tree under `prefix` brings in.
fn imports(tree: &UseTree, prefix: &[String], is_public: bool, found: &mut Vec<Import>) {
    let below = |name: &syn::Ident| [prefix, &[name.to_string()]].concat();
    let (name, path) = match tree {
        UseTree::Path(path) => return imports(&path.tree, &below(&path.ident), is_public, found),
        UseTree::Group(group) => {
            for tree in &group.items {
                imports(tree, prefix, is_public, found);
            }
            return;
        }
        UseTree::Glob(_) => (None, prefix.to_vec()),
        UseTree::Name(leaf) if leaf.ident == "self" => (prefix.last().cloned(), prefix.to_vec()),
        UseTree::Name(leaf) => (Some(leaf.ident.to_string()), below(&leaf.ident)),
        UseTree::Rename(leaf) if leaf.ident == "self" => {
            (Some(leaf.rename.to_string()), prefix.to_vec())
        }
        UseTree::Rename(leaf) => (Some(leaf.rename.to_string()), below(&leaf.ident)),
    };
    found.push(Import {
        name,
        path,
        is_public,
    });
}

/// The names before `=` in the tokens of an invocation that declares items.
fn assigned(mut at: Cursor<'_>) -> Vec<String> {
    let mut names = Vec::new();
    while !at.eof() {
        if let Some((name, next)) = at.ident()
            && next.punct().is_some_and(|(mark, _)| mark.as_char() == '=')
        {
            names.push(name.to_string());
        }
        at = after(at);
    }
    names
}

/// The place behind the next token, of which there is one; a group counts as one.
fn after(at: Cursor<'_>) -> Cursor<'_> {
    at.token_tree().expect("it is not the end").1
}

fn name(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::TraitAlias(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Checks for a `#[cfg(...)]` that never holds without `test`.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    let conditions = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"));
    conditions
        .filter_map(|attribute| attribute.parse_args().ok())
        .any(|condition: Meta| needs_test(&condition))
}

fn needs_test(condition: &Meta) -> bool {
    let Meta::List(list) = condition else {
        return condition.path().is_ident("test");
    };
    let parts = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
    let Ok(parts) = parts else { return false };
    if list.path.is_ident("all") {
        parts.iter().any(needs_test)
    } else {
        list.path.is_ident("any") && parts.iter().all(needs_test)
    }
}

/// Collects the paths that code names.
#[derive(Default)]
struct Named {
    paths: BTreeSet<Path>,
    invoked: BTreeSet<Path>,
    locals: Locals,
}

impl Named {
    fn path(&mut self, path: Path) {
        let mut imports = self.locals.imports.iter().rev();
        let import = imports.find(|import| import.name.as_ref() == Some(&path[0]));
        match import {
            Some(import) => {
                self.paths.insert([&import.path, &path[1..]].concat());
            }
            None if path.len() == 1 && self.locals.names.contains(&path[0]) => {}
            None => {
                self.paths.insert(path);
            }
        }
    }

    /// Reads the tokens of a macro's invocation, whatever the macro makes of them.
    fn tokens(&mut self, mut at: Cursor<'_>) {
        // One dot comes before a field or a method; two dots are a range.
        let mut dots = 0;
        while !at.eof() {
            if let Some((inside, _, _, next)) = at.any_group() {
                self.tokens(inside);
                at = next;
            } else if at.ident().is_some() {
                let (path, next) = path(at);
                let is_key = path.len() == 1 && is_colon(next);
                if next.punct().is_some_and(|(mark, _)| mark.as_char() == '!') {
                    self.invoked.insert(path);
                } else if dots != 1 && !is_key {
                    self.path(path);
                }
                at = next;
            } else if let Some((mark, next)) = at.punct() {
                dots = if mark.as_char() == '.' { dots + 1 } else { 0 };
                at = next;
                continue;
            } else {
                at = after(at);
            }
            dots = 0;
        }
    }

    /// Reads the paths in strings: `#[serde(with = "some::module")]`.
    fn quoted_paths(&mut self, mut at: Cursor<'_>) {
        while !at.eof() {
            if let Some((literal, _)) = at.literal()
                && let literal = literal.to_string()
                && literal.contains("::")
                && let Ok(path) = syn::parse_str(literal.trim_matches('"'))
            {
                self.visit_path(&path);
            }
            at = after(at);
        }
    }

    /// Visits a function with these names of its own.
    fn within(&mut self, locals: Locals, visit: impl FnOnce(&mut Self)) {
        let outer = self.locals.clone();
        for import in &locals.imports {
            self.path(import.path.clone());
        }
        self.locals.names.extend(locals.names);
        self.locals.imports.extend(locals.imports);
        visit(self);
        self.locals = outer;
    }
}

/// The path that begins with the name at `at`, and the place behind it.
fn path(mut at: Cursor<'_>) -> (Path, Cursor<'_>) {
    let mut path = Vec::new();
    while let Some((name, next)) = at.ident() {
        path.push(name.to_string());
        let colons = colon(next).and_then(colon);
        match colons {
            Some(behind) if behind.ident().is_some() => at = behind,
            _ => return (path, next),
        }
    }
    (path, at)
}

fn colon(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let (mark, next) = at.punct()?;
    (mark.as_char() == ':').then_some(next)
}

/// Checks for a colon that is not the first of two.
fn is_colon(at: Cursor<'_>) -> bool {
    colon(at).is_some_and(|next| colon(next).is_none())
}

impl Visit<'_> for Named {
    fn visit_item(&mut self, item: &Item) {
        if !is_for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item(&mut self, item: &ImplItem) {
        let is_for_tests = match item {
            ImplItem::Const(item) => is_for_tests(&item.attrs),
            ImplItem::Fn(item) => is_for_tests(&item.attrs),
            _ => false,
        };
        if !is_for_tests {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &syn::ItemFn) {
        let mut locals = Locals::default();
        visit::visit_item_fn(&mut locals, item);
        self.within(locals, |named| visit::visit_item_fn(named, item));
    }

    fn visit_impl_item_fn(&mut self, item: &syn::ImplItemFn) {
        let mut locals = Locals::default();
        visit::visit_impl_item_fn(&mut locals, item);
        self.within(locals, |named| visit::visit_impl_item_fn(named, item));
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let segments = path.segments.iter();
        self.path(segments.map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_pat_ident(&mut self, pattern: &syn::PatIdent) {
        let name = pattern.ident.to_string();
        if is_constant(&name) {
            self.path(vec![name]);
        }
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_macro(&mut self, invocation: &syn::Macro) {
        let segments = invocation.path.segments.iter();
        self.invoked
            .insert(segments.map(|segment| segment.ident.to_string()).collect());
        self.tokens(TokenBuffer::new2(invocation.tokens.clone()).begin());
    }

    fn visit_attribute(&mut self, attribute: &Attribute) {
        if attribute.path().is_ident("doc") {
            return;
        }
        if let Meta::List(list) = &attribute.meta {
            let tokens = TokenBuffer::new2(list.tokens.clone());
            self.tokens(tokens.begin());
            self.quoted_paths(tokens.begin());
        }
        visit::visit_attribute(self, attribute);
    }
}

/// The names of a function's own variables, items and imports: they hide those of its module.
#[derive(Default, Clone)]
struct Locals {
    names: BTreeSet<String>,
    imports: Vec<Import>,
}

impl Visit<'_> for Locals {
    fn visit_pat_ident(&mut self, pattern: &syn::PatIdent) {
        let name = pattern.ident.to_string();
        if !is_constant(&name) {
            self.names.insert(name);
        }
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_item(&mut self, item: &Item) {
        self.names.extend(name(item));
        if let Item::Use(import) = item {
            imports(&import.tree, &[], false, &mut self.imports);
        }
    }
}

/// Tells the name of a constant or a unit struct in a pattern from that of a variable.
fn is_constant(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}
