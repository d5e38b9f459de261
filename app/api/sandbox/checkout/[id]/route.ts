import { z } from "zod";
import { ValidationFailed } from "@/lib/base/platform/errors";
import { actInSandbox } from "@/lib/commerce/payments/act-in-sandbox";
import { sandboxOutcomes } from "@/lib/commerce/payments/schema";
import { readBytes } from "@/lib/system/web/body";
import { rawRoute } from "@/lib/system/web/route";

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
