import { randomInt } from "node:crypto";
import { after, minutes } from "@/lib/base/platform/time";
import type { Caller, Client } from "./client";

const offer = { summary: "Prov.", price_amount: 0 };

/** Has a host make a series of three dates and a pass for it on sale, by the API; at a time that nobody else takes. */
export async function makePass(client: Client, host: Caller) {
  const post = async (path: string, json?: unknown) => {
    const answer = await client.call("POST", path, { as: host, json });
    if (answer.status >= 400) throw new Error(`${path}: ${answer.text}`);
    return answer.json;
  };
  const starts_at = after(new Date("2032-01-01T00:00:00Z"), minutes(5 * randomInt(500_000))).toISOString();
  const plan = { ...offer, title: "Provkvällar", starts_at, duration_minutes: 30, capacity: 5 };
  const { id } = await post("/api/seminars", plan);
  const { items } = await post(`/api/seminars/${id}/series`, { interval_weeks: 1, times: 3, publish: true });
  const [first] = items as [{ series_id: string }];
  const pass = await post("/api/series", { ...offer, title: "Provkort", series_id: first.series_id });
  const { slug } = await post(`/api/series/${pass.id}/publish`);
  return { id: String(pass.id), slug: String(slug), seriesId: first.series_id };
}
