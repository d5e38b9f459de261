import type { BookingAnswers } from "@/lib/commerce/answers/schema";

type AnswerListProps = {
  items: BookingAnswers["items"];
  title: string;
  /** Who else can read the answers, and for how long. */
  note: string;
  /** In place of an answer that can no longer be decrypted. */
  unreadable: string;
};

/** The questions of a booking and their answers. */
export function AnswerList({ items, title, note, unreadable }: AnswerListProps) {
  if (items.length === 0) return null;
  return (
    <section className="mt-12 max-w-text">
      <h2 className="font-serif text-heading">{title}</h2>
      <dl className="mt-4 grid gap-4">
        {items.map(({ question, answer }) => (
          <div key={question}>
            <dt className="font-semibold">{question}</dt>
            <dd className="mt-1 whitespace-pre-line break-words">{answer ?? unreadable}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-ink-soft text-sm">{note}</p>
    </section>
  );
}
