import type { Endpoint } from "@/lib/web/openapi";
import { adminEndpoints } from "./admin";
import { buyerEndpoints } from "./buyers";
import { calendarEndpoints } from "./calendar";
import { couponEndpoints } from "./coupons";
import { courseEndpoints } from "./courses";
import { coverEndpoints } from "./covers";
import { exploreEndpoints } from "./explore";
import { followEndpoints } from "./follows";
import { hostEndpoints } from "./hosts";
import { identityEndpoints } from "./identity";
import { liveEndpoints } from "./live";
import { messageEndpoints } from "./messages";
import { moderationEndpoints } from "./moderation";
import { orderEndpoints } from "./orders";
import { recordingEndpoints } from "./recordings";
import { reviewEndpoints } from "./reviews";
import { salesEndpoints } from "./sales";
import { seminarEndpoints } from "./seminars";
import { serviceEndpoints } from "./services";
import { upkeepEndpoints } from "./upkeep";

/** Every call of the API but those of next-auth. */
export const endpoints: readonly Endpoint[] = [
  ...identityEndpoints,
  ...courseEndpoints,
  ...serviceEndpoints,
  ...seminarEndpoints,
  ...coverEndpoints,
  ...buyerEndpoints,
  ...messageEndpoints,
  ...exploreEndpoints,
  ...orderEndpoints,
  ...couponEndpoints,
  ...hostEndpoints,
  ...followEndpoints,
  ...moderationEndpoints,
  ...liveEndpoints,
  ...calendarEndpoints,
  ...recordingEndpoints,
  ...reviewEndpoints,
  ...salesEndpoints,
  ...adminEndpoints,
  ...upkeepEndpoints,
];
