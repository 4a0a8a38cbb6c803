;; Drives Emacs through what a writer does: sees findings, fixes one, types another, fixes all.
;; FILE=story.txt emacs --batch -q -l editors/emacs/copydesk.el -l tests/editors/drive.el
(require 'flymake)
(setq eglot-sync-connect 10 eglot-connect-timeout 10 eglot-send-changes-idle-time 0.05 eglot-confirm-server-initiated-edits nil
      make-backup-files nil create-lockfiles nil)

(defun shown ()
  "The words under the findings."
  (mapcar (lambda (it) (buffer-substring-no-properties (flymake-diagnostic-beg it) (flymake-diagnostic-end it)))
          (flymake-diagnostics)))

(defun await (what test)
  (let ((end (+ (float-time) 15)))
    (while (not (funcall test))
      (when (> (float-time) end)
        (error "Waited in vain: %s; shown: %S in %S" what (shown) (buffer-string)))
      (eglot--signal-textDocument/didChange)
      (accept-process-output nil 0.02))
    (message "  ok text-mode: %s" what)))

(condition-case fault
    (progn
      (find-file (getenv "FILE"))
      (text-mode)
      (add-hook 'text-mode-hook #'copydesk-ensure)
      (apply #'eglot--connect (eglot--guess-contact))
      (flymake-mode 1)
      (await "findings stand under their words"
             (lambda () (flymake-start) (and (member "on on" (shown)) (member ".." (shown)))))
      (goto-char (point-min))
      (search-forward "on on")
      (let ((action (seq-find (lambda (it) (eq t (plist-get it :isPreferred)))
                              (eglot-code-actions (match-beginning 0) (match-end 0) "quickfix"))))
        (eglot--apply-workspace-edit (plist-get action :edit)))
      (goto-char (point-min))
      (await "a quick fix mends the text"
             (lambda () (and (string-match-p "the council voted on Monday" (buffer-string)) (not (member "on on" (shown))))))
      (goto-char (point-max))
      (insert "\nSo did did the mayor. Then it rained.\n")
      (await "typing brings new findings" (lambda () (member "did did" (shown))))
      (search-backward "did ")
      (delete-char 4)
      (await "and they go with their fault" (lambda () (not (member "did did" (shown)))))
      (copydesk-fix-all)
      (await "fix-all applies the safe fixes"
             (lambda () (and (string-match-p "The deal was signed. Everybody" (buffer-string)) (not (member ".." (shown))))))
      (set-buffer-modified-p nil)
      (let ((server (eglot-current-server)))
        (eglot-shutdown server nil 5)
        (message "  ok text-mode: the server stops")))
  (error (message "  FAILED %s" (error-message-string fault))
         (set-buffer-modified-p nil)
         (kill-emacs 1)))
(kill-emacs 0)
