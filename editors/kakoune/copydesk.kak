# Goes into kakrc. Needs kakoune-lsp 18 or newer, and copydesk on the PATH.

eval %sh{ kak-lsp }

# Kakoune has no file type for plain text.
hook global BufCreate .*\.(txt|text) %{ set-option buffer filetype plaintext }

hook global BufSetOption filetype=(?:plaintext|markdown) %{
    set-option buffer lsp_servers %{
        [copydesk]
        root_globs = ["copydesk.toml", ".git"]
        command = "copydesk"
        args = ["--stdio"]
        settings_section = "copydesk"
        [copydesk.settings.copydesk]
        holdBackMs = 500
    }
}

hook global WinSetOption filetype=(?:plaintext|markdown) %{
    lsp-enable-window
    lsp-inlay-diagnostics-enable window
}
