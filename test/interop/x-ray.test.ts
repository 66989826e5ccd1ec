/** AWS X-Ray: its own SDK, and Powertools' tracer, which stands on it. */
import { Tracer } from "@aws-lambda-powertools/tracer";
import type { HttpRequest } from "@smithy/core/transport";
import AWSXRay from "aws-xray-sdk-core";
import { CreateRelationshipCommand, GetRelationshipCommand, type PartnerCentralChannelClient } from "partnercentral-channel";
import { Emulator, emulatorRequestHandler } from "partnercentral-channel/emulator";
import { afterEach, describe, expect, test, vi } from "vitest";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf, testClient } from "../support/test-client.js";

const missing = { catalog: "Sandbox", programManagementAccountIdentifier: "pma-sandbox000001", identifier: "rs-9999999999999" };

function recordingClient() {
  const emulator = new Emulator();
  const requests: HttpRequest[] = [];
  const inner = emulatorRequestHandler(emulator);
  const requestHandler = { handle: (request: HttpRequest) => (requests.push(request), inner.handle(request)) };
  return { emulator, requests, client: testClient({ requestHandler, region: "eu-west-1" }) };
}

/** Runs what is to be traced, in a segment of its own. */
async function inSegment(run: (segment: InstanceType<typeof AWSXRay.Segment>) => Promise<void>): Promise<void> {
  const segment = new AWSXRay.Segment("test");
  await AWSXRay.getNamespace().runPromise(async () => {
    AWSXRay.setSegment(segment);
    await run(segment);
  });
}

/** What a segment holds of the calls that were made in it. */
function subsegmentsOf(segment: InstanceType<typeof AWSXRay.Segment>): Record<string, unknown>[] {
  const { subsegments } = JSON.parse(segment.toString()) as { subsegments?: Record<string, unknown>[] };
  return subsegments ?? [];
}

describe("captureAWSv3Client", () => {
  test("records each call with service, operation, region, request id, status and the number of attempts", () =>
    inSegment(async (segment) => {
      const { client, emulator, requests } = recordingClient();
      AWSXRay.captureAWSv3Client(client);
      emulator.failNext({ error: "ThrottlingException" });
      const { $metadata } = await client.send(new CreateRelationshipCommand(relationshipInput()));
      const [subsegment] = subsegmentsOf(segment);
      expect(subsegment).toMatchObject({
        name: "PartnerCentralChannel",
        namespace: "aws",
        aws: { operation: "CreateRelationship", region: "eu-west-1", request_id: $metadata.requestId, retries: 2 },
        http: { response: { status: 200 } },
      });
      const traced = requests.map(({ headers }) => headers["X-Amzn-Trace-Id"] ?? headers["x-amzn-trace-id"]);
      expect(traced).toEqual(
        Array.from({ length: 2 }, () => expect.stringContaining(`Root=${segment.trace_id};Parent=${String(subsegment?.["id"])}`)),
      );
    }));

  test("records what a call failed with", () =>
    inSegment(async (segment) => {
      const { client } = recordingClient();
      AWSXRay.captureAWSv3Client(client);
      const error = (await rejectionOf(client.send(new GetRelationshipCommand(missing)))) as Error & { $metadata: { requestId: string } };
      expect(subsegmentsOf(segment)).toMatchObject([
        {
          name: "PartnerCentralChannel",
          error: true,
          aws: { operation: "GetRelationship", request_id: error.$metadata.requestId },
          http: { response: { status: 400 } },
          cause: { exceptions: [{ type: "ResourceNotFoundException", message: error.message }] },
        },
      ]);
    }));
});

describe("Powertools' tracer", () => {
  afterEach(() => vi.unstubAllEnvs());

  test("records the calls of a client in the segment that is there, and names itself in the user agent", async () => {
    vi.stubEnv("AWS_EXECUTION_ENV", "AWS_Lambda_nodejs20.x");
    vi.stubEnv("_X_AMZN_TRACE_ID", "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=557abcec3ee5a047;Sampled=1");
    const tracer = new Tracer({ serviceName: "test", captureHTTPsRequests: false });
    const { client, requests } = recordingClient();
    const traced: PartnerCentralChannelClient = tracer.captureAWSv3Client(client);
    await inSegment(async (segment) => {
      await traced.send(new CreateRelationshipCommand(relationshipInput()));
      expect(subsegmentsOf(segment)).toMatchObject([{ name: "PartnerCentralChannel", aws: { operation: "CreateRelationship" } }]);
    });
    expect(requests[0]?.headers["user-agent"]).toContain("PT/tracer/");
  });
});
