//! Histories to judge in tests: a project with a portal, and people with keys.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan as _};

use super::judge::ProposedPush;
use super::position::{Lineage, Position};
use super::target::{PortalIds, Reach};
use super::verdict::PolicyTest;
use super::walk::Walk;
use crate::contact::{Environment, Target};
use crate::error::Result;
use crate::forge::Evidence;
use crate::git::approvals::Attestation;
use crate::git::fixture::{AT, Header, TestHistory, files};
use crate::git::{ApprovalStatement, ApprovedBranch, CommitId, NAMESPACE, Repository, Scopes};
use crate::language::id;
use crate::ssh::fixture::TestKey;

/// The portal's id.
pub(super) const PORTAL: &str = "11111111-1111-4111-8111-111111111111";

/// Somebody with a key.
#[derive(Debug, Clone, Copy)]
pub(super) struct Person {
    who: &'static str,
    seed: u8,
}

pub(super) const ANNA: Person = Person {
    who: "anna",
    seed: 1,
};
pub(super) const JAN: Person = Person {
    who: "jan",
    seed: 2,
};
pub(super) const OLA: Person = Person {
    who: "ola",
    seed: 3,
};

impl Person {
    pub(super) fn key(self) -> TestKey {
        TestKey::new(self.seed)
    }

    /// The address, which is also the name in `allowed_signers`.
    pub(super) fn name(self) -> String {
        format!("{}@bistro.example", self.who)
    }
}

/// A commit to make.
#[derive(Clone, Copy)]
pub(super) struct Change<'c> {
    pub(super) by: Person,
    pub(super) summary: &'c str,
    pub(super) signed: Option<Person>,
    /// Its date, in seconds since 1970.
    pub(super) at: i64,
    /// The settings of `[approval]`.
    pub(super) policy: &'c str,
    /// The people in `allowed_signers`.
    pub(super) listed: &'c [Person],
    /// The people in `revoked_signers`.
    pub(super) revoked: &'c [Person],
    /// The text of a file of contacts.
    pub(super) contact: &'c str,
    /// The text of `CODEOWNERS`.
    pub(super) owners: &'c str,
    /// The text of a file that is out of scope.
    pub(super) other: &'c str,
}

/// A change of nothing by Anna, who did not sign it.
pub(super) const CHANGE: Change<'_> = Change {
    by: ANNA,
    summary: "step",
    signed: None,
    at: AT,
    policy: "",
    listed: &[ANNA, JAN, OLA],
    revoked: &[],
    contact: "",
    owners: "",
    other: "",
};

/// A project that is pushed to one embedded portal.
pub(super) struct TestProject {
    history: TestHistory,
    reach: Reach,
}

impl TestProject {
    pub(super) fn new() -> Self {
        let ids = PortalIds {
            embedded: BTreeMap::from([("own".to_owned(), PORTAL.to_owned())]),
            ..PortalIds::default()
        };
        Self {
            history: TestHistory::new(),
            reach: Reach::new(target(), None, ids, false),
        }
    }

    pub(super) fn open(&self) -> Repository {
        self.history.open()
    }

    pub(super) fn commit(&self, change: &Change<'_>, parents: &[&CommitId]) -> CommitId {
        let config = format!(
            "[approval]\nrevoked_signers = \"revoked_signers\"\n{}\n\
             [portals.own]\nkind = \"embedded\"\nenvironment = \"production\"\n",
            change.policy
        );
        let list: Vec<_> = change
            .listed
            .iter()
            .map(|person| format!("{} {}", person.name(), person.key().text()))
            .collect();
        let revoked: String = change
            .revoked
            .iter()
            .map(|person| person.key().text() + "\n")
            .collect();
        let files = files(&[
            ("contactctl.toml", &config),
            ("allowed_signers", &list.join("\n")),
            ("revoked_signers", &revoked),
            ("contacts/a.toml", change.contact),
            (".github/CODEOWNERS", change.owners),
            ("README.md", change.other),
        ]);
        let key = change.signed.map(Person::key);
        let header = Header {
            who: change.by.who,
            summary: change.summary,
            at: change.at,
            key: key.as_ref(),
        };
        self.history.commit_with(&header, &files, parents)
    }

    /// Points the branch `main`, the approved one, at `commit`.
    pub(super) fn set_main(&self, commit: &CommitId) {
        self.history.set_branch("main", commit);
    }

    /// Shows `look` the walk to `commit` from what `position` says was pushed.
    pub(super) fn look<T>(
        &self,
        position: Position,
        commit: &CommitId,
        look: impl FnOnce(&ProposedPush<'_>, &Walk<'_>) -> T,
    ) -> Result<T> {
        let repository = self.open();
        let scopes = Scopes::new(&repository);
        let push = ProposedPush {
            repository: &repository,
            commit: commit.clone(),
            branch: ApprovedBranch {
                name: "main".to_owned(),
                remote: None,
                tip: commit.clone(),
                chosen: id::BRANCH_LOCAL,
            },
            lineage: Lineage {
                position,
                is_of_another_configuration: false,
            },
            reach: &self.reach,
            portal: "own",
            now: now(),
            was_pushed: false,
        };
        let walk = push.walk(&scopes)?;
        Ok(look(&push, &walk))
    }

    /// Judges a push after `base`, and returns the test `name` of the verdict.
    pub(super) fn test(&self, name: &str, base: &CommitId, commit: &CommitId) -> PolicyTest {
        let position = Position::After(base.clone());
        self.judged(name, position, commit, None)
    }

    /// Judges a push with the `evidence` of a forge, and returns the test `name` of the verdict.
    pub(super) fn judged(
        &self,
        name: &str,
        position: Position,
        commit: &CommitId,
        evidence: Option<Evidence>,
    ) -> PolicyTest {
        let evidence = evidence.map(Ok);
        let verdict = self.look(position, commit, |push, walk| {
            push.judge(walk, evidence.as_ref())
        });
        let mut tests = verdict.expect("a walk").tests.into_iter();
        tests
            .find(|test| test.name == name)
            .expect("a policy requires the test")
    }

    /// Returns the approval of the change from one state to the other by `person`.
    pub(super) fn statement(
        &self,
        person: Person,
        from: Option<&CommitId>,
        to: &CommitId,
    ) -> ApprovalStatement {
        let repository = self.open();
        let scopes = Scopes::new(&repository);
        let digest = |state| scopes.digest(state).expect("it is read").expect("a digest");
        ApprovalStatement {
            repository: repository.identity(to).expect("it is read"),
            target: target(),
            state: from.map(|from| from.as_str().to_owned()),
            before: digest(from),
            after: digest(Some(to)),
            expires: now().checked_add(24.hours()).expect("a time"),
            by: person.name(),
        }
    }

    /// Keeps an approval that is signed by `signer`.
    pub(super) fn keep(&self, signer: Person, statement: ApprovalStatement) {
        let text = statement.to_string();
        let signature = signer.key().sign(NAMESPACE, text.as_bytes());
        let attestation = Attestation {
            statement,
            signature,
        };
        self.open().attest(&attestation).expect("it is written");
    }

    /// Approves the change from one state to the other.
    pub(super) fn approve(&self, person: Person, from: &CommitId, to: &CommitId) {
        self.keep(person, self.statement(person, Some(from), to));
    }
}

/// The target of the project.
pub(super) fn target() -> Target {
    Target {
        portal: PORTAL.to_owned(),
        environment: Environment::Production,
    }
}

/// The time of each run: an hour after the commits, if a test does not choose their dates.
pub(super) fn now() -> Timestamp {
    Timestamp::from_second(AT + 3600).expect("a time")
}
