// Adds up what a first visit to `/` fetches, compressed, and fails above the limit (design: 150 kB without charts).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 150;
const FIRST_PAGE = ['index.html', 'src/locale/vi.ts'];
/** Has the first page in it (`vite.config.ts`). */
const FIRST_CHUNK = 'first';

const out = process.env.WEBUI_OUT_DIR ?? 'dist';
const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'));
const files = new Set(['index.html', 'icon.svg']);

/** A chunk with everything that it imports at once, its styles and their fonts. */
function collect(name) {
  const chunk = manifest[name];
  if (!chunk) {
    throw new Error(`${name} is not in the manifest: has the first page moved?`);
  }
  if (files.has(chunk.file)) {
    return;
  }
  [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])].forEach((file) => files.add(file));
  (chunk.imports ?? []).forEach(collect);
}
FIRST_PAGE.forEach(collect);
const first = Object.keys(manifest).filter((name) => manifest[name].name === FIRST_CHUNK);
if (first.length !== 1 || !readFileSync(join(out, manifest[first[0]].file), 'utf8').includes('overview.worst')) {
  throw new Error(`the first page is not in the chunk "${FIRST_CHUNK}" alone: ${first}`);
}
collect(first[0]);

const compressed = (file) => {
  const bytes = readFileSync(join(out, file));
  return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 6 }).length;
};
const sizes = [...files].map((file) => ({ file, bytes: compressed(file) })).sort((a, b) => b.bytes - a.bytes);
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
sizes.forEach(({ file, bytes }) => console.log(`${kB(bytes)} kB  ${file}`));
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`${kB(total)} kB  first load, compressed (limit ${LIMIT_KB} kB)`);
if (total > LIMIT_KB * 1000) {
  process.exit(1);
}
