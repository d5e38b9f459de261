export interface Stage {
  name: string;
  command: string[];
  /** A stage that counts tests writes a tally; any other is one test that passes or fails. */
  counts?: boolean;
  /** Later stages cannot run without it. */
  isGround?: boolean;
}

const npm = (script: string, ...rest: string[]) => ["npm", "run", "--silent", script, ...rest];

/**
 * The steps run one after the other, and the stages of a step side by side, because each leaves the machine idle at
 * times.
 */
export const steps: Stage[][] = [
  [
    { name: "production build", command: npm("build"), isGround: true },
    { name: "formatting and lint", command: npm("check:lint") },
    { name: "who may know whom", command: npm("check:house") },
    { name: "unused code", command: npm("check:unused") },
    { name: "schema and migrations agree", command: npm("check:drift") },
    { name: "tools from source", command: ["npx", "tsx", "tests/support/build-tools.ts"] },
  ],
  [
    { name: "rules and commands", command: ["npx", "vitest", "run", "--project", "unit*"], counts: true },
    { name: "HTTP", command: ["npx", "vitest", "run", "--project", "http"], counts: true },
    { name: "the development server", command: ["npx", "vitest", "run", "--project", "dev"], counts: true },
    // Not beside the build, which empties the folder of the types that this reads.
    { name: "types", command: npm("check:types") },
    { name: "the README's examples", command: npm("smoke") },
  ],
  // It kills servers and databases, and measures how fast they recover.
  [{ name: "chaos, the short campaign", command: npm("chaos", "--", "--short"), counts: true }],
  [{ name: "journeys in a browser", command: ["npx", "playwright", "test"], counts: true }],
];
