import { withDatabase } from "./database";
import { examine } from "./examine";
import { readSettings } from "./settings";

readSettings();
const findings = await withDatabase(examine);

for (const { name, count, examples } of findings) {
  console.log(`${String(count).padStart(6)}  ${name}${count > 0 ? `  (${examples.join(", ")})` : ""}`);
}
process.exitCode = findings.some(({ count }) => count > 0) ? 1 : 0;
