// Makes the types of the API's calls and answers out of the services' contracts.
import { execFileSync } from 'node:child_process';

const OPTIONS = ['--root-types', '--root-types-no-schema-prefix'];

for (const service of ['agency', 'indicator', 'reporting']) {
  const contract = `../../../../${service}-service/openapi.yaml`;
  execFileSync('openapi-typescript', [contract, '--output', `src/api/generated/${service}.ts`, ...OPTIONS], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
