//! The schemas by which editors check and complete the files.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use super::page::Page;
use crate::config::{FileKind, ProjectFiles};
use crate::error::Error;
use crate::language::{Text, id};
use crate::schema::Schema;

/// The start of the comment that names a schema, at the top of a file.
const MARK: &str = "#:schema";

/// The files that name a schema which is not there: the first one, with its kind, and the number of
/// others.
struct NamedBy<'f> {
    path: &'f str,
    kind: FileKind,
    more: usize,
}

/// Adds a row for each schema that files name and that is not there. Editors are silent about that.
pub(super) fn schemas(root: &Path, files: &ProjectFiles<'_>, page: &mut Page) {
    let mut missing: BTreeMap<String, NamedBy<'_>> = BTreeMap::new();
    for file in files.snapshot().files() {
        let Some(schema) = named_in(file.text()).and_then(|name| from_root(&file.path, name))
        else {
            continue;
        };
        if let Some(by) = missing.get_mut(&schema) {
            by.more += 1;
        } else if !root.join(&schema).exists() {
            let by = NamedBy {
                path: &file.path,
                kind: files.layout().kind_of(file),
                more: 0,
            };
            missing.insert(schema, by);
        }
    }
    for (schema, NamedBy { path, kind, more }) in missing {
        let name = match kind {
            FileKind::Config => Schema::Config,
            FileKind::Directory => Schema::Directory,
            FileKind::Recipe => Schema::Recipe,
            FileKind::Account => Schema::Account,
        };
        let text = match more {
            0 => Text::new(id::EDITOR_SCHEMA_MISSING),
            more => Text::new(id::EDITOR_SCHEMA_MISSING_MORE).with("more", more),
        };
        let text = text.with("schema", schema.as_str()).with("path", path);
        let help = match schema.rsplit_once('/') {
            Some((folder, _)) => {
                Text::new(id::EDITOR_SCHEMA_WRITE_IN_FOLDER).with("folder", folder)
            }
            None => Text::new(id::EDITOR_SCHEMA_WRITE),
        };
        let help = help.with("schema", schema).with("name", name.name());
        page.result(
            &Text::new(id::DOCTOR_EDITOR),
            Err(Error::usage(text).hint(help)),
        );
    }
}

/// Returns the schema that the comments at the top of a file name. `None` if it is an address.
fn named_in(text: &str) -> Option<&str> {
    let mut top = text
        .lines()
        .map(str::trim)
        .take_while(|line| line.is_empty() || line.starts_with('#'));
    let name = top.find_map(|line| line.strip_prefix(MARK))?;
    let is_comment = name.starts_with([' ', '\t']);
    let name = name.trim().trim_start_matches("file://");
    let is_path = is_comment && !name.is_empty() && !name.contains("://");
    is_path.then_some(name)
}

/// Returns the path from the root of `name` in the file at `path`. `None` if it leads out of the
/// project by a way that cannot be known here.
fn from_root(path: &str, name: &str) -> Option<String> {
    if Path::new(name).is_absolute() {
        return Some(name.to_owned());
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in Path::new(name).components() {
        match part {
            Component::Normal(part) => parts.push(part.to_str()?),
            Component::ParentDir if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            Component::ParentDir => parts.push(".."),
            _ => {}
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_is_named_in_a_comment_at_the_top() {
        for (text, name) in [
            ("#:schema ../a.json\n", Some("../a.json")),
            (
                "# a note\n\n#:schema\ta.json  \r\n[account]\n",
                Some("a.json"),
            ),
            ("#:schema file:///a.json\n", Some("/a.json")),
            ("#:schema https://x.example/a.json\n", None),
            ("#:schema\n", None),
            ("#:schemas a.json\n", None),
            ("[account]\n#:schema a.json\n", None),
            ("", None),
        ] {
            assert_eq!(named_in(text), name, "{text:?}");
        }
    }

    #[test]
    fn its_path_is_from_the_root() {
        for (path, name, full) in [
            ("contacts/a.toml", "../schemas/a.json", "schemas/a.json"),
            ("contacts/a/b.toml", "./a.json", "contacts/a/a.json"),
            ("contactctl.toml", "schemas/c.json", "schemas/c.json"),
            ("contactctl.toml", "../../c.json", "../../c.json"),
            ("a.toml", "/etc/c.json", "/etc/c.json"),
        ] {
            assert_eq!(
                from_root(path, name).as_deref(),
                Some(full),
                "{path} {name}"
            );
        }
    }
}
