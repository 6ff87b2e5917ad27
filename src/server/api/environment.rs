//! The parameter that names one of an account's two records.

use serde::Deserialize;

use crate::contact::Environment;

/// The environment of the record to read or write.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct EnvironmentQuery {
    /// `sandbox` or `production`.
    #[param(value_type = String, pattern = "^(sandbox|production)$", example = "production")]
    pub(super) environment: Environment,
}
