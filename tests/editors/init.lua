-- What a user’s init.lua holds, see editors/neovim/README.md.
vim.opt.runtimepath:append(vim.env.RUNTIME)
vim.opt.swapfile = false
vim.lsp.enable("copydesk")
