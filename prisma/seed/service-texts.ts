import type { People } from "./people";

/** The weekday as in ISO 8601 (1 is Monday), and times of day in the host's time zone. */
type Hours = [weekday: number, from: string, to: string];

export interface DemoService {
  slug: string;
  host: keyof Pick<People, "asha" | "elin" | "mikael">;
  title: string;
  summary: string;
  description: string;
  priceAmount: number;
  currency?: "EUR";
  vatRateBp?: number;
  durationMinutes: number;
  location?: string;
  publishedDaysAgo: number;
  hours: Hours[];
  /** The questions to buyers; all are optional. */
  questions?: string[];
}

export const services: DemoService[] = [
  {
    slug: "samtal-45",
    host: "elin",
    title: "Samtal i lugn takt",
    summary: "45 minuter där du får tänka högt. Jag lyssnar färdigt innan jag frågar.",
    description: `Ibland behöver man inte ett råd, utan någon som stannar kvar medan man tänker. Det är vad de här 45 minuterna är till för.

Du väljer ämnet. Det kan vara ett beslut, en relation som skaver, en fråga som har följt med länge eller bara en känsla av att något är i rörelse. Jag lyssnar, frågar och sammanfattar ibland. Mot slutet skriver vi tillsammans ner en mening som du kan ta med dig.

## Så går det till

Vi ses på video. Du kan ha kameran av. Det du berättar stannar hos mig, och jag antecknar inte med mer än penna.

## Vad det inte är

Jag är samtalsledare och har arbetat som socionom. Det här är inte psykoterapi och ersätter inte vård. Mår du mycket dåligt hjälper jag dig hellre att hitta rätt än att ta betalt. Vid akut fara ringer du 112.`,
    priceAmount: 89000,
    durationMinutes: 45,
    publishedDaysAgo: 26,
    questions: ["Vad vill du tänka kring?", "Är det något jag bör veta innan vi ses?"],
    hours: [
      [1, "09:00", "12:00"],
      [2, "13:00", "17:15"],
      [4, "09:00", "12:00"],
      [4, "18:00", "19:30"],
    ],
  },
  {
    slug: "andning-enskilt",
    host: "asha",
    title: "Andning på tu man hand",
    summary: "En timme om hur just du andas. Vi tittar, prövar och väljer en övning att ta med hem.",
    description: `I en grupp får alla samma övning. Här utgår vi från dig.

Vi börjar med att prata en stund: när märks andetaget, och när är det i vägen? Sedan sitter eller ligger du medan jag guidar, och vi prövar två eller tre olika sätt. Efteråt väljer vi en enda övning, så liten att den blir av, och jag skickar den till dig i skrift.

Berätta gärna i förväg om du är gravid eller har hjärt- eller lungbesvär, så anpassar vi. Är något oroande ber jag dig att tala med din läkare först.

Vi ses på video. En stol och en matta räcker.`,
    priceAmount: 95000,
    durationMinutes: 60,
    publishedDaysAgo: 33,
    hours: [
      [2, "08:00", "11:00"],
      [3, "17:00", "20:00"],
      [6, "10:00", "13:00"],
    ],
  },
  {
    slug: "prova-pa",
    host: "asha",
    title: "Säg hej",
    summary: "En kvart utan kostnad. Vi pratar om vad du söker, och om jag är rätt person för det.",
    description: `Att välja någon att öva med är ett personligt beslut. Därför kan du boka en kvart med mig utan att betala.

Berätta vad du är nyfiken på. Jag berättar hur jag arbetar. Om något annat än mina kurser passar dig bättre säger jag det.

Vi ses på video, och du behöver inte förbereda någonting.`,
    priceAmount: 0,
    durationMinutes: 15,
    publishedDaysAgo: 40,
    hours: [
      [1, "15:00", "16:00"],
      [5, "09:00", "10:00"],
    ],
  },
  {
    slug: "promenadsamtal",
    host: "elin",
    title: "Promenadsamtal",
    summary: "75 minuter längs Umeälven. Det är lättare att prata när man går åt samma håll.",
    description: `När man går bredvid varandra slipper man hitta ett ansikte att ha på sig. Tystnaderna blir lättare, och tankarna får något att gå i takt med.

Vi möts vid Kajen i Umeå och går ett varv längs älven, ungefär fem kilometer i lugn takt. Regnar det går vi ändå. Är det under femton minusgrader sitter vi inne med te.

Vägen är plan och går bra med barnvagn och rullstol. Säg till om du vill gå kortare.`,
    priceAmount: 120000,
    durationMinutes: 75,
    location: "Kajen, Umeå",
    publishedDaysAgo: 51,
    hours: [
      [3, "10:00", "15:00"],
      [5, "12:00", "14:30"],
    ],
  },
  {
    slug: "rygg-enskilt",
    host: "mikael",
    title: "En timme för ryggen",
    summary: "Enskild rörelsetimme på video. Vi börjar på golvet och slutar i en följd som är din.",
    description: `Jag ser hur du rör dig, och föreslår mindre än du tror.

Vi börjar på golvet, läser av vad som är stelt och vad som redan fungerar, och prövar rörelser som du kan göra hemma. Efter timmen får du en följd på fem till tio minuter, skriven för hand och fotograferad.

Ställ kameran så att hela du syns när du ligger. Ha en matta och en stol utan hjul till hands.

Har du ont på ett sätt som oroar dig ska du till vården först.`,
    priceAmount: 79000,
    vatRateBp: 600,
    durationMinutes: 60,
    publishedDaysAgo: 62,
    hours: [
      [1, "17:00", "20:00"],
      [4, "07:00", "09:00"],
      [7, "16:00", "19:00"],
    ],
  },
  {
    slug: "overgang",
    host: "mikael",
    title: "En ceremoni för en övergång",
    summary: "90 minuter på plats i Visby för något som börjar eller tar slut. För en eller två personer.",
    description: `Somligt förtjänar att markeras: ett nytt namn, en flytt, ett avslut, ett jubileum som ingen annan känner till. Tillsammans gör vi en liten ceremoni som är din.

En vecka före hör jag av mig, och vi bestämmer i stora drag vad som ska hända. På plats rör vi oss, är tysta, säger det som ska sägas. Det kan vara ute vid havet eller inne i min ateljé. Det finns ingen tro att dela och inget att tro på.

Ta med ett föremål som hör till det du vill markera. Priset gäller även om ni kommer två.`,
    priceAmount: 16500,
    currency: "EUR",
    durationMinutes: 90,
    location: "Ateljén, Visby",
    publishedDaysAgo: 15,
    hours: [[6, "11:00", "17:00"]],
  },
];
