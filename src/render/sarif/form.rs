//! The members of a SARIF log that are written, each by the name that the standard gives it.

use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct LogJson<'f> {
    #[serde(rename = "$schema")]
    pub(super) schema: &'static str,
    pub(super) version: &'static str,
    pub(super) runs: [RunJson<'f>; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RunJson<'f> {
    pub(super) tool: ToolJson,
    pub(super) column_kind: &'static str,
    pub(super) original_uri_base_ids: BasesJson,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) invocations: Vec<InvocationJson>,
    pub(super) results: Vec<ResultJson<'f>>,
}

/// The notice about results that were left out.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InvocationJson {
    pub(super) execution_successful: bool,
    pub(super) tool_execution_notifications: [NotificationJson; 1],
}

#[derive(Debug, Serialize)]
pub(super) struct NotificationJson {
    pub(super) level: &'static str,
    pub(super) message: MessageJson,
}

#[derive(Debug, Serialize)]
pub(super) struct BasesJson {
    #[serde(rename = "%SRCROOT%")]
    pub(super) root: BaseJson,
}

#[derive(Debug, Serialize)]
pub(super) struct BaseJson {
    pub(super) description: MessageJson,
}

#[derive(Debug, Serialize)]
pub(super) struct ToolJson {
    pub(super) driver: DriverJson,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DriverJson {
    pub(super) name: &'static str,
    pub(super) semantic_version: &'static str,
    pub(super) rules: Vec<RuleJson>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RuleJson {
    pub(super) id: &'static str,
    pub(super) short_description: MessageJson,
    pub(super) full_description: MessageJson,
    pub(super) help: HelpJson,
    pub(super) default_configuration: ConfigurationJson,
}

#[derive(Debug, Serialize)]
pub(super) struct HelpJson {
    pub(super) text: String,
    pub(super) markdown: String,
}

#[derive(Debug, Serialize)]
pub(super) struct ConfigurationJson {
    pub(super) enabled: bool,
    pub(super) level: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct MessageJson {
    pub(super) text: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ResultJson<'f> {
    pub(super) rule_id: &'static str,
    pub(super) rule_index: Option<usize>,
    pub(super) level: &'static str,
    pub(super) message: MessageJson,
    pub(super) locations: [LocationJson<'f>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related_locations: Vec<LocationJson<'f>>,
    pub(super) partial_fingerprints: FingerprintsJson<'f>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) fixes: Vec<FixJson<'f>>,
    pub(super) properties: PropertiesJson<'f>,
}

/// The fingerprints; the member's name contains the version of the recipe.
#[derive(Debug, Serialize)]
pub(super) struct FingerprintsJson<'f> {
    #[serde(rename = "contactctl/v2")]
    pub(super) own: &'f str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct LocationJson<'f> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<usize>,
    pub(super) physical_location: PhysicalJson,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) logical_locations: Vec<LogicalJson<'f>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) message: Option<MessageJson>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PhysicalJson {
    pub(super) artifact_location: ArtifactJson,
    pub(super) region: RegionJson,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ArtifactJson {
    pub(super) uri: String,
    pub(super) uri_base_id: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RegionJson {
    pub(super) start_line: usize,
    pub(super) start_column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct LogicalJson<'f> {
    pub(super) name: &'f str,
    pub(super) fully_qualified_name: String,
    pub(super) kind: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FixJson<'f> {
    pub(super) description: MessageJson,
    pub(super) artifact_changes: [ChangeJson<'f>; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ChangeJson<'f> {
    pub(super) artifact_location: ArtifactJson,
    pub(super) replacements: Vec<ReplacementJson<'f>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReplacementJson<'f> {
    pub(super) deleted_region: RegionJson,
    pub(super) inserted_content: ContentJson<'f>,
}

#[derive(Debug, Serialize)]
pub(super) struct ContentJson<'f> {
    pub(super) text: &'f str,
}

#[derive(Debug, Serialize)]
pub(super) struct PropertiesJson<'f> {
    pub(super) account: Option<&'f str>,
    pub(super) pointer: &'f str,
    pub(super) field: Option<FieldJson>,
}

#[derive(Debug, Serialize)]
pub(super) struct FieldJson {
    pub(super) key: &'static str,
    pub(super) label: &'static str,
}
