import type { People } from "./people";

export interface DemoCourse {
  slug: string;
  host: keyof Pick<People, "asha" | "elin" | "mikael">;
  title: string;
  summary: string;
  description: string;
  priceAmount: number;
  currency?: "EUR";
  vatRateBp?: number;
  publishedDaysAgo: number;
  /** In order, each with its number of lessons; the course's first lesson has a sound. */
  sections?: [title: string, lessons: number][];
  /** Only for a free course. */
  learners?: (keyof Pick<People, "bjorn" | "sara">)[];
}

/** The lessons' texts are in courses/<slug>.md. */
export const courses: DemoCourse[] = [
  {
    slug: "andas",
    host: "asha",
    title: "Andas",
    summary: "Sex lektioner om andetaget du redan har. Korta övningar som ryms mellan kaffet och bussen.",
    description: `Du behöver ingen kurs för att andas. Det här är en kurs i att märka att du gör det.

Vi går långsamt fram. Först tittar vi bara efter hur andetaget är, utan att rätta till något. Sedan prövar vi längre utandningar, mer plats i ryggen, en jämn takt att hålla i handen. Mot slutet övar vi på det som är svårare: att minnas andetaget när det blåser, och att göra det till något som blir av.

## Så är kursen upplagd

Varje lektion är en text på några minuter och en övning på fem till tio. Läs, öva ett par dagar, läs nästa. De flesta tar två till tre veckor på sig. Lektionerna ligger kvar, så du kan gå tillbaka.

## Det här behöver du

En stol och fem minuter där ingen vill något av dig. Gärna papper och penna.

Ingen erfarenhet krävs. Har du en hjärt- eller lungsjukdom, är gravid eller har haft panikattacker går det bra att läsa med, men gör övningarna varsamt och fråga din läkare om du är osäker. Kursen är inte vård.`,
    priceAmount: 69000,
    publishedDaysAgo: 12,
    sections: [
      ["Grunden", 3],
      ["När det blåser", 3],
    ],
  },
  {
    slug: "svara-samtal",
    host: "elin",
    title: "Svåra samtal",
    summary: "Förbered samtalet du skjuter upp. Fem lektioner med papper, penna och en mening i taget.",
    description: `Alla har ett samtal som väntar. Med chefen, med en förälder, med den man delar kök med.

Den här kursen är det jag själv hade velat ha när jag var ny som socionom: inga knep för att vinna, men ett sätt att förbereda sig så att man kan lyssna när det väl gäller. Du arbetar med ett eget samtal från första lektionen till den sista.

Vi skriver innan vi talar. Vi övar på den första minuten, på att säga tillbaka det man hörde, och på vad man gör när det låser sig. Efteråt tar vi hand om det som sitter kvar i kroppen.

Kursen handlar om vanliga svåra samtal. Är du rädd för den du behöver tala med är den inte rätt hjälp. Då finns det människor som kan mer, och i lektionerna står det hur du når dem.`,
    priceAmount: 59000,
    publishedDaysAgo: 20,
  },
  {
    slug: "kvallens-trappa",
    host: "mikael",
    title: "Kvällens trappa",
    summary: "Fyra steg från full fart till mörkt rum. Ljus, papper, golv och den vakna timmen.",
    description: `De flesta försöker gå från dagen till sömnen i ett enda kliv. I den här kursen bygger vi en trappa i stället, med fyra steg som du kan lägga till ett i taget.

Det första steget handlar om ljuset i rummet. Det andra om att ge dagen ett slut på papper. Det tredje är en liggande övning på golvet. Det fjärde är för de nätter då man vaknar ändå.

Räkna med en vecka per steg. Det går att göra allt på en kväll, men då är det ingen trappa.

Jag kan inte lova dig sömn, och det ska ingen annan göra heller. Sover du dåligt under lång tid ska du tala med vården.`,
    priceAmount: 39000,
    publishedDaysAgo: 31,
  },
  {
    slug: "stilla-sinne",
    host: "asha",
    title: "Stilla sinne",
    summary: "Meditation från början, utan märkvärdigheter. Fem lektioner för dig som tänker hela tiden.",
    description: `Det vanligaste jag hör är: jag kan inte meditera, jag tänker för mycket. Den här kursen är för dig som har sagt det någon gång.

Vi börjar med att sitta ner. Sedan tar vi itu med tankarna, känslorna och den lilla kritikern som vill dela ut betyg. Varje lektion har en sittning på mellan fem och tio minuter, och du kan göra den på en vanlig köksstol.

Jag har inget emot rökelse, men den är inte med här.

- Fem lektioner, var och en med en övning
- Ungefär en vecka per lektion
- Inga förkunskaper

Bär du på svåra upplevelser kan stillhet ibland göra dem högre. Öva då hellre tillsammans med någon, och hoppa över det som inte känns bra.`,
    priceAmount: 49000,
    publishedDaysAgo: 44,
  },
  {
    slug: "mjuk-rygg",
    host: "mikael",
    title: "Mjuk rygg",
    summary:
      "Små rörelser på golv och stol för den som sitter länge. Fyra lektioner och en följd för morgonen.",
    description: `Ryggen tycker om att bli rörd på, men den behöver inte vinna något. Här gör vi små rörelser, många gånger, och vilar emellan.

Du lär dig en karta som du kan läsa av varje dag: vad når golvet, och vad svävar? Sedan rör vi sidorna, låter höfterna ta tillbaka sitt arbete och sätter ihop allt till en följd på sju minuter.

## Det här behöver du

En matta, en stol utan hjul och kläder som du kan böja dig i.

Arbeta alltid i ett område utan smärta. Har du nyligen skadat dig, eller strålar det ut i benet, visa det för en fysioterapeut först.`,
    priceAmount: 45000,
    vatRateBp: 600,
    publishedDaysAgo: 58,
  },
  {
    slug: "vinterljus",
    host: "elin",
    title: "Vinterljus",
    summary:
      "Fyra lektioner för den mörka tiden, inifrån och utifrån. Ett ljus, en kall promenad, en almanacka.",
    description: `Jag bor där solen knappt orkar upp i december. Några år bekämpade jag mörkret med lampor. Sedan började jag använda det.

Vinterljus är fyra enkla övningar att göra ute och inne: att vänja ögonen, att sitta med en enda låga, att gå långsamt i kyla och att följa ljuset tillbaka, dag för dag.

Kursen passar bäst mellan november och februari, men den kan göras var som helst där det blir mörkt. Har du återkommande vinterdepressioner är det här ett sällskap vid sidan av vården, inte något i stället för den.`,
    priceAmount: 2900,
    currency: "EUR",
    publishedDaysAgo: 5,
  },
  {
    slug: "borja-har",
    host: "asha",
    title: "Börja här",
    summary: "Tre vanor så små att de ryms i dagen du redan har. Gratis, och klar på en kvart.",
    description: `Är du nyfiken men vill inte binda dig vid något? Börja här.

Tre lektioner, ungefär fem minuter var: en minut vid ett fönster, tre andetag vid en dörr, en mening om dagen. Du behöver inte köpa något, och du behöver inte fortsätta efteråt.

Tycker du om det finns det längre kurser, öppna cirklar och enskilda samtal att gå vidare till.`,
    priceAmount: 0,
    publishedDaysAgo: 70,
    learners: ["bjorn", "sara"],
  },
];
