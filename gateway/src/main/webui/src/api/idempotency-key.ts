/** A random identifier, also where the page is not in a secure context (`randomUUID` is missing there). */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The key of one attempt to create something, and the content it stands for. */
export interface Attempt {
  readonly key: string;
  readonly content: string;
}

/** The same content keeps its key, however often it is sent; another content is another attempt. */
export function attemptFor(content: unknown, last: Attempt | undefined): Attempt {
  const text = JSON.stringify(content);
  return last?.content === text ? last : { key: randomId(), content: text };
}
