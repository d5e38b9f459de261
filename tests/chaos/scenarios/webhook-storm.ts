import type { Scenario } from "../scenario";
import { weather } from "../storm";

export const webhookStorm: Scenario = {
  name: "webhook-storm",
  tells:
    "every order's events one to five times in disorder, while server, worker and database die and return",
  run: (stage) =>
    weather(
      stage.isShort
        ? { name: "webhook-storm", orders: 200, webKills: 2, workerKills: 1, restarts: ["immediate"] }
        : {
            name: "webhook-storm",
            orders: 2_000,
            webKills: 10,
            workerKills: 5,
            restarts: ["immediate", "fast"],
          },
      stage,
    ),
};
