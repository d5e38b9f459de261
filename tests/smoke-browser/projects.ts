import type { Project } from "@playwright/test";

const testMatch = "**/smoke-browser/*.spec.ts";

/** A telephone and a desk: in `make test` against the app that it starts, for QA against any that runs. */
export const smokeProjects: Project[] = [
  {
    name: "smoke on a phone",
    testMatch,
    use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  },
  { name: "smoke on a desk", testMatch, use: { viewport: { width: 1280, height: 800 } } },
];
