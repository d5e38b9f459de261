import type { DemoSeminar } from "./demo-seminar";

export const heldSeminars: DemoSeminar[] = [
  {
    slug: "andas-ut",
    host: "elin",
    title: "Andas ut",
    summary: "Om den långa utandningen, och varför den är enklare än allt annat. Inspelningen finns kvar.",
    description: `Av alla andningsövningar är det den här jag själv gör mest: att låta utandningen bli längre än inandningen. Den kräver ingen app, och ingen märker att du gör den på bussen.

Vi gick igenom hur den känns, vad som brukar krångla och hur man gör när man blir yr (man slutar, och andas som vanligt). Sedan övade vi i tre omgångar, med tystnad emellan.

Sista delen var frågor. Många handlade om barn som inte vill sova, och svaren finns med i inspelningen.

Du som hade en plats kan se den igen när du vill.`,
    priceAmount: 18000,
    capacity: 40,
    durationMinutes: 60,
    starts: [-6, "19:00"],
    status: "ended",
    seats: ["bjorn", "maja", "sara"],
    guests: [
      {
        who: "bjorn",
        stayed: [[0, 60]],
        askedToSpeak: 44,
        review: {
          rating: 5,
          text: "Tydligt och lugnt. Den långa utandningen använder jag på bussen nu, och ingen har märkt något.",
          answer: "Bussen är en utmärkt plats. Tack för att du var med, och för frågan om barnen.",
        },
      },
      {
        who: "maja",
        stayed: [
          [4, 31],
          [33, 60],
        ],
        review: { rating: 4, text: "Skönt tempo. Jag hade gärna haft en kvart till för frågorna på slutet." },
      },
    ],
    hasRecording: true,
  },
  {
    slug: "borja-om",
    host: "asha",
    title: "Börja om",
    summary: "En timme för dig som har mediterat förut, slutat, och vill hitta tillbaka utan skuld.",
    description: `Nästan alla som mediterar har slutat någon gång. Jag har slutat fyra gånger.

Den här timmen handlade om att börja om utan att göra upp med det som har varit. Vi satt kort, talade om vad som hade kommit emellan, och valde var sin minsta möjliga form: två minuter, ett andetag vid dörren, en kopp te utan telefon.

Jag håller den igen i vår. Vill du veta när kan du titta in på min sida.`,
    priceAmount: 12000,
    capacity: 25,
    durationMinutes: 60,
    starts: [-13, "18:00"],
    status: "ended",
    seats: ["karin", "oskar"],
    guests: [
      { who: "karin", stayed: [[0, 58]], review: { rating: 5, text: "Två minuter om dagen sedan dess." } },
    ],
  },
];
