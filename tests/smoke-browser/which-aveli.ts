export default function setup() {
  if (!process.env.AVELI) throw new Error("Which Aveli? AVELI=https://… npm run smoke:browser");
}
