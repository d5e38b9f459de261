import { disconnect } from "@/lib/base/platform/db";
import { reconcilePayments } from "@/lib/commerce/payments/reconcile-payments";

const report = await reconcilePayments();

console.log(
  `${report.checked} checked, ${report.repaired.length} repaired, ${report.unrelated} of somebody else's.`,
);
for (const { what, outcome } of report.repaired) console.log(`  ${what}: ${outcome}`);
for (const difference of report.differing) console.log(`  for a person: ${difference}`);
for (const reason of report.waiting) console.log(`  tried again later: ${reason}`);
process.exitCode = report.differing.length + report.waiting.length > 0 ? 1 : 0;
await disconnect();
