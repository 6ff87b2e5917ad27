use super::*;
use crate::git::GitVariables;

/// A repository with a history that a seed chooses: the commits, each after its parents.
fn history(seed: u64) -> (tempfile::TempDir, Vec<Oid>) {
    let folder = tempfile::tempdir().expect("a folder");
    let git = git2::Repository::init(&folder).expect("a repository");
    let mut state = seed;
    let mut random = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).expect("31 bits") % below
    };
    let tree = git.treebuilder(None).and_then(|tree| tree.write());
    let tree = git.find_tree(tree.expect("a tree")).expect("a tree");
    let mut commits: Vec<Oid> = Vec::new();
    for number in 0..24 {
        let mut parents = Vec::new();
        for _ in 0..random(4).min(commits.len()) {
            // Near ones, so that lines of history meet again.
            let back = 1 + random(commits.len().min(5));
            let parent = commits[commits.len() - back];
            if !parents.contains(&parent) {
                parents.push(parent);
            }
        }
        let parents: Vec<_> = parents
            .into_iter()
            .map(|parent| git.find_commit(parent).expect("a parent"))
            .collect();
        // Dates say nothing of the order.
        let seconds = i64::try_from(random(1000)).expect("a small number");
        let time = git2::Time::new(1_700_000_000 + seconds, 0);
        let who = git2::Signature::new("a", "a@x.example", &time).expect("a name");
        let parents: Vec<_> = parents.iter().collect();
        let commit = git.commit(None, &who, &who, &number.to_string(), &tree, &parents);
        commits.push(commit.expect("a commit"));
    }
    (folder, commits)
}

/// The answers are those of libgit2, which has no `commit-graph` file here to believe.
#[test]
#[expect(clippy::disallowed_methods, reason = "they are what is compared with")]
fn walks_have_the_answers_of_libgit2() {
    for seed in 0..12 {
        let (folder, commits) = history(seed);
        let git = git2::Repository::open(&folder).expect("the repository");
        let ours = Repository::open(folder.path(), "contactctl.toml", &GitVariables::default())
            .expect("the repository");
        let mut histories = BTreeSet::new();
        for one in &commits {
            for other in &commits {
                if one == other || git.graph_descendant_of(*one, *other) == Ok(true) {
                    histories.insert((*one, *other));
                }
            }
        }
        let is_in = |commit: &Oid, history: &Oid| histories.contains(&(*history, *commit));
        for one in &commits {
            for other in &commits {
                let reaches = ours.reaches(*one, *other).expect("an answer");
                assert_eq!(reaches, is_in(other, one));

                let bases = git.merge_bases(*one, *other);
                let mut bases: Vec<Oid> = bases.map_or(Vec::new(), |found| found.to_vec());
                bases.sort();
                assert_eq!(ours.merge_bases(*one, *other).expect("bases"), bases);

                // A walk of libgit2 that hides commits is misled by dates such as these.
                let mut since = commits.clone();
                since.retain(|commit| is_in(commit, one) && !is_in(commit, other));
                since.sort();
                let sorted = ours.newest_first(*one, &[*other]).expect("commits");
                for (at, commit) in sorted.iter().enumerate() {
                    let parents = ours.parents_of(*commit).expect("parents");
                    let is_earlier = |parent| sorted[..at].contains(parent);
                    assert!(!parents.iter().any(is_earlier), "seed {seed}");
                }
                let mut sorted = sorted;
                sorted.sort();
                assert_eq!(sorted, since, "seed {seed}");
            }
        }
    }
}

#[test]
fn a_parent_that_is_missing_is_an_error_and_not_the_end() {
    let (folder, commits) = history(3);
    let git = git2::Repository::open(&folder).expect("the repository");
    let child = commits
        .iter()
        .rev()
        .find(|commit| git.find_commit(**commit).expect("a commit").parent_count() == 1);
    let child = *child.expect("one with a parent");
    let parent = git.find_commit(child).expect("a commit").parent_id(0);
    let text = parent.expect("a parent").to_string();
    let file = git.path().join("objects").join(&text[..2]).join(&text[2..]);
    std::fs::remove_file(file).expect("removed");
    let ours = Repository::open(folder.path(), "contactctl.toml", &GitVariables::default())
        .expect("the repository");
    let elsewhere = Oid::from_bytes(&[7; 20]).expect("an id");
    assert!(ours.reaches(child, elsewhere).is_err());
    assert!(ours.newest_first(child, &[]).is_err());
    assert!(ours.merge_bases(child, child).is_err());
    let child = CommitId::from(child);
    assert!(ours.identity(&child).is_err());
    assert!(
        ours.reaches_by_first_parents(&child, &CommitId::from(elsewhere))
            .is_err()
    );
    let first = ours.first_parent(&child).expect("a parent");
    assert_eq!(first.expect("a parent").as_str(), text);
}
