//! Random contents: the tree that a script begins with, and changes of it.

use std::collections::{BTreeMap, BTreeSet};

use super::dice::Dice;
use super::edits::Edit;
use super::history::{
    ACCOUNTS, Blob, CONFIG, Config, FOLDERS, LISTS, NAMES, OWNERS, Path, Person, Place, Policy,
    REVOKED, Tree, Validity,
};

/// Everybody whom a list may have.
pub const SIGNERS: [Person; 3] = [Person::Anna, Person::Jan, Person::Ola];

/// What a script is mostly about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    pub signatures: u8,
    pub attestations: u8,
    pub has_http: bool,
    /// The portal that most of it is about.
    pub name: Path,
}

/// Returns the tree of the first commit.
pub fn start(dice: &mut Dice, theme: Theme) -> Tree {
    let mut tree = Tree::new();
    let mut portals = BTreeMap::new();
    let is_plain = dice.chance(40);
    for name in NAMES {
        if name != theme.name
            && name != "production"
            && dice.chance(if theme.has_http { 20 } else { 50 })
        {
            continue;
        }
        let policy = Policy {
            signatures: if is_plain || (name != theme.name && dice.chance(70)) {
                0
            } else {
                theme.signatures
            },
            attestations: 0,
            list: LISTS[usize::from(name == "lax" && dice.chance(40))],
        };
        portals.insert(name, (place(dice, theme, name), policy));
    }
    let config = Config {
        folder: FOLDERS[0],
        names_revoked: dice.chance(80),
        portals,
    };
    tree.insert(CONFIG, Blob::Config(config));
    for list in LISTS {
        let people = SIGNERS.into_iter().filter(|_| dice.chance(85));
        tree.insert(
            list,
            Blob::Signers(people.map(|person| (person, Validity::Always)).collect()),
        );
    }
    tree.insert(REVOKED, Blob::Revoked(BTreeSet::new()));
    for path in &ACCOUNTS[0][..2] {
        tree.insert(path, Blob::Account(0));
    }
    if dice.chance(20) {
        tree.insert(ACCOUNTS[1][dice.roll(2)], Blob::Account(8));
    }
    tree.insert("README.md", Blob::Text(0));
    tree
}

fn place(dice: &mut Dice, theme: Theme, name: Path) -> Place {
    match name {
        _ if !theme.has_http => Place::Embedded,
        "lax" => dice.pick(&[
            Place::Http(0),
            Place::Http(1),
            Place::Nowhere,
            Place::Embedded,
        ]),
        _ => dice.pick(&[Place::Http(0), Place::Http(0), Place::Http(1)]),
    }
}

/// Returns the name of a portal, mostly the one that it is about.
pub fn portal(dice: &mut Dice, theme: Theme) -> Path {
    if dice.chance(85) {
        theme.name
    } else {
        dice.pick(&NAMES)
    }
}

/// Returns a change.
pub fn edit(dice: &mut Dice, theme: Theme) -> Edit {
    match dice.roll(44) {
        0..18 => Edit::Account {
            which: dice.roll(3),
            mailbox: dice.small(4),
            is_hidden: dice.chance(10),
        },
        18 => Edit::Remove {
            which: dice.roll(3),
        },
        19 => Edit::MoveFolder,
        20 => Edit::NameFolder,
        21..24 => {
            let (signatures, attestations) = dice.pick(&[
                (theme.signatures, theme.attestations),
                (theme.signatures, theme.attestations),
                (0, 0),
                (0, 1),
                (1, 0),
                (0, 2),
            ]);
            Edit::Policy {
                name: portal(dice, theme),
                signatures,
                attestations,
            }
        }
        24 => Edit::List(dice.roll(2)),
        25 | 26 if theme.has_http => {
            let name = portal(dice, theme);
            Edit::Point {
                name,
                place: dice.pick(&[
                    Place::Http(0),
                    Place::Http(1),
                    Place::Nowhere,
                    Place::Embedded,
                ]),
            }
        }
        25 | 26 => Edit::Drop {
            name: portal(dice, theme),
        },
        27..32 => Edit::Signer {
            list: dice.roll(2) * dice.roll(2),
            person: dice.pick(&SIGNERS),
            validity: validity(dice),
        },
        32..34 => Edit::Revoke {
            person: dice.pick(&SIGNERS),
            is_revoked: dice.chance(75),
        },
        34 => Edit::NamesRevoked(dice.chance(50)),
        35 => Edit::Owners {
            which: dice.roll(OWNERS.len()),
            text: dice.small(2),
        },
        36 => Edit::Link {
            which: dice.roll(3),
        },
        _ => Edit::Readme(dice.small(5)),
    }
}

fn validity(dice: &mut Dice) -> Option<Validity> {
    let minute = 35 + 10 * i64::from(dice.small(15));
    match dice.roll(5) {
        0 | 1 => None,
        2 => Some(Validity::Always),
        3 => Some(Validity::Before(minute)),
        _ => Some(Validity::After(minute)),
    }
}
