import { archiveService } from "@/lib/services/lifecycle";
import { pagesShowing } from "@/lib/services/rules";
import { serviceInput, serviceSchema } from "@/lib/services/schema";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Take it away; what is bought stays bought",
    input: serviceInput,
    answers: { 200: serviceSchema },
    errors: { 403: notAHost, 409: ["not_published"] },
    refreshes: pagesShowing,
  },
  archiveService,
);
