import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LinkDialog } from "./link-dialog";
import { PictureDialog } from "./picture-dialog";
import type { LessonPicture } from "./pictures";

type ToolbarProps = { editor: Editor; pictures: readonly LessonPicture[] };

interface Tool {
  name: "bold" | "italic" | "heading" | "subheading" | "bullets" | "numbers" | "quote" | "undo" | "redo";
  look?: string;
  run: (editor: Editor) => void;
  isOn?: (editor: Editor) => boolean;
}

const tools: Tool[] = [
  {
    name: "bold",
    look: "font-bold",
    run: (editor) => editor.chain().focus().toggleBold().run(),
    isOn: (editor) => editor.isActive("bold"),
  },
  {
    name: "italic",
    look: "italic",
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    isOn: (editor) => editor.isActive("italic"),
  },
  {
    name: "heading",
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    isOn: (editor) => editor.isActive("heading", { level: 2 }),
  },
  {
    name: "subheading",
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    isOn: (editor) => editor.isActive("heading", { level: 3 }),
  },
  {
    name: "bullets",
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive("bulletList"),
  },
  {
    name: "numbers",
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive("orderedList"),
  },
  {
    name: "quote",
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isOn: (editor) => editor.isActive("blockquote"),
  },
  { name: "undo", run: (editor) => editor.chain().focus().undo().run() },
  { name: "redo", run: (editor) => editor.chain().focus().redo().run() },
];

/** Formatting commands, in words rather than icons. It stays visible while a long lesson is written. */
export function Toolbar({ editor, pictures }: ToolbarProps) {
  const t = useTranslations("teach");
  const [open, setOpen] = useState<"link" | "picture" | null>(null);
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => tools.map(({ isOn }) => isOn?.(current) ?? false),
  });
  const isLink = useEditorState({ editor, selector: ({ editor: current }) => current.isActive("link") });
  const close = () => setOpen(null);
  return (
    <>
      <fieldset
        aria-label={t("toolbar")}
        className="sticky top-0 z-10 flex flex-wrap rounded-t-md border-line border-b bg-surface p-1"
      >
        {tools.map(({ name, look, run, isOn }, index) => (
          <ToolButton
            isPressed={isOn ? on[index] : undefined}
            key={name}
            look={look}
            onClick={() => run(editor)}
          >
            {t(`tool_${name}`)}
          </ToolButton>
        ))}
        <ToolButton isPressed={isLink} onClick={() => setOpen("link")}>
          {t("tool_link")}
        </ToolButton>
        <ToolButton onClick={() => setOpen("picture")}>{t("tool_picture")}</ToolButton>
      </fieldset>
      <LinkDialog editor={editor} onClose={close} open={open === "link"} />
      <PictureDialog editor={editor} onClose={close} open={open === "picture"} pictures={pictures} />
    </>
  );
}

type ToolButtonProps = {
  isPressed?: boolean;
  look?: string;
  onClick: () => void;
  children: React.ReactNode;
};

function ToolButton({ isPressed, look = "", onClick, children }: ToolButtonProps) {
  return (
    <button
      aria-pressed={isPressed}
      className={`min-h-tap min-w-tap rounded-md px-2.5 text-ink-soft text-sm hover:bg-sunken hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-ink ${look}`}
      onClick={onClick}
      // Keeps the focus in the text, and with it the selection and a phone's keyboard.
      onMouseDown={(event) => event.preventDefault()}
      type="button"
    >
      {children}
    </button>
  );
}
