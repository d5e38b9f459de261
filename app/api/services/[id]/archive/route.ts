import { archiveService } from "@/lib/catalogue/services/lifecycle";
import { pagesShowing } from "@/lib/catalogue/services/rules";
import { serviceInput, serviceSchema } from "@/lib/catalogue/services/schema";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

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
