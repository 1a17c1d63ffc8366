/** A text in both languages of the suite. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the following page; absent on the last. */
  readonly next?: string | undefined;
}
