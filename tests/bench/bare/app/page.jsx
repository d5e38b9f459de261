export default function Page() {
  return <main>Hej</main>;
}
