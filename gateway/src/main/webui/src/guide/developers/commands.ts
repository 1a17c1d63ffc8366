/** The five-minute start, in its order, for the portal at this address: to be pasted as it is. */
export const commandsFor = (portal: string, year: number) =>
  ({
    read: `curl -sf ${portal}/api/v1/progress
curl -sf "${portal}/api/v1/series?indicator=population-5g"`,

    table: `curl -sf -o tien-do.csv "${portal}/api/v1/progress/table?format=csv"`,

    token: `CLIENT=api-vnpt KEY=api-vnpt.pem ISSUER=https://…/realms/ha-tang-so
b64() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
NOW=$(date +%s)
HEAD=$(printf '{"alg":"PS256","kid":"%s-1"}' $CLIENT | b64)
BODY=$(printf '{"iss":"%s","sub":"%s","aud":"%s","jti":"%s","iat":%s,"exp":%s}' \\
  $CLIENT $CLIENT $ISSUER $(openssl rand -hex 16) $NOW $((NOW + 60)) | b64)
SIGNATURE=$(printf %s.%s $HEAD $BODY | openssl dgst -sha256 -sign $KEY \\
  -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 | b64)
TOKEN=$(curl -sf $ISSUER/protocol/openid-connect/token -d grant_type=client_credentials \\
  -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \\
  -d client_assertion=$HEAD.$BODY.$SIGNATURE | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,

    send: `cat > plan.json <<PLAN
{"obligation": "operator-plan", "year": ${year}, "narrative": "Kế hoạch năm ${year}"}
PLAN
send() { curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
  -H "Idempotency-Key: $1" --data-binary @plan.json "${portal}/api/v1/submissions$2"; }
send try-1 '?validateOnly=true'
send plan-${year} '' > answer.json`,

    check: `curl -sf -o keys.json ${portal}/api/v1/receipt-keys
./verify-receipt answer.json --keys keys.json --body plan.json`,
  }) as const;
