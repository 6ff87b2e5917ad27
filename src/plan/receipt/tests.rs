//! Receipts, read back.

use serde_json::{Value, json};

use super::*;
use crate::error::ErrorKind;

const COMMIT: &str = "0123456789012345678901234567890123456789";

fn source(repository: &str) -> Value {
    json!({"repository": repository, "commit": COMMIT})
}

fn account(id: &str, outcome: &str) -> Value {
    let digest = format!("sha256:{COMMIT}{}", &COMMIT[..24]);
    json!({"id": id, "outcome": outcome, "digest": digest, "etag": null})
}

/// A receipt of a version that had no target and no unchanged accounts.
fn receipt(accounts: &[Value]) -> Value {
    json!({
        "schema_version": 1,
        "tool": {"name": "contactctl", "version": "0.1.0"},
        "finished_at": "2026-11-20T09:00:00Z",
        "portal": {"name": "main", "kind": "embedded", "url": null},
        "environment": "production",
        "source": source("r"),
        "tree": COMMIT,
        "approval": {"approved": true, "tests": []},
        "interrupted": false,
        "accounts": accounts,
    })
}

fn read(receipt: &Value) -> Result<SyncReceipt> {
    SyncReceipt::read("receipt.json", receipt.to_string().as_bytes())
}

#[test]
fn only_what_is_written_whole_is_done() {
    let words = [
        ("applied", true),
        ("already-there", true),
        ("refused", false),
        ("failed", false),
        ("unknown", false),
        ("skipped", false),
        ("not-attempted", false),
    ];
    for (word, is_done) in words {
        let mut one = account("a", word);
        let done = |one: &Value| {
            let receipt = read(&receipt(std::slice::from_ref(one))).expect("a receipt");
            receipt.accounts[0].is_done
        };
        assert_eq!(done(&one), is_done, "{word}");
        one["partly"] = true.into();
        assert!(!done(&one), "{word}");
    }
}

#[test]
fn what_an_earlier_version_did_not_write_is_absent() {
    let receipt = read(&receipt(&[])).expect("a receipt");
    assert_eq!(receipt.target, None);
    assert_eq!(receipt.unchanged, []);
}

#[test]
fn unchanged_accounts_are_of_the_same_repository_and_not_written() {
    let with = |repository: &str, id: &str| {
        let mut receipt = receipt(&[account("a", "applied")]);
        receipt["unchanged"] = json!([{"source": source(repository), "accounts": [id]}]);
        read(&receipt).map_err(|error| error.kind())
    };
    assert!(with("r", "b").is_ok());
    assert_eq!(with("other", "b"), Err(ErrorKind::Usage));
    assert_eq!(with("r", "a"), Err(ErrorKind::Usage));
}

#[test]
fn another_version_is_told_from_damage() {
    let mut later = receipt(&[]);
    later["schema_version"] = 2.into();
    later["more"] = "than this version knows".into();
    let error = read(&later).expect_err("another version");
    let expected = Text::new(id::RECEIPT_VERSION).with("path", "receipt.json");
    assert_eq!(error.message(), &expected);
}
