//! What keeps a run from being done, in Polish.

use insta::assert_snapshot;

use crate::support::Project;

#[test]
fn a_failure_is_told_in_polish() {
    let run = Project::good().run(["check", "-C", "nowhere", "--lang", "pl"]);
    assert_snapshot!(run, @"
    $ contactctl check -C nowhere --lang pl
    --- stderr
    błąd: `[PROJECT]/nowhere` nie jest folderem
      wskazówka: podaj istniejący folder przez `-C DIR`
    --- status 2
    ");
}
