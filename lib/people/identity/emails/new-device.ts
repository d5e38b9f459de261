import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId, samplePerson, sampleTime } from "@/lib/base/notify/samples";
import { moment, pageUrl, translator } from "@/lib/base/notify/words";

export const newDevice = defineEmail({
  notice: {
    name: "new_device",
    payload: z.object({
      userId: z.uuid(),
      at: z.iso.datetime(),
      address: z.string(),
      /** Names of ours for what the device said of itself. */
      browser: z.string().nullable(),
      system: z.string().nullable(),
    }),
    key: ["userId", "at"],
    load: ({ userId }) => findRecipient(userId),
    recipient: (person) => person,
    preview: () => ({
      context: samplePerson,
      payload: {
        userId: sampleId,
        at: sampleTime.toISOString(),
        address: "192.0.2.1",
        browser: "Firefox",
        system: "Linux",
      },
    }),
  },
  write(_, recipient, { at, address, browser, system }) {
    const t = translator(recipient);
    return {
      subject: t("new_device.subject"),
      paragraphs: [t("new_device.text")],
      facts: [
        ...(browser && system ? [{ label: t("fact.device"), value: `${browser}, ${system}` }] : []),
        { label: t("fact.address"), value: address },
        { label: t("fact.happened_at"), value: moment(new Date(at), recipient) },
      ],
      action: { label: t("new_device.action"), url: pageUrl(recipient, "/settings") },
      closing: t("new_device.closing"),
      more: { label: t("new_device.password"), url: pageUrl(recipient, "/forgot-password") },
    };
  },
});
