/** `path?name=value&…` without what is absent or empty. */
export function withQuery(path: string, query: object): string {
  const text = queryText(query);
  return text ? `${path}?${text}` : path;
}

export function queryText(query: object): string {
  const given = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  const there = given.filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(there.map(([name, value]) => [name, String(value)])).toString();
}
