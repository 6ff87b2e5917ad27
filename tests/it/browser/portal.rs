//! A served portal, and the links that lead into it.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

use serde_json::json;

use crate::support::Project;
use crate::support::portal::Client;

/// A running `contactctl portal serve` and its operator's sign-in link.
pub struct Portal {
    pub project: Project,
    server: Child,
    url: String,
    pub link: String,
}

impl Portal {
    /// The portal of a synced project: the account `bistro`, which a repository manages.
    pub fn synced() -> Self {
        let project = Project::good().commit("contacts");
        assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
        Self::serve(project, &[])
    }

    /// The same, with mail by the server at `url`.
    pub fn with_mail(url: &str) -> Self {
        let project = Project::good().commit("contacts");
        assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
        let mail = ["--smtp", url, "--smtp-from", "portal@portal.example"];
        Self::serve(project, &mail)
    }

    fn serve(project: Project, args: &[&str]) -> Self {
        let mut server = project
            .prepared(&[&["portal", "serve", "--listen", "127.0.0.1:0"], args].concat())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let stdout = BufReader::new(server.stdout.take().expect("a pipe"));
        let mut lines = stdout.lines().map_while(Result::ok);
        let mut address = || {
            let line = lines.next().expect("a line");
            let found = line.split(' ').find(|word| word.starts_with("http://"));
            found.expect("an address").to_owned()
        };
        let (url, link) = (address(), address());
        Self {
            project,
            server,
            url,
            link,
        }
    }

    /// The address of a page.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// A new link for a user of `bistro`.
    pub fn invite(&self, email: &str, role: &str) -> String {
        let made = self.project.run([
            "portal",
            "invite",
            email,
            "--account",
            "bistro",
            "--role",
            role,
            "--url",
            &self.url,
        ]);
        assert_eq!(made.status, Some(0), "{made}");
        made.stdout.trim().to_owned()
    }

    /// Makes an account without a record, whose users are two administrators.
    pub async fn add_empty(&self, id: &str) {
        let create = ["portal", "token", "create", id, "--scope", "admin"];
        let token = self.project.run(create);
        let user = |name: &str| json!({"email": format!("{name}@bistro.example"), "role": "administrator"});
        let body = json!({
            "id": id, "name": "New Bistro", "integration": "reservations-e2e",
            "brand_domains": ["bistro.example"], "users": [user("anna"), user("piotr")],
        });
        let client = Client::new(&self.url, None);
        let request = client.request(reqwest::Method::POST, "/v1/accounts");
        let request = request.bearer_auth(token.stdout.trim()).json(&body);
        let answer = request.send().await.expect("an answer");
        assert_eq!(answer.status(), 201);
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        let _gone_already = self.server.kill();
        let _ended = self.server.wait();
    }
}
