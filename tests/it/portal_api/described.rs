//! The API is what its description says: held to it by programs that read the description. They
//! are Schemathesis and openapi-python-client, which `tests/run` installs and names in
//! `CONTACTCTL_TEST_SCHEMATHESIS` and `CONTACTCTL_TEST_CLIENT`.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::support::Project;
use crate::support::portal::{RECORD, profile, pushed, record};
use crate::support::served::Served;

#[test]
#[ignore = "needs Schemathesis: `bash tests/run` installs and runs it"]
fn every_answer_is_one_that_the_description_has() {
    #[expect(
        clippy::disallowed_methods,
        reason = "tests/run says where it installed it"
    )]
    let program = std::env::var("CONTACTCTL_TEST_SCHEMATHESIS")
        .expect("Schemathesis is missing: run `bash tests/run`, which installs it");
    let project = Project::good();
    let served = Served::start(&project, []);
    let post = reqwest::Method::POST;
    let made = served.send(post, "/v1/accounts", None, Some(&profile("bistro")));
    assert_eq!(made.status, 201, "{}", made.body);
    let put = reqwest::Method::PUT;
    let put = served.send(put, RECORD, Some("*"), Some(&pushed(&record())));
    assert_eq!(put.status, 201, "{}", put.body);
    let config = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemathesis");
    let output = Command::new(program)
        .arg("--config-file")
        .arg(config.join("schemathesis.toml"))
        .args(["run", &format!("{}/openapi.json", served.url)])
        .args([
            "--header",
            &format!("Authorization: Bearer {}", served.token),
        ])
        .args(["--checks", "all", "--max-examples", "20", "--seed", "1"])
        .arg("--no-color")
        .current_dir(project.path(""))
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{told}");
    assert_eq!(served.get("/readyz").body, json!("ok\n"));
}

#[test]
#[ignore = "needs openapi-python-client: `bash tests/run` installs and runs it"]
fn a_generated_client_reads_and_writes_an_account() {
    #[expect(
        clippy::disallowed_methods,
        reason = "tests/run says where it installed it"
    )]
    let python = std::env::var("CONTACTCTL_TEST_CLIENT")
        .expect("openapi-python-client is missing: run `bash tests/run`, which installs it");
    let programs = Path::new(&python).parent().expect("a folder");
    let project = Project::good();
    let served = Served::start(&project, []);
    let description = served.get("/openapi.json").body;
    fs::write(project.path("openapi.json"), description.to_string()).expect("a file");
    let generated = Command::new(programs.join("openapi-python-client"))
        .args(["generate", "--path", "openapi.json", "--meta", "none"])
        .args(["--output-path", "client", "--fail-on-warning"])
        // It formats what it writes by a program beside it.
        .env("PATH", programs)
        .current_dir(project.path(""))
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&generated.stdout);
    assert!(generated.status.success(), "{told}");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openapi-client/account.py");
    let used = Command::new(&python)
        .arg(script)
        .arg(project.path(""))
        .args([&served.url, &served.token])
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&used.stderr);
    assert_eq!(String::from_utf8_lossy(&used.stdout), "done\n", "{told}");
    let record = served.get("/v1/accounts/generated/contact-information?environment=production");
    assert_eq!(
        record.body["record"],
        json!({
            "alert": ["anna@bistro.example"],
            "technical_emergency": ["noc@bistro.example", "oncall@bistro.example"],
            "technical_non_emergency": ["api@bistro.example"],
            "operational_for_google": ["escalations@bistro.example"],
            "operational_for_users": "help@bistro.example",
            "operational_support": [{
                "time_zone": "Europe/Warsaw",
                "days": ["mon", "tue"],
                "opens": "09:00",
                "closes": "17:00",
                "overnight": false,
            }],
        })
    );
}
