//! A real portal, served by the real binary, and requests to it as anybody could send them.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

use serde_json::Value;

use super::Project;

/// A running `contactctl portal serve`; it is killed when this goes.
pub struct Served {
    server: Child,
    /// Its address.
    pub url: String,
    /// A token of scope `admin`.
    pub token: String,
}

/// An answer, as far as tests look at it.
pub struct Answer {
    pub status: u16,
    pub etag: Option<String>,
    pub body: Value,
}

impl Served {
    /// Serves the portal of `project` that `args` name, such as `--portal local`.
    pub fn start<const N: usize>(project: &Project, args: [&str; N]) -> Self {
        let create = ["portal", "token", "create", "test", "--scope", "admin"];
        let create: Vec<_> = create.into_iter().chain(args).collect();
        let made = project.prepared(&create).output().expect("it runs");
        let token = String::from_utf8(made.stdout)
            .expect("UTF-8")
            .trim()
            .to_owned();
        assert!(
            token.starts_with("cctl_"),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        Self::listening(project, args, "127.0.0.1:0", token, &[])
    }

    /// As [`Served::start`], for options of `portal serve` alone, and with `variables` in its
    /// environment.
    pub fn start_with<const N: usize>(
        project: &Project,
        args: [&str; N],
        variables: &[(&str, &str)],
    ) -> Self {
        let create = ["portal", "token", "create", "test", "--scope", "admin"];
        let token = project.run(create).stdout.trim().to_owned();
        Self::listening(project, args, "127.0.0.1:0", token, variables)
    }

    /// Serves what `args` name at an address; `token` is one that it has.
    pub fn listening<const N: usize>(
        project: &Project,
        args: [&str; N],
        listen: &str,
        token: String,
        variables: &[(&str, &str)],
    ) -> Self {
        let serve = ["portal", "serve", "--listen", listen];
        let serve: Vec<_> = serve.into_iter().chain(args).collect();
        let mut server = project
            .prepared(&serve)
            .envs(variables.iter().copied())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut line = String::new();
        let stdout = server.stdout.take().expect("a pipe");
        BufReader::new(stdout).read_line(&mut line).expect("a line");
        let url = line.split(' ').find(|word| word.starts_with("http://"));
        let url = url
            .unwrap_or_else(|| panic!("no address in {line:?}"))
            .to_owned();
        Self { server, url, token }
    }

    /// Starts a portal that was killed again, over the same file and at the same address.
    pub fn restart(self, project: &Project) -> Self {
        self.restart_with(project, [])
    }

    /// As [`Served::restart`], with options.
    pub fn restart_with<const N: usize>(mut self, project: &Project, args: [&str; N]) -> Self {
        let token = std::mem::take(&mut self.token);
        let listen = self.url.trim_start_matches("http://").to_owned();
        Self::listening(project, args, &listen, token, &[])
    }

    pub fn kill(&mut self) {
        let _gone_already = self.server.kill();
        self.server.wait().expect("it ends");
    }

    pub fn get(&self, path: &str) -> Answer {
        self.send(reqwest::Method::GET, path, None, None)
    }

    /// Edits the production record of `account` by hand: `change` gets it, and what it leaves is
    /// put back without a source.
    pub fn edit(&self, account: &str, change: impl FnOnce(&mut Value)) {
        let path = format!("/v1/accounts/{account}/contact-information?environment=production");
        let read = self.get(&path);
        assert_eq!(read.status, 200, "{}", read.body);
        let mut record = read.body["record"].clone();
        change(&mut record);
        let body = serde_json::json!({ "record": record });
        let put = self.send(
            reqwest::Method::PUT,
            &path,
            read.etag.as_deref(),
            Some(&body),
        );
        assert_eq!(put.status, 200, "{}", put.body);
    }

    /// The production record of `account`.
    pub fn record(&self, account: &str) -> Value {
        let path = format!("/v1/accounts/{account}/contact-information?environment=production");
        self.get(&path).body["record"].clone()
    }

    pub fn send(
        &self,
        method: reqwest::Method,
        path: &str,
        if_match: Option<&str>,
        body: Option<&Value>,
    ) -> Answer {
        let _already = rustls::crypto::ring::default_provider().install_default();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        runtime.expect("a runtime").block_on(async {
            let http = reqwest::Client::builder()
                .no_proxy()
                .tls_certs_only([])
                .build();
            let is_new = method == reqwest::Method::PUT && if_match.is_none();
            let mut request = http
                .expect("a client")
                .request(method, format!("{}{path}", self.url))
                .bearer_auth(&self.token);
            if let Some(etag) = if_match {
                request = request.header("if-match", etag);
            }
            if is_new {
                request = request.header("if-none-match", "*");
            }
            if let Some(body) = body {
                request = request.json(body);
            }
            let answer = request.send().await.expect("an answer");
            let header = |name| Some(answer.headers().get(name)?.to_str().ok()?.to_owned());
            let (status, etag) = (answer.status().as_u16(), header("etag"));
            let text = answer.text().await.expect("a body");
            let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
            Answer { status, etag, body }
        })
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.kill();
    }
}
