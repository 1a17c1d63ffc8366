// What changed for clients since a release: node changes.mjs [TAG], the last release where none is named. Prints what is new in Markdown;
// fails when something that clients were given is gone or takes less than it did (docs/adr/0090).
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CONTRACTS = ["indicator", "agency", "reporting"].map((service) => `${service}-service/openapi.yaml`);

/** Limits that a body or a parameter keeps to, each with whether the new one takes less. */
const LIMITS = {
  maxLength: (was, is) => is !== undefined && !(is >= was),
  maxItems: (was, is) => is !== undefined && !(is >= was),
  maximum: (was, is) => is !== undefined && !(is >= was),
  minLength: (was = 0, is = 0) => is > was,
  minItems: (was = 0, is = 0) => is > was,
  minimum: (was, is) => is !== undefined && !(is <= was),
  pattern: (was, is) => is !== undefined && is !== was,
  format: (was, is) => is !== undefined && is !== was,
};

/** @returns what `after` breaks for clients of `before`, and what is new to them */
export function changes(before, after) {
  const breaks = [];
  const news = new Set();
  const entered = new Set();
  const was = resolver(before);
  const is = resolver(after);

  const operations = (contract, resolve) =>
    new Map(
      Object.entries(contract.paths).flatMap(([path, methods]) =>
        Object.entries(methods)
          .filter(([, operation]) => operation.responses)
          .map(([method, operation]) => [`${method.toUpperCase()} ${path.replace(/\{[^}]+\}/g, "{}")}`, parts(operation, resolve)]),
      ),
    );
  const old = operations(before, was);
  const now = operations(after, is);
  for (const [name, operation] of now) {
    const given = old.get(name);
    if (!given) news.add(`\`${name}\` (\`${operation.id}\`): ${operation.summary}`);
    else compareOperation(name, given, operation);
  }
  for (const [name, { deprecated }] of old) if (!now.has(name) && !deprecated) breaks.push(`${name} is gone, and no release said before that it would`);
  return { breaks: [...new Set(breaks)], news: [...news] };

  function compareOperation(name, given, operation) {
    if (given.id !== operation.id) breaks.push(`${name} is called ${operation.id}, and was ${given.id}`);
    if (operation.deprecated && !given.deprecated) news.add(`\`${name}\` is deprecated: the header \`Sunset\` says until when it answers`);
    if (given.roles.length === 0 && operation.roles.length > 0) breaks.push(`${name} lets in nobody without a role any more`);
    for (const role of given.roles) if (!operation.roles.includes(role)) breaks.push(`${name} lets ${role} in no more`);
    for (const [key, parameter] of given.parameters) {
      const offered = operation.parameters.get(key);
      if (!offered) breaks.push(`${name} knows no ${key} any more`);
      else {
        if (offered.required && !parameter.required) breaks.push(`${name} asks for ${key}`);
        taken(`${name} ${key}`, parameter.schema, offered.schema);
      }
    }
    for (const [key, { required }] of operation.parameters) {
      if (given.parameters.has(key)) continue;
      if (required) breaks.push(`${name} asks for ${key}`);
      else news.add(`\`${name}\` takes ${key}`);
    }
    if (operation.body?.required && !given.body?.required) breaks.push(`${name} asks for a body`);
    each(given.body?.content, operation.body?.content, (type, then, offered) => {
      if (!offered) breaks.push(`${name} takes no ${type} any more`);
      else taken(`${name} body`, then.schema, offered.schema);
    });
    each(given.answers, operation.answers, (status, then, offered) => {
      if (!offered) {
        if (status.startsWith("2")) breaks.push(`${name} answers no ${status} any more`);
        return;
      }
      for (const header of then.headers) if (!offered.headers.includes(header)) breaks.push(`${name} ${status} has no ${header} any more`);
      each(then.content, offered.content, (type, old, present) => {
        if (!present) breaks.push(`${name} ${status} is no ${type} any more`);
        else answered(`${name} ${status}`, old.schema, present.schema);
      });
    });
  }

  /** What clients send: what they sent before is still taken. */
  function taken(at, then, present) {
    walk("taken", at, then, present, (place, given, offered) => {
      for (const [limit, takesLess] of Object.entries(LIMITS)) {
        if (takesLess(given[limit], offered[limit])) breaks.push(`${place} takes less: ${limit} ${offered[limit]}, before ${given[limit] ?? "none"}`);
      }
      for (const word of given.enum ?? []) if (offered.enum && !offered.enum.includes(word)) breaks.push(`${place} takes no ${word} any more`);
      if (offered.enum && !given.enum) breaks.push(`${place} takes less: some words alone`);
      for (const word of offered.enum ?? []) if (given.enum && !given.enum.includes(word)) news.add(`${place} takes \`${word}\``);
      for (const member of offered.required ?? []) if (!given.required?.includes(member)) breaks.push(`${place} asks for ${member}`);
      for (const member of Object.keys(given.properties ?? {})) if (offered.properties && !offered.properties[member]) breaks.push(`${place} knows no ${member} any more`);
      for (const member of Object.keys(offered.properties ?? {})) if (!given.properties?.[member]) news.add(`${place} takes \`${member}\``);
    });
  }

  /** What clients get: what they read before is still there. A member or a word more is no break: who reads leaves alone what it does not know. */
  function answered(at, then, present) {
    walk("answered", at, then, present, (place, given, offered) => {
      for (const member of Object.keys(given.properties ?? {})) if (!offered.properties?.[member]) breaks.push(`${place} has no ${member} any more`);
      for (const member of given.required ?? []) if (offered.properties?.[member] && !offered.required?.includes(member)) breaks.push(`${place} may leave ${member} out`);
      for (const member of Object.keys(offered.properties ?? {})) if (!given.properties?.[member]) news.add(`${place} has \`${member}\``);
      for (const word of offered.enum ?? []) if (given.enum && !given.enum.includes(word)) news.add(`${place} may be \`${word}\``);
    });
  }

  function walk(way, at, then, present, compare) {
    if (!then || !present) return;
    const name = present.$ref?.replace(/.*\//, "");
    const place = name ?? at;
    if (name) {
      if (entered.has(`${way} ${name}`)) return;
      entered.add(`${way} ${name}`);
    }
    const given = was(then);
    const offered = is(present);
    if (`${given.type}` !== `${offered.type}`) breaks.push(`${place} is ${offered.type}, and was ${given.type}`);
    compare(place, given, offered);
    for (const [member, schema] of Object.entries(given.properties ?? {})) walk(way, `${place}/${member}`, schema, offered.properties?.[member], compare);
    walk(way, `${place}/*`, given.items, offered.items, compare);
    if (typeof given.additionalProperties === "object") walk(way, `${place}/*`, given.additionalProperties, offered.additionalProperties, compare);
  }
}

const resolver = (contract) => function resolve(described) {
  if (!described?.$ref) return described ?? {};
  return resolve(described.$ref.slice(2).split("/").reduce((at, step) => at[step], contract));
};

function parts(operation, resolve) {
  const body = operation.requestBody && resolve(operation.requestBody);
  return {
    id: operation.operationId,
    summary: operation.summary,
    deprecated: operation.deprecated ?? false,
    roles: (operation.security ?? []).flatMap((way) => way.token ?? []),
    parameters: new Map((operation.parameters ?? []).map(resolve).filter(({ in: place }) => place !== "path").map((one) => [`${one.in} ${one.name}`, one])),
    body,
    answers: Object.fromEntries(
      Object.entries(operation.responses).map(([status, answer]) => {
        const { headers = {}, content = {} } = resolve(answer);
        return [status, { headers: Object.keys(headers), content }];
      }),
    ),
  };
}

function each(then = {}, present = {}, compare) {
  for (const [key, value] of Object.entries(then)) compare(key, value, present[key]);
}

const git = (...words) => execFileSync("git", ["-C", ROOT, ...words], { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });

/** Empty before the first release, and in a copy without a history. Other tags are not of releases. */
function lastRelease() {
  try {
    return git("describe", "--tags", "--abbrev=0", "--match", "[0-9]*.[0-9]*.[0-9]*").trim();
  } catch {
    return "";
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const release = argv[2] ?? (existsSync(`${ROOT}/.git`) ? lastRelease() : "");
  if (release === "") {
    console.log("There is no release that clients were given contracts of.");
  } else {
    const found = CONTRACTS.map((file) => changes(load(git("show", `${release}:${file}`)), load(readFileSync(`${ROOT}/${file}`, "utf8"))));
    const news = found.flatMap((one) => one.news);
    const breaks = found.flatMap((one) => one.breaks);
    console.log(`## What is new for clients since ${release}\n\n${news.map((line) => `- ${line}\n`).join("") || "Nothing.\n"}`);
    if (breaks.length > 0) {
      console.error(`What clients of ${release} rely on is broken:\n${breaks.map((line) => `- ${line}\n`).join("")}`);
      process.exitCode = 1;
    }
  }
}
