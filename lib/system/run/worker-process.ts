import { directUrl } from "@/lib/base/platform/env";
import { startListener } from "./listener";
import { readSettings } from "./settings";
import { startWorker } from "./worker";

readSettings();
const worker = startWorker();
const listener = startListener(directUrl(), worker.channels);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    await Promise.all([worker.stop(), listener.stop()]);
    process.exit(0);
  });
}
