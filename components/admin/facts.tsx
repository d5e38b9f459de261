/** Labels and values below each other, as on a card in the margin. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: React.ReactNode])[] }) {
  return (
    <dl className="grid gap-4 rounded-lg border border-line bg-surface p-5">
      {facts.map(([label, value]) => (
        <div className="min-w-0 wrap-anywhere" key={label}>
          <dt className="text-ink-faint text-sm">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
