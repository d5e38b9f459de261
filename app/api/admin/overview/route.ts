import { findOverview } from "@/lib/admin/overview-queries";
import { overviewSchema } from "@/lib/admin/schema";
import { noInput } from "@/lib/identity/schema";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "How much waits for an admin",
    input: noInput,
    answers: { 200: overviewSchema },
    errors: { 404: ["not_found"] },
  },
  findOverview,
);
