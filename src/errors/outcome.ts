/**
 * What became of what was asked for: `not-sent`, nothing reached the wire; `rejected`, the service said no and did nothing;
 * `unknown`, it may have been applied: send it again with the token at `$metadata.clientToken`, or look.
 */
export type Outcome = "not-sent" | "rejected" | "unknown";
