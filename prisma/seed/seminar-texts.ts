import type { DemoSeminar } from "./demo-seminar";

export const seminars: DemoSeminar[] = [
  {
    slug: "kvallsro",
    host: "asha",
    title: "Kvällsro",
    summary: "En guidad timme för att lägga ifrån dig dagen. Liggande, varmt, med lite ord och mycket paus.",
    description: `Det här är kvällens långsammaste timme. Vi lägger oss ner, drar upp filten och låter dagen rinna av utan att ordna den först.

Jag guidar genom kroppen nerifrån och upp. Emellanåt säger jag ingenting alls i flera minuter. Det är meningen. Somnar du har du inte missat något, och jag väcker dig inte.

## Så går kvällen till

- **Första tio minuterna** landar vi. Jag säger hej, du behöver inte svara.
- **Fyrtio minuter** ligger vi ner. Min röst, några pauser, en klocka.
- **Sista tio minuterna** kommer vi tillbaka, i den takt du vill. Den som vill skriver en rad i chatten.

## Det här behöver du

En säng eller en matta, en filt och hörlurar om du har. Ställ ner ljuset på skärmen. Du syns inte i bild och din mikrofon är avstängd hela tiden.

Har du svårt att ligga stilla kan du sitta, eller gå runt i rummet med hörlurarna i. Gör det som blir skönt.`,
    priceAmount: 19000,
    capacity: 30,
    durationMinutes: 90,
    starts: -10,
    status: "live",
    seats: ["bjorn", "sara", "oskar"],
  },
  {
    slug: "landa-mitt-i-dagen",
    host: "mikael",
    title: "Landa mitt i dagen",
    summary:
      "En halvtimme mellan två möten. Vi andas, sitter tysta och går tillbaka till det vi höll på med.",
    description: `Det finns dagar då nästa sak börjar innan den förra är slut. Den här halvtimmen är till för dem.

Vi gör tre saker. Först en enkel andning med lång utandning, sedan tio minuters tystnad tillsammans, och sist en liten övning som du kan ta med till skrivbordet.

Du kan vara med från en parkbänk, ett tomt mötesrum eller bilen (när den står still). Ingen erfarenhet behövs. Jag förklarar allt på vägen, och jag slutar på utsatt tid så att du hinner till nästa möte.`,
    priceAmount: 9000,
    capacity: 50,
    durationMinutes: 30,
    starts: 40,
    status: "scheduled",
    seats: ["karin"],
  },
  {
    slug: "stilla-morgon",
    host: "asha",
    title: "Stilla morgon",
    summary: "Börja dagen innan den börjar. Fyrtiofem minuters sittande meditation med mjuk guidning.",
    description: `Klockan sju är det fortfarande mörkt utanför mitt fönster. Jag tänder ett ljus, sätter på kaffet och sätter mig. Du är välkommen att sätta dig samtidigt.

Vi sitter i tre omgångar om tio minuter. Mellan dem sträcker vi på oss och jag säger några ord om det vi övar: att märka att tankarna har gått iväg, och komma tillbaka utan att bli arg på sig själv.

## För dig som aldrig har mediterat

Det går utmärkt att börja här. Du sitter på en stol eller en kudde, med kläderna du sov i om du vill. Det finns inget att bli bra på. Blir du rastlös är det en del av det, och jag talar om hur man kan göra då.

## För dig som har suttit länge

Guidningen är gles. Du kan låta den passera och följa din egen form. Många säger att det är lättare att komma upp när någon väntar.

Efter sittningen stannar jag kvar i femton minuter för den som vill fråga något i chatten.`,
    priceAmount: 29000,
    capacity: 20,
    durationMinutes: 45,
    starts: [1, "07:00"],
    status: "scheduled",
    seats: ["maja", "karin", "sara"],
  },
  {
    slug: "sista-platsen",
    host: "elin",
    title: "Sista platsen",
    summary: "En cirkel för en person åt gången: en timme, ett ämne och hela min uppmärksamhet.",
    description: `Det här är det minsta seminariet jag håller. En plats, en timme. Namnet började som ett skämt och fick vara kvar.

Du tar med dig en fråga som du har burit på ett tag. Den behöver inte vara stor. Vi vänder på den tillsammans, långsamt, och jag ger dig inga råd om du inte ber om dem.

Vi ses i rummet med kamera om du vill, utan om du hellre vill det. Jag antecknar inte och inget spelas in.

Det här är ett samtal mellan två människor, inte terapi. Märker vi att du behöver något annat säger jag det, och hjälper dig att hitta vart du kan vända dig.`,
    priceAmount: 15000,
    capacity: 1,
    durationMinutes: 60,
    starts: [2, "18:30"],
    status: "scheduled",
  },
  {
    slug: "oppen-cirkel",
    host: "asha",
    title: "Öppen cirkel",
    summary: "En gratis kväll för dig som vill prova. Vi sitter, lyssnar och delar det som vill delas.",
    description: `En gång i månaden öppnar jag dörren för alla. Det kostar inget, och du behöver inte veta vad du söker.

Vi börjar med en kort meditation på femton minuter. Sedan läser jag en text, oftast en dikt, och var och en som vill skriver vad den väckte. Jag läser upp några av raderna, utan namn.

## Om du är ny

Det är vanligt att vilja sitta längst bak första gången. Här finns ingen bakre rad, men du kan ha kameran av, låta bli att skriva och ändå vara med fullt ut.

## Om du vill komma upp på scenen

Mot slutet bjuder jag in den som vill säga något med egen röst. Du räcker upp handen i rummet. Ingen får frågan utan att själv ha räckt upp den.

Kom gärna några minuter före. Jag börjar i tid och stänger efter en timme.`,
    priceAmount: 0,
    capacity: 100,
    durationMinutes: 60,
    starts: [3, "19:00"],
    status: "scheduled",
    seats: ["oskar", "karin"],
  },
  {
    slug: "kroppen-forst",
    host: "mikael",
    title: "Kroppen först",
    summary: "Rörelse på golvet för stela axlar och trötta ryggar. Små rörelser, långa pauser, liten grupp.",
    description: `De flesta av oss försöker tänka oss till lugn. I det här passet går vi andra vägen: vi börjar med nacken, axlarna och höfterna, och ser vad som händer med resten.

Rörelserna är små. Så små att det kan kännas som om ingenting händer. Vänta lite. Efter en kvart brukar andningen ha bytt plats av sig själv.

## Vi gör så här

- Tjugo minuter liggande, med rullningar och sträckningar
- Femton minuter sittande, för bröstrygg och käkar
- Tjugo minuter långsam rörelse i egen takt, till musik
- Vila

Gruppen är bara tre personer, och jag ser gärna er i bild så att jag kan föreslå ändringar. Den som vill ha kameran av säger till i chatten.

Passet ersätter inte fysioterapi. Har du en skada, fråga den som behandlar dig innan du kommer.`,
    priceAmount: 24000,
    capacity: 3,
    durationMinutes: 75,
    starts: [4, "18:00"],
    status: "scheduled",
    seats: ["sara", "oskar", "karin"],
  },
  {
    slug: "nordljus",
    host: "elin",
    title: "Nordljus",
    summary: "En kväll på engelska och svenska om mörker, väntan och ljus, med andning och en lång tystnad.",
    description: `I Umeå går solen ner före klockan två på vintern. Jag tyckte illa om det länge. Sedan började jag sitta ute i mörkret en stund varje kväll, och nu är det den tid på året jag sover bäst.

Under den här kvällen delar jag hur. Vi talar om mörker som något annat än brist, övar en andning som passar en kall kväll, och sitter sedan tysta i tjugo minuter medan jag visar himlen utanför mitt fönster. Är det klart ser vi kanske norrsken. Är det mulet ser vi moln.

## In English

Half of us usually write from somewhere else: Helsinki, Berlin, a hotel in Oslo. I say everything twice, briefly, first in Swedish and then in English. The silence needs no translation.

## Bra att veta

Sitt varmt, gärna vid ett fönster med lampan släckt. Ta med något att dricka. Kvällen spelas inte in.`,
    priceAmount: 2500,
    currency: "EUR",
    capacity: 40,
    durationMinutes: 75,
    starts: [5, "20:00"],
    status: "scheduled",
    seats: ["maja"],
  },
  {
    slug: "fullmanecirkel",
    host: "elin",
    title: "Fullmånecirkel",
    summary: "En cirkel för att släppa något och behålla något annat. Inställd den här gången.",
    description: `Vi möts när månen är full, skriver ner det vi vill lämna och det vi vill ta med oss, och läser upp så mycket av det som vi vill.

Cirkeln är stillsam. Ett ljus, ett papper, en penna. Ingen ska övertygas om något.

Den här gången har jag fått förhinder och ställer in. Du som hade en plats har fått pengarna tillbaka. Nästa cirkel lägger jag ut så snart jag vet datum.`,
    priceAmount: 18000,
    capacity: 16,
    durationMinutes: 90,
    starts: [6, "20:30"],
    status: "cancelled",
  },
  {
    slug: "somnens-troskel",
    host: "mikael",
    title: "Sömnens tröskel",
    summary: "Sen kväll för dig som ligger vaken. Avspänning i sängen, och om vad man kan sluta försöka med.",
    description: `Ju mer man försöker somna, desto vaknare blir man. Det vet du redan, annars hade du inte läst det här klockan halv ett på natten.

Under en timme gör vi det motsatta. Vi spänner av muskel för muskel, räknar andetag baklänges och övar på att ligga vakna utan att det är ett problem. Jag berättar också om tre vanor som har varit till hjälp för många, och om några populära råd som du kan strunta i.

Var redo för natten när vi börjar: tandborstad, mörkt i rummet, telefonen med skärmen neråt bredvid kudden. Rummet stänger av sig självt när vi är klara, så du behöver inte röra dig.

Har du sovit dåligt länge, tala med vårdcentralen. Det finns bra hjälp att få, och det här kan du göra ändå.`,
    priceAmount: 22000,
    capacity: 60,
    durationMinutes: 60,
    starts: [8, "21:00"],
    status: "scheduled",
    seats: ["maja"],
  },
  {
    slug: "det-svara-samtalet",
    host: "elin",
    title: "Det svåra samtalet",
    summary: "Förbered det samtal du skjuter upp. En eftermiddag med korta övningar och tid att tänka.",
    description: `Det finns ett samtal du borde ha. Med din chef, din syster, någon du delar säng med. Du har haft det i duschen flera gånger, och där går det ganska bra.

Vi ägnar en eftermiddag åt att förbereda det. Inte genom att skriva manus, utan genom att ta reda på vad du vill, vad du är rädd för och vad den andra kan tänkas höra.

## Eftermiddagen

1. **Vad gäller det?** Du skriver, för dig själv, i tio minuter. Sedan en gång till, med hälften så många ord.
2. **Den första meningen.** Du säger den högt för dig själv, med mikrofonen av. Bara den, flera gånger.
3. **Vad händer sedan?** Om att stanna kvar när det blir tyst, och om att få be att återkomma.

Vi är högst tolv. Det som sägs här stannar här. Du väljer själv hur mycket du berättar om ditt eget samtal, och det går bra att bara skriva.`,
    priceAmount: 35000,
    capacity: 12,
    durationMinutes: 120,
    starts: [12, "14:00"],
    status: "scheduled",
    seats: ["bjorn"],
  },
  {
    slug: "vinterns-tystnad",
    host: "asha",
    title: "Vinterns tystnad",
    summary: "En förmiddag i tystnad, med två sittningar, en promenad på egen hand och gemensam lunch.",
    description: `En hel förmiddag utan ord. Vi sitter två gånger, går ut en timme var för sig och äter lunch framför var sin skärm.

Jag hör av mig till alla som har plats några dagar före, med en enkel lista på vad som är bra att ha hemma.`,
    priceAmount: 49000,
    capacity: 18,
    durationMinutes: 240,
    starts: [30, "09:00"],
    status: "draft",
  },
];
