import type { OrganisationView } from '../api/generated/agency';
import { allOf } from '../api/pages';
import { today } from '../deadlines/clock';

/** Agencies as State bodies see them, each period of a name by itself. */
export const bodies = allOf('/api/v1/agencies');

/** Whether nothing can be given to it any more. */
export const hasEnded = ({ validTo }: OrganisationView): boolean => validTo !== undefined && validTo <= today();
