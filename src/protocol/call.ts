import type { HttpResponse } from "@smithy/types";
import type { Deadline } from "../deadline.js";
import { Ending } from "../ending.js";
import { type ChannelResponseMetadata, neverArrived, type Outcome, type TraceStart } from "../errors/index.js";
import { tryCatch } from "../try-catch.js";
import { responseMetadata } from "./response-metadata.js";
import { Secrets } from "./secrets.js";

/** What is known of one call while it runs: whether a request may have arrived, and what ends it. */
export class Call {
  /** What began it, when the command was sent. */
  readonly begin: TraceStart | undefined;
  /** Aborted when the call is over before it ended by itself; its reason is the error. */
  readonly end: Ending = new Ending();
  /** Ends one attempt; set while there is one. */
  attempt: Ending | undefined;
  /** When the call has to be over; a wait for the quota is no part of it. */
  deadline: Deadline | undefined;
  /** What is to be done when it is over. */
  cleanUps: (() => void)[] | undefined;
  /** The pauses between its attempts, in milliseconds. */
  totalRetryDelay = 0;
  /** Of all its requests. */
  readonly secrets: Secrets = new Secrets();
  /** How many requests it has sent. */
  requests = 0;
  private openRequests = 0;
  private mayHaveArrived = false;
  private wasRejected = false;
  /** The head of the answer to the last request, if it has one. */
  private answer: HttpResponse | undefined;

  constructor(begin?: TraceStart) {
    this.begin = begin;
  }

  /** Sends a request, and remembers what its end says about what the service did. */
  track<Answer extends { readonly response: HttpResponse }>(request: unknown, send: () => Promise<Answer>): Promise<Answer> {
    this.requests += 1;
    const number = this.requests;
    this.openRequests += 1;
    this.answer = undefined;
    this.secrets.add(request);
    return tryCatch(
      send,
      (answer) => {
        // One that comes late, from a handler that ignores its signal, is none of the attempt that is under way.
        if (number === this.requests) this.answer = answer?.response;
        if (isRefusal(answer?.response?.statusCode)) this.wasRejected = true;
        else this.mayHaveArrived = true;
        this.openRequests -= 1;
        return answer;
      },
      (error) => {
        this.openRequests -= 1;
        this.mayHaveArrived ||= !neverArrived(error);
        throw error;
      },
    );
  }

  /** What became of the request, as far as anybody can know. */
  get outcome(): Outcome {
    if (this.mayHaveArrived || this.openRequests > 0) return "unknown";
    return this.wasRejected ? "rejected" : "not-sent";
  }

  /** For an error that the retry has not described. */
  get metadata(): ChannelResponseMetadata {
    const { requests: attempts, totalRetryDelay, answer } = this;
    return { ...(answer && responseMetadata(answer, this.secrets)), attempts, totalRetryDelay };
  }
}

/** The service, or something before it, said that it did nothing. */
function isRefusal(status: unknown): boolean {
  return typeof status === "number" && status >= 300 && status <= 499;
}
