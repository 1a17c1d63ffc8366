import { api } from '../api/session';
import type { Answer } from '../api/client';
import type { Page } from '../api/types';
import { withQuery } from '../api/query';

/** Wire form of one item of `GET /api/v1/observations`. */
export interface Observation extends Numbers {
  readonly id: number;
  readonly indicator: string;
  readonly territory: string;
  readonly period: string;
  /** Absent where the figure speaks of all. */
  readonly operator?: string;
  readonly status: string;
  readonly source: Source;
  readonly recordedAt: string;
  /** The figure that counts in its place: of a later unit, or of who goes on for its operator. */
  readonly countedInstead?: { readonly id: number; readonly territory: string; readonly operator?: string };
}

/** A ratio has numerator and denominator, and its value computed from them; any other indicator one value. */
export interface Numbers {
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: number;
}

export interface Source {
  readonly kind: string;
  readonly ref?: string;
  readonly item?: string;
}

/** Something that was known of a figure, from when to when. */
export interface Revision extends Numbers {
  readonly id: number;
  readonly status: string;
  readonly source: Source;
  /** For State bodies. */
  readonly recordedBy?: string;
  readonly recordedAt: string;
  readonly supersededAt?: string;
  readonly withdrawal?: { readonly reason: string; readonly author?: string; readonly withdrawnAt: string };
}

/** Where a figure stands. */
export interface Place {
  readonly indicator: string;
  readonly territory: string;
  readonly period: string;
  readonly operator?: string;
}

export interface FigureFilter {
  readonly indicator?: string | undefined;
  readonly territory?: string | undefined;
  /** A unit with all its parts. */
  readonly within?: string | undefined;
  readonly period?: string | undefined;
  readonly asOf?: string | undefined;
  readonly limit?: number;
}

const FIGURES = '/api/v1/observations';

export const figuresAddress = (filter: FigureFilter): string => withQuery(FIGURES, { ...filter });

export async function loadFigures(filter: FigureFilter, cursor?: string, signal?: AbortSignal): Promise<Page<Observation>> {
  return (await api.get<Page<Observation>>(withQuery(FIGURES, { ...filter, cursor }), signal)).body;
}

export async function loadRevisions(id: number, signal?: AbortSignal): Promise<readonly Revision[]> {
  return (await api.get<Page<Revision>>(`${FIGURES}/${id}/revisions`, signal)).body.items;
}

/** One figure with the version that a correction has to name. */
export function getFigure(id: number): Promise<Answer<Observation>> {
  return api.get<Observation>(`${FIGURES}/${id}`);
}

/** Enters a figure where there is none; a dry run checks it and keeps nothing. */
export function enterFigure(figure: Place & Numbers, dryRun: boolean): Promise<Answer<Observation>> {
  return api.post<Observation>(withQuery(FIGURES, { validateOnly: dryRun ? 'true' : undefined }), figure);
}

export function correctFigure(id: number, numbers: Numbers, ifMatch: string | undefined, dryRun: boolean): Promise<Answer<Observation>> {
  const path = withQuery(`${FIGURES}/${id}`, { validateOnly: dryRun ? 'true' : undefined });
  return api.put<Observation>(path, numbers, { ifMatch });
}

export function withdrawFigure(id: number, reason: string, ifMatch: string | undefined): Promise<unknown> {
  return api.remove(withQuery(`${FIGURES}/${id}`, { reason }), { ifMatch });
}
