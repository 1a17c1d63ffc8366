import type { OrganisationContent, OrganisationView } from '../../api/generated/agency';
import { withQuery } from '../../api/query';
import { pairOf, type TextPair } from '../../api/types';
import { isFound } from '../../locale/text-search';

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

export const agencyPath = (code: string, day?: string): string => withQuery(`/quan-tri/co-quan/${encodeURIComponent(code)}`, { ngay: day });

/** An agency as it is typed. */
export interface TypedAgency {
  code: string;
  kind: OrganisationView['kind'];
  name: TextPair;
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

export const typedAgency = (agency: Partial<OrganisationView> = {}): TypedAgency => ({
  code: agency.code ?? '',
  kind: agency.kind ?? 'DEPARTMENT',
  name: pairOf(agency.name),
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
export function contentOf(typed: TypedAgency): OrganisationContent {
  const text = (value: string): string | undefined => value.trim() || undefined;
  const firm = isFirm(typed.kind);
  return {
    kind: typed.kind,
    name: { vi: typed.name.vi.trim(), en: typed.name.en.trim() },
    shortName: typed.shortName.trim(),
    documentSymbol: text(typed.documentSymbol),
    organisationCode: firm ? undefined : text(typed.organisationCode),
    enterpriseNumber: firm ? text(typed.enterpriseNumber) : undefined,
    legalBasis: text(typed.legalBasis),
    parent: text(typed.parent),
    territory: !typed.territory.trim() ? undefined : { code: typed.territory.trim(), validFrom: text(typed.territoryFrom) },
    providesInternet: typed.providesInternet,
  };
}

export const isNamed = ({ name, shortName, documentSymbol, code }: OrganisationView, wanted: string): boolean =>
  isFound(wanted, [name.vi, name.en, shortName, documentSymbol, code]);
