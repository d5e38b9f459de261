import type { Locale } from "@/lib/base/i18n/locales";

const sv = {
  action: "Boka plats",
  busy: "Bokar …",
  longAction: "Boka en plats på båda kvällarna och få en påminnelse dagen innan",
  link: "Läs mer",
  name: "Namn",
  placeholder: "Till exempel Asha Lind",
  value: "Asha Lind",
  hint: "Så här ser andra dig.",
  error: "Skriv ett namn.",
  longLabel: "Vad vill du att värden ska veta om dig innan ni ses, till exempel om skador eller allergier?",
  longWord: "Mindfulnessinstruktörsutbildningssamordnare",
  consent: "Jag godkänner villkoren",
  choice: "Språk",
  choices: ["Svenska", "Engelska"],
  badge: "Direktsändning",
  title: "Du har inga bokningar än",
  text: "När du har bokat något ser du det här.",
  longText:
    "En lång mening som visar hur texten bryts när den inte får plats på en rad, vilket den inte gör på en telefon, och knappt på en dator heller.",
  saved: "Sparat",
  unsaved: "Det gick inte att spara. Försök igen om en stund.",
  besideWords: {
    saved: "sparat av någon annan",
    empty: "tomt",
    ticked: "ikryssat",
    unticked: "inte ikryssat",
  },
  dialog: "Avboka platsen?",
  open: "Öppna dialogen",
  close: "Stäng",
  free: "Kostnadsfritt",
  next: "Visa fler",
  first: "Till början",
  pager: "Fler sidor",
  offerTitle: "Stilla morgon vid sjön",
  offerSummary: "En halvtimmes meditation för dig som vill börja dagen långsamt.",
  host: "Asha Lind",
  prose:
    "## En rubrik\n\nEtt stycke med **fetstil**, *kursiv*, `kod` och en [länk](/terms).\n\n- en punkt\n- en punkt till\n\n1. först\n2. sedan\n\n> Ett citat.\n\n```\nen rad kod\n```",
};

type Samples = typeof sv;

const en: Samples = {
  action: "Book a seat",
  busy: "Booking…",
  longAction: "Book a seat on both evenings and get a reminder the day before",
  link: "Read more",
  name: "Name",
  placeholder: "For example Asha Lind",
  value: "Asha Lind",
  hint: "How others see you.",
  error: "Enter a name.",
  longLabel: "What would you like the host to know before you meet, such as injuries or allergies?",
  longWord: "Pneumonoultramicroscopicsilicovolcanoconiosis",
  consent: "I accept the terms",
  choice: "Language",
  choices: ["Swedish", "English"],
  badge: "Live now",
  title: "You have no bookings yet",
  text: "Once you’ve booked something, you’ll see it here.",
  longText:
    "A long sentence that shows how text wraps when it does not fit on one line, which it does not on a phone, and hardly does on a computer either.",
  saved: "Saved",
  unsaved: "We couldn’t save this. Try again in a moment.",
  besideWords: { saved: "saved by somebody else", empty: "empty", ticked: "ticked", unticked: "not ticked" },
  dialog: "Cancel your seat?",
  open: "Open the dialog",
  close: "Close",
  free: "Free",
  next: "Show more",
  first: "Back to the start",
  pager: "More pages",
  offerTitle: "Quiet morning by the lake",
  offerSummary: "Half an hour of meditation for a slow start to the day.",
  host: "Asha Lind",
  prose:
    "## A heading\n\nA paragraph with **bold**, *italics*, `code` and a [link](/terms).\n\n- one item\n- another item\n\n1. first\n2. then\n\n> A quotation.\n\n```\na line of code\n```",
};

/** What components are filled with in the gallery. */
export const samples: Record<Locale, Samples> = { sv, en };
