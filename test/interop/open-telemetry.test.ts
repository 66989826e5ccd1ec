/** OpenTelemetry's instrumentation patches modules when they are loaded: it runs in a program of its own, with the compiled package. */
import { expect, test } from "vitest";
import { runProgram } from "../support/run-example.js";

const folder = "test/interop/open-telemetry";
interface Span {
  readonly name: string;
  readonly id: string;
  readonly status: { readonly code: number; readonly message?: string };
  readonly attributes: Readonly<Record<string, unknown>>;
}
interface Calls {
  readonly requestId: string;
  readonly message: string;
  readonly activeSpans: readonly string[];
}

const programs = [
  ["an ES module", "program.mjs"],
  ["CommonJS", "program.cjs"],
];

test.each(programs)(
  "a program in %s has a span for each call, with service, operation, region, request id and outcome",
  async (_kind, file) => {
    const { status, output } = await runProgram(`${folder}/${file}`, {
      withEndpoint: true,
      nodeOptions: ["--require", `./${folder}/register.cjs`],
    });
    const [calls, spans] = output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown) as [Calls, Span[]];
    expect(status).toBe(0);
    expect(spans).toMatchObject([
      {
        name: "PartnerCentralChannel.CreateRelationship",
        status: { code: 0 },
        attributes: {
          "rpc.system": "aws-api",
          "rpc.service": "PartnerCentralChannel",
          "rpc.method": "CreateRelationship",
          "cloud.region": "us-east-1",
          "aws.request.id": calls.requestId,
          "http.response.status_code": 200,
        },
      },
      {
        name: "PartnerCentralChannel.GetRelationship",
        status: { code: 2, message: calls.message },
        attributes: { "cloud.region": "us-east-1", "http.response.status_code": 400 },
      },
    ]);
    // What is sent is sent within the span of its call, so that what else is traced finds its parent.
    expect(calls.activeSpans).toEqual(spans.map(({ id }) => id));
  },
);
