import { readSettings } from "./settings";
import { startWorker } from "./worker";

readSettings();
const worker = startWorker();

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    await worker.stop();
    process.exit(0);
  });
}
