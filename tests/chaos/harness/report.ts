import { checkInvariants } from "@/lib/system/run/check-invariants";

/** What a scenario found, printed as it is found and kept for chaos-report.json. */
export interface Report {
  figures: Record<string, number | string>;
  broken: string[];
  figure(name: string, value: number | string): void;
  /** Something that must hold; `found` is told when it does not. */
  promise(what: string, holds: boolean, found?: unknown): void;
  /** Asks the database for every invariant of `npm run doctor`: each must be broken 0 times. */
  examine(databaseUrl: string): Promise<void>;
}

export function openReport(): Report {
  const report: Report = {
    figures: {},
    broken: [],
    figure(name, value) {
      report.figures[name] = value;
      console.log(`  ${name.padEnd(58)} ${value}`);
    },
    promise(what, holds, found) {
      if (!holds) report.broken.push(found === undefined ? what : `${what}: ${JSON.stringify(found)}`);
      console.log(
        `  ${holds ? "✓" : "✗"} ${what}${holds || found === undefined ? "" : `: ${JSON.stringify(found)}`}`,
      );
    },
    async examine(databaseUrl) {
      const findings = await checkInvariants(databaseUrl);
      for (const { name, count, examples } of findings) {
        report.figures[`invariant ${name}`] = count;
        if (count > 0) report.broken.push(`${name}: ${count} (${examples.join(", ")})`);
      }
      const listed = findings.map(({ name, count }) => `${name} ${count}`);
      for (let at = 0; at < listed.length; at += 4) console.log(`    ${listed.slice(at, at + 4).join(", ")}`);
    },
  };
  return report;
}
