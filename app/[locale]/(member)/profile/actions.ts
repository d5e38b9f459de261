"use server";

import { closeFeed } from "@/lib/calendar/close-feed";
import { openFeed } from "@/lib/calendar/open-feed";
import { applyAsHost } from "@/lib/hosts/apply-as-host";
import { applyAsHostForm } from "@/lib/hosts/schema";
import { requestVerification } from "@/lib/identity/request-verification";
import { noInput, updateProfileInput } from "@/lib/identity/schema";
import { updateProfile } from "@/lib/identity/update-profile";
import { action } from "@/lib/web/action";

export const saveProfile = action(updateProfileInput, updateProfile, { refreshes: () => ["/profile"] });

export const sendVerificationAgain = action(noInput, requestVerification);

export const apply = action(applyAsHostForm, applyAsHost, { leadsTo: () => "/profile" });

export const openCalendar = action(noInput, openFeed, { leadsTo: () => "/profile#kalender" });

export const closeCalendar = action(noInput, closeFeed, { leadsTo: () => "/profile#kalender" });
