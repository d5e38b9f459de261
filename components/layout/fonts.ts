import localFont from "next/font/local";

// Both are cut from the @fontsource-variable packages to Latin letters and the weights in use. They are optional: on a
// line so slow that a first page would have to move under its reader's eyes, it keeps the letters that it began with.
const sourceSans = localFont({
  src: "../../app/fonts/source-sans-3.woff2",
  weight: "400 700",
  variable: "--font-source-sans",
  display: "optional",
  adjustFontFallback: "Arial",
});

const newsreader = localFont({
  src: "../../app/fonts/newsreader.woff2",
  weight: "400 600",
  variable: "--font-newsreader",
  display: "optional",
  adjustFontFallback: "Times New Roman",
});

export const fontVariables = `${sourceSans.variable} ${newsreader.variable}`;
