//! What is asked of GitHub, and what the tests here let it answer, are held to its published
//! description of its API.

use serde_json::{Value, json};

use super::{approved, said, squashed};
use crate::approval::forge::Forge;

/// GitHub's description of its API.
struct Description(Value);

impl Description {
    fn read() -> Self {
        #[expect(
            clippy::disallowed_methods,
            reason = "`bash tests/run` says where it is"
        )]
        let path = std::env::var("CONTACTCTL_TEST_GITHUB")
            .expect("`CONTACTCTL_TEST_GITHUB` names the description: run `bash tests/run`");
        let text = std::fs::read_to_string(path).expect("the description");
        Self(serde_json::from_str(&text).expect("JSON"))
    }

    /// `schema`, or what it refers to.
    fn resolved<'d>(&'d self, schema: &'d Value) -> &'d Value {
        match schema["$ref"].as_str() {
            Some(place) => {
                let found = self.0.pointer(place.trim_start_matches('#'));
                self.resolved(found.expect("what is referred to"))
            }
            None => schema,
        }
    }

    /// The template of a request's path, and what it answers `GET` with.
    fn operation(&self, path: &str) -> Option<(&str, &Value)> {
        let paths = self.0["paths"].as_object().expect("paths");
        let fits = |template: &str| {
            let (ours, theirs) = (path.split('/'), template.split('/'));
            ours.clone().count() == theirs.clone().count()
                && ours
                    .zip(theirs)
                    .all(|(ours, theirs)| theirs.starts_with('{') || ours == theirs)
        };
        let (template, operations) = paths.iter().find(|(template, _)| fits(template))?;
        Some((template, &operations["get"]))
    }

    /// The names of the parameters in the query of `operation`.
    fn queries(&self, operation: &Value) -> Vec<String> {
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        parameters
            .map(|parameter| self.resolved(parameter))
            .filter(|parameter| parameter["in"] == "query")
            .map(|parameter| parameter["name"].as_str().expect("a name").to_owned())
            .collect()
    }

    /// The schemas that `schema` is put together from.
    fn parts<'d>(&'d self, schema: &'d Value) -> Vec<&'d Value> {
        let schema = self.resolved(schema);
        let mut parts = vec![schema];
        for word in ["allOf", "anyOf", "oneOf"] {
            let below = schema[word].as_array().into_iter().flatten();
            parts.extend(below.flat_map(|below| self.parts(below)));
        }
        parts
    }

    /// Checks that everything in `value` is described; what is left out may be.
    fn check(&self, schema: &Value, value: &Value, at: &str) {
        let parts = self.parts(schema);
        let kinds: Vec<_> = parts
            .iter()
            .filter_map(|part| part["type"].as_str())
            .collect();
        match value {
            Value::Null => assert!(
                parts.iter().any(|part| part["nullable"] == true),
                "{at}: null"
            ),
            Value::Object(members) => {
                assert!(kinds.contains(&"object"), "{at}: {kinds:?}");
                for (key, member) in members {
                    let mut places = parts.iter().filter_map(|part| part["properties"].get(key));
                    let place = places.next();
                    self.check(
                        place.unwrap_or_else(|| panic!("{at}: no `{key}`")),
                        member,
                        &format!("{at}/{key}"),
                    );
                }
            }
            Value::Array(items) => {
                assert!(kinds.contains(&"array"), "{at}: {kinds:?}");
                let part = parts.iter().find(|part| !part["items"].is_null());
                let schema = &part.expect("items")["items"];
                for item in items {
                    self.check(schema, item, &format!("{at}/-"));
                }
            }
            Value::String(text) => {
                assert!(kinds.contains(&"string"), "{at}: {kinds:?}");
                let mut listed = parts
                    .iter()
                    .filter_map(|part| part["enum"].as_array())
                    .flatten();
                assert!(
                    listed.clone().next().is_none() || listed.any(|value| value == text),
                    "{at}: {text}"
                );
            }
            Value::Number(_) => assert!(
                kinds.contains(&"integer") || kinds.contains(&"number"),
                "{at}: {kinds:?}"
            ),
            Value::Bool(_) => assert!(kinds.contains(&"boolean"), "{at}: {kinds:?}"),
        }
    }
}

