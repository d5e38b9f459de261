"use server";

import { requestVerification } from "@/lib/identity/request-verification";
import { noInput, updateProfileInput } from "@/lib/identity/schema";
import { updateProfile } from "@/lib/identity/update-profile";
import { action } from "@/lib/web/action";

export const saveProfile = action(updateProfileInput, updateProfile, { refreshes: () => ["/profile"] });

export const sendVerificationAgain = action(noInput, requestVerification);
