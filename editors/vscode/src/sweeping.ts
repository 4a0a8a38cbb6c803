//! A check of all stories of the workspace: shows how far the server has come, and what came of it.

import * as vscode from "vscode";

interface Step {
  kind: string;
  message?: string;
  percentage?: number;
}

export class Sweeping {
  private under?: { report: (step: Step) => void; end: (summary?: string) => void };

  /** Has the server check everything; gives its summary, or nothing if it did not come to that. */
  async run(start: () => Promise<unknown>): Promise<string | undefined> {
    if (this.under) {
      return undefined; // One is under way and is shown.
    }
    const options = { location: vscode.ProgressLocation.Notification, title: "copydesk" };
    try {
      return await vscode.window.withProgress(options, async (progress) => {
        const ended = new Promise<string | undefined>((end) => {
          let before = 0;
          const report = ({ message, percentage }: Step) => {
            progress.report({ message: `checking stories, ${message ?? "…"}`, increment: (percentage ?? before) - before });
            before = percentage ?? before;
          };
          this.under = { report, end };
        });
        await start();
        return ended;
      });
    } finally {
      this.under = undefined;
    }
  }

  /** What the server tells. */
  step(step: Step): void {
    if (step.kind === "end") {
      this.under?.end(step.message);
    } else {
      this.under?.report(step);
    }
  }

  /** The server is gone, and will tell nothing more. */
  stopped(): void {
    this.under?.end();
  }
}
