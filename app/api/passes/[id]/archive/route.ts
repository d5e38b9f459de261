import { archivePass } from "@/lib/catalogue/passes/lifecycle";
import { pagesShowing } from "@/lib/catalogue/passes/rules";
import { passInput, passSchema } from "@/lib/catalogue/passes/schema";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

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
