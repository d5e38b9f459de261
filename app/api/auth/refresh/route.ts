import { perAddress, refreshSession } from "@/lib/identity/refresh-session";
import { refreshInput, tokenGrant } from "@/lib/identity/schema";
import { publicRoute } from "@/lib/web/route";

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
