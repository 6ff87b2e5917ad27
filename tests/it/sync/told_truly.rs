//! What is said of a write is what became of it, whatever the answer was.

use std::sync::atomic::{AtomicBool, Ordering};

use insta::assert_snapshot;

use super::http::over_http;
use crate::support::proxy::{Passage, Proxy};
use crate::support::served::Served;
use crate::support::{Project, Run};

/// A project that is synced with a portal, and whose next push goes through a proxy.
struct Pushed {
    portal: Served,
    project: Project,
}

impl Pushed {
    fn new(passage: impl Fn(&str) -> Passage + Send + Sync + 'static) -> Self {
        let operator = Project::new()
            .file("contactctl.toml", "")
            .file("contacts/none.toml", super::BISTRO);
        let portal = Served::start(&operator, []);
        let proxy = Proxy::deciding(&portal.url, passage);
        let project = over_http(&proxy.url);
        let pushed = Self { portal, project };
        let first = pushed.sync(&["--provision", "--first"]);
        assert!(first.says("Done: 2 pushed and read back."), "{first}");
        super::commit_a_mailbox_for_guests(&pushed.project);
        pushed
    }

    fn sync(&self, args: &[&str]) -> Run {
        let token = ("CONTACTCTL_STAGING_TOKEN", self.portal.token.as_str());
        let args = ["sync", "--yes", "--report", "receipt.json"]
            .into_iter()
            .chain(args.iter().copied());
        self.project.run_with(token, args)
    }

    /// Returns the address that users see, as the portal has it.
    fn live(&self) -> String {
        let path = "/v1/accounts/bistro/contact-information?environment=production";
        let record = &self.portal.get(path).body["record"];
        record["operational_for_users"]
            .as_str()
            .expect("an address")
            .to_owned()
    }

    fn receipt(&self) -> serde_json::Value {
        let receipt = serde_json::from_str(&self.project.text("receipt.json")).expect("JSON");
        crate::support::assert_valid(contactctl::schema::Schema::Receipt, &receipt);
        receipt
    }
}

/// Returns true if a request puts the record with the new mailbox.
fn puts_the_change(request: &str) -> bool {
    request.starts_with("PUT ") && request.contains("guests@bistro.example")
}

/// Returns the lines of a run after the plan.
fn ending(run: &Run) -> String {
    let text = run.to_string();
    let at = text.find("Plan: ");
    text[at.unwrap_or_else(|| panic!("no plan in {text}"))..].to_owned()
}

#[test]
fn a_value_that_was_accepted_and_is_not_there_was_not_pushed() {
    // The portal says that it took the value, with an etag that it does not have.
    let pushed = Pushed::new(|request| {
        if puts_the_change(request) {
            Passage::Stopped("HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 2\r\n\r\n{}")
        } else {
            Passage::Whole
        }
    });
    assert_snapshot!(ending(&pushed.sync(&[])), @"
    Plan: 1 to update, 1 unchanged.
    Not all done: 1 failed.
    --- stderr
    bistro: failed: the record read back from the portal differs from the one that was written
    error: account `bistro` was not pushed
      help: see the reasons above, then run the same command again: it writes nothing twice
    --- status 5
    ");
    assert_eq!(pushed.live(), "help@bistro.example");
    assert_eq!(pushed.receipt()["accounts"][0]["outcome"], "failed");
}

#[test]
fn a_write_that_arrived_is_done_whatever_the_answer() {
    let answers: [fn(&str) -> Passage; 7] = [
        |request| carried(request, "HTTP/1.1 500 x\r\nContent-Length: 0\r\n\r\n"),
        |request| carried(request, "HTTP/1.1 504 x\r\nContent-Length: 0\r\n\r\n"),
        |request| carried(request, "HTTP/1.1 520 x\r\nContent-Length: 0\r\n\r\n"),
        |request| carried(request, "HTTP/1.1 524 x\r\nContent-Length: 0\r\n\r\n"),
        |request| carried(request, "HTTP/1.1 408 x\r\nContent-Length: 0\r\n\r\n"),
        |request| carried(request, "HTTP/1.1 409 x\r\nContent-Length: 0\r\n\r\n"),
        |request| carried(request, "HTTP/1.1 403 x\r\nContent-Length: 0\r\n\r\n"),
    ];
    for answer in answers {
        let pushed = Pushed::new(answer);
        let sync = pushed.sync(&[]);
        assert!(sync.says("Done: 1 already up to date."), "{sync}");
        assert_eq!(sync.status, Some(0), "{sync}");
        assert_eq!(pushed.live(), "guests@bistro.example");
    }
}

/// Lets the portal carry out the push of the change, and answers with `reply`.
fn carried(request: &str, reply: &'static str) -> Passage {
    if puts_the_change(request) {
        Passage::Carried(reply)
    } else {
        Passage::Whole
    }
}

#[test]
fn a_write_that_did_not_arrive_failed_with_the_reason() {
    let pushed = Pushed::new(|request| {
        if puts_the_change(request) {
            Passage::Stopped("HTTP/1.1 500 x\r\nContent-Length: 0\r\n\r\n")
        } else {
            Passage::Whole
        }
    });
    assert_snapshot!(ending(&pushed.sync(&[])), @"
    Plan: 1 to update, 1 unchanged.
    Not all done: 1 failed.
    --- stderr
    bistro: failed: the answer has status 500
    error: account `bistro` was not pushed
      help: see the reasons above, then run the same command again: it writes nothing twice
    --- status 5
    ");
    assert_eq!(pushed.live(), "help@bistro.example");
}

#[test]
fn a_record_that_is_gone_when_it_is_read_back_may_have_been_written() {
    let has_written = AtomicBool::new(false);
    let pushed = Pushed::new(move |request| {
        if puts_the_change(request) {
            has_written.store(true, Ordering::Relaxed);
            return Passage::Whole;
        }
        let reads = request.starts_with("GET /v1/accounts/bistro/contact-information");
        if reads && has_written.load(Ordering::Relaxed) {
            return Passage::Stopped("HTTP/1.1 404 x\r\nContent-Length: 0\r\n\r\n");
        }
        Passage::Whole
    });
    assert_snapshot!(ending(&pushed.sync(&[])), @"
    Plan: 1 to update, 1 unchanged.
    Not all done: 1 with an unknown outcome.
    --- stderr
    bistro: outcome unknown: the portal no longer has the record
    error: it is not known whether account `bistro` was pushed
      help: run the same command again: it reads the portal first, and writes nothing twice
    --- status 5
    ");
    assert_eq!(pushed.receipt()["accounts"][0]["outcome"], "unknown");
}
