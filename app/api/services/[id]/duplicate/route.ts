import { duplicateService } from "@/lib/services/lifecycle";
import { serviceInput, serviceSchema } from "@/lib/services/schema";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "A draft like it, under an address of its own and with nothing sold",
    input: serviceInput,
    answers: { 201: serviceSchema },
    errors: { 403: notAHost },
  },
  duplicateService,
);
