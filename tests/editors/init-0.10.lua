-- What the init.lua of somebody with Neovim 0.10 holds, see editors/neovim/README.md.
vim.opt.runtimepath:append(vim.env.RUNTIME)
vim.opt.swapfile = false
vim.api.nvim_create_autocmd("FileType", {
  pattern = { "text", "markdown" },
  callback = function(event)
    local root = vim.fs.root(event.buf, { "copydesk.toml", ".git" }) or vim.fs.dirname(event.file)
    vim.lsp.start({ name = "copydesk", cmd = { "copydesk", "--stdio" }, root_dir = root })
  end,
})
