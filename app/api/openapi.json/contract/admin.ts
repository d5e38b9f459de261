import {
  auditEntrySchema,
  eventInput,
  examinationSchema,
  foundOrderSchema,
  inboxEventSchema,
  listAuditInput,
  listEventsInput,
  overviewSchema,
  searchOrdersInput,
} from "@/lib/admin/schema";
import { noInput } from "@/lib/identity/schema";
import {
  decideDifferenceInput,
  differenceSchema,
  listDifferencesInput,
  refundSchema,
  resolveRefundInput,
} from "@/lib/payments/schema";
import { saveSellerInput, sellerSettingsSchema, setSaleSellerInput } from "@/lib/sellers/schema";
import type { Endpoint } from "@/lib/web/openapi";
import { pageOf } from "./page-of";

const forAdmins = { auth: "required", errors: { 404: ["not_found"] } } as const;

export const adminEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/admin/overview",
    summary: "How much waits for an admin",
    ...forAdmins,
    input: noInput,
    answers: { 200: overviewSchema },
  },
  {
    method: "GET",
    path: "/api/admin/orders",
    summary: "Orders of everyone, by number or by the buyer's address; for admins",
    ...forAdmins,
    input: searchOrdersInput,
    answers: { 200: pageOf(foundOrderSchema) },
  },
  {
    method: "GET",
    path: "/api/admin/events",
    summary: "What providers have told us, for admins",
    ...forAdmins,
    input: listEventsInput,
    answers: { 200: pageOf(inboxEventSchema) },
  },
  {
    method: "POST",
    path: "/api/admin/events/replay",
    summary: "Have a stored event run again, for admins",
    ...forAdmins,
    input: eventInput,
    answers: { 202: eventInput },
  },
  {
    method: "GET",
    path: "/api/admin/differences",
    summary: "Money of another amount or currency than its order's, for admins",
    ...forAdmins,
    input: listDifferencesInput,
    answers: { 200: pageOf(differenceSchema) },
  },
  {
    method: "POST",
    path: "/api/admin/differences/{id}/decision",
    summary: "Accept such money as the order's price, or send it back; for admins",
    auth: "required",
    input: decideDifferenceInput,
    answers: { 200: differenceSchema },
    errors: { 404: ["not_found"], 409: ["already_decided", "not_acceptable"] },
  },
  {
    method: "POST",
    path: "/api/admin/refunds/{id}/resolution",
    summary: "Try a refund that did not get through again, or note that it was paid back outside; for admins",
    auth: "required",
    input: resolveRefundInput,
    answers: { 200: refundSchema },
    errors: { 404: ["not_found"], 409: ["already_decided", "not_refundable"] },
  },
  {
    method: "GET",
    path: "/api/admin/audit",
    summary: "Who has done and looked at what, for admins",
    ...forAdmins,
    input: listAuditInput,
    answers: { 200: pageOf(auditEntrySchema) },
  },
  {
    method: "GET",
    path: "/api/admin/findings",
    summary: "What the data contradicts, as last looked for; for admins",
    ...forAdmins,
    input: noInput,
    answers: { 200: examinationSchema },
  },
  {
    method: "POST",
    path: "/api/admin/findings",
    summary: "Have it looked for now, for admins",
    ...forAdmins,
    input: noInput,
    answers: { 204: null },
  },
  {
    method: "GET",
    path: "/api/admin/settings/sellers",
    summary: "Who sells each kind of thing, for admins",
    ...forAdmins,
    input: noInput,
    answers: { 200: sellerSettingsSchema },
  },
  {
    method: "PUT",
    path: "/api/admin/settings/sellers",
    summary: "Say who sells things of a kind from now on, for admins",
    auth: "required",
    input: setSaleSellerInput,
    answers: { 200: sellerSettingsSchema },
    errors: { 404: ["not_found"], 409: ["platform_seller_missing"] },
  },
  {
    method: "PUT",
    path: "/api/admin/settings/platform-seller",
    summary: "Say who the platform is as a seller, for admins",
    ...forAdmins,
    input: saveSellerInput,
    answers: { 200: sellerSettingsSchema },
  },
];
