-- What somebody does in Neovim with the language server. Prints a line for each step.
-- Arguments: the program and the file.
local program, file = arg[1], arg[2]

local function say(...)
  io.stdout:write(table.concat({ ... }, " "), "\n")
end

local function wait(what, is_done)
  if not vim.wait(60000, is_done, 20) then
    say("waited in vain for " .. what)
    vim.cmd("cquit 1")
  end
end

vim.opt.swapfile = false
vim.opt.hidden = true
vim.cmd("filetype on")
-- As in docs/how-to/editors.md.
vim.lsp.config("contactctl", {
  cmd = { program, "lsp", "--now", "2026-11-24T12:00:00Z" },
  filetypes = { "toml" },
  root_markers = { "contactctl.toml", "contacts" },
})
vim.lsp.enable("contactctl")
vim.cmd.edit(file)
local buffer = vim.api.nvim_get_current_buf()
wait("the server", function() return #vim.lsp.get_clients({ bufnr = buffer }) == 1 end)
local client = vim.lsp.get_clients({ bufnr = buffer })[1].id

local function diagnostics()
  return vim.diagnostic.get(buffer)
end

local function request(method, params)
  local answers, failed = vim.lsp.buf_request_sync(buffer, method, params, 60000)
  assert(answers, failed)
  local answer = answers[client]
  assert(not answer.error, vim.inspect(answer.error))
  return answer.result
end

local function place_of(text)
  local position = vim.fn.searchpos(text, "cw")
  vim.api.nvim_win_set_cursor(0, { position[1], position[2] - 1 })
  return vim.lsp.util.make_position_params(0, vim.lsp.get_client_by_id(client).offset_encoding)
end

wait("a diagnostic", function() return #diagnostics() > 0 end)
for _, one in ipairs(diagnostics()) do
  say("diagnostic:", one.lnum .. ":" .. one.col, one.code, one.message:match("[^\n]*"))
end

local hover = request("textDocument/hover", place_of("technical_non_emergency"))
say("hover:", hover.contents.value:match("[^\n]*"))

-- An `@id` is typed and completed.
local line = vim.fn.search("technical_emergency", "cw")
vim.api.nvim_buf_set_lines(buffer, line - 1, line, false, { 'technical_emergency = ["@on"]' })
vim.api.nvim_win_set_cursor(0, { line, 26 })
local params = vim.lsp.util.make_position_params(0, vim.lsp.get_client_by_id(client).offset_encoding)
local items = request("textDocument/completion", params).items
for _, item in ipairs(items) do
  if item.label == "@oncall" then
    say("completion:", item.label, item.detail)
    vim.lsp.util.apply_text_edits({ item.textEdit }, buffer, vim.lsp.get_client_by_id(client).offset_encoding)
  end
end
say("line:", vim.api.nvim_buf_get_lines(buffer, line - 1, line, false)[1])

-- The entry gets another id, in all files.
params = place_of("@oncall")
params.newName = "duty"
local edit = request("textDocument/rename", params)
vim.lsp.util.apply_workspace_edit(edit, vim.lsp.get_client_by_id(client).offset_encoding)
say("renamed in:", vim.tbl_count(edit.changes), "files")

-- The fix of the finding that is left.
wait("one diagnostic", function() return #diagnostics() == 1 end)
local finding = diagnostics()[1]
say("diagnostic:", finding.code)
local range = finding.user_data.lsp.range
local actions = request("textDocument/codeAction", {
  textDocument = vim.lsp.util.make_text_document_params(buffer),
  range = range,
  context = { diagnostics = { finding.user_data.lsp } },
})
say("action:", actions[1].title)
vim.lsp.util.apply_workspace_edit(actions[1].edit, vim.lsp.get_client_by_id(client).offset_encoding)
vim.cmd("silent wall")
wait("no diagnostic", function() return #diagnostics() == 0 end)
say("clean and saved")
vim.lsp.stop_client(client)
wait("the end of the server", function() return vim.lsp.client_is_stopped(client) end)
vim.cmd("qall!")
