export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutants.config.ts" },
  mutate: ["lib/**/*rules.ts"],
  concurrency: 2,
  // A busy machine is not an endless loop.
  timeoutMS: 30_000,
  disableTypeChecks: false,
  ignorePatterns: [".*", "playwright-report", "test-results"],
  tempDirName: ".cache/mutants",
  reporters: ["clear-text", "progress", "html", "json"],
  clearTextReporter: { allowColor: false, reportTests: false, skipFull: true },
  htmlReporter: { fileName: "test-results/mutants.html" },
  jsonReporter: { fileName: "test-results/mutants.json" },
};
