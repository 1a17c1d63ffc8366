/** A text in both languages of the suite. */
export interface Text {
  readonly vi?: string;
  readonly en?: string;
}

/** One that is typed, in both. */
export type TextPair = Required<Text>;

export const pairOf = ({ vi = '', en = '' }: Text = {}): TextPair => ({ vi, en });

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the following page; absent on the last. */
  readonly next?: string | undefined;
}
