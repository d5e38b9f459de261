import type { Endpoint } from "@/lib/web/openapi";
import { adminEndpoints } from "./admin";
import { calendarEndpoints } from "./calendar";
import { catalogueEndpoints } from "./catalogue";
import { couponEndpoints } from "./coupons";
import { hostEndpoints } from "./hosts";
import { identityEndpoints } from "./identity";
import { liveEndpoints } from "./live";
import { moderationEndpoints } from "./moderation";
import { orderEndpoints } from "./orders";
import { recordingEndpoints } from "./recordings";
import { reviewEndpoints } from "./reviews";
import { salesEndpoints } from "./sales";
import { upkeepEndpoints } from "./upkeep";

/** Every call of the API but those of next-auth. */
export const endpoints: readonly Endpoint[] = [
  ...identityEndpoints,
  ...catalogueEndpoints,
  ...orderEndpoints,
  ...couponEndpoints,
  ...hostEndpoints,
  ...moderationEndpoints,
  ...liveEndpoints,
  ...calendarEndpoints,
  ...recordingEndpoints,
  ...reviewEndpoints,
  ...salesEndpoints,
  ...adminEndpoints,
  ...upkeepEndpoints,
];
