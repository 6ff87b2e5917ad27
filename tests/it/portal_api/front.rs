//! How other machines reach the portal: its certificate, its public address, and a proxy.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use contactctl::server::Front;
use insta::assert_snapshot;
use reqwest::Method;

use super::pages::{link, open, sign_in};
use super::sessions::{csrf, send};
use crate::support::Project;
use crate::support::portal::{Answer, Client, Settings, TestPortal};

fn fixture(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tls");
    folder.join(name)
}

#[test]
fn nothing_unencrypted_leaves_the_machine() {
    let project = Project::good()
        .file(
            "portal.pem",
            std::fs::read(fixture("portal.pem")).expect("a file"),
        )
        .file(
            "other.key",
            std::fs::read(fixture("other.key")).expect("a file"),
        );
    let open = ["portal", "serve", "--listen", "0.0.0.0:0"];
    let run = |more: &[&'static str]| {
        let run = project.run(open.iter().chain(more).copied());
        assert_eq!(run.status, Some(2), "{run}");
        run.stderr
    };
    let mut text = String::new();
    for more in [
        &[][..],
        &["--behind-proxy"],
        &["--behind-proxy", "--public-url", "http://portal.example"],
        &["--public-url", "portal.example/contacts"],
        &["--tls-cert", "portal.pem", "--tls-key", "missing.key"],
        &["--tls-cert", "portal.pem", "--tls-key", "other.key"],
        &["--tls-cert", "other.key", "--tls-key", "other.key"],
    ] {
        text += &run(more);
        text += "\n";
    }
    assert_snapshot!(text, @"
    error: other machines could connect to `0.0.0.0:0` without encryption
      help: add a certificate and the public address: `--tls-cert FILE --tls-key FILE --public-url https://HOST`
      help: or add `--behind-proxy --public-url https://HOST`, if a server in front of the portal handles TLS

    error: links to the portal need its public address
      help: add `--public-url https://HOST`

    error: the public address `http://portal.example` does not start with `https://`
      help: use `https://` in `--public-url`: other machines must reach the portal over TLS

    error: `--public-url <URL>` cannot be `portal.example/contacts`: write an address such as `https://portal.example.com`, without a path

    For more information, try `--help`.

    error: cannot read PEM data from `missing.key`
      cause: I/O error: No such file or directory (os error 2)
      help: check the file: `--tls-cert` needs the certificate chain in PEM format, and `--tls-key` its private key

    error: cannot use the key `other.key` with the certificate `portal.pem`
      cause: keys may not be consistent: KeyMismatch
      help: use a valid certificate and the private key that it was issued for

    error: there is no certificate in `other.key`
      help: use a PEM file with the certificate chain (`-----BEGIN CERTIFICATE-----`)
    ");
}

/// A running server and the address it listens at.
struct Serving {
    child: Child,
    port: u16,
    link: String,
}

impl Serving {
    fn start(project: &Project, args: &[&str]) -> Self {
        Self::of(project.prepared(args))
    }

    fn of(mut program: Command) -> Self {
        let mut child = program.stdout(Stdio::piped()).spawn().expect("it starts");
        let stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut lines = stdout.lines().map_while(Result::ok);
        let mut printed = || lines.next().expect("a line");
        let first = printed();
        let (_, rest) = first.split_once("listens on ").expect("an address");
        let (address, _) = rest.split_once(' ').expect("more");
        let (_, port) = address.rsplit_once(':').expect("a port");
        let second = printed();
        let (_, link) = second.split_once(": ").expect("a link");
        Self {
            port: port.parse().expect("a number"),
            link: link.to_owned(),
            child,
        }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _gone_already = self.child.kill();
        let _ended = self.child.wait();
    }
}

#[tokio::test]
async fn a_portal_with_a_certificate_speaks_tls_and_nothing_else() {
    let project = Project::good();
    let (cert, key) = (fixture("portal.pem"), fixture("portal.key"));
    let serving = Serving::start(
        &project,
        &[
            "portal",
            "serve",
            "--listen",
            "0.0.0.0:0",
            "--public-url",
            "https://portal.example",
            "--tls-cert",
            cert.to_str().expect("text"),
            "--tls-key",
            key.to_str().expect("text"),
        ],
    );
    let (base, token) = serving.link.split_once("/sign-in?token=").expect("a link");
    assert_eq!(base, "https://portal.example");

    let _already = rustls::crypto::ring::default_provider().install_default();
    let pem = std::fs::read(&cert).expect("a file");
    let address = std::net::SocketAddr::from(([127, 0, 0, 1], serving.port));
    let http = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .tls_certs_only([reqwest::Certificate::from_pem(&pem).expect("a certificate")])
        .resolve("portal.example", address)
        .build()
        .expect("a client");
    let url = format!("https://portal.example:{}", serving.port);
    let health = http.get(format!("{url}/healthz")).send().await;
    let health = health.expect("an answer");
    assert_eq!(health.status(), 200);
    assert_eq!(
        health.headers()["strict-transport-security"],
        "max-age=31536000"
    );
    let signed_in = http.get(format!("{url}/sign-in?token={token}")).send();
    let signed_in = signed_in.await.expect("an answer");
    let cookie = signed_in.headers()["set-cookie"].to_str().expect("text");
    assert!(
        cookie.ends_with("; HttpOnly; SameSite=Lax; Secure"),
        "{cookie}"
    );
    let other_host = http
        .get(format!("{url}/accounts"))
        .header("host", "evil.example");
    assert_eq!(other_host.send().await.expect("an answer").status(), 421);

    let plain = format!("http://127.0.0.1:{}/healthz", serving.port);
    assert!(http.get(plain).send().await.is_err());
}

/// Asks for the health of the portal at `port`, trusting one certificate alone.
#[cfg(unix)]
async fn trusts(certificate: &str, port: u16) -> bool {
    let _already = rustls::crypto::ring::default_provider().install_default();
    let pem = std::fs::read(fixture(certificate)).expect("a file");
    let address = std::net::SocketAddr::from(([127, 0, 0, 1], port));
    let http = reqwest::Client::builder()
        .no_proxy()
        .tls_certs_only([reqwest::Certificate::from_pem(&pem).expect("a certificate")])
        .resolve("portal.example", address)
        .build()
        .expect("a client");
    let url = format!("https://portal.example:{port}/healthz");
    http.get(url).send().await.is_ok()
}

#[cfg(unix)]
#[tokio::test]
async fn a_renewed_certificate_is_taken_and_a_broken_one_is_not() {
    let project = Project::good();
    let copy = |from: &str, to: &str| {
        std::fs::copy(fixture(from), project.path(to)).expect("a copy");
    };
    copy("portal.pem", "cert.pem");
    copy("portal.key", "cert.key");
    let mut program = project.prepared(&[
        "portal",
        "serve",
        "--listen",
        "0.0.0.0:0",
        "--public-url",
        "https://portal.example",
        "--tls-cert",
        "cert.pem",
        "--tls-key",
        "cert.key",
    ]);
    program.stderr(Stdio::piped());
    let mut serving = Serving::of(program);
    let mut stderr = BufReader::new(serving.child.stderr.take().expect("a pipe"));
    let mut hang_up = || {
        let script = format!("kill -HUP {}", serving.child.id());
        let told = Command::new("sh").args(["-c", &script]).status();
        assert!(told.expect("a shell").success());
        let mut line = String::new();
        stderr.read_line(&mut line).expect("a line");
        line
    };
    let mut seen = Vec::new();
    let (old, new) = ("portal.pem", "renewed.pem");
    let mut look = async |told: String| {
        let (old, new) = (
            trusts(old, serving.port).await,
            trusts(new, serving.port).await,
        );
        seen.push(format!("{} old {old}, new {new}", told.trim()));
    };
    look("at first:".to_owned()).await;
    copy("renewed.pem", "cert.pem");
    look(hang_up()).await;
    copy("renewed.key", "cert.key");
    look(hang_up()).await;
    std::fs::write(project.path("cert.pem"), "half a fi").expect("it is written");
    look(hang_up()).await;
    std::fs::remove_file(project.path("cert.key")).expect("it is there");
    copy("portal.pem", "cert.pem");
    look(hang_up()).await;
    copy("portal.key", "cert.key");
    look(hang_up()).await;
    assert_snapshot!(seen.join("\n"), @"
    at first: old true, new false
    portal: the certificate in use stays: cannot use the key `cert.key` with the certificate `cert.pem`: keys may not be consistent: KeyMismatch old true, new false
    portal: the certificate is read anew old false, new true
    portal: the certificate in use stays: there is no certificate in `cert.pem` old false, new true
    portal: the certificate in use stays: cannot read PEM data from `cert.key`: I/O error: No such file or directory (os error 2) old false, new true
    portal: the certificate is read anew old true, new false
    ");
}

async fn behind_proxy() -> TestPortal {
    TestPortal::with(Settings {
        front: Front {
            origin: Some("https://portal.example".parse().expect("an origin")),
            behind_proxy: true,
            tls: None,
        },
        ..Settings::default()
    })
    .await
}

#[tokio::test]
async fn links_lead_to_the_public_address_whatever_the_request_says() {
    let portal = behind_proxy().await;
    portal.bistro().await;
    let nobody = portal.anonymous();
    let cookie = sign_in(&portal).await;
    let users = open(&nobody, "/accounts/bistro/users", &cookie).await;
    let token = csrf(&users);
    let email = ("email", "piotr@bistro.example");
    let fields = [("csrf", token.as_str()), ("action", "link"), email];
    let made = send(&nobody, "/accounts/bistro/users", &cookie, &fields).await;
    assert_eq!(made.status, 200);
    assert!(
        made.body
            .contains("<code class=\"typed\">https://portal.example/sign-in?token=cctl_")
    );

    let evil = nobody
        .request(Method::GET, "/accounts")
        .header("host", "evil.example");
    assert_eq!(Answer::of(evil).await.status, 421);
}

#[tokio::test]
async fn without_a_public_address_links_lead_to_where_the_portal_listens() {
    let portal = TestPortal::start().await;
    portal.bistro().await;
    let nobody = portal.anonymous();
    let cookie = sign_in(&portal).await;
    let users = open(&nobody, "/accounts/bistro/users", &cookie).await;
    let token = csrf(&users);
    let body = format!("csrf={token}&action=link&email=piotr%40bistro.example");
    let request = nobody
        .request(Method::POST, "/accounts/bistro/users")
        .header("host", "phishing.localhost")
        .header("cookie", &cookie)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body);
    let made = Answer::of(request).await;
    assert!(
        made.body
            .contains(&format!("{}/sign-in?token=cctl_", portal.url)),
        "{}",
        made.body
    );
    assert!(!made.body.contains("phishing"));
}

#[tokio::test]
async fn a_proxy_says_who_tries_links_in_vain() {
    let portal = behind_proxy().await;
    let nobody = portal.anonymous();
    let try_from = async |forwarded: &str| try_link(&nobody, forwarded).await;
    for _ in 0..10 {
        assert_eq!(try_from("192.0.2.1").await, 401);
    }
    assert_eq!(try_from("192.0.2.1").await, 429);
    assert_eq!(try_from("192.0.2.9, 192.0.2.1").await, 429);
    assert_eq!(try_from("192.0.2.1, 192.0.2.2").await, 401);

    // Nobody else is believed.
    let direct = TestPortal::start().await;
    let nobody = direct.anonymous();
    for last in 0..10 {
        assert_eq!(try_link(&nobody, &format!("192.0.2.{last}")).await, 401);
    }
    assert_eq!(try_link(&nobody, "192.0.2.77").await, 429);
}

async fn try_link(nobody: &Client, forwarded: &str) -> u16 {
    let request = nobody.request(Method::GET, &link("cctl_wrong"));
    Answer::of(request.header("x-forwarded-for", forwarded))
        .await
        .status
}

#[tokio::test]
async fn support_is_where_the_operator_says() {
    let project = Project::good();
    for (support, target) in [
        ("help@bistro.example", "mailto:help@bistro.example"),
        ("https://help.example/portal", "https://help.example/portal"),
    ] {
        let serving = Serving::start(
            &project,
            &[
                "portal",
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--public-url",
                "https://portal.example",
                "--support",
                support,
            ],
        );
        let client = Client::new(&format!("http://127.0.0.1:{}", serving.port), None);
        let page = open(&client, "/accounts", "").await;
        assert_eq!(page.status, 401);
        let create = ["portal", "token", "create", support, "--scope", "admin"];
        let token = project.run(create).stdout.trim().to_owned();
        let profile = client.request(Method::POST, "/v1/accounts");
        let profile = profile
            .bearer_auth(token)
            .json(&crate::support::portal::profile("bistro"));
        let made = Answer::of(profile).await.status;
        assert!([201, 409].contains(&made));
        let (_, key) = serving.link.split_once("token=").expect("a key");
        let signed_in = open(&client, &link(key), "").await;
        let cookie = signed_in.header("set-cookie").expect("a cookie");
        let cookie = cookie.split(';').next().expect("a pair");
        let gate = open(&client, "/accounts/bistro", cookie).await;
        let wanted = format!("<a class=\"support\" href=\"{target}\">Contact support</a>");
        assert!(gate.body.contains(&wanted), "{}", gate.body);
    }
    let refused = project.run(["portal", "serve", "--support", "javascript:alert(1)"]);
    assert_eq!(refused.status, Some(2));
    assert!(refused.says("write an e-mail address or an https URL"));
}
