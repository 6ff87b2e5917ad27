//! A portal that really listens, and requests to it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use contactctl::server::{
    Access, Clock, Front, Mail, NewToken, Portal, Secret, ServerLimits, Store, TokenScope,
    Validator, serve,
};
use jiff::Timestamp;
use reqwest::{Method, RequestBuilder};
use serde_json::{Value as Json, json};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// 1 October 2026, noon in UTC.
const START: i64 = 1_790_856_000;

/// How long tokens last.
pub const TOKEN_SECONDS: i64 = 2 * 24 * 60 * 60;

/// A portal on a port of its own, with a clock that stands still.
pub struct TestPortal {
    pub url: String,
    pub store: Store,
    pub portal: Portal,
    /// What the operator was told.
    pub log: Arc<Mutex<Vec<String>>>,
    seconds: Arc<AtomicI64>,
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<()>,
    // The last to go.
    folder: Option<TempDir>,
}

/// How a portal is to differ from the usual one.
pub struct Settings {
    pub limits: ServerLimits,
    pub validator: Validator,
    pub front: Front,
    pub mail: Option<Mail>,
    pub database: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            limits: ServerLimits::default(),
            validator: contactctl::check::account,
            front: Front::default(),
            mail: None,
            database: None,
        }
    }
}

impl TestPortal {
    pub async fn start() -> Self {
        Self::with(Settings::default()).await
    }

    pub async fn with(settings: Settings) -> Self {
        let folder = settings
            .database
            .is_none()
            .then(|| tempfile::tempdir().expect("a folder"));
        let path = match (&settings.database, &folder) {
            (Some(path), _) => path.clone(),
            (None, Some(folder)) => folder.path().join("portal.sqlite3"),
            (None, None) => unreachable!("there is a folder where no path is given"),
        };
        let seconds = Arc::new(AtomicI64::new(START));
        let store = Store::open(&path).expect("a store");
        let log = Arc::new(Mutex::new(Vec::new()));
        let logged = Arc::clone(&log);
        let told = Arc::new(move |line: &str| {
            logged.lock().expect("no panic").push(line.to_owned());
        });
        let mut portal = Portal::new(store.clone(), clock(&seconds), settings.validator, told)
            .with_limits(settings.limits)
            .with_front(settings.front);
        if let Some(mail) = settings.mail {
            portal = portal.with_mail(mail);
        }
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let (stop, stopped) = oneshot::channel();
        let its_own = portal.clone();
        let task = tokio::spawn(async move {
            let stopped = async {
                let _ = stopped.await;
            };
            serve(listener, its_own, stopped).await.expect("it served");
        });
        Self {
            url,
            store,
            portal,
            log,
            seconds,
            stop: Some(stop),
            task,
            folder,
        }
    }

    /// Where the database is.
    pub fn database(&self) -> &Path {
        self.store.path()
    }

    /// Lets time pass.
    pub fn pass(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn now(&self) -> Timestamp {
        clock(&self.seconds)()
    }

    /// Stops the server and waits until it has ended.
    pub async fn stop(mut self) -> Option<TempDir> {
        self.stop.take();
        self.task.await.expect("the server ended well");
        self.folder.take()
    }

    /// A client with a new token of this scope, for all accounts.
    pub async fn client(&self, scope: TokenScope) -> Client {
        self.client_for(scope.as_str(), scope, Access::All).await
    }

    /// A client with a new token that lasts two days.
    pub async fn client_for(&self, name: &str, scope: TokenScope, access: Access) -> Client {
        let token = NewToken {
            name: name.to_owned(),
            scope,
            access,
            expires_at: Timestamp::from_second(self.now().as_second() + TOKEN_SECONDS)
                .expect("a time"),
        };
        let secret = self.store.create_token(token, self.now()).await;
        Client::new(&self.url, Some(secret.expect("a token")))
    }

    /// A client without a token.
    pub fn anonymous(&self) -> Client {
        Client::new(&self.url, None)
    }

    /// The account `bistro` without a record, made by an administrator whom this returns.
    pub async fn bistro(&self) -> Client {
        let admin = self.client(TokenScope::Admin).await;
        let answer = admin.post("/v1/accounts", &profile("bistro")).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        admin
    }
}

fn clock(seconds: &Arc<AtomicI64>) -> Clock {
    let seconds = Arc::clone(seconds);
    Arc::new(move || Timestamp::from_second(seconds.load(Ordering::SeqCst)).expect("a time"))
}

/// Sends requests with one token.
#[derive(Clone)]
pub struct Client {
    url: String,
    token: Option<Secret>,
    http: reqwest::Client,
}

impl Client {
    pub fn new(url: &str, token: Option<Secret>) -> Self {
        // Only the first of the tests in this process gets to install it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy();
        Self {
            url: url.to_owned(),
            token,
            http: http.build().expect("a client"),
        }
    }

