import localFont from "next/font/local";

// Both are cut from the @fontsource-variable packages to Latin letters and the weights in use. Until they are here, a
// first visit reads letters of the device, cut to the same width and height: app/fonts/stand-ins.css.
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
