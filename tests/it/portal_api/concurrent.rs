//! Writes that meet.

use serde_json::json;

use crate::support::portal::{RECORD, TestPortal, profile, pushed, record};

const USERS: &str = "/v1/accounts/bistro/users";

#[tokio::test]
async fn of_two_writes_that_exclude_each_other_one_is_refused() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    let any = [("if-match", "*")];
    let with_alert = |email: &str| {
        let mut values = record();
        values["alert"] = json!([email]);
        pushed(&values)
    };
    let all = json!({"users": profile("bistro")["users"]});
    let fewer = json!({"users": [profile("bistro")["users"][0]]});
    for round in 0..40 {
        let reset = admin
            .put(RECORD, &any, &with_alert("anna@bistro.example"))
            .await;
        assert!([200, 201].contains(&reset.status), "{}", reset.text());
        assert_eq!(admin.put(USERS, &any, &all).await.status, 200);
        let alert = with_alert("piotr@bistro.example");
        let (record, users) = if round % 2 == 0 {
            tokio::join!(
                admin.put(RECORD, &any, &alert),
                admin.put(USERS, &any, &fewer)
            )
        } else {
            let (users, record) = tokio::join!(
                admin.put(USERS, &any, &fewer),
                admin.put(RECORD, &any, &alert)
            );
            (record, users)
        };
        let statuses = [record.status, users.status];
        assert!([[200, 422], [422, 200]].contains(&statuses), "{statuses:?}");
    }
}
