import { api } from '../api/session';
import type { Page } from '../api/types';

/** Wire form of `GET /api/v1/reports/{id}`; a list's items have the same members. */
export interface Report {
  readonly id: string;
  readonly kind: string;
  readonly year: number;
  readonly state: string;
  readonly cutOff: string;
  readonly snapshotSha256: string;
  /** Parts that could not be collected; never filled with invented figures. */
  readonly missingParts: readonly string[];
}

export async function loadReports(signal: AbortSignal): Promise<readonly Report[]> {
  return (await api.get<Page<Report>>('/api/v1/reports', signal)).body.items;
}

export async function loadReport(id: string, signal: AbortSignal): Promise<Report> {
  return (await api.get<Report>(`/api/v1/reports/${encodeURIComponent(id)}`, signal)).body;
}

export interface NewReport {
  readonly kind: 'ANNUAL';
  readonly year: number;
}

export async function createReport(report: NewReport, idempotencyKey: string): Promise<Report> {
  return (await api.post<Report>('/api/v1/reports', report, { idempotencyKey })).body;
}

export function docxAddress(id: string): string {
  return `/api/v1/reports/${encodeURIComponent(id)}/documents/docx`;
}
