import { neverArrived, type Outcome } from "../errors/index.js";
import type { Deadline } from "../timers.js";

/** What is known of one call while it runs: whether a request may have arrived, and what ends it. */
export class Call {
  /** Aborted when the call is over before it ended by itself; its reason is the error. */
  readonly end: AbortController = new AbortController();
  /** Ends one attempt; set while there is one. */
  attemptSignal: AbortSignal | undefined;
  /** When the call has to be over; a wait for the quota is no part of it. */
  deadline: Deadline | undefined;
  private openRequests = 0;
  private mayHaveArrived = false;
  private wasRejected = false;

  /** Sends a request, and remembers what its end says about what the service did. */
  async track<Answer extends { readonly response: { readonly statusCode: number } }>(send: () => Promise<Answer>): Promise<Answer> {
    this.openRequests += 1;
    try {
      const answer = await send();
      if (isRefusal(answer?.response?.statusCode)) this.wasRejected = true;
      else this.mayHaveArrived = true;
      return answer;
    } catch (error) {
      this.mayHaveArrived ||= !neverArrived(error);
      throw error;
    } finally {
      this.openRequests -= 1;
    }
  }

  /** What became of the request, as far as anybody can know. */
  get outcome(): Outcome {
    if (this.mayHaveArrived || this.openRequests > 0) return "unknown";
    return this.wasRejected ? "rejected" : "not-sent";
  }
}

/** The service, or something before it, said that it did nothing. */
function isRefusal(status: unknown): boolean {
  return typeof status === "number" && status >= 300 && status <= 499;
}
