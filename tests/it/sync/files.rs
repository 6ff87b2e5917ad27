//! Files that a run leaves, saved plans and receipts: whole or not there, for their owner alone, and
//! nothing pushed that no receipt can be written of.

use std::fs::{self, File, Permissions};
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::process::ExitStatusExt as _;
use std::process::Stdio;

use insta::assert_snapshot;
use serde_json::Value;

use super::http::over_http;
use super::two_accounts;
use crate::support::Project;
use crate::support::served::Served;

fn mode(project: &Project, path: &str) -> u32 {
    let file = fs::metadata(project.path(path)).expect("a file");
    file.permissions().mode() & 0o777
}

/// How many accounts a receipt tells of.
fn accounts(receipt: &str) -> usize {
    let receipt: Value = serde_json::from_str(receipt).expect("JSON");
    receipt["accounts"].as_array().expect("a list").len()
}

/// The names in a folder.
fn names(project: &Project, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(project.path(folder)).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<_> = names
        .map(|name| name.into_string().expect("UTF-8"))
        .collect();
    names.sort();
    names
}

#[test]
fn a_file_that_others_could_read_becomes_its_owners_alone() {
    let project = two_accounts();
    for (path, args) in [
        ("out/plan.json", ["plan", "--out", "out/plan.json"]),
        (
            "out/receipt.json",
            ["sync", "--yes", "--report=out/receipt.json"],
        ),
    ] {
        project.write(path, "the old one, which is a little longer than nothing");
        let readable = Permissions::from_mode(0o644);
        fs::set_permissions(project.path(path), readable).expect("it is ours");
        let run = project.run(args);
        assert_eq!(run.status, Some(0), "{run}");
        assert_eq!(mode(&project, path), 0o600);
        let _whole: Value = serde_json::from_str(&project.text(path)).expect("JSON");
    }
    assert_eq!(names(&project, "out"), ["plan.json", "receipt.json"]);
}

#[test]
fn a_link_whose_end_is_missing_is_followed_and_stays() {
    let project = two_accounts().file("kept/other.txt", "");
    symlink("kept/latest.json", project.path("receipt.json")).expect("a link");
    symlink("receipt.json", project.path("link.json")).expect("a link");
    let sync = project.run(["sync", "--yes", "--report", "link.json"]);
    assert_eq!(sync.status, Some(0), "{sync}");
    assert_eq!(accounts(&project.text("kept/latest.json")), 2);
    assert_eq!(mode(&project, "kept/latest.json"), 0o600);
    assert_eq!(names(&project, "kept"), ["latest.json", "other.txt"]);
    for link in ["receipt.json", "link.json"] {
        assert!(project.path(link).is_symlink(), "{link}");
    }
}

#[test]
fn a_pipe_is_written_to_as_it_is() {
    let project = two_accounts();
    let pipe = project.path("pipe");
    let made = project.program("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo is there").success());
    let reader = std::thread::spawn(move || fs::read_to_string(pipe).expect("text"));
    let sync = project.run(["sync", "--yes", "--report", "pipe"]);
    assert_eq!(sync.status, Some(0), "{sync}");
    assert_eq!(accounts(&reader.join().expect("no panic")), 2);
    let ignored = project.run(["sync", "--yes", "--report", "/dev/null"]);
    assert_eq!(ignored.status, Some(0), "{ignored}");
}

#[test]
fn a_file_that_the_output_goes_to_is_not_replaced() {
    let project = two_accounts();
    symlink("/dev/stdout", project.path("link")).expect("a link");
    for path in ["/dev/stdout", "/proc/self/fd/1", "/dev/fd/1", "link"] {
        let mut log = File::create(project.path("log")).expect("a file");
        log.write_all(b"before\n").expect("room");
        let run = project
            .prepared(&["sync", "--yes", "--quiet", "--report", path])
            .stdout(log.try_clone().expect("one more"))
            .status();
        assert!(run.expect("it starts").success());
        log.write_all(b"after\n").expect("room");
        let text = project.text("log");
        let receipt = text.strip_prefix("before\n").expect("what was there");
        let receipt = receipt.strip_suffix("after\n").expect("what came later");
        assert!(receipt.starts_with("{\n"), "{path}: {text}");
        accounts(receipt);
    }
    let mut log = File::create(project.path("log")).expect("a file");
    log.write_all(b"before\n").expect("room");
    let plan = project
        .prepared(&["plan", "--out", "/dev/stderr"])
        .stdout(Stdio::null())
        .stderr(log.try_clone().expect("one more"))
        .status();
    assert!(plan.expect("it starts").success());
    log.write_all(b"after\n").expect("room");
    let text = project.text("log");
    assert!(text.starts_with("before\n{\n"), "{text}");
    assert!(
        text.ends_with("Z); to push it, run `contactctl sync --plan /dev/stderr`\nafter\n"),
        "{text}"
    );
}

