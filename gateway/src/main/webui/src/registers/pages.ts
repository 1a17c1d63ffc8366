import offers from './infrastructure/offers';
import OfferPage from './infrastructure/OfferPage.vue';
import media from './media/media';
import { entryOf, listOf } from './record/pages';
import RegistersPage from './RegistersPage.vue';
import requests from './requests/requests';
import StandardPage from './standards/StandardPage.vue';
import standards from './standards/standards';
import systems from './systems/systems';

// One file to fetch for all registers: what tells them apart is small.
export default {
  shelf: RegistersPage,
  infrastructure: { list: listOf(offers), entry: OfferPage },
  requests: { list: listOf(requests), entry: entryOf(requests) },
  standards: { list: listOf(standards), entry: StandardPage },
  media: { list: listOf(media), entry: entryOf(media) },
  systems: { list: listOf(systems), entry: entryOf(systems) },
};