    /// A request to go on with.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.url));
        match &self.token {
            Some(token) => request.bearer_auth(token.expose()),
            None => request,
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        Answer::of(self.request(Method::GET, path)).await
    }

    pub async fn post(&self, path: &str, body: &Json) -> Answer {
        Answer::of(self.request(Method::POST, path).json(body)).await
    }

    pub async fn put(&self, path: &str, headers: &[(&str, &str)], body: &Json) -> Answer {
        let mut request = self.request(Method::PUT, path).json(body);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Answer::of(request).await
    }
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    pub async fn of(request: RequestBuilder) -> Self {
        let response = request.send().await.expect("an answer");
        // By the real clock, so two answers that are the same may differ in it.
        let fixed = response
            .headers()
            .iter()
            .filter(|(name, _)| *name != "date");
        let headers = fixed.map(|(name, value)| {
            let value = value.to_str().expect("text").to_owned();
            (name.as_str().to_owned(), value)
        });
        Self {
            status: response.status().as_u16(),
            headers: headers.collect(),
            body: response.text().await.expect("a body"),
        }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The entity tag, which has to be there.
    pub fn etag(&self) -> &str {
        self.header("etag").expect("an entity tag")
    }

    pub fn json(&self) -> Json {
        serde_json::from_str(&self.body).expect("JSON")
    }

    /// Status, the headers that matter and the body, to be read by people.
    pub fn text(&self) -> String {
        let mut text = self.status.to_string();
        for name in [
            "allow",
            "content-type",
            "etag",
            "location",
            "retry-after",
            "www-authenticate",
        ] {
            if let Some(value) = self.header(name) {
                let _ = write!(text, "\n{name}: {value}");
            }
        }
        text.push_str("\n\n");
        match serde_json::from_str::<Json>(&self.body) {
            Ok(json) => text.push_str(&serde_json::to_string_pretty(&json).expect("JSON")),
            Err(_) => text.push_str(&self.body),
        }
        text
    }
}

/// What an administrator says of the account `id`.
pub fn profile(id: &str) -> Json {
    json!({
        "id": id,
        "name": "Bistro Warszawa",
        "integration": "reservations-e2e",
        "merchant_issues_field": false,
        "brand_domains": ["bistro.example"],
        "users": [
            {"email": "anna@bistro.example", "role": "administrator"},
            {"email": "piotr@bistro.example", "role": "editor"},
        ],
    })
}

/// A complete production record.
pub fn record() -> Json {
    json!({
        "alert": ["anna@bistro.example"],
        "technical_emergency": ["oncall@bistro.example"],
        "technical_non_emergency": ["api@bistro.example"],
        "operational_for_google": ["escalations@bistro.example"],
        "operational_for_users": "help@bistro.example",
        "operational_support": [{
            "time_zone": "Europe/Warsaw",
            "days": ["mon", "tue"],
            "opens": "09:00",
            "closes": "17:00",
        }],
    })
}

/// A write of `record` from a commit.
pub fn pushed(record: &Json) -> Json {
    json!({"record": record, "source": {"repository": "r", "commit": "c0".repeat(20)}})
}

/// The path of the events of `bistro`.
pub const EVENTS: &str = "/v1/accounts/bistro/events";

/// The path of the production record of `bistro`.
pub const RECORD: &str = "/v1/accounts/bistro/contact-information?environment=production";

/// Creates.
pub const NEW: &[(&str, &str)] = &[("if-none-match", "*")];
