import { z } from "zod";
import { actInSandbox } from "@/lib/payments/act-in-sandbox";
import { sandboxOutcomes } from "@/lib/payments/schema";
import { ValidationFailed } from "@/lib/platform/errors";
import { readBytes } from "@/lib/web/body";
import { rawRoute } from "@/lib/web/route";

export const POST = rawRoute(
  {
    summary: "What a buyer does in the sandbox's checkout",
    rawBody: {
      mediaType: "application/x-www-form-urlencoded",
      schema: {
        type: "object",
        properties: { outcome: { enum: sandboxOutcomes } },
        required: ["outcome"],
      },
    },
    answers: { 303: null },
  },
  async (request, { params }) => {
    const form = new URLSearchParams((await readBytes(request)).toString("utf8"));
    const outcome = z.enum(sandboxOutcomes).safeParse(form.get("outcome"));
    if (!outcome.success)
      throw new ValidationFailed([{ path: "outcome", message: "paid, declined or abandoned" }]);
    const { id } = await params;
    const { location } = await actInSandbox(String(id), outcome.data);
    return new Response(null, { status: 303, headers: { location } });
  },
);
