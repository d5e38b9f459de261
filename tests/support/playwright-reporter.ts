import type { Reporter, Suite } from "@playwright/test/reporter";
import { writeTally } from "./tally";

export default class TallyReporter implements Reporter {
  private root: Suite | undefined;
  private errors = 0;

  onBegin(_: unknown, suite: Suite) {
    this.root = suite;
  }

  onError() {
    this.errors += 1;
  }

  onEnd() {
    const tests = this.root?.allTests() ?? [];
    const withOutcome = (outcome: string) => tests.filter((test) => test.outcome() === outcome);
    writeTally({
      passed: withOutcome("expected").length,
      failed: withOutcome("unexpected").length + withOutcome("flaky").length + this.errors,
      skipped: withOutcome("skipped").map((test) => ({
        name: test.titlePath().filter(Boolean).join(" > "),
        why: test.annotations.find(({ type }) => type === "skip")?.description ?? "did not run",
      })),
    });
  }

  printsToStdio() {
    return false;
  }
}
