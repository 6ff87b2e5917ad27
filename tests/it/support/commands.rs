//! Every command and every flag that there is, by the command line's own definition: a new one that
//! no value is known for fails the tests that go through them.

use clap::{Arg, ArgAction, Command};

/// One command that does something, such as `portal token list`.
pub struct Leaf {
    /// Its words.
    pub path: Vec<String>,
    /// The values that it cannot do without.
    pub required: Vec<String>,
    /// Each of its own flags in every form: alone, or with each of its values.
    pub flags: Vec<Vec<String>>,
}

impl Leaf {
    /// Its words as one.
    pub fn name(&self) -> String {
        self.path.join(" ")
    }

    /// Whether it runs until it is told to end.
    pub fn runs_on(&self) -> bool {
        ["watch", "portal serve"].contains(&self.name().as_str())
    }

    /// The command line with `flags`.
    pub fn line<'a>(&'a self, flags: impl IntoIterator<Item = &'a Vec<String>>) -> Vec<String> {
        let flags = flags.into_iter().flatten();
        let words = self.path.iter().chain(flags).chain(&self.required);
        words.cloned().collect()
    }
}

/// Every command that does something.
pub fn leaves() -> Vec<Leaf> {
    let mut found = Vec::new();
    collect(&contactctl::cli::command_line(), &[], &mut found);
    found
}

/// The flags that every command takes.
pub fn global_flags() -> Vec<Vec<String>> {
    let command = contactctl::cli::command_line();
    let global = command.get_arguments().filter(|arg| arg.is_global_set());
    global.flat_map(|arg| forms("", arg)).collect()
}

fn collect(command: &Command, path: &[String], found: &mut Vec<Leaf>) {
    let mut is_leaf = true;
    for below in command
        .get_subcommands()
        .filter(|below| below.get_name() != "help")
    {
        is_leaf = false;
        let mut path = path.to_vec();
        path.push(below.get_name().to_owned());
        collect(below, &path, found);
    }
    if !is_leaf {
        return;
    }
    let name = path.join(" ");
    let mut leaf = Leaf {
        path: path.to_vec(),
        required: Vec::new(),
        flags: Vec::new(),
    };
    for arg in command.get_arguments().filter(|arg| !arg.is_global_set()) {
        if arg.is_required_set() {
            let long = arg.get_long().map(|long| format!("--{long}"));
            leaf.required.extend(long);
            leaf.required.push(values(&name, arg).remove(0));
        } else {
            leaf.flags.extend(forms(&name, arg));
        }
    }
    found.push(leaf);
}

/// A flag in every form: alone, or with each of its values.
fn forms(command: &str, arg: &Arg) -> Vec<Vec<String>> {
    if matches!(
        arg.get_action(),
        ArgAction::Help | ArgAction::HelpShort | ArgAction::HelpLong | ArgAction::Version
    ) {
        return Vec::new();
    }
    let flag = match (arg.get_long(), arg.get_short()) {
        (Some(long), _) => Some(format!("--{long}")),
        (None, Some(short)) => Some(format!("-{short}")),
        (None, None) => None,
    };
    if arg.get_id() == "online" {
        // Nobody is asked but a port that is closed.
        return vec![
            ["--online", "--resolver", "127.0.0.1:9"]
                .map(str::to_owned)
                .to_vec(),
        ];
    }
    if !arg.get_action().takes_values() {
        return vec![vec![flag.expect("a flag has a name")]];
    }
    let values = values(command, arg).into_iter();
    values
        .map(|value| flag.iter().cloned().chain([value]).collect())
        .collect()
}

fn values(command: &str, arg: &Arg) -> Vec<String> {
    let possible = arg.get_possible_values();
    if !possible.is_empty() {
        let names = possible.iter().map(|value| value.get_name().to_owned());
        return names.collect();
    }
    let values: &[&str] = match (command, arg.get_id().as_str()) {
        ("portal invite", "email") => &["canary-user@bistro.example"],
        ("portal invite", "url") => &["http://127.0.0.1:8765"],
        (of_portal, "portal") if of_portal.starts_with("portal ") => &["local"],
        ("portal backup", "to") => &["out/backup.sqlite3"],
        ("portal token create" | "portal token revoke", "name") => &["another"],
        ("portal serve", "listen") => &["127.0.0.1:0"],
        ("explain", "name") => &["unknown-reference", "technical_emergency"],
        ("check", "select" | "ignore") => &["unknown-reference"],
        ("check" | "watch", "paths") => &["contacts"],
        ("route", "event") => &["user-support"],
        ("approve", "name") => &["anna.q7@bistro.example"],
        ("attest", "paste") => &["page.txt"],
        ("attest", "from") => &["code.txt"],
        ("report", "file") => &["out/contacts.html"],
        (_, "portal" | "portals") => &["staging"],
        (_, "account" | "accounts") => &["bistro"],
        (_, "rev" | "base") => &["HEAD", "main"],
        (_, "since") => &["HEAD~1"],
        (_, "now" | "at") => &["2026-11-24T12:00:00Z"],
        (_, "shard") => &["1/2"],
        (_, "resolver") => &["127.0.0.1:9"],
        (_, "output") => &["out/report"],
        (_, "output_formats") => &["json=out/report.json"],
        (_, "max_warnings") => &["0"],
        (_, "stdin_filename") => &["contacts/bistro.toml"],
        (_, "out") => &["out/plan.json"],
        (_, "plan") => &["side.json"],
        (_, "concurrency") => &["1"],
        (_, "timeout") => &["5"],
        (_, "receipt") => &[".contactctl/receipts/staging.json"],
        (_, "report") => &["out/receipt.json"],
        (_, "sheet") => &["out/sheet.html"],
        (_, "key") => &["id_ed25519"],
        ("man", "command") => &["sync"],
        ("man", "to") | ("init", "folder") => &["made"],
        ("init", "url") => &["https://portal.example.com"],
        ("new", "name") => &["Bistro"],
        ("new", "from_csv") => &["accounts.csv"],
        ("new", "from_json") => &["accounts.json"],
        (_, "days" | "minutes" | "newest" | "limit") => &["3"],
        (_, "push" | "remote") => &["origin"],
        (_, "database") => &["out/other.sqlite3"],
        (_, "public_url") => &["http://127.0.0.1:9"],
        (_, "tls_cert" | "tls_key") => &["out/none.pem"],
        (_, "support" | "smtp_from") => &["help.q7@bistro.example"],
        (_, "smtp") => &["smtp://127.0.0.1:9"],
        (_, "take_over") => &["another-repository"],
        (_, "directory") => &["."],
        (_, "config") => &["contactctl.toml"],
        (command, id) => panic!("no value is known for `{id}` of `{command}`: give it one"),
    };
    values.iter().map(|value| (*value).to_owned()).collect()
}
