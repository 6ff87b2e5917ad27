//! A browser, driven by the `WebDriver` protocol: JSON over HTTP to a `chromedriver` of its own.

use std::io::{BufRead as _, BufReader, ErrorKind};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use data_encoding::BASE64;
use reqwest::Method;
use serde_json::{Value as Json, json};

/// How the protocol names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long a page may take to come.
const PATIENCE: Duration = Duration::from_secs(30);

/// A headless Chromium with an empty profile; it goes with the test.
pub struct Browser {
    driver: Child,
    session: String,
    http: reqwest::Client,
    profile: tempfile::TempDir,
}

/// Starts a chromedriver, and reads the port that it listens on. `None` if it ends instead; its lines are
/// added to `said`.
fn start_driver(said: &mut Vec<String>) -> Option<(Child, u16)> {
    let mut driver = match Command::new("chromedriver")
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
    {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            panic!("`chromedriver` is missing: run `bash tests/run`, which installs it")
        }
        started => started.expect("chromedriver starts"),
    };
    let lines = BufReader::new(driver.stdout.take().expect("a pipe")).lines();
    for line in lines.map_while(Result::ok) {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            let port = port.trim_end_matches('.').parse().expect("a port");
            return Some((driver, port));
        }
        said.push(line);
    }
    driver.wait().expect("it has ended");
    None
}

impl Browser {
    /// A window of a desktop's size, in light colours.
    pub async fn start() -> Self {
        let mut said = Vec::new();
        // It picks a free port for IPv4, and gives up if another process has it for IPv6.
        let (driver, port) = (0..5)
            .find_map(|_| start_driver(&mut said))
            .unwrap_or_else(|| panic!("chromedriver does not start: {said:#?}"));
        let session = format!("http://127.0.0.1:{port}/session");
        let _already = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder().no_proxy().build();
        let mut browser = Self {
            driver,
            session,
            http: http.expect("a client"),
            profile: tempfile::tempdir().expect("a folder"),
        };
        let made = browser.call(Method::POST, "", Some(browser.wanted())).await;
        let id = made["sessionId"].as_str().expect("a session").to_owned();
        browser.session = format!("{}/{id}", browser.session);
        browser.look(1100, 800, false).await;
        browser
    }

    /// What Chromium is started with. The tests may run as root, for whom it has no sandbox.
    fn wanted(&self) -> Json {
        let args = json!([
            "--headless",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--lang=en",
            format!("--user-data-dir={}", self.profile.path().display()),
        ]);
        let options = json!({"args": args, "prefs": {"intl.accept_languages": "en"}});
        let logs = json!({"browser": "ALL"});
        json!({"capabilities": {"alwaysMatch": {
            "goog:chromeOptions": options, "goog:loggingPrefs": logs,
        }}})
    }

    async fn call(&self, method: Method, path: &str, body: Option<Json>) -> Json {
        let mut request = self.http.request(method, format!("{}{path}", self.session));
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().await.expect("chromedriver answers");
        let mut answer: Json = answer.json().await.expect("JSON");
        let value = answer["value"].take();
        assert!(value["error"].is_null(), "{path}: {value}");
        value
    }

    async fn post(&self, path: &str, body: Json) -> Json {
        self.call(Method::POST, path, Some(body)).await
    }

    /// A command of the browser's own protocol.
    pub async fn devtools(&self, command: &str, params: Json) -> Json {
        let body = json!({"cmd": command, "params": params});
        self.post("/goog/cdp/execute", body).await
    }

