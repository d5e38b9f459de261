import { archivePass } from "@/lib/passes/lifecycle";
import { pagesShowing } from "@/lib/passes/rules";
import { passInput, passSchema } from "@/lib/passes/schema";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Take it away; what is bought stays bought",
    input: passInput,
    answers: { 200: passSchema },
    errors: { 403: notAHost, 409: ["not_published"] },
    refreshes: pagesShowing,
  },
  archivePass,
);
