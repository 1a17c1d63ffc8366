#!/usr/bin/env bash
# Submits a plan (JSON) by curl and keeps its receipt: ./submit.sh plan.json
# Ends with 1 where the suite refuses. With 4 nobody answered: run it again, for the key is made of the content, and one
# submission arrives. Secret and token stand in no argument, where others of the machine could read them.
set -euo pipefail
plan=$1
api=$HA_TANG_SO_URL/api/v1
hash=$(sha256sum < "$plan" | cut -d' ' -f1)
year=$(sed -n 's/.*"year": *\([0-9]*\).*/\1/p' "$plan")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Prints the answer, and waits half a minute for what passes.
ask() {
  local status
  status=$(curl -sS --max-time 60 --retry 5 --retry-all-errors -o "$work/answer" -w '%{http_code}' "$@") || exit 4
  [[ $status == 2?? ]] && cat "$work/answer" && return
  cat "$work/answer" >&2
  if [[ $status == 5?? || $status == 408 || $status == 429 ]] || grep -q '"code":"[a-z-]*-in-progress"' "$work/answer"; then
    exit 4
  fi
  exit 1
}
member() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }
post() { ask -H @"$work/token" -H 'Content-Type: application/json' "$@"; }

# sign in: a token is good for five minutes
printf %s "$(< "$HA_TANG_SO_SECRET_FILE")" \
  | ask -d grant_type=client_credentials -d "client_id=$HA_TANG_SO_CLIENT" --data-urlencode client_secret@- \
    "$HA_TANG_SO_ISSUER/protocol/openid-connect/token" | member access_token | sed 's/^/Authorization: Bearer /' > "$work/token"

# what is owed, by when
ask -H @"$work/token" "$api/deadlines?year=$year"
echo

# check: nothing is stored; it was sent before where a run heard no answer
checked=$(post --data-binary @"$plan" "$api/submissions?validateOnly=true" 2>&1) || {
  failed=$?
  grep -q '"code":"obligation-already-sent"' <<< "$checked" || { echo "$checked" >&2; exit $failed; }
}

# send once, fetch the receipt
number=$(post -H "Idempotency-Key: $hash" --data-binary @"$plan" "$api/submissions" | member number)
ask -H @"$work/token" "$api/receipts/$number" | member jws > "$plan.receipt.jws"

# verify: ours, and of this content
checked=$(post -d "{\"jws\":\"$(< "$plan.receipt.jws")\"}" "$api/receipts/check")
grep -q '"valid":true' <<< "$checked" && grep -q "\"sha256\":\"$hash\"" <<< "$checked" || { echo "$checked" >&2; exit 1; }
echo "$number"
