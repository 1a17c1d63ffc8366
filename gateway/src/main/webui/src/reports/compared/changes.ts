import type { Change } from '../../api/generated/reporting';

/** Which figure of a thing: "/latest/value" is the latest value, "/target/due" the due day. */
export function memberOf({ member }: Change): string {
  const steps = (member ?? '').split('/').filter(Boolean);
  if (['latest', 'baseline', 'atDeadline', 'override'].includes(steps[0] ?? '')) return steps[0]!;
  return steps.join('/') === 'target/value' ? 'target' : (steps.at(-1) ?? '');
}

/** What can be shown of a figure; a thing that came or went as a whole is told in words. */
export type Shown = { readonly number: number } | { readonly flag: boolean } | { readonly text: string } | 'thing' | 'nothing';

export function shownOf(value: unknown): Shown {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'boolean') return { flag: value };
  if (typeof value === 'number') return { number: value };
  return typeof value === 'object' ? 'thing' : { text: String(value) };
}

export const whysIn = (changes: readonly Change[]): string[] => [...new Set(changes.map(({ reason }) => reason))];
