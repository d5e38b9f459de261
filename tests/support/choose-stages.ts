import type { Stage } from "./stages";

/**
 * Returns all stages, or those that `npm test -- <stage or path>` names: stages by part of their name, files by path.
 */
export function chooseStages(steps: Stage[][], asked: readonly string[]): Stage[][] {
  if (asked.length === 0) return steps;
  const paths = asked.filter((word) => /[/.]/.test(word));
  const names = asked.filter((word) => !paths.includes(word)).map((word) => word.toLowerCase());
  const chosen = steps
    .map((step) => step.filter(({ name }) => names.some((word) => name.toLowerCase().includes(word))))
    .filter((step) => step.length > 0);
  const unknown = names.filter((word) => !steps.flat().some(({ name }) => name.toLowerCase().includes(word)));
  if (unknown.length > 0) {
    const known = steps.flat().map(({ name }) => name);
    throw new Error(`There is no stage ${unknown.join(", ")}; there are: ${known.join(", ")}.`);
  }
  return [...chosen, ...stagesFor(paths).map((stage) => [stage])];
}

function stagesFor(paths: readonly string[]): Stage[] {
  const isJourney = (path: string) => /e2e|smoke-browser|\.spec\.ts$/.test(path);
  const isHttp = (path: string) => path.includes("tests/http");
  const isDev = (path: string) => path.includes("tests/dev");
  const vitest = (project: string) => ["npx", "vitest", "run", "--project", project];
  const kinds: [name: string, command: string[], paths: string[]][] = [
    [
      "some rules and commands",
      vitest("unit*"),
      paths.filter((path) => !isJourney(path) && !isHttp(path) && !isDev(path)),
    ],
    ["the development server", vitest("dev"), paths.filter(isDev)],
    ["some of HTTP", vitest("http"), paths.filter(isHttp)],
    ["some journeys", ["npx", "playwright", "test"], paths.filter(isJourney)],
  ];
  return kinds
    .filter(([, , some]) => some.length > 0)
    .map(([name, command, some]) => ({ name, command: [...command, ...some], counts: true }));
}