    /// Takes the size of another screen, and light or dark colours. It asks for reduced motion: a
    /// transition from one scheme to the other would be measured half-way.
    pub async fn look(&self, width: u32, height: u32, dark: bool) {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", size)
            .await;
        let value = if dark { "dark" } else { "light" };
        let features = json!([
            {"name": "prefers-color-scheme", "value": value},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]);
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "media": "", "features": features }),
        )
        .await;
    }

    pub async fn open(&self, url: &str) {
        self.post("/url", json!({ "url": url })).await;
    }

    /// Goes back, as the button does.
    pub async fn back(&self) {
        self.post("/back", json!({})).await;
    }

    /// What a script in the page returns.
    pub async fn run(&self, script: &str) -> Json {
        self.post("/execute/sync", json!({"script": script, "args": []}))
            .await
    }

    /// What a script returns that works with `arguments`.
    pub async fn run_with(&self, script: &str, arguments: Json) -> Json {
        self.post(
            "/execute/sync",
            json!({"script": script, "args": arguments}),
        )
        .await
    }

    /// The text of the page as a person sees it.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body.innerText").await;
        text.as_str().expect("text").to_owned()
    }

    /// Holds that the page says this.
    pub async fn says(&self, wanted: &str) {
        let text = self.text().await;
        assert!(text.contains(wanted), "{wanted:?} is not in:\n{text}");
    }

    /// Waits until the page says this.
    pub async fn will_say(&self, wanted: &str) {
        let since = Instant::now();
        let mut text = self.text().await;
        while !text.contains(wanted) {
            assert!(since.elapsed() < PATIENCE, "{wanted:?} never came:\n{text}");
            tokio::time::sleep(Duration::from_millis(10)).await;
            text = self.text().await;
        }
    }

    /// Opens a page anew until it says this.
    pub async fn comes_to_say(&self, url: &str, wanted: &str) {
        let since = Instant::now();
        let mut text = self.text().await;
        while !text.contains(wanted) {
            assert!(since.elapsed() < PATIENCE, "{wanted:?} never came:\n{text}");
            self.open(url).await;
            text = self.text().await;
        }
    }

    /// Copies all of the page, as "select all" and "copy" do. Returns false if there is nothing to copy.
    pub async fn copy_all(&self) -> bool {
        // Without the focus, and without a person's doing, nothing is copied.
        let focus = json!({"enabled": true});
        self.devtools("Emulation.setFocusEmulationEnabled", focus)
            .await;
        let script = "getSelection().removeAllRanges(); document.execCommand('selectAll'); \
                      document.execCommand('copy')";
        let params = json!({"expression": script, "userGesture": true, "returnByValue": true});
        let copied = self.devtools("Runtime.evaluate", params).await;
        copied["result"]["value"] == true
    }

    /// All of the page's text, as it is copied.
    pub async fn copied(&self) -> String {
        assert!(self.copy_all().await, "it is copied");
        self.clipboard().await
    }

    /// The element at a path, in the language of XML.
    async fn find(&self, path: &str) -> String {
        let found = self
            .post("/element", json!({"using": "xpath", "value": path}))
            .await;
        found[ELEMENT].as_str().expect("an element").to_owned()
    }

    /// Replaces what is in the field with this label.
    pub async fn fill(&self, label: &str, text: &str) {
        let id = self.find(&labelled(label)).await;
        self.post(&format!("/element/{id}/clear"), json!({})).await;
        self.post(&format!("/element/{id}/value"), json!({ "text": text }))
            .await;
    }

    /// Clicks the box with this label.
    pub async fn tick(&self, label: &str) {
        self.click(&labelled(label)).await;
    }

    /// Clicks the link or button with this text, and waits for the page that it leads to.
    pub async fn press(&self, name: &str) {
        let path = format!(
            "//*[self::a or self::button][normalize-space()='{name}' and not(@aria-hidden)]"
        );
        self.turn(async || self.click(&path).await).await;
    }

    /// Opens or shuts the disclosure with this name.
    pub async fn unfold(&self, name: &str) {
        self.click(&format!(
            "//summary[@aria-label='{name}' or normalize-space()='{name}']"
        ))
        .await;
    }

    async fn click(&self, path: &str) {
        let id = self.find(path).await;
        self.post(&format!("/element/{id}/click"), json!({})).await;
    }

    /// Does what leads to another page, and waits until that one is there.
    pub async fn turn(&self, action: impl AsyncFnOnce()) {
        self.run("window.isOld = true").await;
        action().await;
        let since = Instant::now();
        let script = "return !window.isOld && document.readyState === 'complete'";
        while self.run(script).await != true {
            assert!(since.elapsed() < PATIENCE, "no other page came");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Types keys into whatever has the focus.
    pub async fn keys(&self, text: &str) {
        let each = text.chars().flat_map(|key| {
            [
                json!({"type": "keyDown", "value": key}),
                json!({"type": "keyUp", "value": key}),
            ]
        });
        let keyboard =
            json!({"type": "key", "id": "keyboard", "actions": each.collect::<Vec<_>>()});
        self.post("/actions", json!({ "actions": [keyboard] }))
            .await;
    }

    /// What a screen reader calls the thing that has the focus: its label or text; of a link, that
    /// it is one.
    pub async fn focused(&self) -> String {
        let script = "const it = document.activeElement; \
             const label = it.labels && it.labels[0]; \
             return (it.href ? 'link ' : '') + (label || it).textContent.trim()";
        let name = self.run(script).await;
        name.as_str().expect("text").to_owned()
    }

    /// The accessible faults that axe-core finds in the page.
    pub async fn accessible_faults(&self, axe: &str) -> Vec<String> {
        self.run(axe).await;
        let script = "const done = arguments[arguments.length - 1]; axe.run().then(found => \
             done(found.violations.map(fault => fault.id + ': ' + \
             fault.nodes.map(node => node.html).join(' | '))))";
        let body = json!({"script": script, "args": []});
        let found = self.post("/execute/async", body).await;
        let found = found.as_array().expect("a list").iter();
        found
            .map(|fault| fault.as_str().expect("text").to_owned())
            .collect()
    }

    /// The window as a WebP picture; all of the page, if that is higher.
    pub async fn picture(&self) -> Vec<u8> {
        let params = json!({"format": "webp", "quality": 80, "captureBeyondViewport": true});
        let shot = self.devtools("Page.captureScreenshot", params).await;
        let data = shot["data"].as_str().expect("a picture");
        BASE64.decode(data.as_bytes()).expect("base64")
    }

    /// Clicks the element with this number among those that a selector of CSS finds.
    pub async fn click_on(&self, selector: &str, number: usize) {
        let body = json!({"using": "css selector", "value": selector});
        let found = self.post("/elements", body).await;
        let id = found[number][ELEMENT].as_str();
        let id = id.unwrap_or_else(|| panic!("no {selector} {number}"));
        // A bar that stays at the top must not lie over it.
        let script = "arguments[0].scrollIntoView({block: 'center'})";
        let args = json!([found[number]]);
        self.post("/execute/sync", json!({"script": script, "args": args}))
            .await;
        self.post(&format!("/element/{id}/click"), json!({})).await;
    }

    /// Waits until a script returns true.
    pub async fn wait(&self, script: &str) {
        let since = Instant::now();
        while self.run(script).await != true {
            assert!(since.elapsed() < PATIENCE, "never true: {script}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// What the promise of a script's function comes to.
    pub async fn later(&self, script: &str) -> Json {
        let function = super::copies::function(script);
        let script = format!(
            "const done = arguments[0]; ({function})().then(done, error => done(String(error)))"
        );
        let body = json!({"script": script, "args": []});
        self.post("/execute/async", body).await
    }

    /// The text in the clipboard.
    pub async fn clipboard(&self) -> String {
        let permissions = json!(["clipboardReadWrite", "clipboardSanitizedWrite"]);
        self.devtools(
            "Browser.grantPermissions",
            json!({ "permissions": permissions }),
        )
        .await;
        let script = "const done = arguments[0]; \
             navigator.clipboard.readText().then(done, error => done(String(error)))";
        let body = json!({"script": script, "args": []});
        let text = self.post("/execute/async", body).await;
        text.as_str().expect("text").to_owned()
    }

    /// Shows the page as it is on paper, until [`Browser::look`] is called.
    pub async fn print(&self) {
        self.devtools("Emulation.setEmulatedMedia", json!({"media": "print"}))
            .await;
    }

    /// The page as a PDF.
    pub async fn pdf(&self) -> Vec<u8> {
        let params = json!({"preferCSSPageSize": true});
        let printed = self.devtools("Page.printToPDF", params).await;
        let data = printed["data"].as_str().expect("a file");
        BASE64.decode(data.as_bytes()).expect("base64")
    }

    /// Has files saved in a folder.
    pub async fn download_to(&self, folder: &Path) {
        let params = json!({"behavior": "allow", "downloadPath": folder});
        self.devtools("Browser.setDownloadBehavior", params).await;
    }

    /// What the browser has logged since the last call, such as what a page's policy stopped.
    pub async fn logs(&self) -> Vec<String> {
        let entries = self.post("/se/log", json!({"type": "browser"})).await;
        let entries = entries.as_array().expect("a list").iter();
        entries.map(|entry| entry["message"].to_string()).collect()
    }

    pub async fn close(self) {
        self.call(Method::DELETE, "", None).await;
    }
}

fn labelled(label: &str) -> String {
    format!("//*[@id = //label[normalize-space()='{label}']/@for]")
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _gone_already = self.driver.kill();
        let _ended = self.driver.wait();
    }
}
