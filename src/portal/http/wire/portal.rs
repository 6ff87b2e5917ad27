//! The JSON about the portal itself.

use serde::{Deserialize, Serialize};

use super::{PushSource, present};
use crate::contact::TokenScope;

/// The portal itself. Without a token, its id is all that is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct PortalView {
    /// The portal's id: a UUID that was made with its database.
    #[cfg_attr(
        feature = "server",
        schema(pattern = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
    )]
    pub id: String,
    /// What the token allows. Absent without a token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "server", schema(value_type = TokenView, required = false))]
    pub token: Option<TokenView>,
    /// The source of the newest push, to whichever account. `null` if nothing was ever pushed; absent
    /// without a token.
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "server", schema(value_type = Option<PushSource>))]
    pub newest_source: Option<Option<PushSource>>,
    /// Every source that the accounts of the token were ever pushed from, the newest push first.
    /// Absent without a token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "server", schema(value_type = Vec<PushSource>, required = false))]
    pub sources: Option<Vec<PushSource>>,
}

/// What a token allows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct TokenView {
    /// What it may do: `read`, `write` or `admin`.
    #[cfg_attr(feature = "server", schema(value_type = String, pattern = "^(read|write|admin)$"))]
    pub scope: TokenScope,
    /// The accounts that it is for.
    pub accounts: TokenAccounts,
}

/// The accounts that a token is for: `"all"`, or a list of ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum TokenAccounts {
    /// All accounts, also future ones.
    All(AllAccounts),
    /// The accounts with these ids.
    Listed(Vec<String>),
}

/// The word for all accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum AllAccounts {
    /// `"all"`.
    All,
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, from_value, json};

    use super::*;

    fn read(body: Json) -> Option<PortalView> {
        from_value(body).ok()
    }

    #[test]
    fn what_is_absent_is_told_from_null() {
        let mut view = PortalView {
            id: "i".to_owned(),
            token: None,
            newest_source: None,
            sources: None,
        };
        let told = json!({"id": "i"});
        assert_eq!(serde_json::to_value(&view).expect("JSON"), told);
        assert_eq!(read(told).as_ref(), Some(&view));
        view.newest_source = Some(None);
        let told = json!({"id": "i", "newest_source": null});
        assert_eq!(serde_json::to_value(&view).expect("JSON"), told);
        assert_eq!(read(told).as_ref(), Some(&view));
    }

    #[test]
    fn the_accounts_are_a_word_or_a_list() {
        let accounts = |accounts: Json| from_value::<TokenAccounts>(accounts).ok();
        let all = TokenAccounts::All(AllAccounts::All);
        assert_eq!(serde_json::to_value(&all).expect("JSON"), json!("all"));
        assert_eq!(accounts(json!("all")), Some(all));
        let none = TokenAccounts::Listed(Vec::new());
        assert_eq!(accounts(json!([])), Some(none));
        for odd in [json!("ALL"), json!("a"), json!(null), json!({}), json!([1])] {
            assert_eq!(accounts(odd.clone()), None, "{odd}");
        }
    }
}
