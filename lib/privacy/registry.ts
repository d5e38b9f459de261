import { personalData as admin } from "@/lib/admin/personal-data";
import { personalData as answers } from "@/lib/answers/personal-data";
import { personalData as calendar } from "@/lib/calendar/personal-data";
import { personalData as coupons } from "@/lib/coupons/personal-data";
import { personalData as courses } from "@/lib/courses/personal-data";
import { personalData as covers } from "@/lib/covers/personal-data";
import { personalData as explore } from "@/lib/explore/personal-data";
import { personalData as feed } from "@/lib/feed/personal-data";
import { personalData as follows } from "@/lib/follows/personal-data";
import { personalData as hosts } from "@/lib/hosts/personal-data";
import { personalData as identity } from "@/lib/identity/personal-data";
import { personalData as live } from "@/lib/live/personal-data";
import { personalData as media } from "@/lib/media/personal-data";
import { personalData as messages } from "@/lib/messages/personal-data";
import { personalData as moderation } from "@/lib/moderation/personal-data";
import { personalData as notify } from "@/lib/notify/personal-data";
import { personalData as offers } from "@/lib/offers/personal-data";
import { personalData as orders } from "@/lib/orders/personal-data";
import { personalData as passes } from "@/lib/passes/personal-data";
import { personalData as payments } from "@/lib/payments/personal-data";
import { personalData as payouts } from "@/lib/payouts/personal-data";
import type { PersonalData } from "@/lib/platform/define-personal-data";
import { personalData as platform } from "@/lib/platform/personal-data";
import { personalData as receipts } from "@/lib/receipts/personal-data";
import { personalData as recordings } from "@/lib/recordings/personal-data";
import { personalData as reviews } from "@/lib/reviews/personal-data";
import { personalData as sellers } from "@/lib/sellers/personal-data";
import { personalData as seminars } from "@/lib/seminars/personal-data";
import { personalData as services } from "@/lib/services/personal-data";

/** What each chapter of lib holds of people. What others refer to comes first: an erasure walks backwards. */
export const chapters: readonly PersonalData[] = [
  ...[identity, platform, notify, payouts, sellers, hosts],
  ...[offers, explore, coupons, media, courses, services, seminars, passes, covers],
  ...[calendar, answers, follows, messages, reviews, feed, moderation, admin],
  ...[orders, payments, receipts, live, recordings],
];

export const tables = chapters.flatMap(({ tables = {} }) => Object.entries(tables));
