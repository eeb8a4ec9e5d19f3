"""What a page of ours may load, as browsers are told (https://www.w3.org/TR/CSP3/)."""

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; "
    "worker-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""What stands beside it, nothing that stands in it."""
