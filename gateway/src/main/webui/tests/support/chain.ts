/** Canned answers of one chain: an obstacle of a commune, its proposal, the decision about both items of it. */
const both = (text: string) => ({ vi: text, en: text });
const items = [
  { kind: 'TARGET_AMENDMENT', text: 'Hạ mục tiêu', target: { target: 'adult-smartphone-2030', value: 90 } },
  { kind: 'POLICY', text: 'Hỗ trợ mua máy' },
];

export const obstacle = {
  id: 'o1',
  title: both('Máy còn ít'),
  causes: [],
  state: 'RESOLVED',
  source: 'AGENCY',
  organisation: 'ubnd-03595',
  description: 'Nhiều hộ chưa mua được máy.',
  territories: [{ code: '03595', validOn: '2026-11-20' }],
  indicators: ['adult-smartphone'],
  reportedAt: '2026-11-20T08:00:00+07:00',
};

export const proposal = {
  id: 'p1',
  organisation: 'dic',
  title: 'Điều chỉnh mục tiêu',
  reason: 'Theo phản ánh của xã',
  state: 'DECIDED',
  // One of another organisation, that the reader may not see.
  obstacles: ['o1', 'o2'],
  items,
  submittedAt: '2026-11-24T08:00:00+07:00',
  decision: 'd1',
};

export const decision = {
  id: 'd1',
  organisation: 'ppc',
  number: '05/QĐ-UBND',
  date: '2026-11-25',
  proposal: 'p1',
  obstacles: [{ id: 'o1', organisation: 'ubnd-03595', title: both('Máy còn ít') }],
  items: [
    {
      item: 1,
      kind: 'TARGET_AMENDMENT',
      text: 'Hạ mục tiêu',
      outcome: 'ACCEPTED',
      targetVersion: {
        target: 'adult-smartphone-2030',
        value: 90,
        inForceFrom: '2026-11-25',
        delivery: 'REFUSED',
        refusal: { code: 'version-exists', detail: both('Đã có phiên bản từ ngày này'), foundAt: '2026-11-25T08:00:00+07:00' },
      },
    },
    { item: 2, kind: 'POLICY', text: 'Hỗ trợ mua máy', outcome: 'REFUSED', reason: 'Chưa đủ căn cứ' },
  ],
};

export const chain = { obstacles: [obstacle], proposals: [proposal], decisions: [decision] };
