//! Changes of a tree.

use super::history::{
    ACCOUNTS, Blob, CONFIG, Config, FOLDERS, LISTS, OWNERS, Path, Person, Place, Policy, REVOKED,
    Tree, Validity,
};

/// One change.
#[derive(Debug, Clone)]
pub enum Edit {
    /// An account, in the folder that is in force or in the other one.
    Account {
        which: usize,
        mailbox: u8,
        is_hidden: bool,
    },
    Remove {
        which: usize,
    },
    /// The folder with its files gets another name.
    MoveFolder,
    /// The configuration names the other folder; no file moves.
    NameFolder,
    Policy {
        name: Path,
        signatures: u8,
        attestations: u8,
    },
    /// The policy for `lax` uses one of two lists.
    List(usize),
    Point {
        name: Path,
        place: Place,
    },
    Drop {
        name: Path,
    },
    /// A person in a list; none strikes them off.
    Signer {
        list: usize,
        person: Person,
        validity: Option<Validity>,
    },
    Revoke {
        person: Person,
        is_revoked: bool,
    },
    NamesRevoked(bool),
    Owners {
        which: usize,
        text: u8,
    },
    Readme(u8),
    Link {
        which: usize,
    },
    Break(u8),
    /// The configuration of the start.
    Unbreak,
}

/// Changes `tree`.
pub fn apply(tree: &mut Tree, edit: &Edit, start: &Tree) {
    match *edit {
        Edit::Account {
            which,
            mailbox,
            is_hidden,
        } => {
            let folder = folder(tree) ^ usize::from(is_hidden);
            tree.insert(ACCOUNTS[folder][which], Blob::Account(mailbox));
        }
        Edit::Remove { which } => {
            let folder = folder(tree);
            tree.remove(ACCOUNTS[folder][which]);
        }
        Edit::Link { which } => {
            let folder = folder(tree);
            tree.insert(ACCOUNTS[folder][which], Blob::Link);
        }
        Edit::MoveFolder => {
            let (from, to) = (folder(tree), 1 - folder(tree));
            for (old, new) in ACCOUNTS[from].into_iter().zip(ACCOUNTS[to]) {
                if let Some(blob) = tree.remove(old) {
                    tree.insert(new, blob);
                }
            }
            configure(tree, |config| config.folder = FOLDERS[to]);
        }
        Edit::NameFolder => {
            let to = 1 - folder(tree);
            configure(tree, |config| config.folder = FOLDERS[to]);
        }
        Edit::Policy {
            name,
            signatures,
            attestations,
        } => configure(tree, |config| {
            if let Some((_, policy)) = config.portals.get_mut(name) {
                *policy = Policy {
                    signatures,
                    attestations,
                    ..*policy
                };
            }
        }),
        Edit::List(list) => configure(tree, |config| {
            if let Some((_, policy)) = config.portals.get_mut("lax") {
                policy.list = LISTS[list];
            }
        }),
        Edit::Point { name, place } => configure(tree, |config| {
            if let Some(portal) = config.portals.get_mut(name) {
                portal.0 = place;
            }
        }),
        Edit::Drop { name } => configure(tree, |config| {
            if name != "production" {
                config.portals.remove(name);
            }
        }),
        Edit::Signer {
            list,
            person,
            validity,
        } => {
            if let Some(Blob::Signers(signers)) = tree.get_mut(LISTS[list]) {
                match validity {
                    Some(validity) => signers.insert(person, validity),
                    None => signers.remove(&person),
                };
            }
        }
        Edit::Revoke { person, is_revoked } => {
            if let Some(Blob::Revoked(revoked)) = tree.get_mut(REVOKED) {
                if is_revoked {
                    revoked.insert(person);
                } else {
                    revoked.remove(&person);
                }
            }
        }
        Edit::NamesRevoked(names) => configure(tree, |config| config.names_revoked = names),
        Edit::Owners { which, text } => {
            tree.insert(OWNERS[which], Blob::Text(text));
        }
        Edit::Readme(text) => {
            tree.insert("README.md", Blob::Text(text));
        }
        Edit::Break(text) => {
            tree.insert(CONFIG, Blob::Broken(text));
        }
        Edit::Unbreak => {
            tree.insert(CONFIG, start[CONFIG].clone());
        }
    }
}

/// Returns the place in [`FOLDERS`] of the folder that is in force.
fn folder(tree: &Tree) -> usize {
    match tree.get(CONFIG) {
        Some(Blob::Config(config)) if config.folder == FOLDERS[1] => 1,
        _ => 0,
    }
}

fn configure(tree: &mut Tree, change: impl FnOnce(&mut Config)) {
    if let Some(Blob::Config(config)) = tree.get_mut(CONFIG) {
        change(config);
    }
}
