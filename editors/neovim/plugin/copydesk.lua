-- :CopydeskFixAll applies the safe fixes to this story, :CopydeskCheckWorkspace checks the whole folder.
if vim.g.loaded_copydesk then
  return
end
vim.g.loaded_copydesk = true

local function client()
  local found = vim.lsp.get_clients({ name = "copydesk", bufnr = 0 })[1]
  if not found then
    vim.notify("copydesk does not read this buffer", vim.log.levels.WARN)
  end
  return found
end

vim.api.nvim_create_user_command("CopydeskFixAll", function()
  if client() then
    vim.lsp.buf.code_action({ apply = true, context = { only = { "source.fixAll.copydesk" }, diagnostics = {} } })
  end
end, { desc = "Apply all safe fixes of copydesk" })

vim.api.nvim_create_user_command("CopydeskCheckWorkspace", function()
  local server = client()
  if server then
    server:request("workspace/executeCommand", { command = "copydesk.checkWorkspace" }, nil, 0)
  end
end, { desc = "Check every story below the workspace folder" })
