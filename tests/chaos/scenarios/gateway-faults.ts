import { faultsAt } from "@/tests/support/stripe/faults";
import type { Scenario } from "../scenario";
import { weather } from "../storm";

/** Twenty calls of a hundred; a stall costs somebody's whole patience, hence fewer of them. */
const shares = { error: 0.06, busy: 0.06, reset: 0.06, stall: 0.02 };

export const gatewayFaults: Scenario = {
  name: "gateway-faults",
  tells: "the same while 20 % of all calls to Stripe fail, hang or are cut off",
  run(stage) {
    const faults = faultsAt(shares, stage.random);
    return weather(
      stage.isShort
        ? { name: "gateway-faults", orders: 60, webKills: 1, workerKills: 1, restarts: [], faults }
        : {
            name: "gateway-faults",
            orders: 2_000,
            webKills: 10,
            workerKills: 5,
            restarts: ["immediate", "fast"],
            faults,
          },
      stage,
    );
  },
};
