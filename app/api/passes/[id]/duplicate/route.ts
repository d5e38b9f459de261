import { duplicatePass } from "@/lib/catalogue/passes/lifecycle";
import { passInput, passSchema } from "@/lib/catalogue/passes/schema";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "A draft like it, under an address of its own and with nothing sold",
    input: passInput,
    answers: { 201: passSchema },
    errors: { 403: notAHost },
  },
  duplicatePass,
);
