import type { ComponentType } from "react";
import type { Locale } from "@/lib/base/i18n/locales";
import { ButtonExamples, FieldExamples, FormStatusExamples } from "./controls";
import { DialogExamples, SavedBesideNoteExamples, SubmitButtonExamples } from "./interactive";
import {
  ApplicationBadgeExamples,
  OfferCardExamples,
  OrderBadgeExamples,
  RatingLineExamples,
  SeminarBadgeExamples,
  StarsExamples,
} from "./shared";
import { AvatarExamples, IconExamples, MoonPhaseExamples } from "./signs";
import {
  BadgeExamples,
  BannerExamples,
  CardExamples,
  DateTimeExamples,
  EmptyStateExamples,
  ListPagerExamples,
  PagerExamples,
  PriceExamples,
  ProseExamples,
} from "./words";

/** By the component's file; a test asks for every one of components/ui. */
export const examples: Readonly<Record<string, ComponentType<{ locale: Locale }>>> = {
  "ui/avatar": AvatarExamples,
  "ui/badge": BadgeExamples,
  "ui/banner": BannerExamples,
  "ui/button": ButtonExamples,
  "ui/card": CardExamples,
  "ui/date-time": DateTimeExamples,
  "ui/dialog": DialogExamples,
  "ui/empty-state": EmptyStateExamples,
  "ui/field": FieldExamples,
  "ui/form-status": FormStatusExamples,
  "ui/icon": IconExamples,
  "ui/list-pager": ListPagerExamples,
  "ui/moon-phase": MoonPhaseExamples,
  "ui/pager": PagerExamples,
  "ui/price": PriceExamples,
  "ui/prose": ProseExamples,
  "ui/saved-beside-note": SavedBesideNoteExamples,
  "ui/submit-button": SubmitButtonExamples,
  "offers/offer-card": OfferCardExamples,
  "offers/rating-line": RatingLineExamples,
  "offers/stars": StarsExamples,
  "orders/order-badge": OrderBadgeExamples,
  "kinds/seminar/seminar-badge": SeminarBadgeExamples,
  "admin/application-badge": ApplicationBadgeExamples,
};
