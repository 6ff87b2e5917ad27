// Starts `contactctl lsp` for the TOML files of the workspace, and shows the number of errors.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

/** Starts the language server. */
async function activate(context) {
  const command = vscode.workspace.getConfiguration("contactctl").get("path");
  const status = vscode.window.createStatusBarItem("contactctl", vscode.StatusBarAlignment.Left);
  client = new LanguageClient(
    "contactctl",
    "contactctl",
    { command, args: ["lsp"] },
    { documentSelector: [{ scheme: "file", language: "toml" }, { scheme: "file", pattern: "**/*.toml" }] },
  );
  client.onNotification("$/contactctl/status", ({ project, errors, warnings }) => {
    status.text = `$(error) ${errors} $(warning) ${warnings}`;
    status.tooltip = `contactctl: ${project}`;
    status.show();
  });
  context.subscriptions.push(status);
  await client.start();
}

/** Ends it. */
function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
