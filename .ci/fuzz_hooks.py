"""What the fuzzer can't know of our services: how a line-by-line body is sent, and which places exist."""

import json

import schemathesis

KELURAHAN = "35.76.03.1002"
FINDING = {"text": "Satu keluarga kena PHK, anaknya tidak masuk sekolah", "area": KELURAHAN}


@schemathesis.serializer("application/x-ndjson", "text/csv")
def lines(ctx, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


@schemathesis.hook
def map_body(ctx, body):
    """Every other finding lies in a place that exists, or nearly all would be refused for their area alone."""
    if isinstance(body, dict) and isinstance(body.get("area"), str) and len(body["area"]) % 2:
        return {**body, "area": KELURAHAN, **({"posyandu": KELURAHAN + ".001"} if body.get("posyandu") else {})}
    if isinstance(body, str) and len(body) % 2 and "x-ndjson" in str(ctx.operation.definition.raw):
        return json.dumps(FINDING) + "\n" + body
    return body
