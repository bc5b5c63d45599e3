/** What a message holds once the program's own words are taken out. */
export type MessageBody = {
  readonly text: string;
  /** Names of files that came with it; null for one that the export left out without its name. */
  readonly media: readonly (string | null)[];
  readonly edited: boolean;
  /** Taken back by who sent it; nothing of it is left. */
  readonly deleted: boolean;
};

const EDITED = /\s*<(?:Pesan ini diedit|This message was edited)>\s*$/i;
const DELETED =
  /^(?:Pesan ini (?:telah )?dihapus|Anda (?:telah )?menghapus pesan ini|This message was deleted|You deleted this message)\.?$/i;
/** `IMG-20261122-WA0003.jpg (file terlampir)`, `<terlampir: 00000012-PHOTO.jpg>`. */
const ATTACHED = [
  /^(\S.*\.\w{2,5}) \((?:file terlampir|berkas terlampir|file attached)\)$/i,
  /^<(?:terlampir|attached): (.+)>$/i,
];
/** `<Media tidak disertakan>`, `gambar tidak disertakan`, `surat.pdf • 2 halaman dokumen tidak disertakan`. */
const LEFT_OUT =
  /^<?(?:(\S.*\.\w{2,5})(?: • .*)? )?(?:Media|Pesan sekali lihat|View once (?:message|photo|video)|gambar|foto|video|audio|stiker|dokumen|GIF|kartu kontak|image|photo|sticker|document|contact card) (?:tidak disertakan|dihilangkan|omitted)>?$/i;

/** Takes the program's own words out of a message. */
export function messageBody(lines: readonly string[]): MessageBody {
  const written = lines.join('\n');
  const edited = EDITED.test(written);
  const kept = written.replace(EDITED, '').trim();
  if (DELETED.test(kept)) return { text: '', media: [], edited, deleted: true };
  const media: (string | null)[] = [];
  const words = kept.split('\n').filter((line) => {
    const file = fileOf(line.trim());
    if (file !== undefined) media.push(file);
    return file === undefined;
  });
  return { text: words.join('\n').trim(), media, edited, deleted: false };
}

/** The file a line stands for; null for one without its name, undefined for a line that is words. */
function fileOf(line: string): string | null | undefined {
  for (const pattern of ATTACHED) {
    const name = pattern.exec(line)?.[1];
    if (name !== undefined) return name;
  }
  const left = LEFT_OUT.exec(line);
  return left === null ? undefined : (left[1] ?? null);
}

/** What the program itself says in a chat, also where an iPhone's export puts it into somebody's mouth. */
const SYSTEM = [
  /terenkripsi secara end-to-end/i,
  /end-to-end encrypted/i,
  /^(?:Panggilan (?:suara|video) tak terjawab|Missed (?:voice|video) call)/i,
  /^(?:Kode keamanan Anda dengan|Your security code with) /i,
  /(?:memblokir kontak ini|blocked this contact)/i,
];

/** Whether these are words of the program and not of a person. */
export function isSystemText(text: string): boolean {
  return SYSTEM.some((pattern) => pattern.test(text));
}
