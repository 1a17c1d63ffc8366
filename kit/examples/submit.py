"""Submits a plan (JSON) by Python's own library and keeps its receipt: python3 submit.py plan.json

Ends with 1 where the suite refuses. With 4 nobody answered: run it again, for the key is made of the content, and one
submission arrives.
"""
import hashlib
import http.client
import json
import os
import sys
import time
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

OPEN = ("MISSING", "DRAFT", "RETURNED", "OVERDUE")
PASSING = (408, 429, 502, 503, 504)
IN_PROGRESS = ("idempotency-key-in-progress", "obligation-in-progress")


class Refused(Exception):
    def __init__(self, words):
        super().__init__(words)
        self.code = json.loads(words).get("code") if words.startswith("{") else None


def setting(name):
    return os.environ["HA_TANG_SO_" + name]


def ask(address, body=None, headers={}):
    """Waits a minute for what passes."""
    for pause in (1, 2, 4, 8, 16, 32, None):
        try:
            with urlopen(Request(address, body, headers), timeout=60) as answer:
                return json.load(answer)
        except HTTPError as answer:
            failed, refused = answer, Refused(answer.read().decode())
            if answer.code not in PASSING and refused.code not in IN_PROGRESS:
                raise refused
        except (OSError, http.client.HTTPException) as broken:
            failed = broken
        if pause is None:
            raise failed
        time.sleep(pause)


class Suite:
    """The API as the client of the settings; a token is renewed before it ends."""

    renewal = 0

    def token(self):
        if time.monotonic() >= self.renewal:
            form = {
                "grant_type": "client_credentials",
                "client_id": setting("CLIENT"),
                "client_secret": Path(setting("SECRET_FILE")).read_text().strip(),
            }
            granted = ask(setting("ISSUER") + "/protocol/openid-connect/token", urlencode(form).encode())
            self.bearer = granted["access_token"]
            self.renewal = time.monotonic() + granted["expires_in"] - 30
        return self.bearer

    def ask(self, path, body=None, **headers):
        headers |= {"Authorization": f"Bearer {self.token()}", "Content-Type": "application/json"}
        return ask(setting("URL") + "/api/v1" + path, body, headers)


def main(file):
    suite = Suite()
    body = file.read_bytes()
    hash = hashlib.sha256(body).hexdigest()

    for deadline in suite.ask(f"/deadlines?year={json.loads(body)['year']}")["items"]:
        for own in deadline.get("organisations", []):
            if own["state"] in OPEN:
                print(deadline["obligation"]["code"], own["state"], own.get("onTimeBefore", deadline.get("onTimeBefore")))

    try:
        suite.ask("/submissions?validateOnly=true", body)
    except Refused as refused:
        # Sent before, where a run heard no answer: sent again under its key it gives the same one.
        if refused.code != "obligation-already-sent":
            raise
    submission = suite.ask("/submissions", body, **{"Idempotency-Key": hash})

    receipt = suite.ask("/receipts/" + submission["receipt"]["number"])
    Path(f"{file}.receipt.jws").write_text(receipt["jws"])
    checked = suite.ask("/receipts/check", json.dumps({"jws": receipt["jws"]}).encode())
    if not checked["valid"] or checked["sha256"] != hash:
        raise Refused(json.dumps(checked))
    print(receipt["number"])


try:
    main(Path(sys.argv[1]))
except Refused as refused:
    print(refused, file=sys.stderr)
    sys.exit(1)
except (OSError, http.client.HTTPException) as silent:
    print(silent, file=sys.stderr)
    sys.exit(4)
