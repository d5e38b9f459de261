import { createService } from "@/lib/catalogue/services/lifecycle";
import { listServices } from "@/lib/catalogue/services/queries";
import { createServiceInput, listServicesInput, serviceSchema } from "@/lib/catalogue/services/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { notAHost } from "@/lib/system/web/refusals";
import { publicRoute, route } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "Published services",
    input: listServicesInput,
    answers: { 200: pageOf(serviceSchema) },
    isPublic: true,
  },
  listServices,
);

export const POST = route(
  {
    summary: "Create a draft",
    input: createServiceInput,
    answers: { 201: serviceSchema },
    errors: { 403: notAHost },
  },
  createService,
);
