import { Avatar } from "@/components/ui/avatar";
import { Icon, type IconName } from "@/components/ui/icon";
import { MoonPhase, type Phase } from "@/components/ui/moon-phase";
import type { Locale } from "@/lib/base/i18n/locales";
import { samples } from "./samples";
import { State } from "./state";

const picture = "/icons/apple-touch-icon.png";

export function AvatarExamples({ locale }: { locale: Locale }) {
  const { host } = samples[locale];
  return (["sm", "md", "lg"] as const).map((size) => (
    <State key={size} name={size}>
      <div className="flex flex-wrap items-center gap-3">
        {["a", "b", "c", "d", "e"].map((seed) => (
          <Avatar key={seed} name={host} seed={seed} size={size} />
        ))}
        <Avatar name="Bo" seed="f" size={size} />
        <Avatar name={host} seed="g" size={size} url={picture} />
      </div>
    </State>
  ));
}

/** As records, so that none is forgotten. */
const icons: Record<IconName, true> = {
  arrow: true,
  book: true,
  calendar: true,
  check: true,
  chevron: true,
  clock: true,
  close: true,
  explore: true,
  globe: true,
  home: true,
  info: true,
  people: true,
  person: true,
  place: true,
  search: true,
  studio: true,
  ticket: true,
  warning: true,
};
const phases: Record<Phase, true> = {
  new: true,
  crescent: true,
  half: true,
  gibbous: true,
  full: true,
  waning: true,
};
const namesOf = <Name extends string>(record: Record<Name, true>) => Object.keys(record) as Name[];

export function IconExamples() {
  return namesOf(icons).map((name) => (
    <State key={name} name={name}>
      <Icon name={name} />
    </State>
  ));
}

export function MoonPhaseExamples() {
  return (
    <>
      {namesOf(phases).map((phase) => (
        <State key={phase} name={phase}>
          <MoonPhase phase={phase} size={32} />
        </State>
      ))}
      <State name="crossed">
        <MoonPhase crossed phase="new" size={32} />
      </State>
      <State name="pulsing">
        <MoonPhase phase="full" pulsing size={32} />
      </State>
    </>
  );
}
