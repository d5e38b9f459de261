import { expect, test } from "vitest";
import { chooseStages } from "@/tests/support/choose-stages";
import { steps } from "@/tests/support/stages";

const commandsOf = (asked: string[]) =>
  chooseStages(steps, asked).map((step) => step.map(({ command }) => command.join(" ")));

test("without a word all runs, and a stage is chosen by a part of its name", () => {
  expect(chooseStages(steps, [])).toBe(steps);
  expect(commandsOf(["chaos"])).toEqual([["npm run --silent chaos -- --short"]]);
  expect(commandsOf(["lint", "TYPES"])).toEqual([
    ["npm run --silent check:lint"],
    ["npm run --silent check:types"],
  ]);
  expect(() => chooseStages(steps, ["kaos"])).toThrow("There is no stage kaos");
});

test("a path goes to the tool that runs it", () => {
  expect(
    commandsOf([
      ...["tests/web/contract.test.ts", "tests/dev/dev-server.test.ts"],
      ...["tests/http/film.test.ts", "tests/e2e/pwa.spec.ts"],
    ]),
  ).toEqual([
    ["npx vitest run --project unit* tests/web/contract.test.ts"],
    ["npx vitest run --project dev tests/dev/dev-server.test.ts"],
    ["npx vitest run --project http tests/http/film.test.ts"],
    ["npx playwright test tests/e2e/pwa.spec.ts"],
  ]);
});
