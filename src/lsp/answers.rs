//! The answers to requests about a file.

use gen_lsp_types::{
    CodeActionParams, CompletionParams, InlayHintParams, Position, ReferenceParams, RenameParams,
};
use lsp_server::{ErrorCode, Request, ResponseError};
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::client::{error, json, refused};
use super::view::View;
use super::{actions, completion, folding, hints, hover, references, rename, symbols};
use crate::schema::keys::SchemaKey;

/// Answers `request` about the file of `view`.
pub(super) fn answer(
    view: &View<'_>,
    keys: &[SchemaKey],
    request: &Request,
) -> Result<Json, ResponseError> {
    let offset = |position: Position| view.lines.offset(position);
    let at = || params::<At>(request).map(|at| offset(at.position));
    Ok(match request.method.as_str() {
        "textDocument/hover" => json(&hover::hover(view, keys, at()?)),
        "textDocument/completion" => {
            let params: CompletionParams = params(request)?;
            let at = offset(params.text_document_position_params.position);
            json(&completion::completion(view, keys, at))
        }
        "textDocument/definition" => json(&references::definition(view, at()?)),
        "textDocument/references" => {
            let params: ReferenceParams = params(request)?;
            let at = offset(params.text_document_position_params.position);
            let with_definition = params.context.include_declaration;
            json(&references::references(view, at, with_definition))
        }
        "textDocument/prepareRename" => json(&rename::prepared(view, at()?)),
        "textDocument/rename" => {
            let params: RenameParams = params(request)?;
            let at = offset(params.text_document_position_params.position);
            let edit = rename::rename(view, at, &params.new_name);
            json(&edit.map_err(|text| refused(view.say(&text)))?)
        }
        "textDocument/codeAction" => {
            let params: CodeActionParams = params(request)?;
            let span = view.lines.span(params.range);
            json(&actions::actions(view, span, &params.context))
        }
        "textDocument/inlayHint" => {
            let params: InlayHintParams = params(request)?;
            json(&hints::hints(view, view.lines.span(params.range)))
        }
        "textDocument/documentSymbol" => json(&symbols::of_document(view)),
        "textDocument/foldingRange" => json(&folding::folding(view)),
        other => {
            let text = format!("no such request: {other}");
            return Err(error(ErrorCode::MethodNotFound, text));
        }
    })
}

/// The part of a request that has its position.
#[derive(serde::Deserialize)]
struct At {
    position: Position,
}

fn params<P: DeserializeOwned>(request: &Request) -> Result<P, ResponseError> {
    let read = serde_json::from_value(request.params.clone());
    read.map_err(|wrong| error(ErrorCode::InvalidParams, wrong.to_string()))
}
