//! One policy for portals and forges: nothing for this machine goes through a proxy, and no proxy sees
//! a token.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use serde_json::json;

use super::forge::Forge;
use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::served::Served;

/// The variables that programs take a proxy from.
const VARIABLES: [&str; 6] = [
    "HTTP_PROXY",
    "http_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "ALL_PROXY",
    "all_proxy",
];

/// A proxy that refuses everything, and the heads of what it was asked.
struct CountingProxy {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl CountingProxy {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address").to_string();
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let list = Arc::clone(&asked);
        std::thread::spawn(move || {
            for connection in listener.incoming() {
                let mut connection = connection.expect("one");
                let reader = BufReader::new(&connection);
                let lines = reader.lines().map_while(Result::ok);
                let head: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
                list.lock().expect("no panic").push(head.join("\n"));
                // Whoever has read enough hangs up.
                let _ = connection.write_all(b"HTTP/1.1 502 No\r\ncontent-length: 0\r\n\r\n");
            }
        });
        Self { address, asked }
    }

    /// Sets all variables of later runs.
    fn proxies(&self, project: Project, scheme: &str) -> Project {
        let url = format!("{scheme}://{}", self.address);
        let project = project.variable("NO_PROXY", "somewhere.example");
        VARIABLES
            .iter()
            .fold(project, |project, name| project.variable(name, &url))
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no panic").clone()
    }
}

/// Two accounts, and a portal at `url` for which the token is in a variable.
fn over_http(url: &str, token: &str) -> Project {
    let config = format!(
        "[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{url}\"\n"
    );
    let project = Project::new()
        .file("contactctl.toml", config)
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern")
        .variable("CONTACTCTL_STAGING_TOKEN", token);
    project.tie("CONTACTCTL_STAGING_TOKEN", url);
    project
}

#[test]
fn a_portal_on_this_machine_is_asked_without_a_proxy() {
    let operator = Project::new().file("contacts/none.toml", BISTRO);
    let portal = Served::start(&operator, []);
    let proxy = CountingProxy::start();
    let by_name = portal.url.replace("127.0.0.1", "localhost");
    for url in [&portal.url, &by_name] {
        for scheme in ["http", "socks5"] {
            let project = proxy.proxies(over_http(url, &portal.token), scheme);
            let plan = project.run(["plan"]);
            assert!(plan.says("2 missing from the portal"), "{plan}");
            let doctor = project.run(["doctor"]);
            assert_eq!(doctor.status, Some(0), "{doctor}");
        }
    }
    assert_eq!(proxy.asked(), [""; 0]);
}

#[test]
fn a_forge_on_this_machine_is_asked_without_a_proxy() {
    let proxy = CountingProxy::start();
    for scheme in ["http", "socks5"] {
        for kind in ["github", "gitlab", "gitea"] {
            let forge = Forge::start();
            forge.says("/projects/org%2Fcontacts", json!({"id": 1}));
            let policy = format!(
                "[approval]\nreviews = 1\nforge = \"{kind}\"\nforge_url = \"{}\"\n\
                 repository = \"org/contacts\"\ntoken_env = \"FORGE\"\n",
                forge.url
            );
            let project = Project::new()
                .file("contactctl.toml", policy)
                .file("contacts/bistro.toml", BISTRO)
                .commit("bistro")
                .variable("FORGE", "s3cret");
            project.tie("FORGE", &forge.url);
            let project = proxy.proxies(project, scheme);
            project.run(["plan"]);
            let asked = forge.asked.lock().expect("no panic").len();
            assert!(asked > 0, "{kind}: the forge was not asked");
        }
    }
    assert_eq!(proxy.asked(), [""; 0]);
}

#[test]
fn a_proxy_is_asked_for_a_tunnel_and_told_no_token() {
    let proxy = CountingProxy::start();
    let project = over_http("https://portal.example.com", "cctl_canary");
    let plan = proxy.proxies(project, "http").run(["plan"]);
    assert_eq!(plan.status, Some(5), "{plan}");
    let asked = proxy.asked();
    assert!(!asked.is_empty());
    for head in asked {
        assert!(
            head.starts_with("CONNECT portal.example.com:443 "),
            "{head}"
        );
        assert!(!head.to_lowercase().contains("authorization"), "{head}");
        assert!(!head.contains("cctl_canary"), "{head}");
    }
}
