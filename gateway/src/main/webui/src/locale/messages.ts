export interface Messages {
  [key: string]: string | Messages;
}

/** Each feature keeps its texts in its own folder; the folder's name is the first part of the key. */
export function byFolder(modules: Record<string, { readonly default: Messages }>): Messages {
  return Object.fromEntries(
    Object.entries(modules).map(([path, module]) => [path.split('/').at(-2) ?? path, module.default]),
  );
}
