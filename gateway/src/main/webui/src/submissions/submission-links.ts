import type { Role } from '../api/session';

/** Who may read every submission. */
export const READERS: readonly Role[] = ['coordinator', 'clerk', 'leader', 'auditor'];

/** Where a figure stands in its submission, counted from 0: an item is named by submission, version and place ("0199…/1/0"). */
export function placeOf(item: string | undefined): number | undefined {
  const [, place] = /^[^/]+\/\d+\/(\d+)$/.exec(item ?? '') ?? [];
  return place === undefined ? undefined : Number(place);
}

/** The page of one version of a submission. */
export function versionPath(id: string, number: number): string {
  return `${submissionPath(id)}/ban/${number}`;
}

/** The page of a submission, at the row of a figure where one is meant. */
export function submissionPath(id: string, place?: number): string {
  return `/tiep-nhan/${encodeURIComponent(id)}${place === undefined ? '' : `#figures-${place}`}`;
}
