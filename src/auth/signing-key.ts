import { hashing } from "#runtime";
import { service } from "../service.js";

interface Scope {
  readonly secretAccessKey: string;
  /** `20260102` */
  readonly day: string;
  readonly region: string;
}

interface SigningKey extends Scope {
  readonly sign: (text: string) => string;
}

const mostKept = 8;
/** The newest first. Reachable from nothing; those of rotated credentials go with the day at the latest. */
let kept: readonly SigningKey[] = [];

/** What signs a text for this service, derived once for a secret, day and region. */
export function signingKey({ secretAccessKey, day, region }: Scope): (text: string) => string {
  for (const key of kept) if (key.secretAccessKey === secretAccessKey && key.day === day && key.region === region) return key.sign;
  const sign = hashing.hmacWith(`AWS4${secretAccessKey}`, [day, region, service.signingName, "aws4_request"]);
  kept = [{ secretAccessKey, day, region, sign }, ...kept.filter((key) => key.day === day)].slice(0, mostKept);
  return sign;
}
