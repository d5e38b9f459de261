"use client";

import { useParams } from "next/navigation";
import { Button } from "@/components/ui/button";

// The catalogue of strings is not sent to the browser for a page that is hardly ever seen.
const strings = {
  sv: {
    title: "Något gick fel",
    text: "Det är vårt fel, inte ditt. Försök igen om en stund. Har du betalat för något är köpet i tryggt förvar.",
    retry: "Försök igen",
  },
  en: {
    title: "Something went wrong",
    text: "The fault is ours, not yours. Try again in a moment. If you have paid for something, your purchase is safe.",
    retry: "Try again",
  },
};

export default function ErrorPage({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const { title, text, retry } = locale === "en" ? strings.en : strings.sv;
  return (
    <main className="mx-auto grid max-w-text justify-items-center gap-4 px-5 py-24 text-center" id="main">
      <h1 className="font-serif text-title">{title}</h1>
      <p className="max-w-md text-ink-soft text-lg">{text}</p>
      <Button onClick={reset}>{retry}</Button>
    </main>
  );
}
