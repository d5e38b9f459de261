export function SkipLink({ children }: { children: React.ReactNode }) {
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 -translate-y-24 rounded-md bg-accent px-4 py-3 font-semibold text-on-accent focus:translate-y-0"
    >
      {children}
    </a>
  );
}