/// A review in which everything is asked: by a member of a team that owns what was changed, of a
/// head that only the forge has.
fn asked_everything(forge: &Forge) {
    let (project, commit, head) = squashed(forge, "code_owners = true\n");
    approved(forge, &commit, &head);
    assert!(said(&project).ends_with("status 0"));
    project.write("CODEOWNERS", "* @jan\n");
    project.commit_all("owners");
    let (commit, head) = (project.git(["rev-parse", "HEAD"]), "ab".repeat(20));
    approved(forge, &commit, &head);
    forge.says(
        "/orgs/org/teams/contacts/memberships/Ola",
        json!({"state": "active"}),
    );
    let entry = |line: &str| {
        let (left, path) = line.split_once('\t').expect("a tab");
        let words: Vec<_> = left.split(' ').collect();
        json!({"path": path, "mode": words[0], "type": words[1], "sha": words[2]})
    };
    let tree = project.git(["ls-tree", "HEAD"]);
    let tree: Vec<_> = tree.lines().map(entry).collect();
    let before = project.git(["rev-parse", "HEAD~1"]);
    forge.says(
        &format!("/repos/org/contacts/compare/{before}...{head}"),
        json!({"merge_base_commit": {"sha": before}}),
    );
    forge.says(
        &format!("/repos/org/contacts/git/trees/{head}"),
        json!({"sha": head, "tree": tree, "truncated": false}),
    );
    let said = said(&project);
    assert!(said.ends_with("status 0"), "{said}");
}

#[test]
#[ignore = "needs GitHub's description: `bash tests/run` fetches it and runs this"]
fn questions_and_answers_are_as_github_describes_them() {
    let (description, forge) = (Description::read(), Forge::start());
    asked_everything(&forge);
    let asked = forge.asked.lock().expect("no panic").clone();
    let answers = forge.answers.lock().expect("no panic").clone();
    let mut templates = std::collections::BTreeSet::new();
    for request in &asked {
        let (path, query) = request.split_once('?').unwrap_or((request, ""));
        let (template, operation) = description
            .operation(path)
            .unwrap_or_else(|| panic!("GitHub has no {path}"));
        let known = description.queries(operation);
        for parameter in query.split('&').filter(|parameter| !parameter.is_empty()) {
            let name = parameter.split('=').next().expect("a name");
            assert!(
                known.iter().any(|known| known == name),
                "{template}: {name}"
            );
        }
        // The server of the tests takes it out of what it was asked.
        let is_list = operation.pointer("/responses/200/content/application~1json/schema/type");
        if is_list == Some(&json!("array")) {
            assert!(known.iter().any(|known| known == "per_page"), "{template}");
        }
        if let Some((200, _, body)) = answers.get(request) {
            let schema = operation.pointer("/responses/200/content/application~1json/schema");
            description.check(schema.expect("a schema"), body, template);
        }
        templates.insert(template.to_owned());
    }
    insta::assert_snapshot!(Vec::from_iter(templates).join("\n"), @"
    /orgs/{org}/teams/{team_slug}/memberships/{username}
    /repos/{owner}/{repo}
    /repos/{owner}/{repo}/activity
    /repos/{owner}/{repo}/collaborators/{username}/permission
    /repos/{owner}/{repo}/commits/{commit_sha}/pulls
    /repos/{owner}/{repo}/compare/{basehead}
    /repos/{owner}/{repo}/git/trees/{tree_sha}
    /repos/{owner}/{repo}/issues/{issue_number}/events
    /repos/{owner}/{repo}/pulls/{pull_number}/commits
    /repos/{owner}/{repo}/pulls/{pull_number}/reviews
    ");
}
