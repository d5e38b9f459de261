import { duplicatePass } from "@/lib/passes/lifecycle";
import { passInput, passSchema } from "@/lib/passes/schema";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "A draft like it, under an address of its own and with nothing sold",
    input: passInput,
    answers: { 201: passSchema },
    errors: { 403: notAHost },
  },
  duplicatePass,
);
