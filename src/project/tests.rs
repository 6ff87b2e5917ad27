use super::*;
use crate::error::ErrorKind;
use crate::text::{Content, MAX_FILE_BYTES, UnreadKind};

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, bytes) in files {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
        fs::write(file, bytes).expect("a file");
    }
    folder
}

fn paths(snapshot: &Snapshot) -> Vec<&str> {
    snapshot
        .files()
        .iter()
        .map(|file| file.path.as_str())
        .collect()
}

#[test]
fn the_nearest_configuration_comes_before_a_nearer_contacts_folder() {
    let folder = folder(&[
        ("contactctl.toml", b""),
        ("team/contacts/a.toml", b""),
        ("team/deep/er/x", b""),
    ]);
    let top = folder.path().canonicalize().expect("a path");
    let found = Project::discover(&folder.path().join("team/deep/er")).expect("a project");
    assert_eq!(found.root, top);

    fs::remove_file(top.join("contactctl.toml")).expect("removed");
    let found = Project::discover(&folder.path().join("team/contacts")).expect("a project");
    assert_eq!(found.root, top.join("team"));
}

#[test]
fn the_search_ends_at_the_top_of_the_work_tree() {
    let folder = folder(&[
        ("contactctl.toml", b""),
        ("inner/.git/HEAD", b""),
        ("inner/x/y", b""),
    ]);
    let error = Project::discover(&folder.path().join("inner/x")).expect_err("no project");
    assert!(error.to_string().contains("inner/x"), "{error}");
    assert_eq!(error.hints().len(), 2);
}

#[test]
fn a_snapshot_holds_the_configuration_and_the_contacts() {
    let folder = folder(&[
        ("contactctl.toml", b"contacts = \"who/them\"\n"),
        ("who/them/b/c.toml", b"c = 1\n"),
        ("who/them/a.toml", b"a = \xff\n"),
        ("who/them/.hidden.toml", b""),
        ("who/them/.git/x.toml", b""),
        ("who/them/.contactctl/x.toml", b""),
        ("who/them/read.me", b""),
        ("who/else.toml", b""),
    ]);
    let project = Project::discover(folder.path()).expect("a project");
    let snapshot = project.files().expect("a snapshot").into_snapshot();
    assert_eq!(
        paths(&snapshot),
        [
            "contactctl.toml",
            "who/them/.hidden.toml",
            "who/them/a.toml",
            "who/them/b/c.toml"
        ]
    );
    let content = snapshot.file("who/them/a.toml").map(|file| &file.content);
    assert!(
        matches!(content, Some(Content::NotUtf8 { at: 4, .. })),
        "{content:?}"
    );
}

#[test]
fn ignored_files_are_left_out() {
    let folder = folder(&[
        (".git/HEAD", b""),
        (".gitignore", b"draft-*\n"),
        ("contacts/a.toml", b""),
        ("contacts/draft-b.toml", b""),
        ("contacts/deep/.gitignore", b"*\n!keep.toml\n"),
        ("contacts/deep/c.toml", b""),
        ("contacts/deep/keep.toml", b""),
    ]);
    let project = Project::discover(folder.path()).expect("a project");
    let snapshot = project.files().expect("a snapshot").into_snapshot();
    assert_eq!(
        paths(&snapshot),
        ["contacts/a.toml", "contacts/deep/keep.toml"]
    );
}

#[test]
fn a_file_over_the_limit_is_not_read() {
    let size = usize::try_from(MAX_FILE_BYTES).expect("it fits") + 1;
    let folder = folder(&[("contacts/a.toml", &vec![b'#'; size])]);
    let snapshot = Project::discover(folder.path())
        .expect("a project")
        .files()
        .expect("a snapshot")
        .into_snapshot();
    let bytes = MAX_FILE_BYTES + 1;
    assert_eq!(snapshot.files()[0].content, Content::TooLarge { bytes });
}

