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
    let mut project = team()
        .file(FILE, account().replace("\"09:00\"", "\"9:00\""))
        .file("contacts/other.toml", other);
    for nth in 0..197 {
        let id = format!("id = \"bistro-{nth}\"");
        let text = ACCOUNT.replace("id = \"bistro\"", &id);
        project = project.file(&format!("contacts/{}/{nth}.toml", nth % 7), text);
    }
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
    assert_snapshot!(printed, @r#"
    diagnostic: 17:8 bad-format `9:00` is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to `23:59`
    hover: **`contacts.technical_non_emergency`** · Technical Non-Emergency Contacts (people who work in the portal see it)
    completion: @oncall oncall@bistro.example
    line: technical_emergency = ["@oncall"]
    renamed in: 200 files
    diagnostic: bad-format
    action: change it to `09:00`; once committed and approved, it may be pushed
    clean and saved
    "#);
    assert!(ran.status.success(), "{}", ran.status);
    assert_snapshot!(project.run(["check"]), @"
    $ contactctl check
    201 files, 199 accounts: no findings
    --- status 0
    ");
    assert!(project.text("contacts/other.toml").contains("[\"@duty\"]"));
}
