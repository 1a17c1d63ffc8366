#!/usr/bin/env node
// A kubectl that knows secrets, and writes down what the pods of a deployment are started with: $CLUSTER is its folder. It breaks off at
// the nth restart when $BREAKS says so, and where a file `changing` lies there, somebody else changes what it has just read at the step that the file names, or
// where `overtaking` does, goes on with a login. Who waits for the database waits for its operator, who tells it a password only then. Keycloak
// has the password of its administrator in `keycloak`, and the step of the realm takes the next one if it is let in.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.CLUSTER;
const stored = join(folder, 'secrets.json');
const secrets = JSON.parse(readFileSync(stored, 'utf8'));
const args = process.argv.slice(2).filter((arg, at, all) => arg !== '-n' && all[at - 1] !== '-n');
const [verb, kind, name] = args;
appendFileSync(join(folder, 'arguments'), `${args.join(' ')}\n`);

const merge = (into, patch) => {
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete into[key];
    else if (typeof value === 'object') merge((into[key] ??= {}), value);
    else into[key] = value;
  }
};
const given = (option) => args.filter((arg) => arg.startsWith(`--from-${option}=`)).map((arg) => arg.slice(`--from-${option}=`.length).split(/=(.*)/s));
const encoded = (bytes) => Buffer.from(bytes).toString('base64');
const fail = (why) => {
  console.error(why);
  process.exit(1);
};
const tell = (event) => appendFileSync(join(folder, 'events'), `${JSON.stringify(event)}\n`);
const plain = (of) => Object.fromEntries(Object.entries(secrets[of]?.data ?? {}).map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]));

if (verb === 'get' && kind === 'secret') {
  const from = secrets[name] ?? fail(`secrets "${name}" not found`);
  const at = (path) => path.split(/(?<!\\)\./).reduce((found, key) => found?.[key.replaceAll('\\.', '.')], from) ?? '';
  const form = (args.find((arg) => arg.startsWith('jsonpath=')) ?? '').slice('jsonpath='.length);
  if (form === '{.data.next}' && existsSync(join(folder, 'overtaking'))) {
    const username = Buffer.from('agency_app_2').toString('base64');
    merge(from, { metadata: { annotations: { 'ha-tang-so/rotation': 'used@0' } }, data: { username, next: null } });
    writeFileSync(stored, JSON.stringify(secrets));
  }
  process.stdout.write(form.replaceAll('{"\\n"}', '\n').replace(/\{\.([^}]+)\}/g, (_whole, path) => at(path)));
} else if (verb === 'create' && kind === 'secret') {
  const made = args[3];
  if (secrets[made]) fail(`secrets "${made}" already exists`);
  const literals = given('literal').map(([key, value]) => [key, encoded(value)]);
  const files = given('file').map(([key, path]) => [key, encoded(readFileSync(path))]);
  secrets[made] = { metadata: { resourceVersion: '1', labels: {} }, data: Object.fromEntries([...literals, ...files]) };
  writeFileSync(stored, JSON.stringify(secrets));
} else if (verb === 'label') {
  const [label, value] = args[3].split('=');
  secrets[name].metadata.labels[label] = value;
  writeFileSync(stored, JSON.stringify(secrets));
} else if (verb === 'patch') {
  const file = args.find((arg) => arg.startsWith('--patch-file='));
  const patch = JSON.parse(file ? readFileSync(file.slice('--patch-file='.length), 'utf8') : args.at(args.indexOf('--patch') + 1));
  const asked = patch.metadata?.resourceVersion;
  const at = secrets[name].metadata.annotations?.['ha-tang-so/rotation']?.replace(/@.*/, '') ?? '';
  const changing = existsSync(join(folder, 'changing')) && readFileSync(join(folder, 'changing'), 'utf8') === at;
  const changed = changing || asked !== secrets[name].metadata.resourceVersion;
  if (asked !== undefined && changed) fail('the object has been modified');
  merge(secrets[name], patch);
  secrets[name].metadata.resourceVersion = String(Number(secrets[name].metadata.resourceVersion) + 1);
  writeFileSync(stored, JSON.stringify(secrets));
} else if (verb === 'rollout' && kind === 'restart') {
  tell({ restarted: name.replace('deployment/', ''), secret: plain(process.env.SECRET), realm: JSON.parse(readFileSync(join(folder, 'realm.json'), 'utf8')) });
  if (readFileSync(join(folder, 'events'), 'utf8').split('\n').length - 1 === Number(process.env.BREAKS)) fail('the link is gone');
} else if (verb === 'wait') {
  const [, login, version] = args.find((arg) => arg.startsWith('--for=')).match(/passwordStatus\.(\w+)\.resourceVersion\}=(\d+)$/);
  const told = secrets[login.replaceAll('_', '-')];
  if (told.metadata.resourceVersion !== version) fail('timed out');
  tell({ login, password: plain(login.replaceAll('_', '-')).password });
} else if (verb === 'apply') {
  writeFileSync(join(folder, 'realm.json'), JSON.stringify(plain('client-jwks')));
  const { password, next } = plain('keycloak-admin');
  const has = readFileSync(join(folder, 'keycloak'), 'utf8');
  const letIn = has === password || has === next;
  if (letIn) writeFileSync(join(folder, 'keycloak'), next ?? password);
  writeFileSync(join(folder, 'step'), letIn ? 'Complete' : 'Failed');
} else if (verb === 'logs') {
  process.stdout.write('Keycloak does not let the administrator in');
} else if (verb === 'get' && kind === 'job') {
  process.stdout.write(args.some((arg) => arg.startsWith('--selector')) ? 'realm' : readFileSync(join(folder, 'step'), 'utf8'));
}
