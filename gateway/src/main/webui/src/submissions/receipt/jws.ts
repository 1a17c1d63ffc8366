const COMPACT = /[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/;

/** The signed receipt in what somebody pasted: bare, broken into lines, or inside the JSON file of a receipt. */
export function jwsIn(text: string): string | undefined {
  return COMPACT.exec(memberIn(text) ?? text.replace(/\s+/g, ''))?.[0];
}

function memberIn(text: string): string | undefined {
  try {
    const { jws } = JSON.parse(text) as { jws?: unknown };
    return typeof jws === 'string' ? jws : undefined;
  } catch {
    return undefined;
  }
}
