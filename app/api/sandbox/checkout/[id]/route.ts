import { z } from "zod";
import { actInSandbox } from "@/lib/payments/act-in-sandbox";
import { sandboxOutcomes } from "@/lib/payments/schema";
import { ValidationFailed } from "@/lib/platform/errors";
import { readBytes } from "@/lib/web/body";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { traced } from "@/lib/web/route";

export const POST = traced(async (request, { params }) => {
  const form = new URLSearchParams((await readBytes(request)).toString("utf8"));
  const outcome = z.enum(sandboxOutcomes).safeParse(form.get("outcome"));
  if (!outcome.success)
    throw new ValidationFailed([{ path: "outcome", message: "paid, declined or abandoned" }]);
  const { id } = await params;
  const { location } = await actInSandbox(String(id), outcome.data);
  return new Response(null, { status: 303, headers: { location } });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
