import { updatePass } from "@/lib/passes/lifecycle";
import { findPass } from "@/lib/passes/queries";
import { pagesShowing } from "@/lib/passes/rules";
import { findPassInput, passSchema, updatePassInput } from "@/lib/passes/schema";
import { notAHost, notPaid } from "@/lib/web/refusals";
import { publicRoute, route } from "@/lib/web/route";

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
