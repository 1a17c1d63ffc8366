/** "--12-15" as people write it: "15/12". */
export function dayAndMonth(text: string | undefined): string {
  const [, month, day] = /^--(\d{2})-(\d{2})$/.exec(text ?? '') ?? [];
  return month && day ? `${day}/${month}` : '';
}

/** "15/12" as the API writes it; nothing where it cannot be read. The API knows which days there are. */
export function readDayAndMonth(text: string): string | undefined {
  const [, day, month] = /^(\d{1,2})[/.-](\d{1,2})$/.exec(text.trim()) ?? [];
  return day && month ? `--${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
