import type { Reporter, Suite, TestCase, TestError } from "@playwright/test/reporter";
import { summarize, type Told, writeTally } from "./tally";

export default class TallyReporter implements Reporter {
  private root: Suite | undefined;
  private readonly errors: Told[] = [];

  onBegin(_: unknown, suite: Suite) {
    this.root = suite;
  }

  onError({ message }: TestError) {
    this.errors.push({ name: "outside of any test", why: summarize(message) });
  }

  onEnd() {
    const tests = this.root?.allTests() ?? [];
    const withOutcome = (outcome: string) => tests.filter((test) => test.outcome() === outcome);
    const flaky = withOutcome("flaky");
    for (const test of flaky) console.log(`passed on its second try: ${nameOf(test)}`);
    writeTally({
      passed: withOutcome("expected").length + flaky.length,
      failed: [
        ...withOutcome("unexpected").map((test) => ({
          name: nameOf(test),
          why: summarize(test.results.at(-1)?.error?.message),
        })),
        ...this.errors,
      ],
      skipped: withOutcome("skipped").map((test) => ({
        name: nameOf(test),
        why: test.annotations.find(({ type }) => type === "skip")?.description ?? "did not run",
      })),
    });
  }

  printsToStdio() {
    return false;
  }
}

function nameOf(test: TestCase): string {
  return test.titlePath().filter(Boolean).join(" > ");
}
