import type { Reporter, TestCase, TestModule } from "vitest/node";
import { writeTally } from "./tally";

export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    const brokenFiles = modules.filter((module) => module.errors().length > 0);
    writeTally({
      passed: inState("passed").length,
      failed: inState("failed").length + brokenFiles.length + errors.length,
      skipped: inState("skipped").map((test) => ({ name: test.fullName, why: reason(test) })),
    });
  }
}

function reason(test: TestCase): string {
  const result = test.result();
  return (result.state === "skipped" && result.note) || "no reason given";
}
