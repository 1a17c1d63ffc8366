// Runs scripts of the portal (src/main/webui) for Maven: node portal.mjs [--skip=true] <script>…
// Its dependencies are installed again only when the lock file changed since the last time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [scripts, options] = [true, false].map((plain) =>
  process.argv.slice(2).filter((word) => plain !== word.startsWith('--')),
);
if (options.includes('--skip=true')) {
  process.exit(0);
}

const gateway = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const webui = join(gateway, 'src/main/webui');
const stamp = join(webui, 'node_modules/.installed-lock');

function npm(...args) {
  const result = spawnSync('npm', args, {
    cwd: webui,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, WEBUI_OUT_DIR: join(gateway, 'target/classes/portal') },
  });
  if (result.status !== 0) {
    console.error(`npm ${args.join(' ')} failed in ${webui}${result.error ? `: ${result.error.message}` : ''}`);
    process.exit(result.status ?? 1);
  }
}

const lock = createHash('sha256').update(readFileSync(join(webui, 'package-lock.json'))).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  npm('ci', '--prefer-offline', '--no-audit', '--no-fund');
  writeFileSync(stamp, lock);
}
for (const script of scripts) {
  npm('run', '--silent', script);
}
