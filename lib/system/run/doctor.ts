import { advice } from "./advice";
import { checkInvariants } from "./check-invariants";
import { withDatabase } from "./database";
import { readSettings } from "./settings";

readSettings();
const findings = await withDatabase(checkInvariants);

for (const { name, count, examples } of findings) {
  const isProse = examples.some((example) => example.includes(" "));
  const inBrackets = count > 0 && !isProse ? `  (${examples.join(", ")})` : "";
  console.log(`${String(count).padStart(6)}  ${name}${inBrackets}`);
  if (count > 0) console.log(`        ${advice[name]}`);
  if (isProse) for (const example of examples) console.log(`        ${example}`);
}
process.exitCode = findings.some(({ count }) => count > 0) ? 1 : 0;
