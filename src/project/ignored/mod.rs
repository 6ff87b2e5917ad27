//! The files that Git ignores: the innermost rule that matches a file decides, and rules do not apply
//! outside their repository.

mod pattern;

use std::fs;
use std::path::Path;

use pattern::Patterns;

use crate::git::IgnoreSettings;

/// The patterns in a file, with the length of the path of its folder.
struct RuleFile {
    patterns: Patterns,
    /// The bytes of the folder's path from the top of the repository, with the slash at its end.
    base: usize,
}

/// The rules that apply in a folder.
pub(super) struct Ignored<'o> {
    /// `true` if the folder is in a repository. Rules outside of one do not apply.
    in_repository: bool,
    /// The path of the folder from the top of the repository, with a slash at its end, or empty.
    path: Vec<u8>,
    /// The rules of folders above the walk and of the repository itself, the innermost first.
    above: Vec<RuleFile>,
    /// The folder's own rules.
    own: Option<RuleFile>,
    /// The rules of the folder around it.
    outer: Option<&'o Self>,
    /// The settings of the repository around the project. `None` if there is none.
    settings: Option<&'o IgnoreSettings>,
}

impl<'s> Ignored<'s> {
    /// Reads the rules above `folder`, where the walk begins, in the repository with `settings`. Returns
    /// also `true` if they leave out the folder itself, or one that it is in.
    pub(super) fn above(folder: &Path, settings: Option<&'s IgnoreSettings>) -> (Self, bool) {
        let mut ignored = Self {
            in_repository: settings.is_some(),
            path: Vec::new(),
            above: Vec::new(),
            own: None,
            outer: None,
            settings,
        };
        let Some(settings) = settings else {
            return (ignored, false);
        };
        for file in &settings.files {
            ignored.above.extend(read(file, 0));
        }
        let inside = folder.strip_prefix(&settings.top).unwrap_or(Path::new(""));
        let mut at = settings.top.clone();
        let mut is_left_out = false;
        for name in inside {
            let rules = read(&at.join(".gitignore"), ignored.path.len());
            let rules = rules.or_else(|| ignored.staged(&ignored.path));
            ignored.above.splice(0..0, rules);
            at.push(name);
            let name = name.as_encoded_bytes();
            is_left_out |= ignored.leaves_out(name, true);
            ignored.path.extend(name);
            ignored.path.push(b'/');
        }
        (ignored, is_left_out)
    }

    /// Returns the rules of a folder inside this one, which has `name`. That of the walk's own folder is
    /// empty. Outside of a repository a folder may be the top of
    /// one, `is_top`. `has_rules` is true if it has a `.gitignore`.
    pub(super) fn within<'o>(
        &'o self,
        folder: &Path,
        name: &[u8],
        (is_top, has_rules): (bool, bool),
    ) -> Ignored<'o> {
        let in_repository = self.in_repository || is_top;
        let mut path = self.path.clone();
        if self.in_repository && !name.is_empty() {
            path.extend(name);
            path.push(b'/');
        }
        let own = if !in_repository {
            None
        } else if has_rules {
            read(&folder.join(".gitignore"), path.len())
        } else {
            self.staged(&path)
        };
        Ignored {
            in_repository,
            path,
            above: Vec::new(),
            own,
            outer: Some(self),
            settings: self.settings,
        }
    }

    /// Returns the rules of the folder at `path` as they are staged, if they are outside of the sparse
    /// checkout.
    fn staged(&self, path: &[u8]) -> Option<RuleFile> {
        let staged = &self.settings?.staged;
        let text = staged.get(&[path, b".gitignore"].concat())?;
        Some(RuleFile {
            patterns: Patterns::read(text),
            base: path.len(),
        })
    }

    /// Returns `true` if the rules leave out the file or folder `name` in this folder.
    pub(super) fn leaves_out(&self, name: &[u8], is_folder: bool) -> bool {
        let folds_case = self.settings.is_some_and(|settings| settings.folds_case);
        let mut path = None;
        let mut layer = Some(self);
        while let Some(ignored) = layer {
            for rules in ignored.own.iter().chain(&ignored.above) {
                let path = path.get_or_insert_with(|| [&self.path, name].concat());
                let inside = path.get(rules.base..).unwrap_or_default();
                let verdict = rules.patterns.leaves_out(inside, is_folder, folds_case);
                if let Some(is_left_out) = verdict {
                    return is_left_out;
                }
            }
            layer = ignored.outer;
        }
        false
    }
}

/// Reads the rules in `file`, which are about paths from `base` on. `None` if it is not a file: Git does
/// not follow a link there.
fn read(file: &Path, base: usize) -> Option<RuleFile> {
    let metadata = fs::symlink_metadata(file).ok()?;
    if !metadata.is_file() {
        return None;
    }
    Some(RuleFile {
        patterns: Patterns::read(&fs::read(file).ok()?),
        base,
    })
}