#[test]
fn nothing_to_check_is_a_failure() {
    insta::assert_snapshot!(message(&[("contactctl.toml", b"")]), @"there is no folder `contacts` in `[ROOT]`; create it, or set `contacts` in `contactctl.toml` to the folder of the contacts");
    insta::assert_snapshot!(message(&[("contactctl.toml", b"contact = \"x\"")]), @"there is no folder `contacts` in `[ROOT]`; create it, or set `contacts` in `contactctl.toml` to the folder of the contacts; first fix line 1 of `contactctl.toml`: unknown key `contact` at the top level of the file");
    insta::assert_snapshot!(message(&[("contacts/directory.toml", b"")]), @"there is no account file in `contacts`; create the first one, for example with `contactctl new bistro-warszawa`; see its keys: `contactctl explain account`");
    insta::assert_snapshot!(message(&[("contacts/a.tml", b"")]), @"there is no account file in `contacts`; create the first one, for example with `contactctl new bistro-warszawa`; see its keys: `contactctl explain account`");
}

/// The failure of reading a project with these files, with its hints.
fn message(files: &[(&str, &[u8])]) -> String {
    let folder = folder(files);
    let project = Project::discover(folder.path()).expect("a project");
    let error = project.files().expect_err("nothing to check");
    let hints: Vec<_> = error.hints().iter().map(ToString::to_string).collect();
    format!("{error}; {}", hints.join("; ")).replace(&*project.root.to_string_lossy(), "[ROOT]")
}

#[test]
fn the_contacts_stay_inside_the_project() {
    let outside = folder(&[("a.toml", b"")]);
    let absolute = outside.path().to_string_lossy().into_owned();
    for contacts in [
        "..",
        "./",
        "../x",
        "x/../..",
        "contacts/",
        "./contacts",
        "",
        &absolute,
    ] {
        let config = format!("contacts = '{contacts}'\n");
        let folder = folder(&[("p/contactctl.toml", config.as_bytes()), ("x/a.toml", b"")]);
        let project = Project::discover(&folder.path().join("p")).expect("a project");
        let error = project.files().expect_err("refused");
        assert!(
            error
                .to_string()
                .contains("is not an accepted path of a folder in the project"),
            "{error}"
        );
    }
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;

    let outside = folder(&[("secret.toml", b"")]);
    let folder = folder(&[("contacts/a.toml", b"")]);
    let at = |path: &str| folder.path().join(path);
    symlink(outside.path().join("secret.toml"), at("contacts/link.toml")).expect("a link");
    symlink(outside.path(), at("contacts/deep")).expect("a link");
    let project = Project::discover(folder.path()).expect("a project");
    let snapshot = project.files().expect("a snapshot").into_snapshot();
    let contents = snapshot.files().iter();
    let contents: Vec<_> = contents.map(|file| (&*file.path, &file.content)).collect();
    assert_eq!(
        contents,
        [
            ("contacts/a.toml", &Content::Text(String::new())),
            ("contacts/deep", &Content::Unread(UnreadKind::Link)),
            ("contacts/link.toml", &Content::Unread(UnreadKind::Link)),
        ]
    );

    fs::rename(at("contacts"), at("real")).expect("renamed");
    symlink(at("real"), at("contacts")).expect("a link");
    let error = project.files().expect_err("refused");
    assert_eq!(
        error.to_string(),
        "`contacts` is a symbolic link or inside one; links are not followed"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_utf8_is_shown_as_far_as_it_can_be() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = folder(&[("contacts/a.toml", b"")]);
    let name = OsStr::from_bytes(b"caf\xe9.toml");
    fs::write(folder.path().join("contacts").join(name), b"").expect("a file");
    let project = Project::discover(folder.path()).expect("a project");
    let error = project.files().expect_err("refused");
    assert_eq!(
        error.to_string(),
        "the name of `contacts/caf\u{fffd}.toml` is not UTF-8"
    );
}

#[test]
fn a_configuration_that_is_no_file_is_not_taken_for_none() {
    let folder = folder(&[("contactctl.toml/real.toml", b""), ("contacts/a.toml", b"")]);
    let project = Project::discover(folder.path()).expect("a project");
    for result in [
        project.files().map(|_| ()),
        project.settings().map(|_| ()),
        project.read("contactctl.toml").map(|_| ()),
    ] {
        let error = result.expect_err("it is a folder");
        assert_eq!(error.kind(), ErrorKind::Usage);
        let expected = Text::new(id::CONFIG_NO_FILE).with("path", "contactctl.toml");
        assert_eq!(error.message(), &expected);
    }
}
