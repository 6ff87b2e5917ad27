//! The table of layers, as `src/lib.rs` and `docs/architecture.md` have it.

use std::collections::BTreeMap;

/// The layer of each module, by the table in a text: `| layer | modules | ...`.
pub fn layers(text: &str) -> BTreeMap<String, usize> {
    let mut layers = BTreeMap::new();
    for line in text.lines() {
        let row = line.strip_prefix("//! ").unwrap_or(line);
        let mut cells = row.split('|').skip(1).map(str::trim);
        let layer = cells.next().and_then(|cell| cell.parse().ok());
        if let (Some(layer), Some(modules)) = (layer, cells.next()) {
            let names = modules.split('`').skip(1).step_by(2);
            layers.extend(names.map(|module| (module.to_owned(), layer)));
        }
    }
    layers
}

/// The module at the top level that a file is or belongs to.
pub fn module(file: &str) -> &str {
    let first = file.split('/').next().unwrap_or_default();
    first.strip_suffix(".rs").unwrap_or(first)
}

/// The arrows of files that point up, one a line.
pub fn upward<'a>(
    arrows: impl Iterator<Item = (&'a str, &'a str)>,
    layers: &BTreeMap<String, usize>,
) -> Vec<String> {
    let layer = |file| layers.get(module(file)).copied();
    let found = arrows.filter_map(|(from, to)| {
        let (own, used) = (layer(from)?, layer(to)?);
        (used > own).then(|| format!("{from} of layer {own} uses {to} of layer {used}"))
    });
    found.collect()
}
