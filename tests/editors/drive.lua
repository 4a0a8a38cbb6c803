-- Drives Neovim through what a writer does: sees findings, fixes one, types another, fixes all.
local function under(d)
  local lines = vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {})
  return table.concat(lines, "\n")
end
local function shown()
  local out = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    out[d.code] = under(d)
  end
  return out
end
local function await(what, test)
  assert(vim.wait(10000, test, 5), "waited in vain: " .. what .. "; shown: " .. vim.inspect(shown()))
  io.stdout:write("  ok ", vim.bo.filetype, ": ", what, "\n")
end
local function line_of(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    if line:find(text, 1, true) then
      return number, line
    end
  end
end

local ok, fault = pcall(function()
  await("findings stand under their words", function()
    return shown()["garble/repeated-word"] == "on on" and shown()["garble/doubled-terminal"] == ".."
  end)
  assert(vim.tbl_count(shown()) == 2, vim.inspect(shown()))

  local repeated = vim.tbl_filter(function(d) return d.code == "garble/repeated-word" end, vim.diagnostic.get(0))[1]
  vim.api.nvim_win_set_cursor(0, { repeated.lnum + 1, repeated.col })
  vim.lsp.buf.code_action({ apply = true, filter = function(action) return action.isPreferred end, context = { only = { "quickfix" } } })
  await("a quick fix mends the text", function()
    return line_of("the council voted on Monday") and not shown()["garble/repeated-word"]
  end)

  local number = line_of("Everybody left")
  vim.api.nvim_win_set_cursor(0, { number, 0 })
  vim.api.nvim_feedkeys("ASo did did the mayor." .. vim.keycode("<Esc>"), "xt", false)
  await("typing brings new findings", function() return shown()["garble/repeated-word"] == "did did" end)
  vim.cmd("undo")
  await("and undoing takes them away", function() return not shown()["garble/repeated-word"] end)

  vim.cmd("CopydeskFixAll")
  await("fix-all applies the safe fixes", function()
    return line_of("The deal was signed. Everybody") and vim.tbl_count(shown()) == 0
  end)

  vim.lsp.inlay_hint.enable(true)
  await("who speaks stands behind the quotation", function()
    local hint = vim.lsp.inlay_hint.get({ bufnr = 0 })[1]
    if not hint then return false end
    local place = hint.inlay_hint.position
    local said, line = line_of("she said")
    return hint.inlay_hint.label == " — Inga Lund" and place.line == said - 1
      and line:sub(1, place.character):match("comes in,”$") ~= nil
  end)
  vim.lsp.codelens.refresh({ bufnr = 0 })
  await("the lens counts", function()
    local lens = vim.lsp.codelens.get(0)[1]
    return lens and lens.command.title == "1 quotation, 1 attributed, 1 source"
  end)
  vim.api.nvim_win_set_cursor(0, { line_of("deputy"), 1 })
  vim.lsp.buf.definition()
  await("definition goes to the first reference", function()
    return vim.api.nvim_win_get_cursor(0)[1] == line_of("Inga Lund")
  end)
  vim.api.nvim_win_set_cursor(0, { line_of("deputy"), 1 })
  vim.lsp.buf.rename("Lind")
  await("rename changes all forms of a name", function()
    return line_of("Inga Lind") and line_of("Lind’s deputy") and not line_of("Lund")
  end)

  local client = vim.lsp.get_clients({ name = "copydesk" })[1]
  local id = client.id
  client:stop()
  await("the server stops", function() return vim.lsp.get_client_by_id(id) == nil end)
end)
if not ok then
  io.stdout:write("  FAILED ", tostring(fault), "\n")
end
vim.cmd(ok and "qa!" or "cq!")