#[test]
fn what_no_receipt_can_be_written_of_is_not_pushed() {
    let portal = TcpListener::bind("127.0.0.1:0").expect("a port");
    portal.set_nonblocking(true).expect("a socket");
    let url = format!("http://{}", portal.local_addr().expect("an address"));
    let project = over_http(&url).file("taken/file.txt", "");
    symlink("loop", project.path("loop")).expect("a link");
    let longest = "n".repeat(300);
    let token = ("CONTACTCTL_STAGING_TOKEN", "token");
    let run = |path: &str| project.run_with(token, ["sync", "--yes", "--report", path]);
    assert_snapshot!(run("missing/receipt.json"), @"
    $ contactctl sync --yes --report missing/receipt.json
    --- stderr
    error: cannot write `[PROJECT]/missing/receipt.json`
      cause: No such file or directory (os error 2)
      help: make sure that its folder exists and is writable, and that the disk is not full
    --- status 2
    ");
    assert_snapshot!(run("taken"), @"
    $ contactctl sync --yes --report taken
    --- stderr
    error: cannot write `[PROJECT]/taken`: it is the path of a folder
      help: add a file name to the path
    --- status 2
    ");
    assert_snapshot!(run("new/"), @"
    $ contactctl sync --yes --report new/
    --- stderr
    error: cannot write `[PROJECT]/new/`: it is the path of a folder
      help: add a file name to the path
    --- status 2
    ");
    assert_snapshot!(run("loop"), @"
    $ contactctl sync --yes --report loop
    --- stderr
    error: cannot write `[PROJECT]/loop`
      cause: Too many levels of symbolic links (os error 40)
      help: make sure that its folder exists and is writable, and that the disk is not full
    --- status 2
    ");
    assert_snapshot!(run("taken/file.txt/receipt.json"), @"
    $ contactctl sync --yes --report taken/file.txt/receipt.json
    --- stderr
    error: cannot write `[PROJECT]/taken/file.txt/receipt.json`
      cause: Not a directory (os error 20)
      help: make sure that its folder exists and is writable, and that the disk is not full
    --- status 2
    ");
    let long = run(&longest);
    assert_eq!(long.status, Some(2), "{long}");
    assert!(long.says("File name too long"), "{long}");
    let asked = portal.accept().map(|(_, who)| who);
    let none = asked.expect_err("the portal is not even asked");
    assert_eq!(none.kind(), std::io::ErrorKind::WouldBlock);
    assert_eq!(names(&project, "taken"), ["file.txt"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_receipt_that_the_disk_has_no_room_for_is_told_with_the_outcome() {
    let project = two_accounts();
    assert_snapshot!(project.run(["sync", "--yes", "--quiet", "--report", "/dev/full"]), @"
    $ contactctl sync --yes --quiet --report /dev/full
    --- stderr
    error: cannot write `/dev/full`
      cause: No space left on device (os error 28)
      help: make sure that its folder exists and is writable, and that the disk is not full
    --- status 2
    ");
    let again = project.run(["sync", "--yes"]);
    assert!(again.says("Nothing to do: 2 unchanged."), "{again}");
}

/// The system kills a process that writes more of a file than it may: half-way, without a clock.
#[test]
fn who_is_killed_while_writing_leaves_no_part_of_a_file() {
    let operator = Project::good();
    let portal = Served::start(&operator, []);
    let project = over_http(&portal.url).file("out/old.json", "the old one");
    for path in ["out/old.json", "out/new.json"] {
        let plan = project.prepared(&["plan", "--provision", "--out", path]);
        let mut limited = project.program("sh");
        let run = limited
            .args(["-c", "ulimit -c 0; ulimit -f 1; exec \"$@\"", "sh"])
            .arg(plan.get_program())
            .args(plan.get_args())
            .env("CONTACTCTL_STAGING_TOKEN", &portal.token)
            .output()
            .expect("it starts");
        assert_eq!(run.status.code(), None, "{run:?}");
        assert_eq!(run.status.signal(), Some(25), "{run:?}");
    }
    assert_eq!(project.text("out/old.json"), "the old one");
    let left = names(&project, "out");
    let hidden = left.iter().filter(|name| name.starts_with('.')).count();
    assert_eq!((left.len(), hidden), (3, 2), "{left:?}");
}
