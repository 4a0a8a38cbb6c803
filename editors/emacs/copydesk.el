;;; copydesk.el --- Check news copy with copydesk  -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1") (eglot "1.9"))
;; License: MIT OR Apache-2.0

;;; Commentary:

;; Tells eglot, the language client that is part of Emacs from 29 on, of copydesk for plain text and Markdown, and gives
;; names to what a writer asks for.  `M-x copydesk' in a story starts it; `copydesk-ensure' in a hook starts it always.

;;; Code:

(require 'eglot)

(defgroup copydesk nil
  "Check news copy."
  :group 'text)

(defcustom copydesk-program "copydesk"
  "The program to run."
  :type 'string)

(defvar copydesk--modes '(text-mode markdown-mode gfm-mode)
  "The modes of stories.")

(add-to-list 'eglot-server-programs
             (cons copydesk--modes (lambda (&rest _) (list copydesk-program "--stdio"))))

;; Eglot makes the name of the language from that of the mode: “text” for `text-mode', which copydesk knows.
(put 'gfm-mode 'eglot-language-id "markdown")

;;;###autoload
(defun copydesk-ensure ()
  "Check this story if it is in a file and nothing checks it yet.
Modes that only build on `text-mode', such as that of commit messages, are left alone."
  (when (and buffer-file-name (memq major-mode copydesk--modes))
    (eglot-ensure)))

;;;###autoload
(defun copydesk ()
  "Check this story."
  (interactive)
  (copydesk-ensure))

(defun copydesk-fix-all ()
  "Apply all fixes that cannot change a meaning."
  (interactive)
  (eglot-code-actions (point-min) (point-max) "source.fixAll.copydesk" t))

(defun copydesk-check-workspace ()
  "Check every story of the project."
  (interactive)
  (eglot-execute-command (eglot--current-server-or-lose) "copydesk.checkWorkspace" []))

(defun copydesk-show-sources ()
  "Say who says what in this story."
  (interactive)
  (eglot-execute-command (eglot--current-server-or-lose) "copydesk.showSources"
                         (vector (plist-get (eglot--TextDocumentIdentifier) :uri) t)))

(provide 'copydesk)
;;; copydesk.el ends here
