//! The parts of the description that the wire types do not have: the seven fields of a record, and
//! the limits, formats and enums of values. They come from the schema of account files, so that a
//! file and the API cannot differ.

use serde_json::{Map, Value as Json, json};

use crate::contact::{Environment, Field, Role, TokenScope, limits};
use crate::routing::Event;
use crate::schema::Schema;

/// Keywords of a schema that are for editors.
const FOR_EDITORS: [&str; 4] = ["$comment", "title", "examples", "default"];

/// Members that hold an instant, by schema.
const INSTANTS: [(&str, &str); 4] = [
    ("ContactInformation", "updated_at"),
    ("Delivery", "since"),
    ("EventView", "at"),
    ("HistoryEntry", "at"),
];

/// Adds the shapes to a description.
pub(super) fn add(description: &mut Json) {
    let account: Json =
        serde_json::from_str(Schema::Account.text()).expect("the schema of an account is JSON");
    let schemas = &mut description["components"]["schemas"];
    schemas["ContactRecord"] = record(&account, false);
    schemas["ContactRecordWrite"] = record(&account, true);
    schemas["SupportWindow"] = window(&account);
    set(
        schemas,
        "ContactInformation",
        "record",
        reference("ContactRecord"),
    );
    let write = reference("ContactRecordWrite");
    set(schemas, "ContactInformationWrite", "record", write);
    for (schema, member) in INSTANTS {
        schemas[schema]["properties"][member]["format"] = json!("date-time");
    }
    profile(schemas, &account);
    source(schemas);
    names(schemas);
    environments(description);
}

/// Returns the schema of a record. One that is written has all that a record always has.
fn record(account: &Json, is_write: bool) -> Json {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in Field::ALL {
        let is_always = field.is_required(Environment::Sandbox, false);
        properties.insert(field.key().to_owned(), value(account, field, is_always));
        if is_write && is_always {
            required.push(field.key());
        }
    }
    let mut schema = json!({
        "type": "object",
        "description": if is_write {
            "A whole record. In production, `alert` is required as well; if the account has the \
             field `merchant_issues`, so is that one."
        } else {
            "The fields that have a value."
        },
        "properties": properties,
        "additionalProperties": false,
    });
    if is_write {
        schema["required"] = json!(required);
    }
    schema
}

/// Returns the schema of a field's value. A field that need not be there may be `null`.
fn value(account: &Json, field: Field, is_always: bool) -> Json {
    let shape = match field {
        Field::Alert => "/properties/contacts/properties/production/properties/alert".to_owned(),
        Field::OperationalSupport => "/properties/operational_support".to_owned(),
        _ => format!("/properties/contacts/properties/{field}"),
    };
    let shape = account.pointer(&shape).expect("a file has every field");
    let mut schema = json!({
        "title": field.label(),
        "description": purpose(field),
    });
    match field {
        Field::OperationalForUsers => {
            schema["type"] = json!("string");
            address(&mut schema);
            return schema;
        }
        Field::OperationalSupport => schema["items"] = reference("SupportWindow"),
        _ => {
            let mut item = json!({ "type": "string" });
            address(&mut item);
            schema["items"] = item;
        }
    }
    schema["maxItems"] = shape["maxItems"].clone();
    if is_always {
        schema["type"] = json!("array");
        schema["minItems"] = shape["minItems"].clone();
    } else {
        schema["type"] = json!(["array", "null"]);
    }
    schema
}

/// Returns who or what a field is for.
const fn purpose(field: Field) -> &'static str {
    match field {
        Field::Alert => {
            "Users of the account who can fix non-urgent technical problems. Automatic alerts go to \
             them. In production only."
        }
        Field::TechnicalEmergency => "Who is notified in an emergency.",
        Field::TechnicalNonEmergency => "Who gets technical requests.",
        Field::MerchantIssues => {
            "Who is notified about merchants. Only some integrations have this field."
        }
        Field::OperationalForGoogle => {
            "Who handles a user's case that needs the partner. Never shown to users."
        }
        Field::OperationalForUsers => "The support address that users see.",
        Field::OperationalSupport => "When user support is offered.",
    }
}

/// Makes a schema of text the schema of an address.
fn address(schema: &mut Json) {
    schema["format"] = json!("email");
    schema["maxLength"] = json!(limits::ADDRESS);
}

