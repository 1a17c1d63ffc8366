import { onUnmounted, watchEffect } from 'vue';
import type { Indicator } from '../../api/generated/indicator';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** What a search engine reads of an indicator's page: the dataset that it shows, and where it is to be had (schema.org). */
function datasetOf({ code, name, definition }: Indicator, portal: string) {
  const data = `${portal}/api/v1/sdmx/3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0/*.${code}.*.*`;
  const download = (encodingFormat: string, contentUrl: string) => ({ '@type': 'DataDownload', encodingFormat, contentUrl });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: name.vi,
    alternateName: name.en,
    description: definition.vi,
    identifier: code,
    url: `${portal}/chi-tieu/${code}`,
    license: LICENCE,
    isAccessibleForFree: true,
    spatialCoverage: 'Lai Châu, Việt Nam',
    creator: { '@type': 'GovernmentOrganization', name: 'Tỉnh Lai Châu' },
    includedInDataCatalog: { '@type': 'DataCatalog', url: `${portal}/du-lieu-mo` },
    distribution: [
      download('text/csv', `${data}?format=csv`),
      download('application/vnd.sdmx.data+json', data),
      download('text/csv', `${portal}/api/v1/open-data/values.csv`),
    ],
  };
}

/** Keeps it in the head of the page while the page is open. */
export function useDatasetMetadata(indicator: () => Indicator | undefined): void {
  const element = document.createElement('script');
  element.type = 'application/ld+json';
  watchEffect(() => {
    const shown = indicator();
    element.textContent = shown ? JSON.stringify(datasetOf(shown, window.location.origin)) : '';
    if (shown) document.head.append(element);
    else element.remove();
  });
  onUnmounted(() => element.remove());
}
