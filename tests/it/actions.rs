//! The action for GitHub, the components for GitLab and the hook of pre-commit: their tests are in
//! Python, as the scripts are.

use std::process::Command;

/// Runs the tests of a file in `tests/actions/`.
fn passes(file: &str) {
    #[expect(
        clippy::disallowed_methods,
        reason = "`bash tests/run` says where it is"
    )]
    let [python, description] = ["CONTACTCTL_TEST_ACTIONS", "CONTACTCTL_TEST_GITHUB"].map(|name| {
        std::env::var(name).unwrap_or_else(|_| panic!("`{name}` is not set: run `bash tests/run`"))
    });
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/actions");
    let output = Command::new(python)
        .args(["-m", "unittest", file])
        .current_dir(folder)
        .env("CONTACTCTL_TEST_GITHUB", description)
        .env("CONTACTCTL_TEST_PROGRAM", env!("CARGO_BIN_EXE_contactctl"))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .expect("Python starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(!said.contains("Ran 0 tests"), "{said}");
}

macro_rules! files {
    ($($name:ident),*) => {
        $(
            #[test]
            #[ignore = "needs Python packages and GitHub's description: `bash tests/run` installs and runs it"]
            fn $name() {
                passes(concat!("test_", stringify!($name)));
            }
        )*

        #[test]
        fn every_file_is_run() {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/actions");
            let mut found: Vec<_> = std::fs::read_dir(folder)
                .expect("the folder")
                .filter_map(|entry| entry.expect("an entry").file_name().into_string().ok())
                .filter(|name| name.starts_with("test_"))
                .collect();
            found.sort();
            let mut run = vec![$(concat!("test_", stringify!($name), ".py")),*];
            run.sort_unstable();
            assert_eq!(found, run);
        }
    };
}

files!(
    comment, gitlab, issue, markdown, pre_commit, reports, scripts
);
