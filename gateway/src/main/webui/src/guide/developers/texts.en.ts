export default {
  lead: 'Every figure and action of this portal is in the API: JSON over HTTP, no library of ours is needed.',
  start: 'Start in five minutes',
  command: 'Command: {title}',
  read: {
    title: 'Read what is published, without signing in',
    about: 'The progress of all targets, then the series of one indicator. Another day or map: add asOf, geography.',
  },
  table: {
    title: 'Take the same figures as a table',
    about: 'csv, csv-excel-vi (opens as it should in a Vietnamese Excel), xlsx, sdmx-csv.',
  },
  token: {
    title: 'The program of an enterprise signs in',
    about: 'An administrator gives you a name (api-…) for your public key. KEY is the file of the private key, ISSUER the address of the sign-in server that came with the name. A token is good for 5 minutes.',
  },
  send: {
    title: 'Try the yearly plan, then submit it',
    about: 'validateOnly checks and writes nothing. Sent again with the same Idempotency-Key it makes no second submission. The answer has a signed receipt.',
  },
  check: {
    title: 'Check the receipt yourself',
    about: 'Open to anybody who holds one; the command verify-receipt does it without a network.',
  },
  more: 'To look up',
  reference: 'API reference: every operation, parameter and answer',
  openapi: 'OpenAPI 3.1 file',
  schemas: 'JSON Schemas of submissions',
  telecom: 'telecom',
  postal: 'postal',
  report: 'report',
  keys: 'Public keys of receipts (JWKS: ES256; older keys PS256)',
  rules: 'What holds everywhere',
  rule: {
    errors: 'Every error is a problem document (RFC 9457): code never changes, errors names each place, traceId finds it in the logs. Accept-Language: vi, en brings both languages.',
    writes: 'Creating needs an Idempotency-Key; changing needs If-Match with the ETag that was read: 412 says that somebody was faster.',
    pages: 'Long lists come in pages: next is the cursor of the following one.',
    limits: 'Each program has a limit, told in the RateLimit headers, and may have 16 calls under way at once, 2 of them for files; 429 and 503 come with Retry-After.',
    time: 'Instants carry +07:00; days are those of Viet Nam. Numbers in JSON have a decimal point.',
    stable: 'Within v1 things are added and never taken away: pass over members that you do not know.',
  },
};
