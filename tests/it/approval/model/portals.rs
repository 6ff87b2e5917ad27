//! Two portals that listen, each over a database of its own.
//!
//! The databases are made once, with accounts and tokens; a history gets copies of them.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use reqwest::Method;
use serde_json::json;

use super::history::{ACCOUNT_IDS, UNSEEN};
use super::script::Token;
use crate::support::Project;
use crate::support::served::Served;

/// An address where nobody listens.
pub const NOWHERE: &str = "http://127.0.0.1:9";

/// Portals that run until this goes.
pub struct Portals {
    served: [Served; 2],
    /// The folder that the databases are in.
    _operator: Project,
}

/// A database to copy, and the secrets of its tokens.
struct Template {
    operator: Project,
    all: String,
    some: String,
}

impl Portals {
    /// Serves two portals that nothing was ever pushed to.
    pub fn start() -> Self {
        let operator = Project::new();
        let served = [0, 1].map(|number| {
            let folder = format!("portal{number}");
            let copy = operator.path(&folder);
            fs::create_dir(&copy).expect("a folder");
            let from = template(number).operator.path("data");
            for file in fs::read_dir(from).expect("a folder") {
                let file = file.expect("a file");
                fs::copy(file.path(), copy.join(file.file_name())).expect("a copy");
            }
            serve(&operator, &copy.join("portal.sqlite3"), String::new())
        });
        Self {
            served,
            _operator: operator,
        }
    }

    pub fn url(&self, portal: u8) -> &str {
        &self.served[usize::from(portal)].url
    }

    /// Returns the environment of a run that has this kind of token.
    pub fn variables(&self, token: Token) -> Vec<(String, String)> {
        let tokens = [0, 1].map(|number| {
            let template = template(number);
            let token = match token {
                Token::All => &template.all,
                Token::Some => &template.some,
            };
            (self.served[number].url.as_str(), token.as_str())
        });
        let tokens = tokens.into_iter().chain([(NOWHERE, "none")]);
        let variables = tokens.flat_map(|(url, token)| {
            let name = variable(url);
            [
                (format!("{name}_ORIGIN"), url.to_owned()),
                (name, token.to_owned()),
            ]
        });
        variables.collect()
    }
}

/// Returns the name of the variable for the token of the portal at `url`.
pub fn variable(url: &str) -> String {
    let port = url.rsplit(':').next().unwrap_or_default();
    format!("PORTAL_{port}_TOKEN")
}

fn template(number: usize) -> &'static Template {
    static TEMPLATES: [OnceLock<Template>; 2] = [OnceLock::new(), OnceLock::new()];
    TEMPLATES[number].get_or_init(|| {
        let operator = Project::new();
        fs::create_dir(operator.path("data")).expect("a folder");
        let database = operator.path("data/portal.sqlite3");
        // A token of a portal that was never served: its database has to be there.
        drop(contactctl::server::Store::open(&database).expect("a database"));
        let create = |name: &str, scope: &str, accounts: &[&str]| {
            let database = database.to_string_lossy();
            let mut args = vec![
                "portal",
                "token",
                "create",
                name,
                "--scope",
                scope,
                "--database",
                &database,
            ];
            args.extend(accounts.iter().flat_map(|account| ["--account", account]));
            let run = operator.run(args);
            assert_eq!(run.status, Some(0), "{run}");
            run.stdout.trim().to_owned()
        };
        let mut served = serve(&operator, &database, create("admin", "admin", &[]));
        for id in ACCOUNT_IDS {
            let account = json!({
                "id": id,
                "name": "Bistro",
                "integration": "reservations-e2e",
                "merchant_issues_field": false,
                "brand_domains": [format!("{id}.example")],
                "users": [{"email": format!("anna@{id}.example"), "role": "administrator"}],
            });
            let made = served.send(Method::POST, "/v1/accounts", None, Some(&account));
            assert_eq!(made.status, 201, "{}", made.body);
        }
        let some: Vec<_> = ACCOUNT_IDS.into_iter().filter(|id| *id != UNSEEN).collect();
        let (all, some) = (create("all", "write", &[]), create("some", "write", &some));
        served.kill();
        Template {
            operator,
            all,
            some,
        }
    })
}

fn serve(operator: &Project, database: &Path, token: String) -> Served {
    let database = database.to_string_lossy();
    Served::listening(
        operator,
        ["--database", &database],
        "127.0.0.1:0",
        token,
        &[],
    )
}
