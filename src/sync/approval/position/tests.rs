use super::*;
use crate::git::fixture::{TestHistory, files};

/// A branch of four states, and the merge of a side branch into the last of them.
struct Branch {
    history: TestHistory,
    /// Oldest first.
    states: Vec<CommitId>,
    /// The commit that the last state has merged.
    merged: CommitId,
}

fn branch() -> Branch {
    let history = TestHistory::new();
    let one = |text: &str| files(&[("README.md", text)]);
    let root = history.commit("a", &one("0"), &[]);
    let first = history.commit("a", &one("1"), &[&root]);
    let merged = history.commit("b", &one("side"), &[&first]);
    let second = history.commit("a", &one("2"), &[&first]);
    let third = history.commit("a", &one("3"), &[&second, &merged]);
    Branch {
        history,
        states: vec![root, first, second, third],
        merged,
    }
}

impl Branch {
    fn source(&self, commit: &CommitId, config: Option<&str>) -> PushSource {
        PushSource {
            repository: self.states[0].as_str().to_owned(),
            commit: commit.as_str().to_owned(),
            config: config.map(str::to_owned),
        }
    }

    fn own(&self, state: usize) -> PushSource {
        self.source(&self.states[state], Some("contactctl.toml"))
    }

    fn read(&self, state: usize, sources: &[PushSource]) -> Result<Lineage> {
        let repository = self.history.open();
        let (tip, commit) = (&self.states[3], &self.states[state]);
        Lineage::read(&repository, tip, commit, sources, "local")
    }

    fn position(&self, state: usize, sources: &[PushSource]) -> Position {
        self.read(state, sources).expect("a position").position
    }

    fn refusal(&self, sources: &[PushSource]) -> Text {
        let error = self.read(3, sources).expect_err("a refusal");
        error.message().clone()
    }
}

#[test]
fn a_target_without_sources_is_new() {
    let branch = branch();
    assert_eq!(branch.position(3, &[]), Position::First);
}

#[test]
fn the_newest_source_is_the_base_wherever_the_commit_is() {
    let branch = branch();
    let sources = [branch.own(0), branch.own(2), branch.own(1)];
    let base = branch.states[2].clone();
    for (state, expected) in [
        (0, Position::Before(base.clone())),
        (1, Position::Before(base.clone())),
        (2, Position::After(base.clone())),
        (3, Position::After(base)),
    ] {
        assert_eq!(branch.position(state, &sources), expected);
    }
}

#[test]
fn a_source_that_was_only_merged_or_is_elsewhere_is_refused() {
    let branch = branch();
    let stray = branch.history.commit("c", &files(&[("x", "y")]), &[]);
    for (commit, message) in [
        (&branch.merged, id::SOURCE_ONLY_MERGED),
        (&stray, id::SOURCE_ON_ANOTHER_LINE),
    ] {
        let config = Some("contactctl.toml");
        // Also one that says that it is of another repository, and beside a source that is known.
        let ours = branch.source(commit, config);
        let others = PushSource {
            repository: "another".to_owned(),
            ..ours.clone()
        };
        for sources in [vec![ours.clone()], vec![others], vec![branch.own(1), ours]] {
            let expected = Text::new(message)
                .with("source", commit.short())
                .with("source-full", commit.as_str())
                .with("tip", branch.states[3].short())
                .with("portal", "local");
            assert_eq!(branch.refusal(&sources), expected);
        }
    }
}

#[test]
fn a_source_that_the_clone_lacks_is_refused_if_it_is_ours() {
    let branch = branch();
    let lost = PushSource {
        commit: "1".repeat(40),
        ..branch.own(0)
    };
    let expected = Text::new(id::SOURCE_UNKNOWN)
        .with("source", short_id(&lost.commit))
        .with("source-full", lost.commit.as_str())
        .with("portal", "local");
    assert_eq!(branch.refusal(std::slice::from_ref(&lost)), expected);
    assert_eq!(branch.refusal(&[branch.own(3), lost.clone()]), expected);
    // Those of another repository are theirs, and alone they mean that the target is.
    let theirs = PushSource {
        repository: "another".to_owned(),
        ..lost
    };
    let managed = Text::new(id::SOURCE_ELSEWHERE)
        .with("repository", "another")
        .with("portal", "local");
    assert_eq!(branch.refusal(std::slice::from_ref(&theirs)), managed);
    let base = Position::After(branch.states[1].clone());
    assert_eq!(branch.position(3, &[theirs, branch.own(1)]), base);
}

#[test]
fn another_configuration_is_told_and_proves_nothing_of_ours() {
    let branch = branch();
    let of = |state: usize, config| branch.source(&branch.states[state], config);
    let (other, unknown) = (Some("team/contactctl.toml"), None);
    let at = |state: usize| branch.states[state].clone();
    for (sources, expected, is_other) in [
        (vec![of(1, other)], Position::Beside(at(1)), true),
        (
            vec![of(0, other), of(1, other)],
            Position::Beside(at(1)),
            true,
        ),
        (
            vec![of(1, other), branch.own(0)],
            Position::After(at(0)),
            true,
        ),
        (
            vec![of(0, other), branch.own(1)],
            Position::After(at(1)),
            false,
        ),
        (vec![branch.own(1)], Position::After(at(1)), false),
        // A push of before may have been of this configuration.
        (vec![of(1, unknown)], Position::After(at(1)), true),
        (
            vec![of(1, unknown), of(2, other)],
            Position::After(at(1)),
            true,
        ),
        (
            vec![of(1, unknown), branch.own(2)],
            Position::After(at(2)),
            false,
        ),
    ] {
        let found = branch.read(3, &sources).expect("a position");
        assert_eq!(found.position, expected, "{sources:?}");
        assert_eq!(found.is_of_another_configuration, is_other, "{sources:?}");
    }
}
