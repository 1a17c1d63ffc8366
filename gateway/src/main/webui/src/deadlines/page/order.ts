const ORDER = ['OVERDUE', 'MISSING', 'DRAFT', 'RETURNED', 'SENT', 'ACCEPTED', 'WAIVED'];

/** What needs a call comes first; a state that is not known, last. */
export function orderOf(state: string): number {
  const place = ORDER.indexOf(state);
  return place < 0 ? ORDER.length : place;
}
