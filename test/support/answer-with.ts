import { http, HttpResponse } from "msw";
import { network } from "#platform";

const serviceUrl = "https://partnercentral-channel.global.api.aws/";

/** Answers the requests to a URL with these, one after another, the last again and again, and keeps what was asked. */
export function answerWith(answers: readonly (() => Response)[], url: string = serviceUrl): Request[] {
  const requests: Request[] = [];
  network.use(
    http.post(url, ({ request }) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push(request.clone());
      return answer?.();
    }),
  );
  return requests;
}

/** An answer of any status, with a JSON body. */
export const answer =
  (status: number, body: unknown, headers: Record<string, string> = {}): (() => Response) =>
  () =>
    HttpResponse.json(body as Record<string, unknown>, { status, headers: { "x-amzn-requestid": "request-1", ...headers } });

export const relationshipDetail = {
  arn: "arn:aws:partnercentral:us-east-1:111122223333:catalog/Sandbox/program-management-account/pma-sandbox000001/relationship/rs-0000000000001",
  id: "rs-0000000000001",
};

export const ok: () => Response = answer(200, { relationshipDetail });
export const throttled: () => Response = answer(400, { __type: "ThrottlingException", message: "Rate exceeded" });
export const brokenConnection = (): Response => HttpResponse.error();
