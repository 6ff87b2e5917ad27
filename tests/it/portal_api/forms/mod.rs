//! The pages that change something, as a browser would send their forms.

mod crowd;
mod gate;
mod input;
mod people;
mod problems;

use serde_json::Value as Json;

use crate::portal_api::pages::{open, sign_in};
use crate::portal_api::sessions::{csrf, send, sign_in_as};
use crate::support::portal::{Answer, Client, RECORD, TestPortal};

pub(super) const FORM: &str = "/accounts/bistro/contact-information";

/// Somebody in front of the form.
pub(super) struct Browser {
    client: Client,
    cookie: String,
}

impl Browser {
    pub(in crate::portal_api) async fn of(portal: &TestPortal) -> Self {
        Self {
            client: portal.anonymous(),
            cookie: sign_in(portal).await,
        }
    }

    pub(in crate::portal_api) async fn user(portal: &TestPortal, email: &str) -> Self {
        Self {
            client: portal.anonymous(),
            cookie: sign_in_as(portal, email).await,
        }
    }

    pub(in crate::portal_api) async fn open(&self, path: &str) -> Answer {
        open(&self.client, path, &self.cookie).await
    }

    /// Sends the form of a button at `path`, such as one of Users.
    pub(in crate::portal_api) async fn act(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = csrf(&self.open(path).await);
        let fields = [fields, &[("csrf", &token)]].concat();
        send(&self.client, path, &self.cookie, &fields).await
    }

    /// Sends the form of `page` with these fields changed or added.
    pub(in crate::portal_api) async fn send(
        &self,
        path: &str,
        page: &Answer,
        changes: &[(&str, &str)],
    ) -> Answer {
        let token = csrf(page);
        let mut fields: Vec<(String, String)> = controls(&page.body);
        fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        fields.extend(changes.iter().map(own));
        fields.retain(|(name, _)| name != "csrf");
        fields.push(("csrf".to_owned(), token));
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (&name[..], &value[..]))
            .collect();
        send(&self.client, path, &self.cookie, &fields).await
    }
}

/// What the contact form of a page holds, as a browser would send it.
fn controls(html: &str) -> Vec<(String, String)> {
    let (_, form) = html.split_once("<form class=\"contact\"").expect("a form");
    let (form, _) = form.split_once("</form>").expect("an end");
    let unescape = |text: &str| {
        let text = text.replace("&quot;", "\"").replace("&lt;", "<");
        text.replace("&gt;", ">").replace("&amp;", "&")
    };
    let mut controls = Vec::new();
    for tag in form.split('<').skip(1) {
        let (head, rest) = tag.split_once('>').unwrap_or((tag, ""));
        let attribute = |name: &str| {
            let (_, value) = head.split_once(&format!(" {name}=\""))?;
            Some(unescape(value.split('"').next()?))
        };
        let Some(name) = attribute("name") else {
            continue;
        };
        let value = match head.split(' ').next() {
            Some("textarea") => unescape(rest),
            Some("input") if head.contains("checkbox") && !head.contains(" checked") => continue,
            Some("input") => attribute("value").unwrap_or_default(),
            _ => continue,
        };
        controls.push((name, value));
    }
    controls
}

/// Values for an empty form of `bistro`.
const VALUES: [(&str, &str); 10] = [
    ("action", "save"),
    ("alert", "anna@bistro.example"),
    (
        "technical_emergency",
        "oncall@bistro.example\r\nnoc@bistro.example",
    ),
    ("technical_non_emergency", "api@bistro.example"),
    ("operational_for_google", "escalations@bistro.example"),
    ("operational_for_users", "help@bistro.example"),
    ("hours-0-days", "mon"),
    ("hours-0-opens", "09:00"),
    ("hours-0-closes", "17:00"),
    ("hours-0-zone", "Europe/Warsaw"),
];

async fn stored(admin: &Client) -> Json {
    admin.get(RECORD).await.json()
}
