"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { editorMark, refillEvent } from "@/components/forms/kept-fields";
import { editorReadyEvent } from "@/components/forms/use-draft";
import { proseLook } from "@/components/ui/prose-look";
import { extensions } from "./extensions";
import type { LessonPicture } from "./pictures";
import { Toolbar } from "./toolbar";

type LessonEditorProps = {
  /** Markdown, as of when the page was rendered. */
  body: string;
  /** The name of the form's field, which also contains Markdown. */
  name: string;
  pictures: readonly LessonPicture[];
};

/** The WYSIWYG editor of a lesson. In a file of its own, because it is large and only hosts need it. */
export default function LessonEditor({ body, name, pictures }: LessonEditorProps) {
  const t = useTranslations("teach");
  const labelId = useId();
  const [markdown, setMarkdown] = useState(body);
  const editor = useEditor({
    extensions,
    content: body,
    contentType: "markdown",
    immediatelyRender: false,
    editorProps: {
      attributes: {
        "aria-labelledby": labelId,
        "aria-multiline": "true",
        class: `${proseLook} min-h-80 max-w-none px-4 py-4 outline-none`,
        role: "textbox",
      },
    },
    onUpdate: (update) => setMarkdown(update.editor.getMarkdown()),
  });
  useLeaveWarning(markdown.trim() !== body);
  const field = useRef<HTMLInputElement>(null);
  const refill = useEffectEvent((event: Event) => {
    editor?.commands.setContent((event as CustomEvent<string>).detail, {
      contentType: "markdown",
      emitUpdate: true,
    });
  });
  const isReady = editor !== null;
  useEffect(() => {
    const input = field.current;
    if (!input || !isReady) return;
    input.addEventListener(refillEvent, refill);
    input.dispatchEvent(new Event(editorReadyEvent, { bubbles: true }));
    return () => input.removeEventListener(refillEvent, refill);
  }, [isReady]);
  useEffect(() => {
    if (markdown !== body) field.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [markdown, body]);
  return (
    <div className="grid gap-1.5">
      <p className="font-semibold" id={labelId}>
        {t("body")}
      </p>
      <input name={name} ref={field} type="hidden" value={markdown} {...{ [editorMark]: body }} />
      <div className="rounded-md border border-line-strong bg-surface focus-within:border-accent-ink">
        {editor && <Toolbar editor={editor} pictures={pictures} />}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}

/** The browser asks before an unsaved text is lost. */
function useLeaveWarning(isUnsaved: boolean) {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}
