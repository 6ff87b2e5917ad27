use super::*;
use git2::Oid;

struct Database {
    folder: tempfile::TempDir,
    git: git2::Repository,
}

impl Database {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let git = git2::Repository::init(&folder).expect("a repository");
        Self { folder, git }
    }

    fn objects(&self) -> PathBuf {
        self.folder.path().join(".git/objects")
    }

    fn blob(&self, bytes: &[u8]) -> Oid {
        self.git.blob(bytes).expect("a blob")
    }

    fn file(&self, object: Oid) -> PathBuf {
        let id = object.to_string();
        self.objects().join(&id[..2]).join(&id[2..])
    }

    /// Replaces the file of an object, which Git makes read-only.
    fn write(&self, object: Oid, bytes: &[u8]) {
        let file = self.file(object);
        fs::remove_file(&file).expect("removed");
        fs::write(file, bytes).expect("written");
    }

    /// What is wrong: the message and its cause.
    fn damage(&self) -> Option<String> {
        let error = check(&self.objects()).err()?;
        assert_eq!(error.kind().status(), 2);
        assert!(error.hints()[0].to_string().contains("`git fsck`"));
        let causes: Vec<_> = error.causes().iter().map(ToString::to_string).collect();
        Some(format!("{error}: {}", causes.join(", ")))
    }
}

/// Bytes that do not compress well.
fn noise(size: usize) -> Vec<u8> {
    let mut state = 7_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..size).map(|_| next()).collect()
}

#[test]
fn whole_objects_of_all_sizes_and_levels_of_compression_are_whole() {
    let database = Database::new();
    assert_eq!(database.damage(), None);
    for size in [0, 1, 57, 58, 59, 1000, CHUNK - 9, CHUNK, CHUNK + 1, 200_000] {
        database.blob(&noise(size));
        database.blob(&vec![0; size]);
    }
    assert_eq!(database.damage(), None);
}

#[test]
fn a_file_that_is_cut_anywhere_is_damage() {
    for bytes in [noise(300), vec![b'a'; 100_000], noise(100_000)] {
        let database = Database::new();
        let object = database.blob(&bytes);
        let whole = fs::read(database.file(object)).expect("the file");
        let some = (0..whole.len()).step_by(1 + whole.len() / 40);
        for length in some.chain([1, 2, 3, whole.len() - 4, whole.len() - 1]) {
            database.write(object, &whole[..length]);
            let expected =
                format!("object {object} of the repository is damaged: its file ends too early");
            assert_eq!(
                database.damage(),
                Some(expected),
                "{length} of {}",
                whole.len()
            );
        }
        database.write(object, &whole);
        assert_eq!(database.damage(), None);
    }
}

#[test]
fn a_file_that_holds_something_else_is_damage() {
    let database = Database::new();
    let (object, other) = (database.blob(b"one"), database.blob(b"two"));
    let whole = fs::read(database.file(object)).expect("the file");
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 0x20;
    let more = [&whole[..], b"x"].concat();
    let twice = [&whole[..], &whole[..]].concat();
    let another = fs::read(database.file(other)).expect("the file");
    for wrong in [
        &flipped,
        &more,
        &twice,
        &another,
        &b"not compressed at all".to_vec(),
    ] {
        database.write(object, wrong);
        let expected = format!(
            "object {object} of the repository is damaged: its file contains something else"
        );
        assert_eq!(database.damage(), Some(expected));
    }
    database.write(other, b"");
    let damage = database.damage().expect("damage");
    assert!(
        damage.contains(" and 1 other object of the repository are damaged: the file of object "),
        "{damage}"
    );
}

#[test]
fn a_borrowed_object_is_checked_too() {
    let (database, lender) = (Database::new(), Database::new());
    let object = lender.blob(b"borrowed");
    let line = format!("# a comment\n{}\n", lender.objects().display());
    let file = database.objects().join("info/alternates");
    fs::write(&file, &line).expect("written");
    assert_eq!(database.damage(), None);
    lender.write(object, b"");
    assert!(database.damage().is_some());
    // They may borrow of each other, or of nobody.
    let back = format!("{}\n", database.objects().display());
    fs::write(lender.objects().join("info/alternates"), back).expect("written");
    assert!(database.damage().is_some());
    fs::write(file, "../../nowhere/objects\n").expect("written");
    assert_eq!(database.damage(), None);
}

#[test]
fn what_is_not_an_object_is_passed_over() {
    let database = Database::new();
    let folder = database.objects().join("ab");
    fs::create_dir(&folder).expect("a folder");
    for name in ["tmp_obj_X7", "short", &"z".repeat(38)] {
        fs::write(folder.join(name), "being written").expect("written");
    }
    fs::write(database.objects().join("ab12"), "").expect("written");
    assert_eq!(database.damage(), None);
}
