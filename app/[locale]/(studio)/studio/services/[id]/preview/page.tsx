import type { Metadata } from "next";
import { ServiceDetails } from "@/components/kinds/service/service-details";
import { PreviewFrame } from "@/components/studio/preview-frame";
import { localePath } from "@/lib/base/i18n/locale-path";
import { spanFrom } from "@/lib/catalogue/services/schema";
import { findFreeSpan } from "@/lib/catalogue/services/span-queries";
import { requireOwnService, type ServiceProps } from "../../own-service";

export async function generateMetadata(props: ServiceProps): Promise<Metadata> {
  const { service } = await requireOwnService(props, "/preview");
  return { title: service.title };
}

export default async function PreviewPage(
  props: ServiceProps & { searchParams: Promise<{ from?: string | string[] }> },
) {
  const { locale, actor, service } = await requireOwnService(props, "/preview");
  const from = spanFrom.parse((await props.searchParams).from);
  const span = await findFreeSpan({ actor }, { id: service.id, from });
  const editHref = localePath(locale, `/studio/services/${service.id}`);
  return (
    <PreviewFrame editHref={editHref}>
      <ServiceDetails
        hrefFrom={(date) => `${editHref}/preview?from=${date}#tider`}
        locale={locale}
        service={service}
        span={span}
      />
    </PreviewFrame>
  );
}
