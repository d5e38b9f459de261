import { z } from "zod";
import {
  availabilitySchema,
  createServiceInput,
  findServiceInput,
  listServicesInput,
  listSlotsInput,
  questionsSchema,
  serviceInput,
  serviceSchema,
  setAvailabilityInput,
  setQuestionsInput,
  slotSchema,
  updateServiceInput,
} from "@/lib/services/schema";
import type { Endpoint } from "@/lib/web/openapi";
import { itemEndpoints, notAHost, notPaid } from "./item-endpoints";

export const serviceEndpoints: Endpoint[] = [
  ...itemEndpoints({
    noun: "services",
    item: serviceSchema,
    summary: serviceSchema,
    inputs: {
      list: listServicesInput,
      find: findServiceInput,
      create: createServiceInput,
      update: updateServiceInput,
      id: serviceInput,
    },
    errors: {
      update: ["archived", notPaid],
      publish: ["not_a_draft", "no_hours", notPaid],
      archive: ["not_published"],
    },
  }),
  {
    method: "GET",
    path: "/api/services/{id}/slots",
    summary: "Free slots, from now on or `from`; of at most 62 days, a wider range is refused",
    auth: "optional",
    input: listSlotsInput,
    answers: { 200: z.array(slotSchema) },
  },
  {
    method: "GET",
    path: "/api/services/{id}/availability",
    isVersioned: true,
    summary: "One's own weekly hours",
    auth: "required",
    input: serviceInput,
    answers: { 200: availabilitySchema },
    errors: { 403: notAHost },
  },
  {
    method: "PUT",
    path: "/api/services/{id}/availability",
    isVersioned: true,
    summary: "Say which hours of the week can be booked",
    auth: "required",
    input: setAvailabilityInput,
    answers: { 200: availabilitySchema },
    errors: { 403: notAHost, 409: ["archived"] },
  },
  {
    method: "GET",
    path: "/api/services/{id}/questions",
    isVersioned: true,
    summary: "What its host asks of who books",
    auth: "optional",
    input: findServiceInput,
    answers: { 200: questionsSchema },
  },
  {
    method: "PUT",
    path: "/api/services/{id}/questions",
    isVersioned: true,
    summary: "Say what to ask of who books, and how long their answers are kept",
    auth: "required",
    input: setQuestionsInput,
    answers: { 200: questionsSchema },
    errors: { 403: notAHost, 409: ["archived"] },
  },
];
