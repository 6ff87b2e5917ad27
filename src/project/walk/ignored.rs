//! What `.gitignore` files leave out, as Git reads them: the innermost rule that is about a file
//! decides, and rules end at the top of their repository.

use std::fs::DirEntry;
use std::path::Path;

use ignore::Match;
use ignore::gitignore::Gitignore;

use super::listing::Listing;

/// The rules that count in a folder.
pub(super) struct Ignored<'o> {
    /// Whether it is in a repository at all; rules outside of one do not count.
    in_repository: bool,
    /// Those of folders outside the walk, the innermost first.
    above: Vec<Gitignore>,
    /// Its own.
    own: Option<Gitignore>,
    /// Those of the folder around it.
    outer: Option<&'o Self>,
}

impl Ignored<'_> {
    /// The rules above `folder`, which the walk begins with.
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

    /// The rules in a folder inside the one that these are of.
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

    /// Whether they leave out the file or folder at `entry`.
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
