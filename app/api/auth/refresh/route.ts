import { perAddress, refreshSession } from "@/lib/people/identity/refresh-session";
import { refreshInput, tokenGrant } from "@/lib/people/identity/schema";
import { publicRoute } from "@/lib/system/web/route";

export const POST = publicRoute(
  {
    summary: "Trade a refresh token for the next one and an access token",
    input: refreshInput,
    answers: { 200: tokenGrant },
    errors: { 401: ["invalid_refresh_token"], 429: ["rate_limited"] },
    rate: perAddress,
  },
  refreshSession,
);
