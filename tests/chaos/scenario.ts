import type { SeededRandom } from "@/tests/support/seeded-random";
import type { DurableCluster } from "./harness/cluster";
import type { Report } from "./harness/report";

export interface Stage {
  cluster: DurableCluster;
  report: Report;
  random: SeededRandom;
  /** Less of everything, for each day. */
  isShort: boolean;
}

export interface Scenario {
  /** As in `--only`. */
  name: string;
  /** What happens, in a sentence. */
  tells: string;
  run(stage: Stage): Promise<void>;
}
