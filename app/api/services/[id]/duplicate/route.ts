import { duplicateService } from "@/lib/catalogue/services/lifecycle";
import { serviceInput, serviceSchema } from "@/lib/catalogue/services/schema";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "A draft like it, under an address of its own and with nothing sold",
    input: serviceInput,
    answers: { 201: serviceSchema },
    errors: { 403: notAHost },
  },
  duplicateService,
);
