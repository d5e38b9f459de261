import { noInput } from "@/lib/people/identity/schema";
import { findOverview } from "@/lib/system/admin/overview-queries";
import { overviewSchema } from "@/lib/system/admin/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "How much waits for an admin",
    input: noInput,
    answers: { 200: overviewSchema },
    errors: { 404: ["not_found"] },
  },
  findOverview,
);
