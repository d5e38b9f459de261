import { useTranslations } from "next-intl";
import type { Service } from "@/lib/catalogue/services/schema";

/** The location, as a phrase of its own or as part of a line. */
export function ServicePlace({
  location,
  isShort = false,
}: Pick<Service, "location"> & { isShort?: boolean }) {
  const t = useTranslations("services");
  if (location !== "online") return location;
  return isShort ? t("card_online") : t("online");
}
