//! `.gitignore` files, as Git reads them: the innermost rule that matches a file decides, and rules
//! do not apply outside their repository.

use std::fs::DirEntry;
use std::path::Path;

use ignore::Match;
use ignore::gitignore::Gitignore;

use super::listing::Listing;

/// The rules that apply in a folder.
pub(super) struct Ignored<'o> {
    /// `true` if the folder is in a repository. Rules outside of one do not apply.
    in_repository: bool,
    /// The rules of folders above the walk, the innermost first.
    above: Vec<Gitignore>,
    /// The folder's own rules.
    own: Option<Gitignore>,
    /// The rules of the folder around it.
    outer: Option<&'o Self>,
}

impl Ignored<'_> {
    /// Reads the rules above `folder`, where the walk begins.
    pub(super) fn above(folder: &Path) -> Self {
        let mut above = Vec::new();
        let mut in_repository = is_top(folder);
        for outer in folder.ancestors().skip(1) {
            if in_repository {
                break;
            }
            let file = outer.join(".gitignore");
            if file.is_file() {
                above.push(Gitignore::new(file).0);
            }
            in_repository = is_top(outer);
        }
        if !in_repository || is_top(folder) {
            above.clear();
        }
        Self {
            in_repository,
            above,
            own: None,
            outer: None,
        }
    }

    /// Returns the rules of a folder inside this one.
    pub(super) fn within<'o>(&'o self, folder: &Path, listing: &Listing) -> Ignored<'o> {
        let in_repository = self.in_repository || listing.is_top;
        let own = (in_repository && listing.has_rules)
            .then(|| Gitignore::new(folder.join(".gitignore")).0);
        Ignored {
            in_repository,
            above: Vec::new(),
            own,
            outer: (!listing.is_top).then_some(self),
        }
    }

    /// Returns `true` if the rules leave out the file or folder at `entry`.
    pub(super) fn leaves_out(&self, entry: &DirEntry, is_folder: bool) -> bool {
        let mut path = None;
        let mut layer = Some(self);
        while let Some(ignored) = layer {
            for rules in ignored.own.iter().chain(&ignored.above) {
                let path = path.get_or_insert_with(|| entry.path());
                match rules.matched(&*path, is_folder) {
                    Match::Ignore(_) => return true,
                    Match::Whitelist(_) => return false,
                    Match::None => {}
                }
            }
            layer = ignored.outer;
        }
        false
    }
}

fn is_top(folder: &Path) -> bool {
    [".git", ".jj"]
        .iter()
        .any(|name| folder.join(name).exists())
}