/// Returns the schema of a window of support hours.
fn window(account: &Json) -> Json {
    let mut schema = account["$defs"]["window"].clone();
    let members = schema["properties"].as_object_mut();
    for member in members.into_iter().flat_map(Map::values_mut) {
        for keyword in FOR_EDITORS {
            remove(member, keyword);
            if let Some(items) = member.get_mut("items") {
                remove(items, keyword);
            }
        }
    }
    schema["properties"]["days"]["items"]["type"] = json!("string");
    schema["properties"]["time_zone"]["description"] =
        json!("The IANA time zone of `opens` and `closes`, such as `Europe/Warsaw`.");
    schema
}

/// Adds the limits of an account, and those of its users.
fn profile(schemas: &mut Json, account: &Json) {
    let facts = &account["properties"]["account"]["properties"];
    for (member, keywords) in [
        ("id", &["maxLength"][..]),
        ("name", &["minLength", "maxLength", "pattern"]),
        ("integration", &["enum"]),
        ("brand_domains", &["maxItems", "uniqueItems"]),
    ] {
        for keyword in keywords {
            schemas["Profile"]["properties"][member][*keyword] = facts[member][*keyword].clone();
        }
    }
    for keyword in ["maxLength", "pattern"] {
        schemas["Profile"]["properties"]["brand_domains"]["items"][keyword] =
            facts["brand_domains"]["items"][keyword].clone();
    }
    for schema in ["Profile", "Users"] {
        schemas[schema]["properties"]["users"]["maxItems"] = json!(limits::USERS);
    }
    address(&mut schemas["PortalUser"]["properties"]["email"]);
}

/// Adds the forms of a push's source.
fn source(schemas: &mut Json) {
    let members = &mut schemas["Source"]["properties"];
    members["commit"]["pattern"] = json!("^([0-9a-f]{40}|[0-9a-f]{64})$");
    for (member, longest) in [
        ("repository", limits::REPOSITORY),
        ("config", limits::CONFIG_PATH),
    ] {
        members[member]["minLength"] = json!(1);
        members[member]["maxLength"] = json!(longest);
    }
}

/// Replaces patterns by enums.
fn names(schemas: &mut Json) {
    let fields = Field::ALL.map(Field::key);
    let events = Event::ALL.map(Event::as_str);
    for (schema, member, names) in [
        ("PortalUser", "role", &Role::ALL.map(Role::as_str)[..]),
        (
            "TokenView",
            "scope",
            &TokenScope::ALL.map(TokenScope::as_str),
        ),
        ("EventWrite", "event", &events),
        ("EventView", "event", &events),
        ("EventView", "key", &fields),
        ("FieldChange", "field", &fields),
        ("FieldShown", "key", &fields),
        ("Recipients", "key", &fields),
        ("AccountView", "environment", &ENVIRONMENTS),
        ("HistoryEntry", "environment", &ENVIRONMENTS),
    ] {
        let member = &mut schemas[schema]["properties"][member];
        remove(member, "pattern");
        member["enum"] = json!(names);
    }
    schemas["Gate"]["properties"]["missing"]["items"]["enum"] = json!(fields);
}

/// The names of the environments.
const ENVIRONMENTS: [&str; 2] = [
    Environment::Sandbox.as_str(),
    Environment::Production.as_str(),
];

/// Replaces the pattern of each parameter `environment` by an enum.
fn environments(description: &mut Json) {
    for parameter in parameters(description) {
        if parameter["name"] == "environment" {
            remove(&mut parameter["schema"], "pattern");
            parameter["schema"]["enum"] = json!(ENVIRONMENTS);
        }
    }
}

/// Returns the parameters of all operations.
pub(super) fn parameters(description: &mut Json) -> impl Iterator<Item = &mut Json> {
    description["paths"]
        .as_object_mut()
        .into_iter()
        .flat_map(|paths| paths.values_mut())
        .filter_map(Json::as_object_mut)
        .flat_map(|operations| operations.values_mut())
        .filter_map(|operation| operation.get_mut("parameters")?.as_array_mut())
        .flatten()
}

fn reference(schema: &str) -> Json {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

/// Replaces the schema of a member.
fn set(schemas: &mut Json, schema: &str, member: &str, shape: Json) {
    schemas[schema]["properties"][member] = shape;
}

fn remove(schema: &mut Json, keyword: &str) {
    if let Some(keywords) = schema.as_object_mut() {
        keywords.shift_remove(keyword);
    }
}
