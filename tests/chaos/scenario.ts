import type { Dice } from "@/tests/support/dice";
import type { DurableCluster } from "./harness/cluster";
import type { Report } from "./harness/report";

export interface Stage {
  cluster: DurableCluster;
  report: Report;
  dice: Dice;
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
