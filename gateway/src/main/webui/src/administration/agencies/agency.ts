import type { Answer } from '../../api/api';
import { withQuery } from '../../api/query';
import { old } from '../../api/old';
import type { Page, Text } from '../../api/types';
import { isFound } from '../../locale/finding';

export const KINDS = [
  'PEOPLES_COMMITTEE',
  'GROUP',
  'DEPARTMENT',
  'DISTRICT_COMMITTEE',
  'COMMUNE_COMMITTEE',
  'MEDIA',
  'POWER_COMPANY',
  'MINISTRY',
  'TELECOM_OPERATOR',
  'POSTAL_OPERATOR',
] as const;

const FIRMS: readonly string[] = ['TELECOM_OPERATOR', 'POSTAL_OPERATOR', 'POWER_COMPANY'];
/** Firms have an enterprise number, State bodies an organisation code. */
export const isFirm = (kind: string): boolean => FIRMS.includes(kind);

/** An agency during one of its periods; State bodies see all of it, everybody its name. */
export interface Agency {
  readonly code: string;
  readonly kind: string;
  readonly name: Text;
  /** Its first day; absent when it is older than the plan. */
  readonly validFrom?: string;
  /** The day after its last; absent while it goes on. */
  readonly validTo?: string;
  readonly shortName?: string;
  readonly documentSymbol?: string;
  readonly organisationCode?: string;
  readonly enterpriseNumber?: string;
  readonly legalBasis?: string;
  readonly parent?: string;
  readonly territory?: { readonly code: string; readonly validFrom?: string };
  readonly providesInternet?: boolean;
  readonly clause?: string;
}

/** Something that was ever said of an agency. */
export interface Statement {
  readonly name: Text;
  readonly shortName?: string;
  readonly documentSymbol?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly legalBasis?: string;
  readonly recordedAt?: string;
  readonly recordedBy?: string;
  readonly supersededAt?: string;
}

export interface AgencyFilter {
  readonly kind?: string;
  readonly validOn?: string;
  readonly asOf?: string;
}

const AGENCIES = '/api/v1/agencies';
const one = (code: string): string => `${AGENCIES}/${encodeURIComponent(code)}`;

export const agencyPath = (code: string, day?: string): string => withQuery(`/quan-tri/co-quan/${encodeURIComponent(code)}`, { ngay: day });

/** All that fit, however many pages they come in. */
export async function loadAgencies(filter: AgencyFilter, signal?: AbortSignal, cursor?: string): Promise<readonly Agency[]> {
  const { items, next } = (await old.get<Page<Agency>>(withQuery(AGENCIES, { ...filter, limit: 500, cursor }), signal)).body;
  return next ? [...items, ...(await loadAgencies(filter, signal, next))] : items;
}

export const loadAgency = (code: string, validOn?: string, signal?: AbortSignal): Promise<Answer<Agency>> =>
  old.get<Agency>(withQuery(one(code), { validOn }), signal);

export async function loadStatements(code: string, signal: AbortSignal): Promise<readonly Statement[]> {
  return (await old.get<Page<Statement>>(`${one(code)}/history`, signal)).body.items;
}

/** An agency as it is typed. */
export interface TypedAgency {
  code: string;
  kind: string;
  name: Text;
  shortName: string;
  documentSymbol: string;
  organisationCode: string;
  enterpriseNumber: string;
  validFrom: string;
  legalBasis: string;
  parent: string;
  territory: string;
  territoryFrom: string;
  providesInternet: boolean;
}

export const typedAgency = (agency: Partial<Agency> = {}): TypedAgency => ({
  code: agency.code ?? '',
  kind: agency.kind ?? 'DEPARTMENT',
  name: agency.name ?? { vi: '', en: '' },
  shortName: agency.shortName ?? '',
  documentSymbol: agency.documentSymbol ?? '',
  organisationCode: agency.organisationCode ?? '',
  enterpriseNumber: agency.enterpriseNumber ?? '',
  validFrom: agency.validFrom ?? '',
  legalBasis: agency.legalBasis ?? '',
  parent: agency.parent ?? '',
  territory: agency.territory?.code ?? '',
  territoryFrom: agency.territory?.validFrom ?? '',
  providesInternet: agency.providesInternet ?? false,
});

/** What is sent of it: nothing that was left empty, and the identifier of its kind only. */
export function contentOf(typed: TypedAgency): object {
  const text = (value: string): string | undefined => value.trim() || undefined;
  const firm = isFirm(typed.kind);
  return {
    kind: typed.kind,
    name: { vi: typed.name.vi.trim(), en: typed.name.en.trim() },
    shortName: text(typed.shortName),
    documentSymbol: text(typed.documentSymbol),
    organisationCode: firm ? undefined : text(typed.organisationCode),
    enterpriseNumber: firm ? text(typed.enterpriseNumber) : undefined,
    legalBasis: text(typed.legalBasis),
    parent: text(typed.parent),
    territory: text(typed.territory) && { code: typed.territory.trim(), validFrom: text(typed.territoryFrom) },
    providesInternet: typed.providesInternet,
  };
}

export const addAgency = (typed: TypedAgency, idempotencyKey: string): Promise<Answer<Agency>> =>
  old.post<Agency>(AGENCIES, { ...contentOf(typed), code: typed.code.trim(), validFrom: typed.validFrom || undefined }, { idempotencyKey });

/** Corrects what is said of one period: the one of a day, or the newest. */
export const correctAgency = (typed: TypedAgency, validOn: string | undefined, ifMatch: string | undefined): Promise<Answer<Agency>> =>
  old.put<Agency>(withQuery(one(typed.code), { validOn }), contentOf(typed), { ifMatch });

export const isNamed = ({ name, shortName, documentSymbol, code }: Agency, wanted: string): boolean =>
  isFound(wanted, [name.vi, name.en, shortName, documentSymbol, code]);
