import { classNames } from "@/components/ui/class-names";

/** The main part of a public page, as wide as its kind of content needs: a catalogue, a text, a form. */
export function Page({
  width = "page",
  children,
}: {
  width?: "page" | "text" | "form";
  children: React.ReactNode;
}) {
  return (
    <main
      className={classNames(
        "mx-auto w-full px-5 py-10 sm:px-8 md:py-14",
        width === "page" && "max-w-page",
        width === "text" && "max-w-[44rem]",
        width === "form" && "max-w-[30rem]",
      )}
      id="main"
    >
      {children}
    </main>
  );
}
