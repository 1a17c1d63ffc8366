/** What an administrator types, in the order of the page. The realm is the one of the suite's Keycloak component. */
export const COMMANDS = {
  connect: `kubectl -n ha-tang-so port-forward service/keycloak 8080 &
kcadm.sh config credentials --server http://localhost:8080 --realm master --user admin`,

  list: `kcadm.sh get clients -r ha-tang-so --fields clientId,name,enabled \\
  | jq '.[] | select(.clientId | startswith("api-"))'`,

  key: `ORG=vnpt
openssl genrsa -out api-$ORG.pem 3072
node -e '
  const { createPublicKey } = require("node:crypto");
  const [file, kid] = process.argv.slice(1);
  const key = createPublicKey(require("node:fs").readFileSync(file)).export({ format: "jwk" });
  console.log(JSON.stringify({ keys: [{ ...key, kid, use: "sig", alg: "PS256" }] }));
' api-$ORG.pem api-$ORG-1 > api-$ORG.jwks`,

  create: `ORG=vnpt
jq -n --arg org "$ORG" --rawfile keys api-$ORG.jwks '{
  clientId: ("api-" + $org), enabled: true, protocol: "openid-connect", publicClient: false,
  clientAuthenticatorType: "client-jwt", serviceAccountsEnabled: true,
  standardFlowEnabled: false, implicitFlowEnabled: false, directAccessGrantsEnabled: false,
  fullScopeAllowed: false, defaultClientScopes: ["basic", "profile", "roles", "suite"], optionalClientScopes: [],
  attributes: {"use.jwks.string": "true", "jwks.string": $keys, "token.endpoint.auth.signing.alg": "PS256",
    "access.token.signed.response.alg": "PS256", "client_credentials.use_refresh_token": "false"},
  protocolMappers: [{name: "org_id", protocol: "openid-connect", protocolMapper: "oidc-hardcoded-claim-mapper",
    config: {"claim.name": "org_id", "claim.value": $org, "jsonType.label": "String", "access.token.claim": "true"}}]
}' | kcadm.sh create clients -r ha-tang-so -f -
kcadm.sh add-roles -r ha-tang-so --uusername service-account-api-$ORG --rolename operator`,

  rotate: `ORG=vnpt
ID=$(kcadm.sh get clients -r ha-tang-so -q clientId=api-$ORG --fields id | jq -r '.[0].id')
jq -s '{keys: map(.keys[])}' api-$ORG.jwks api-$ORG-2.jwks \\
  | jq -n --rawfile keys /dev/stdin '{attributes: {"jwks.string": $keys}}' \\
  | kcadm.sh update clients/$ID -r ha-tang-so --merge -f -`,

  remove: `ORG=vnpt
ID=$(kcadm.sh get clients -r ha-tang-so -q clientId=api-$ORG --fields id | jq -r '.[0].id')
kcadm.sh update clients/$ID -r ha-tang-so -s enabled=false`,
} as const;
