import { z } from "zod";
import { locales } from "@/lib/base/i18n/locales";
import { pageInput } from "@/lib/base/platform/pagination";
import { emailAddress, line, paragraphs } from "@/lib/base/platform/text";
import { isTimeZone } from "@/lib/base/platform/time";
import { roles } from "./actor";
import { isCommonPassword } from "./common-password-rules";
import { passwordLength } from "./rules";

const displayName = line(80).min(1);
const email = emailAddress;

/** The rules for a new password; one that is only checked may be anything. */
const newPassword = z
  .string()
  .min(passwordLength.min)
  .max(passwordLength.max)
  .refine((password) => !isCommonPassword(password), "is among the commonest passwords");

const anyPassword = z.string().max(200);
const token = z.string().max(200);
const timeZone = z.string().refine(isTimeZone, "is not a time zone");

export const noInput = z.strictObject({});
export const registerInput = z.strictObject({ email, password: newPassword, display_name: displayName });
export const logInInput = z.strictObject({ email, password: anyPassword });
export const refreshInput = z.strictObject({ refresh_token: token });
export const forgotPasswordInput = z.strictObject({ email });
export const resetPasswordInput = z.strictObject({ token, password: newPassword });
export const verifyEmailInput = z.strictObject({ token });
export const changePasswordInput = z.strictObject({ current_password: anyPassword, password: newPassword });
export const listSessionsInput = z.strictObject(pageInput);
export const sessionInput = z.strictObject({ id: z.uuid() });
export const updateProfileInput = z
  .strictObject({
    display_name: displayName,
    headline: line(120),
    bio: paragraphs(4000),
    locale: z.enum(locales),
    time_zone: timeZone,
  })
  .partial();

/** Forms also say which language they are in, and where to go next. */
export const registerForm = registerInput.extend({
  locale: z.enum(locales),
  terms: z.literal("on"),
  next: z.string().optional(),
});
export const signInForm = logInInput.extend({ next: z.string().optional() });

export type RegisterInput = z.infer<typeof registerInput>;
export type ListSessionsInput = z.infer<typeof listSessionsInput>;
export type LogInInput = z.infer<typeof logInInput>;
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;
export type UpdateProfileInput = z.infer<typeof updateProfileInput>;

const role = z.enum(roles);

/** What a mailed link is for. */
export const linkPurposes = ["verify_email", "reset_password", "withdraw_order"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export const sessionKinds = ["browser", "api"] as const;

export const userSummary = z.object({
  id: z.uuid(),
  email: z.string(),
  display_name: z.string(),
  role,
  avatar_url: z.string().nullable(),
});

export const tokenGrant = z.object({
  user: userSummary,
  access_token: z.string(),
  token_type: z.literal("Bearer"),
  /** In seconds. */
  expires_in: z.number().int(),
  refresh_token: z.string(),
});

export const profile = z.object({
  id: z.uuid(),
  email: z.string(),
  email_verified: z.boolean(),
  display_name: z.string(),
  headline: z.string(),
  bio: z.string(),
  avatar_url: z.string().nullable(),
  role,
  locale: z.enum(locales),
  time_zone: z.string(),
  created_at: z.iso.datetime(),
  /** Incremented by each edit of the profile. */
  version: z.int(),
});

export const signedInDevice = z.object({
  id: z.uuid(),
  kind: z.enum(sessionKinds),
  user_agent: z.string(),
  ip_address: z.string(),
  is_current: z.boolean(),
  created_at: z.iso.datetime(),
  last_seen_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
});

export type UserSummary = z.infer<typeof userSummary>;
export type TokenGrant = z.infer<typeof tokenGrant>;
export type Profile = z.infer<typeof profile>;
export type SignedInDevice = z.infer<typeof signedInDevice>;
