type StateProps = { name: string; children: React.ReactNode };

/** A component in one of its states. */
export function State({ name, children }: StateProps) {
  return (
    <div className="grid content-start gap-2">
      <p className="text-ink-faint text-sm">{name}</p>
      <div>{children}</div>
    </div>
  );
}
