import localFont from "next/font/local";

// Subsets of the @fontsource-variable packages: Latin letters and the weights in use. Until they are loaded, a first
// visit shows fallback fonts of the device, adjusted to the same width and height: app/fonts/stand-ins.css.
const sourceSans = localFont({
  src: "../../app/fonts/source-sans-3.woff2",
  weight: "400 700",
  variable: "--font-source-sans",
  display: "swap",
  adjustFontFallback: false,
});

const newsreader = localFont({
  src: "../../app/fonts/newsreader.woff2",
  weight: "400 600",
  variable: "--font-newsreader",
  display: "swap",
  adjustFontFallback: false,
});

export const fontVariables = `${sourceSans.variable} ${newsreader.variable}`;
