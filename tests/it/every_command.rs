//! Every command with every flag, where `CI` is set: nothing but an approved sync writes to a portal,
//! and nothing that is printed or kept has anybody's address, phone or name in it, or a token.

use std::cell::RefCell;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Duration;
use std::{fs, thread};

use crate::support::Project;
use crate::support::accounts::BISTRO;
use crate::support::commands::{Leaf, global_flags, leaves};
use crate::support::proxy::Proxy;
use crate::support::served::Served;

/// The longest that a command is waited for which runs on; far more than it ever takes.
const DEADLINE: Duration = Duration::from_mins(1);

static READS: AtomicUsize = AtomicUsize::new(0);
static WRITES: AtomicUsize = AtomicUsize::new(0);

/// Counts a request, and loses no reply.
fn count(head: &str) -> bool {
    let is_read = head.starts_with("GET ") || head.starts_with("HEAD ");
    let counter = if is_read { &READS } else { &WRITES };
    counter.fetch_add(1, Ordering::Relaxed);
    false
}

/// What nobody may read: of each address the end of its local part, of the phone the last digits.
/// The pages of rules have addresses of their own in their examples.
const CANARIES: [&str; 9] = [
    ".q7@",
    "canary-user@",
    "Kanarek",
    "anarek",
    "7654321",
    "765 43",
    "765-43",
    "hunter2",
    "cctl_",
];

/// `text` with addresses that stand nowhere else.
fn marked(text: &str) -> String {
    text.replace("@bistro.example", ".q7@bistro.example")
}

const DIRECTORY: &str = r#"[zofia]
kind = "person"
nmae = "oops"
email = "anna.q7@bistro.example"
name = "Zofia Kanarek"
phone = "+48227654321"
language = "pl"
"#;

/// Another file of the directory, in which nothing is written as it should be.
const BADLY_WRITTEN: &str = r#"[jan]
kind = "person"
email = "kanarek @ bistro.example"
phone = "+48 22 765 43 21"
nick = "kanarek"
password = "hunter2"

[adam]
email = "Adam Kanarek <adam@bistro.example>"
phone = "(22) 765-43-21"
members = ["kanarek\u0040bistro.example", "kanarek\uff20bistro.example", "kanarek"]

[ola]
email = https://kanarek:kanarek@bistro.example/?q=kanarek
phone: +48 22 765 43 21
name = Ola Kanarek
token = hunter2
"#;

/// A file that is not committed and has errors of many kinds.
const FAULTY: &str = r#"[account]
id = "faulty"
name = "Faulty"
integration = "reservations-e2e"
brand_domains = ["bistro.example"]

[contacts]
technical_emergency = ["anna@.q7@bistro.example", "oncall.q7@gmial.com", "@nobody", "@ anna kanarek"]
emial = "jan kanarek"
apiKey = "hunter2"
technical_non_emergency = ["api.q7@bistro.example", "api.q7@bistro.example"]
operational_for_google = ["escalations.q7@bistro.example"]
operational_for_users = "escalations.q7@bistro.example"
alert = ["anna.q7@bistro.example"]
phone = "+48227654321"
"#;

struct Stage {
    project: Project,
    /// The portal and its operator's folder, which both have to live.
    portal: Served,
    _operator: Project,
    /// What does not hold.
    faults: RefCell<Vec<String>>,
}

impl Stage {
    /// An account that was pushed, an approved change of it and one that is not approved.
    fn new() -> Self {
        let operator = Project::new().file("contacts/none.toml", BISTRO);
        let portal = Served::start(&operator, []);
        let proxy = Proxy::start(&portal.url, count);
        let config = format!(
            "[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{}\"\n",
            proxy.url
        );
        let project = Project::new()
            .file("contactctl.toml", config)
            .file("contacts/bistro.toml", marked(BISTRO))
            .commit("bistro for help.q7@bistro.example")
            .variable("CONTACTCTL_STAGING_TOKEN", &portal.token);
        project.tie("CONTACTCTL_STAGING_TOKEN", &proxy.url);
        let first = project.run(["sync", "--yes", "--provision", "--first"]);
        assert_eq!(first.status, Some(0), "{first}");
        let edited = |mailbox: &str| marked(&BISTRO.replace("help@", mailbox));
        project.write("contacts/bistro.toml", edited("guests@"));
        project.commit_all("bistro: guests.q7@bistro.example");
        project.git(["checkout", "-q", "-b", "side"]);
        project.write("contacts/bistro.toml", edited("side@"));
        project.commit_all("side");
        project.run(["plan", "--out", "side.json"]);
        project.run(["plan", "--rev", "main", "--out", "plan.json"]);
        portal.edit("bistro", |record| {
            record["technical_non_emergency"] = serde_json::json!(["byhand.q7@bistro.example"]);
        });
        project.write("contacts/faulty.toml", FAULTY);
        project.write("contacts/directory.toml", DIRECTORY);
        project.write("contacts/directory/more.toml", BADLY_WRITTEN);
        fs::create_dir(project.path("out")).expect("a folder");
        Self {
            project: project.variable("CI", "true"),
            portal,
            _operator: operator,
            faults: RefCell::new(Vec::new()),
        }
    }

