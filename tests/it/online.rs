//! `check --online`, against a DNS server on loopback.

use insta::assert_snapshot;

use crate::support::dns::Dns;
use crate::support::{ACCOUNT, DIRECTORY, Project, Run};

/// A check that asks `dns`.
fn online(project: &Project, dns: &Dns, args: &[&str]) -> Run {
    let address = dns.address.to_string();
    let mut run = project.run([&["check", "--online", "--resolver", &address], args].concat());
    run.args.retain(|arg| *arg != address);
    run.stderr = run.stderr.replace(&address, "[DNS]");
    run
}

/// The account with `address` as its public one.
fn public(address: &str) -> String {
    ACCOUNT.replace("help@bistro.example", address)
}

#[test]
fn a_domain_without_a_mail_server_is_found() {
    let dns = Dns::start();
    let mut project = Project::good().file(
        "contacts/directory.toml",
        DIRECTORY.replace("oncall@bistro.example", "oncall@gone.example"),
    );
    for domain in ["null", "v4", "v6", "text", "gone"] {
        let text = public(&format!("help@{domain}.example"));
        let text = text.replace("\"bistro\"", &format!("\"{domain}\""));
        project = project.file(&format!("contacts/{domain}.toml"), text);
    }
    assert_snapshot!(online(&project, &dns, &["--format", "short"]), @"
    $ contactctl check --online --resolver --format short
    contacts/directory.toml:3:9: error[no-mail-server] no mail arrives at `oncall@gone.example`: `gone.example` has no mail server
    contacts/gone.toml:10:25: error[no-mail-server] no mail arrives at `help@gone.example`: `gone.example` has no mail server
    contacts/null.toml:10:25: error[no-mail-server] no mail arrives at `help@null.example`: `null.example` accepts no mail (null MX record)
    contacts/text.toml:10:25: error[no-mail-server] no mail arrives at `help@text.example`: `text.example` has no mail server
    --- status 1
    ");
    // Each domain once, and an address only where there is no MX.
    assert_snapshot!(dns.asked().join("\n"), @"
    bistro.example. MX
    gone.example. MX
    null.example. MX
    text.example. A
    text.example. AAAA
    text.example. MX
    v4.example. A
    v4.example. MX
    v6.example. A
    v6.example. AAAA
    v6.example. MX
    ");
}

#[test]
fn what_cannot_be_looked_up_is_said_and_is_no_finding() {
    let dns = Dns::start();
    let project = Project::good()
        .file("contacts/bistro.toml", public("help@broken.example"))
        .file(
            "contacts/b.toml",
            public("help@refusing.example").replace("\"bistro\"", "\"b\""),
        );
    assert_snapshot!(online(&project, &dns, &[]), @"
    $ contactctl check --online --resolver
    4 files, 2 accounts: no findings
    --- stderr
    domain `broken.example` was not checked: DNS error: error response: Server Failure
    domain `refusing.example` was not checked: DNS error: error response: Query Refused
    --- status 0
    ");
    assert_snapshot!(online(&project, &dns, &["--quiet"]), @"
    $ contactctl check --online --resolver --quiet
    --- stderr
    domain `broken.example` was not checked: DNS error: error response: Server Failure
    domain `refusing.example` was not checked: DNS error: error response: Query Refused
    --- status 0
    ");
}

#[test]
fn a_server_that_does_not_answer_is_not_waited_for_long() {
    let dns = Dns::start();
    let project = Project::good().file("contacts/bistro.toml", public("help@silent.example"));
    assert_snapshot!(online(&project, &dns, &[]), @"
    $ contactctl check --online --resolver
    3 files, 1 account: no findings
    --- stderr
    domain `silent.example` was not checked: request timed out
    --- status 0
    ");
}

#[test]
fn who_does_not_know_is_not_believed() {
    let dns = Dns::start();
    let mut project = Project::good();
    for domain in ["lame", "cut", "spoofed", "noise"] {
        let text = public(&format!("help@{domain}.example"));
        let text = text.replace("\"bistro\"", &format!("\"{domain}\""));
        project = project.file(&format!("contacts/{domain}.toml"), text);
    }
    // The forged answers say that the domain does not exist.
    assert_snapshot!(online(&project, &dns, &[]), @"
    $ contactctl check --online --resolver
    7 files, 5 accounts: no findings
    --- stderr
    domain `cut.example` was not checked: response was truncated; TCP already tried or no other transport available
    domain `lame.example` was not checked: the DNS server only refers to other servers
    --- status 0
    ");
}

#[test]
fn answers_are_kept_for_later_runs() {
    let dns = Dns::start();
    let project = Project::good();
    let first = online(&project, &dns, &["-v"]);
    assert!(
        first
            .stderr
            .contains("domains to look up: 1; already known: 0"),
        "{first}"
    );
    let asked = dns.asked().len();
    let again = online(&project, &dns, &["-v"]);
    assert!(
        again
            .stderr
            .contains("domains to look up: 0; already known: 1"),
        "{again}"
    );
    assert_eq!(dns.asked().len(), asked);
    assert_eq!(project.text(".contactctl/.gitignore"), "*\n");
    // A torn file is not believed.
    project.write(".contactctl/mail-servers.json", "{\"version\":1");
    let torn = online(&project, &dns, &["-v"]);
    assert!(torn.stderr.contains("domains to look up: 1;"), "{torn}");
}

#[test]
fn offline_is_the_default_and_nothing_is_useless_by_it() {
    let config = "[[rules.allow]]\nrule = \"no-mail-server\"\naccount = \"bistro\"\nreason = \"moves next week\"\n";
    let project = Project::good()
        .file("contactctl.toml", config)
        .file("contacts/bistro.toml", public("help@gone.example"));
    assert_eq!(project.run(["check"]).status, Some(0));
    assert!(!project.path(".contactctl/mail-servers.json").exists());
    let dns = Dns::start();
    assert_eq!(online(&project, &dns, &[]).status, Some(0));
}

#[test]
fn a_resolver_is_an_address_and_needs_online() {
    for args in [
        &["check", "--resolver", "127.0.0.1"][..],
        &["check", "--online", "--resolver", "dns.example"],
        &["check", "--online", "--resolver", "127.0.0.1:99999"],
    ] {
        let run = Project::good().run(args.iter().copied());
        assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""), "{run}");
    }
}
