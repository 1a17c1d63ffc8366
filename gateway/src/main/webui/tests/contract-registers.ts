import type { components } from '../src/api/generated/agency';
import type { Balance } from '../src/budget/money/balances';
import type { BudgetRequest } from '../src/budget/money/requests';
import type { Obstacle } from '../src/obstacles/difficulties/obstacles';
import type { Decision, Proposal } from '../src/proposals/wire';
import type { Offer } from '../src/registers/infrastructure/offers';
import type { MediaItem } from '../src/registers/media/media';
import type { HistoryLine } from '../src/registers/record/EntryHistory.vue';
import type { Request } from '../src/registers/requests/requests';
import type { Standard } from '../src/registers/standards/standards';
import type { PresentSystem } from '../src/registers/systems/systems';
import type { Holds, Told } from './contract';

/** Obstacles, proposals, decisions, money and registers against the contract of agency-service, as `contract.ts` does it. */
type Contract = components['schemas'];
/** What the pages are generic over; not every register has all of it. */
type Own<E> = Omit<E, 'code'>;

export type Agreed = [
  Holds<Told<Balance, Contract['BalanceView']>>,
  Holds<Told<Own<BudgetRequest>, Contract['BudgetRequestView']>>,
  Holds<Told<Obstacle, Contract['ObstacleView']>>,
  Holds<Told<Own<Proposal>, Contract['ProposalView']>>,
  Holds<Told<Decision, Contract['DecisionView']>>,
  Holds<Told<Own<Offer>, Contract['InfrastructureOfferView']>>,
  Holds<Told<Own<Request>, Contract['InfrastructureRequestView']>>,
  Holds<Told<Own<MediaItem>, Contract['MediaItemView']>>,
  Holds<Told<HistoryLine, Contract['HistoryLine']>>,
  Holds<Told<Standard, Contract['StandardView']>>,
  Holds<Told<PresentSystem, Contract['ExistingSystemView']>>,
];
