//! The guides about a portal: importing, connecting, drift, emergency contacts, and running one.

use insta::assert_snapshot;
use serde_json::json;

use super::{Guide, page};
use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::portal::{profile, record};
use crate::support::served::Served;

const PRODUCTION: &str =
    "[portals.production]\nkind = \"embedded\"\nenvironment = \"production\"\n";

const EMERGENCY: &str = "docs/how-to/replace-emergency-contacts.md";

/// Two accounts in the portal `production`.
fn pushed() -> Project {
    let project = Project::new()
        .file("contactctl.toml", PRODUCTION)
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern");
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
    project
}

/// A portal that people have filled in, as nobody has pushed to it.
fn filled_in(project: &Project) -> Served {
    let served = Served::start(project, ["--portal", "production"]);
    let post = reqwest::Method::POST;
    let made = served.send(post, "/v1/accounts", None, Some(&profile("diner")));
    assert_eq!(made.status, 201, "{}", made.body);
    let path = "/v1/accounts/diner/contact-information?environment=production";
    let body = json!({ "record": record() });
    let put = served.send(reqwest::Method::PUT, path, None, Some(&body));
    assert_eq!(put.status, 201, "{}", put.body);
    served
}

#[test]
fn the_accounts_of_a_portal_are_imported() {
    let portal = Project::new()
        .file("contactctl.toml", PRODUCTION)
        .commit("a portal");
    let served = filled_in(&portal);
    let project = Project::new();
    let url = served.url.as_str();
    let mut setting_up = Guide::new(&project, "docs/how-to/connect-a-portal.md")
        .given("https://portal.example.com", url);
    setting_up.reader(&format!("contactctl init --portal http --url {url}"));
    setting_up.reader("git add --all && git commit --quiet --message 'a portal over HTTP'");
    setting_up.reader(&format!(
        "export CONTACTCTL_PRODUCTION_TOKEN={} TOKEN=none",
        served.token
    ));
    setting_up.until("contactctl doctor");
    setting_up.shows("scope");
    setting_up.shows("there is no account file");
    let mut guide = Guide::new(&project, "docs/how-to/first-import.md").given(" ID ", " diner ");
    guide.until("contactctl pull --portal production --diff");
    guide.until("contactctl pull --portal production");
    guide.until("contactctl check");
    guide.until("git commit");
    guide.until("contactctl sync --portal production --first");
    let followed = guide.finish();
    assert_snapshot!(followed, @r#"
    contactctl pull --portal production --diff
    contactctl pull --portal production
    mkdir -p schemas
    contactctl schema account > schemas/account.schema.json
    contactctl check
    git add contacts schemas contactctl.toml
    git commit --message "contacts: what the portal has"
    contactctl plan --portal production --first
    contactctl sync --portal production --first
    contactctl sync --portal production --account ID --on-drift overwrite
    "#);
    // The rest of the other page is a first sync, which is made now.
    let followed = setting_up.finish();
    assert_snapshot!(followed, @"
    git credential approve <<END
    url=https://portal.example.com
    username=contactctl
    password=$TOKEN
    END
    git config contactctl.CONTACTCTL_PRODUCTION_TOKEN.origin https://portal.example.com
    export CONTACTCTL_PRODUCTION_TOKEN_ORIGIN=https://portal.example.com
    contactctl doctor
    --- status 1 of contactctl doctor
    contactctl plan --portal production --first
    contactctl sync --portal production --first
    ");
}

#[test]
fn drift_is_resolved() {
    let project = pushed();
    let mut guide = Guide::new(&project, "docs/how-to/resolve-drift.md");
    let served = Served::start(&project, ["--portal", "production"]);
    let edit = |mailbox: &str| {
        served.edit("bistro", |record| {
            record["operational_for_users"] = json!(mailbox);
        });
    };
    edit("guests@bistro.example");
    guide.until("contactctl plan");
    guide.shows("portal now   guests@bistro.example");
    guide.until("git commit");
    guide.reader("contactctl sync --portal production");
    assert!(project.text("contacts/bistro.toml").contains("guests@"));
    edit("wrong@bistro.example");
    guide.until("--on-drift overwrite");
    assert_eq!(
        served.record("bistro")["operational_for_users"],
        "guests@bistro.example"
    );
    edit("unknown@bistro.example");
    let followed = guide.finish();
    assert_eq!(
        served.record("bistro")["operational_for_users"],
        "unknown@bistro.example"
    );
    assert_snapshot!(followed, @r#"
    contactctl plan --portal production
    contactctl pull bistro --portal production --diff
    contactctl pull bistro --portal production
    git commit --all --message "bistro: guests write to guests@"
    contactctl sync --portal production --on-drift overwrite
    contactctl sync --portal production --on-drift keep
    "#);
}

/// Returns the override of the page, which does not expire while this test is in use.
fn over() -> String {
    let page = page(EMERGENCY);
    let mut blocks = page.split("```toml\n").skip(1);
    let block = blocks.find(|block| block.trim_start().starts_with("[[override]]"));
    let block = block
        .expect("an override")
        .split("```")
        .next()
        .expect("an end");
    block.replace("2026-12-31", "2999-12-31")
}

#[test]
fn emergency_contacts_are_replaced_in_two_changes() {
    let project = pushed();
    let file = "contacts/bistro.toml";
    let both = "[\"oncall@bistro.example\", \"noc@bistro.example\"]";
    let change = |to: &str| {
        project.write(file, BISTRO.replace(both, to));
        project.commit_all("bistro: emergency contacts");
    };
    let mut guide = Guide::new(&project, EMERGENCY);
    change("[\"oncall@bistro.example\", \"new-oncall@bistro.example\"]");
    guide.until("contactctl sync");
    guide.shows("Done: 1 pushed and read back.");
    change("[\"new-oncall@bistro.example\"]");
    guide.reader("contactctl sync --portal production");
    guide.shows("Done: 1 pushed and read back.");
    // All at once: with the override of the page, which is pushed before.
    change("[\"other@bistro.example\"]");
    assert_eq!(guide.shell("contactctl sync --portal production"), Some(4));
    guide.shows("would lose every emergency contact that works today");
    project.git(["reset", "--quiet", "--hard", "HEAD~1"]);
    project.write("contactctl.toml", format!("{PRODUCTION}\n{}", over()));
    project.commit_all("an override");
    guide.reader("contactctl sync --portal production");
    change("[\"other@bistro.example\"]");
    guide.reader("contactctl sync --portal production");
    guide.shows("Done: 1 pushed and read back.");
    assert_snapshot!(guide.finish(), @"contactctl sync --portal production");
}

#[test]
fn a_portal_is_run() {
    let project = pushed();
    let srv = project.path("../home/srv");
    let mut guide = Guide::new(&project, "docs/how-to/run-the-portal.md")
        .given("/srv/", format!("{}/", srv.display()));
    guide.reader(
        "mkdir -p ~/srv/portal ~/srv/backup && \
         contactctl portal backup ~/srv/portal/portal.sqlite3",
    );
    // A server has no end.
    guide.leave_out("contactctl portal serve\n");
    guide.leave_out("--tls-cert");
    guide.until("contactctl portal invite");
    guide.shows("https://portal.example.com/");
    guide.until("contactctl portal token create");
    guide.shows("cctl_");
    guide.leave_out("--smtp");
    let followed = guide.finish();
    assert!(srv.join("backup/portal.sqlite3").exists());
    assert_snapshot!(followed, @r#"
    contactctl portal invite anna@bistro.example --account bistro --role administrator \
        --url https://portal.example.com --database /srv/portal/portal.sqlite3
    contactctl portal token create ci --scope write --database /srv/portal/portal.sqlite3
    contactctl portal backup /srv/backup/portal.sqlite3 --database /srv/portal/portal.sqlite3
    contactctl portal token create prometheus --scope read --database /srv/portal/portal.sqlite3 \
        > /srv/portal/prometheus-token
    "#);
}
