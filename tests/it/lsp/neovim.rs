//! The same in a real Neovim, which `tests/run` installs.

use std::process::Command;

use insta::assert_snapshot;

use super::{FILE, account, team};
use crate::support::ACCOUNT;

#[test]
#[ignore = "needs Neovim, which tests/run installs"]
#[expect(
    clippy::disallowed_methods,
    reason = "`tests/run` passes the path in a variable"
)]
fn a_file_is_fixed_in_neovim() {
    let neovim = std::env::var("CONTACTCTL_TEST_NEOVIM").expect("tests/run sets it");
    let other = ACCOUNT.replace("id = \"bistro\"", "id = \"other\"");
    let project = team()
        .file(FILE, account().replace("\"09:00\"", "\"9:00\""))
        .file("contacts/other.toml", other);
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/lsp/neovim.lua");
    let ran = Command::new(neovim)
        .args(["--headless", "--clean", "-l", script])
        .arg(project.prepared(&[]).get_program())
        .arg(project.path(FILE))
        .current_dir(project.path(""))
        .env("XDG_STATE_HOME", project.path("../home"))
        .output()
        .expect("it starts");
    let printed = String::from_utf8_lossy(&ran.stdout) + String::from_utf8_lossy(&ran.stderr);
    assert_snapshot!(printed, @"");
    assert!(ran.status.success(), "{}", ran.status);
    assert_snapshot!(project.run(["check"]), @"");
    assert!(project.text("contacts/other.toml").contains("[\"@duty\"]"));
}
