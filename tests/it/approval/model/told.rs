//! Histories told by hand, for the tests of the reference.

use std::collections::{BTreeMap, BTreeSet};

use super::edits::Edit;
use super::history::{
    ACCOUNTS, Blob, CONFIG, Config, FOLDERS, LISTS, Path, Person, Place, Policy, REVOKED, Target,
    Tree, Validity,
};
use super::reference::{Test, Verdict};
use super::script::{Asked, Dated, Event, How, MAIN, Made, Rev, Script};
use super::world::World;

/// No test fails.
pub const HOLDS: [Test; 0] = [];

/// A world to tell what happens in. `production` was pushed from its first commit.
pub struct Told(pub World);

pub fn made(signer: Option<Person>) -> Made {
    Made {
        author: Person::Mallory,
        co_author: None,
        signer,
        date: Dated::Next,
    }
}

pub fn start(policies: &[(Path, u8, u8)], people: &[Person]) -> Tree {
    let portals = policies.iter().map(|&(name, signatures, attestations)| {
        (
            name,
            (
                Place::Embedded,
                Policy {
                    signatures,
                    attestations,
                    list: LISTS[0],
                },
            ),
        )
    });
    let config = Config {
        folder: FOLDERS[0],
        names_revoked: true,
        portals: portals.collect(),
    };
    let signers: BTreeMap<_, _> = people
        .iter()
        .map(|person| (*person, Validity::Always))
        .collect();
    Tree::from([
        (CONFIG, Blob::Config(config)),
        (LISTS[0], Blob::Signers(signers.clone())),
        (LISTS[1], Blob::Signers(signers)),
        (REVOKED, Blob::Revoked(BTreeSet::new())),
        (ACCOUNTS[0][0], Blob::Account(0)),
        (ACCOUNTS[0][1], Blob::Account(0)),
    ])
}

/// Anna and Jan may sign; Ola may not.
pub fn signed() -> Told {
    told(start(
        &[("production", 1, 0), ("staging", 0, 0)],
        &[Person::Anna, Person::Jan],
    ))
    .pushed()
}

/// `people` have to approve, of Anna, Jan and Ola.
pub fn attested(people: u8) -> Told {
    told(start(
        &[("production", 0, people)],
        &[Person::Anna, Person::Jan, Person::Ola],
    ))
    .pushed()
}

pub fn told(start: Tree) -> Told {
    Told(World::new(&Script {
        has_http: false,
        start,
        signer: Some(Person::Anna),
        events: Vec::new(),
    }))
}

pub fn mailbox(which: usize, mailbox: u8) -> Edit {
    Edit::Account {
        which,
        mailbox,
        is_hidden: false,
    }
}

pub fn policy(signatures: u8, attestations: u8) -> Edit {
    Edit::Policy {
        name: "production",
        signatures,
        attestations,
    }
}

impl Told {
    /// The tip of `main` reaches `production`.
    pub fn pushed(mut self) -> Self {
        let tip = self.0.heads[MAIN];
        let portals = &mut self.0.portals;
        let received = portals.entry(Target::Embedded("production")).or_default();
        received.push(["bistro".to_owned()], tip);
        self
    }

    pub fn then(mut self, event: &Event) -> Self {
        self.0.apply(event);
        self
    }

    pub fn on(self, on: usize, edits: &[Edit], signer: Option<Person>) -> Self {
        self.then(&Event::Commit {
            on,
            edits: edits.to_vec(),
            made: made(signer),
        })
    }

    pub fn commit(self, edits: &[Edit], signer: Option<Person>) -> Self {
        self.on(MAIN, edits, signer)
    }

    pub fn dated(self, edits: &[Edit], date: Dated) -> Self {
        let made = Made {
            date,
            ..made(Some(Person::Anna))
        };
        self.then(&Event::Commit {
            on: MAIN,
            edits: edits.to_vec(),
            made,
        })
    }

    pub fn branch(self, back: usize) -> Self {
        self.then(&Event::Branch {
            topic: 1,
            at: Rev::Back(back),
        })
    }

    pub fn merge(self, how: How, signer: Option<Person>) -> Self {
        self.then(&Event::Merge {
            into: MAIN,
            from: vec![1],
            how,
            is_swapped: false,
            made: made(signer),
        })
    }

    /// Somebody approves the change from so many states before the tip up to the tip.
    pub fn approve(mut self, by: Person, back: usize) -> Self {
        let chain = self.0.history.chain(self.0.heads[MAIN]);
        let base = chain[chain.len() - 1 - back];
        self.0.approved(
            by,
            Target::Embedded("production"),
            (Some(base), self.0.heads[MAIN]),
            false,
        );
        self
    }

    pub fn approve_all(mut self, by: Person) -> Self {
        self.0.approved(
            by,
            Target::Embedded("production"),
            (None, self.0.heads[MAIN]),
            false,
        );
        self
    }

    pub fn verdict_of(&self, back: usize, allows_rollback: bool) -> Verdict {
        let chain = self.0.history.chain(self.0.heads[MAIN]);
        let commit = chain[chain.len() - 1 - back];
        let asked = Asked {
            allows_rollback,
            ..Asked::PLAIN
        };
        self.0
            .case("production", commit, asked)
            .expect("a case")
            .verdict()
    }

    /// Holds the verdict on the tip to these tests that fail.
    #[track_caller]
    pub fn fails<const N: usize>(self, tests: [Test; N]) -> Self {
        assert_eq!(self.verdict_of(0, false), Verdict::Fails(tests.into()));
        self
    }
}
