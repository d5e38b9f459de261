import { createPass } from "@/lib/catalogue/passes/lifecycle";
import { listPasses } from "@/lib/catalogue/passes/queries";
import { createPassInput, listPassesInput, passSchema } from "@/lib/catalogue/passes/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { notAHost } from "@/lib/system/web/refusals";
import { publicRoute, route } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "Published passes, each for all dates of a series that are to come",
    input: listPassesInput,
    answers: { 200: pageOf(passSchema) },
    isPublic: true,
  },
  listPasses,
);

export const POST = route(
  {
    summary: "Create a draft for one of one's own series",
    input: createPassInput,
    answers: { 201: passSchema },
    errors: { 403: notAHost, 404: ["not_found"] },
  },
  createPass,
);
