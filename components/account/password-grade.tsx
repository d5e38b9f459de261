import { classNames } from "@/components/ui/class-names";
import type { PasswordGrade } from "@/lib/people/identity/rules";

const steps: Record<PasswordGrade, { filled: number; look: string }> = {
  short: { filled: 0, look: "bg-danger-ink" },
  guessable: { filled: 1, look: "bg-danger-ink" },
  personal: { filled: 1, look: "bg-danger-ink" },
  fair: { filled: 2, look: "bg-accent" },
  good: { filled: 3, look: "bg-accent" },
};

/**
 * Grades a password in words, which are read out when they change, and as a row of three. Empty while there is no
 * password.
 */
export function PasswordGradeNote({
  grade,
  words,
}: {
  grade: PasswordGrade | null;
  words: Record<PasswordGrade, string>;
}) {
  const { filled, look } = steps[grade ?? "short"];
  return (
    <div className="mt-1.5 grid gap-1.5">
      {grade && (
        <div aria-hidden className="grid grid-cols-3 gap-1">
          {[1, 2, 3].map((step) => (
            <span
              className={classNames("h-1 rounded-full", step <= filled ? look : "bg-line-strong")}
              key={step}
            />
          ))}
        </div>
      )}
      <p aria-live="polite" className="text-ink-soft text-sm empty:hidden">
        {grade && words[grade]}
      </p>
    </div>
  );
}
