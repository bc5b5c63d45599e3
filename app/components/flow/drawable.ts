/** What kind of box stands in a drawing: `waiting` is a state in which the agency's time stands still. */
export type BoxKind = 'start' | 'step' | 'waiting' | 'decision' | 'end' | 'link';

/** A box with its words, before anybody knows where it stands. */
export type DrawableBox = {
  id: string;
  kind: BoxKind;
  text: string;
  /** Who acts, how long, which printed step; each a paragraph in smaller type. */
  notes: string[];
};

/** An arrow with what is written on it; `isBack` leads to the same or an earlier box. */
export type DrawableArrow = { from: string; to: string; label: string | null; isBack: boolean };

/** A flow in words of one language, ready to be laid out. */
export type Drawable = { boxes: DrawableBox[]; arrows: DrawableArrow[] };
