import localFont from "next/font/local";

// Both are cut from the @fontsource-variable packages to Latin letters and the weights in use.
const sourceSans = localFont({
  src: "../../app/fonts/source-sans-3.woff2",
  weight: "400 700",
  variable: "--font-source-sans",
  adjustFontFallback: "Arial",
});

const newsreader = localFont({
  src: "../../app/fonts/newsreader.woff2",
  weight: "400 600",
  variable: "--font-newsreader",
  adjustFontFallback: "Times New Roman",
});

export const fontVariables = `${sourceSans.variable} ${newsreader.variable}`;
