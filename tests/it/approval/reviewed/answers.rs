//! What a forge may answer.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;

use insta::assert_snapshot;
use serde_json::json;

use super::{PULLS, approved, pull, pulls_of, review, said, squashed};
use crate::approval::forge::Forge;

#[test]
fn a_forge_that_cannot_be_asked_approves_nothing() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    // It does not know the commit.
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host does not have commit [COMMIT] of `org/contacts`
        help: push the commit (`git push`), let the token read the repository, and check `repository` and `forge_url` in `[approval]`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    approved(&forge, &commit, &head);
    let answers = |status, headers, body| {
        let mut known = forge.answers.lock().expect("no panic");
        known.insert(pulls_of(&commit), (status, headers, body));
    };
    answers(403, vec![("retry-after", "3600".to_owned())], json!({}));
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host refused the request (403): its rate limit is reached
        help: try again later; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    answers(
        403,
        Vec::new(),
        json!({"message": "Resource not accessible by integration"}),
    );
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host refused the request (403): the token from `FORGE` does not give enough access
        help: let this token read pull requests, contents and members; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    answers(
        301,
        vec![("location", "http://127.0.0.2:9/".to_owned())],
        json!({}),
    );
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host refused the request (301): it redirects to an address to which the token is not sent
        help: specify the address of the API and the current name of the repository: `forge_url` and `repository` in `[approval]`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    answers(200, Vec::new(), json!({"not": "a list"}));
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host's answer is not what its API describes
        help: check `forge` and `forge_url` in `[approval]`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    answers(200, Vec::new(), json!(["x".repeat(17 << 20)]));
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host's answer is too large
        help: split the change into smaller pull requests; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let project = project.variable("FORGE", "wrong");
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host refused the request (401): the token from `FORGE` is not valid
        help: replace this token with a valid token of the Git host; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let project = project.variable("FORGE", "");
    assert_snapshot!(said(&project), @"
      fails  reviewed: the token for the Git host is missing: `FORGE` is not set or is empty
        help: set `FORGE` to the token, or `FORGE_FILE` to the path of a file that contains it; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_forge_that_hangs_up_approves_nothing() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    // Five bytes are announced, and none comes.
    let chunked = vec![("transfer-encoding", "chunked".to_owned())];
    let mut known = forge.answers.lock().expect("no panic");
    known.insert(pulls_of(&commit), (200, chunked, json!(5)));
    drop(known);
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host's answer was cut off
        help: try again: without an answer, nothing is approved; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    // Who is there while its policy is pushed, and gone then.
    let url = there_once();
    let gone = Forge { url, ..forge };
    let (project, ..) = squashed(&gone, "");
    assert_snapshot!(said(&project).replace(&gone.url, "[FORGE]"), @"
      fails  reviewed: cannot reach the Git host at [FORGE]
        help: check the network and `forge_url` in `[approval]`, then try again: without an answer, nothing is approved; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

/// The address of a forge that answers one question.
fn there_once() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        let (mut connection, _) = listener.accept().expect("one");
        drop(listener);
        let lines = BufReader::new(&connection).lines().map_while(Result::ok);
        let _head = lines.take_while(|line| !line.is_empty()).count();
        let answer = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}";
        connection.write_all(answer.as_bytes()).expect("an answer");
    });
    url
}

#[test]
fn a_limit_is_waited_for_where_it_is_short() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    // What was asked when the policy was pushed.
    let asked = std::mem::take(&mut *forge.asked.lock().expect("no panic"));
    assert_eq!(asked, ["/repos/org/contacts"]);
    let body = json!([pull(7, &head)]);
    let limited = |after: &str| {
        let headers = vec![("retry-after", after.to_owned())];
        let mut known = forge.answers.lock().expect("no panic");
        known.insert(pulls_of(&commit), (429, headers, body.clone()));
    };
    limited("0");
    assert_snapshot!(said(&project), @"
      fails  reviewed: the Git host refused the request (429): its rate limit is reached
        help: try again later; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    let asked = std::mem::take(&mut *forge.asked.lock().expect("no panic"));
    assert_eq!(asked.len(), 6, "each run asks three times: {asked:?}");

    // A date that has passed, and one that is too far off to be waited for.
    limited("Sun, 01 Nov 2026 00:00:00 GMT");
    assert!(said(&project).ends_with("status 4"));
    let asked = std::mem::take(&mut *forge.asked.lock().expect("no panic"));
    assert_eq!(asked.len(), 6, "{asked:?}");
    limited("Thu, 01 Jan 2099 00:00:00 GMT");
    assert!(said(&project).ends_with("status 4"));
    let asked = std::mem::take(&mut *forge.asked.lock().expect("no panic"));
    assert_eq!(asked.len(), 2, "each run asks once: {asked:?}");
}

#[test]
fn every_page_of_a_list_is_read_and_the_token_stays_at_its_host() {
    let forge = Forge::start();
    let (project, commit, head) = squashed(&forge, "");
    approved(&forge, &commit, &head);
    let reviews = format!("{PULLS}/reviews");
    let first = |next: &str| {
        let link = format!("<{next}>; rel=\"next\", <{next}>; rel=\"last\"");
        let mut known = forge.answers.lock().expect("no panic");
        known.insert(reviews.clone(), (200, vec![("link", link)], json!([])));
    };
    first("http://127.0.0.2:9/");
    assert_snapshot!(said(&project), @"
      fails  reviewed: the address of the next page of the Git host's list has another scheme, host or port, so the token is not sent there
        help: set `forge_url` in `[approval]` to the address that the API of the Git host has in its own links; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    first(&format!("{}{reviews}?page=2", forge.url));
    forge.says(
        &format!("{reviews}?page=2"),
        json!([review("Ola", "APPROVED", &head)]),
    );
    let all = said(&project);
    assert!(all.ends_with("status 0"), "{all}");
}
