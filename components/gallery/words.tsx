import { Badge, type Tone } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { ListPager } from "@/components/ui/list-pager";
import { Pager } from "@/components/ui/pager";
import { Price } from "@/components/ui/price";
import { Prose } from "@/components/ui/prose";
import type { Locale } from "@/lib/base/i18n/locales";
import { samples } from "./samples";
import { State } from "./state";

type Props = { locale: Locale };

const tones: readonly Tone[] = ["neutral", "accent", "good", "notice", "danger"];

export function BadgeExamples({ locale }: Props) {
  return tones.map((tone) => (
    <State key={tone} name={tone}>
      <Badge tone={tone}>{samples[locale].badge}</Badge>
    </State>
  ));
}

export function BannerExamples({ locale }: Props) {
  const t = samples[locale];
  return (["notice", "danger", "good"] as const).map((tone) => (
    <State key={tone} name={tone}>
      <Banner
        action={
          <ButtonLink href="#ui-banner" variant="secondary">
            {t.link}
          </ButtonLink>
        }
        title={t.title}
        tone={tone}
      >
        <p>{tone === "notice" ? t.longText : t.text}</p>
      </Banner>
    </State>
  ));
}

export function CardExamples({ locale }: Props) {
  const t = samples[locale];
  return (
    <>
      <State name="short">
        <Card>{t.text}</Card>
      </State>
      <State name="long">
        <Card>
          {t.longText} {t.longWord}
        </Card>
      </State>
    </>
  );
}

/** In the hour that comes twice, when summer time ends, the offset is said. */
const moments = { day: "2026-03-01T09:30:00Z", time: "2026-10-25T00:30:00Z" };

export function DateTimeExamples({ locale }: Props) {
  return (["day", "date", "time", "short", "full"] as const).map((format) => (
    <State key={format} name={format}>
      <DateTime format={format} locale={locale} value={format === "time" ? moments.time : moments.day} />
    </State>
  ));
}

export function EmptyStateExamples({ locale }: Props) {
  const t = samples[locale];
  return (
    <>
      <State name="title">
        <EmptyState title={t.title} />
      </State>
      <State name="text and action">
        <EmptyState action={<ButtonLink href="#ui-empty-state">{t.link}</ButtonLink>} title={t.title}>
          {t.longText}
        </EmptyState>
      </State>
    </>
  );
}

export function PagerExamples({ locale }: Props) {
  const t = samples[locale];
  const words = { firstLabel: t.first, nextLabel: t.next };
  return (
    <>
      <State name="first page">
        <Pager {...words} label={`${t.pager} 1`} nextHref="#ui-pager" />
      </State>
      <State name="a page between">
        <Pager {...words} firstHref="#ui-pager" label={`${t.pager} 2`} nextHref="#ui-pager" />
      </State>
      <State name="last page">
        <Pager {...words} firstHref="#ui-pager" label={`${t.pager} 3`} />
      </State>
    </>
  );
}

export function ListPagerExamples() {
  return (
    <State name="a page between">
      <ListPager pager={{ firstHref: "#ui-list-pager", nextHref: "#ui-list-pager" }} />
    </State>
  );
}

export function PriceExamples({ locale }: Props) {
  const amounts = { free: 0, whole: 25_000, parts: 124_950, large: 1_234_500 };
  return Object.entries(amounts).map(([name, amount]) => (
    <State key={name} name={name}>
      <Price amount={amount} currency="SEK" freeLabel={samples[locale].free} locale={locale} />
    </State>
  ));
}

export function ProseExamples({ locale }: Props) {
  const t = samples[locale];
  return (
    <State name="Markdown">
      <Prose>{`${t.prose}\n\n${t.longText} ${t.longWord}`}</Prose>
    </State>
  );
}
