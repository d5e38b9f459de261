import { findProfile } from "@/lib/people/identity/queries";
import { noInput, profile, updateProfileInput } from "@/lib/people/identity/schema";
import { updateProfile } from "@/lib/people/identity/update-profile";
import { eraseAccount } from "@/lib/system/privacy/erase-account";
import { eraseAccountInput } from "@/lib/system/privacy/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  { summary: "The caller", input: noInput, answers: { 200: profile }, isItem: true },
  findProfile,
);

export const PATCH = route(
  { summary: "Change one's profile", input: updateProfileInput, answers: { 200: profile }, isItem: true },
  updateProfile,
);

export const DELETE = route(
  {
    summary: "Erase the account",
    input: eraseAccountInput,
    answers: { 202: null },
    errors: { 403: ["invalid_credentials"], 409: ["open_commitments"], 429: ["rate_limited"] },
  },
  eraseAccount,
);
