import type { DemoSeminar } from "./demo-seminar";

export interface DemoPass {
  slug: string;
  title: string;
  summary: string;
  description: string;
  priceAmount: number;
  /** The first date of its series; the others come a week after each other. */
  series: DemoSeminar & { starts: [day: number, time: string] };
  dates: number;
  buyers: NonNullable<DemoSeminar["seats"]>;
}

export const passes: DemoPass[] = [
  {
    slug: "fyra-kvallar-i-morkret",
    title: "Fyra kvällar i mörkret",
    summary: "Alla fyra kvällarna för ett pris. En månad av vila, en kväll i veckan.",
    description: `Det mesta händer mellan gångerna. Därför blir det något annat att komma fyra veckor i rad än att komma en gång.

Kortet ger dig en plats varje kväll. Kan du inte vara med någon gång är det ingen fara: kvällarna bygger inte på varandra, och du behöver inte säga till.`,
    priceAmount: 69000,
    dates: 4,
    buyers: ["bjorn"],
    series: {
      slug: "kvallar-i-morkret",
      host: "elin",
      inSeries: true,
      title: "Kvällar i mörkret",
      summary: "En kväll i veckan utan lampor. Vi lyssnar oss till ro, en kroppsdel i taget.",
      description: `Vi släcker allt som går att släcka. Jag talar, du ligger eller sitter, och det enda ljuset i rummet får gärna vara ett levande.

Varje kväll har sitt eget: fötterna, ryggen, händerna, ansiktet. Vi börjar med andningen, stannar länge på ett ställe och slutar i tystnad.

## Det här behöver du

Ett rum som kan bli mörkt, en filt och hörlurar om du har. Kameran är avstängd hela tiden.`,
      priceAmount: 22000,
      capacity: 24,
      durationMinutes: 60,
      starts: [9, "19:30"],
      status: "scheduled",
    },
  },
];

/** Returns the dates of a pass's series, the first one first. */
export function datesOf({ series, dates }: DemoPass): DemoSeminar[] {
  const [day, time] = series.starts;
  return Array.from({ length: dates }, (_, week) => ({
    ...series,
    slug: week === 0 ? series.slug : `${series.slug}-${week + 1}`,
    starts: [day + 7 * week, time] as [number, string],
  }));
}