    /// Runs one command line and holds it to both claims.
    fn holds(&self, leaf: &Leaf, line: &[String]) {
        let args: Vec<_> = line.iter().map(String::as_str).collect();
        let said = if leaf.runs_on() {
            self.begins(&args)
        } else {
            let run = self.project.run(args.iter().copied());
            assert!(!run.stderr.contains("panicked"), "{run}");
            format!("{}{}", run.stdout, run.stderr)
        };
        let by = line.join(" ");
        let writes = WRITES.swap(0, Ordering::Relaxed);
        if writes > 0 {
            self.fault(format!("`{by}` writes {writes} times"));
        }
        // A token that was made on purpose is shown once.
        let makes_one = leaf.name() == "portal token create";
        self.look_at(&said, &by, makes_one);
        for file in fs::read_dir(self.project.path("out")).expect("a folder") {
            let path = file.expect("a file").path();
            if !path.to_string_lossy().contains("sqlite3") {
                let kept = fs::read_to_string(&path).expect("UTF-8");
                self.look_at(&kept, &format!("{by}, in {}", path.display()), false);
            }
        }
        if leaf.name() == "pull" {
            self.project
                .git(["checkout", "-q", "--", "contacts/bistro.toml"]);
        }
    }

    fn look_at(&self, said: &str, by: &str, makes_a_token: bool) {
        let canaries = CANARIES.into_iter().chain([self.portal.token.as_str()]);
        for canary in canaries.filter(|canary| !(makes_a_token && *canary == "cctl_")) {
            if let Some(line) = said.lines().find(|line| line.contains(canary)) {
                self.fault(format!("`{canary}` by `{by}`: {line}"));
            }
        }
    }

    fn fault(&self, fault: String) {
        self.faults.borrow_mut().push(fault);
    }

    /// What a command that runs on says at first, or all of it if it ends by itself.
    fn begins(&self, args: &[&str]) -> String {
        let mut child = self
            .project
            .prepared(args)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut stderr = child.stderr.take().expect("a pipe");
        let rest = thread::spawn(move || {
            let mut said = String::new();
            stderr.read_to_string(&mut said).expect("UTF-8");
            said
        });
        let stdout = child.stdout.take().expect("a pipe");
        let (sender, first) = mpsc::channel();
        thread::spawn(move || {
            let mut said = String::new();
            BufReader::new(stdout).read_line(&mut said).expect("UTF-8");
            let _nobody_waits = sender.send(said);
        });
        let said = first.recv_timeout(DEADLINE).expect("it says something");
        let _ended_already = child.kill();
        child.wait().expect("it ends");
        said + &rest.join().expect("it is read")
    }
}

/// Each flag alone, and each with the one after it.
fn combinations(flags: &[Vec<String>]) -> Vec<Vec<&Vec<String>>> {
    let alone = flags.iter().map(|flag| vec![flag]);
    let pairs = flags.windows(2).map(|two| two.iter().collect());
    std::iter::once(Vec::new())
        .chain(alone)
        .chain(pairs)
        .collect()
}

#[test]
fn nothing_but_an_approved_sync_writes_and_nothing_leaks_where_ci_is_set() {
    let stage = Stage::new();
    let before = WRITES.swap(0, Ordering::Relaxed);
    assert!(before > 0, "the counter counts");
    let yes = vec!["--yes".to_owned()];
    let main = vec!["--rev".to_owned(), "main".to_owned()];
    let global = global_flags();
    for leaf in leaves() {
        if leaf.name() != "sync" {
            for flags in combinations(&leaf.flags) {
                stage.holds(&leaf, &leaf.line(flags));
            }
            continue;
        }
        let others = leaf.flags.iter().chain(&global);
        let others = others.filter(|flag| **flag != yes && **flag != main);
        for flags in combinations(&others.cloned().collect::<Vec<_>>()) {
            // Not approved, and approved but nobody has said yes.
            stage.holds(&leaf, &leaf.line(flags.iter().copied().chain([&yes])));
            stage.holds(&leaf, &leaf.line(flags.iter().copied().chain([&main])));
        }
        let saved = vec!["--plan".to_owned(), "plan.json".to_owned()];
        stage.holds(&leaf, &leaf.line([&saved]));
    }
    assert!(READS.load(Ordering::Relaxed) > 100);
    for command in [&["plan"][..], &["sync", "--yes"], &["pull"], &["doctor"]] {
        let wrong = ("CONTACTCTL_STAGING_TOKEN", "cctl_wrong-and-secret");
        let run = stage.project.run_with(wrong, command.iter().copied());
        assert!(!run.says("wrong-and-secret"), "{run}");
    }

    let approved = [
        "sync",
        "--yes",
        "--rev",
        "main",
        "--on-drift",
        "overwrite",
        "--report",
        "out/receipt.json",
    ];
    let sync = stage.project.run(approved);
    assert_eq!(sync.status, Some(0), "{sync}");
    assert!(WRITES.load(Ordering::Relaxed) > 0, "{sync}");
    stage.look_at(&format!("{sync}"), "sync", false);
    let receipt = stage.project.text("out/receipt.json");
    stage.look_at(&receipt, "the receipt", false);
    let faults = stage.faults.into_inner();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
