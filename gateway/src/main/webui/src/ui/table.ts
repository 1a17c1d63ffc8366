/** One column of a data table; the first one names its row. */
export interface Column<R> {
  readonly key: string;
  readonly label: string;
  /** What stands in the cell; a slot named `cell-<key>` may say it in another way. */
  readonly text?: (row: R) => string;
  /** Numbers stand at the right end, with figures of one width. */
  readonly figure?: boolean;
  /** What the address calls the order of the column, and the API where that puts the rows in it. */
  readonly sort?: string;
  /** What a list that is here whole is put in that order by, where that is not what the cell says. */
  readonly by?: (row: R) => string | number | undefined;
  /** What stands in the last line: a sum, and in the first column of what. */
  readonly total?: (rows: readonly R[]) => string;
  /** A few words, which stay on one line on a wide screen. */
  readonly brief?: boolean;
}
