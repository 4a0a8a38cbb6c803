-- The language server copydesk for plain text and Markdown. Enable it with vim.lsp.enable("copydesk").
return {
  cmd = { "copydesk", "--stdio" },
  filetypes = { "text", "markdown" },
  root_markers = { "copydesk.toml", ".git" },
  -- House style, levels and how long new findings wait while you type (milliseconds).
  settings = { copydesk = { holdBackMs = 500 } },
}
