import { updatePass } from "@/lib/catalogue/passes/lifecycle";
import { findPass } from "@/lib/catalogue/passes/queries";
import { pagesShowing } from "@/lib/catalogue/passes/rules";
import { findPassInput, passSchema, updatePassInput } from "@/lib/catalogue/passes/schema";
import { notAHost, notPaid } from "@/lib/system/web/refusals";
import { publicRoute, route } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "One, by id or slug; a draft is there for its host alone",
    input: findPassInput,
    answers: { 200: passSchema },
    isItem: true,
    isPublic: true,
  },
  findPass,
);

export const PATCH = route(
  {
    summary: "Change one's own",
    input: updatePassInput,
    answers: { 200: passSchema },
    errors: { 403: notAHost, 409: ["archived", notPaid] },
    isItem: true,
    refreshes: pagesShowing,
  },
  updatePass,
);
