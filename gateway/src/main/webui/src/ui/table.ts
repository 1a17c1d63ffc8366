/** One column of a data table; the first one names its row. */
export interface Column<R> {
  readonly key: string;
  readonly label: string;
  /** What stands in the cell; a slot named `cell-<key>` may say it in another way. */
  readonly text?: (row: R) => string;
  /** Numbers stand at the right end, with figures of one width. */
  readonly figure?: boolean;
  /** What the API calls it, where it can put rows in the order of the column. */
  readonly sort?: string;
  /** A few words, which stay on one line on a wide screen. */
  readonly brief?: boolean;
}
