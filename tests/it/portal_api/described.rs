//! The API is what its description says: held to it by a program that reads the description,
//! Schemathesis. `tests/run` installs it and names it in `CONTACTCTL_TEST_SCHEMATHESIS`.

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
