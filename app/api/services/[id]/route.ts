import { updateService } from "@/lib/services/lifecycle";
import { findService } from "@/lib/services/queries";
import { pagesShowing } from "@/lib/services/rules";
import { findServiceInput, serviceSchema, updateServiceInput } from "@/lib/services/schema";
import { notAHost, notPaid } from "@/lib/web/refusals";
import { publicRoute, route } from "@/lib/web/route";

export const GET = publicRoute(
  {
    summary: "One, by id or slug; a draft is there for its host alone",
    input: findServiceInput,
    answers: { 200: serviceSchema },
    isItem: true,
    isPublic: true,
  },
  findService,
);

export const PATCH = route(
  {
    summary: "Change one's own",
    input: updateServiceInput,
    answers: { 200: serviceSchema },
    errors: { 403: notAHost, 409: ["archived", notPaid] },
    isItem: true,
    refreshes: pagesShowing,
  },
  updateService,
);
