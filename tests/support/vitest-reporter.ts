import type { SerializedError } from "vitest";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { summarize, writeTally } from "./tally";

export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    const broken = modules.flatMap((module) =>
      module.errors().map(({ message }) => ({ name: module.relativeModuleId, why: summarize(message) })),
    );
    writeTally({
      passed: inState("passed").length,
      failed: [
        ...inState("failed").map((test) => ({
          name: `${test.module.relativeModuleId} > ${test.fullName}`,
          why: summarize(test.result().errors?.[0]?.message),
        })),
        ...broken,
        ...errors.map((error) => ({ name: "outside of any test", why: summarize(error.message) })),
      ],
      skipped: inState("skipped").map((test) => ({ name: test.fullName, why: reason(test) })),
    });
  }
}

function reason(test: TestCase): string {
  const result = test.result();
  return (result.state === "skipped" && result.note) || "no reason given";
}
