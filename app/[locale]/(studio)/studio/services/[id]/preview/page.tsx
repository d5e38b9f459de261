import type { Metadata } from "next";
import { ServiceDetails } from "@/components/services/service-details";
import { PreviewFrame } from "@/components/studio/preview-frame";
import { localePath } from "@/lib/i18n/locale-path";
import { after, days } from "@/lib/platform/time";
import { listFreeSlots } from "@/lib/services/queries";
import { requireOwnService, type ServiceProps } from "../../own-service";

export async function generateMetadata(props: ServiceProps): Promise<Metadata> {
  const { service } = await requireOwnService(props, "/preview");
  return { title: service.title };
}

export default async function PreviewPage(props: ServiceProps) {
  const { locale, actor, service } = await requireOwnService(props, "/preview");
  const slots = await listFreeSlots({ actor }, { id: service.id, to: after(new Date(), days(28)) });
  return (
    <PreviewFrame editHref={localePath(locale, `/studio/services/${service.id}`)}>
      <ServiceDetails locale={locale} service={service} slots={slots} />
    </PreviewFrame>
  );
}
