import type { MetadataRoute } from "next";

const sizes = { narrow: "780x1688", wide: "1280x800" };

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Aveli – ett stilla rum för inre arbete",
    short_name: "Aveli",
    description: "Seminarier live, kurser i egen takt och enskilda möten med svenska värdar.",
    lang: "sv",
    dir: "ltr",
    start_url: "/home?source=pwa",
    scope: "/",
    display: "standalone",
    background_color: "#f7f5fb",
    theme_color: "#f7f5fb",
    categories: ["lifestyle", "education", "health"],
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "/icons/maskable-192.png", sizes: "192x192", type: "image/png", purpose: "maskable" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    screenshots: [
      screenshot("narrow", "narrow-start", "Vad Aveli är"),
      screenshot("narrow", "narrow-seminar", "Ett seminarium"),
      screenshot("narrow", "narrow-home", "Hem, med det som är på gång"),
      screenshot("wide", "wide-start", "Vad Aveli är"),
      screenshot("wide", "wide-seminars", "Kommande seminarier"),
    ],
    shortcuts: [
      { name: "Hem", url: "/home?source=pwa" },
      { name: "Seminarier", url: "/seminars?source=pwa" },
      { name: "Mina köp", short_name: "Mina", url: "/orders?source=pwa" },
    ],
  };
}

function screenshot(form_factor: keyof typeof sizes, name: string, label: string) {
  const src = `/screenshots/${name}.webp`;
  return { src, type: "image/webp", sizes: sizes[form_factor], form_factor, label };
}
