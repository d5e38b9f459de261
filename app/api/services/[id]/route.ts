import { updateService } from "@/lib/catalogue/services/lifecycle";
import { findService } from "@/lib/catalogue/services/queries";
import { pagesShowing } from "@/lib/catalogue/services/rules";
import { findServiceInput, serviceSchema, updateServiceInput } from "@/lib/catalogue/services/schema";
import { notAHost, notPaid } from "@/lib/system/web/refusals";
import { publicRoute, route } from "@/lib/system/web/route";

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
