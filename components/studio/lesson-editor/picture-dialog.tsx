import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import type { LessonPicture } from "./pictures";

type PictureDialogProps = {
  editor: Editor;
  open: boolean;
  onClose: () => void;
  pictures: readonly LessonPicture[];
};

/** Inserts one of the lesson's pictures into the text, with an alternative text. */
export function PictureDialog({ open, onClose, ...rest }: PictureDialogProps) {
  const t = useTranslations("teach");
  return (
    <Dialog closeLabel={t("close")} onClose={onClose} open={open} title={t("picture_title")}>
      {open && <PictureFields {...rest} onClose={onClose} />}
    </Dialog>
  );
}

function PictureFields({ editor, onClose, pictures }: Omit<PictureDialogProps, "open">) {
  const t = useTranslations("teach");
  const [chosen, setChosen] = useState(pictures[0]?.id);
  const [alt, setAlt] = useState("");
  if (!chosen) return <p className="text-ink-soft">{t("pictures_none")}</p>;

  function insert() {
    const picture = { type: "image", attrs: { src: `media:${chosen}`, alt: alt.trim() } };
    editor.chain().focus().insertContent(picture).run();
    onClose();
  }

  return (
    <div className="grid gap-5">
      <fieldset aria-label={t("picture_choose")} className="grid grid-cols-3 gap-3">
        {pictures.map(({ id, name, url }) => (
          <button
            aria-pressed={id === chosen}
            className="overflow-hidden rounded-md border-2 border-transparent aria-pressed:border-accent-ink"
            key={id}
            onClick={() => setChosen(id)}
            type="button"
          >
            {/* biome-ignore lint/performance/noImgElement: behind a sign-in, as it came */}
            <img alt={name} className="aspect-square w-full object-cover" src={url} />
          </button>
        ))}
      </fieldset>
      <TextField
        hint={t("picture_alt_hint")}
        label={t("picture_alt")}
        maxLength={300}
        onChange={(event) => setAlt(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          insert();
        }}
        value={alt}
      />
      <div>
        <Button onClick={insert}>{t("picture_insert")}</Button>
      </div>
    </div>
  );
}
