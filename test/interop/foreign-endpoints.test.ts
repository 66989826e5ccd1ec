/** Where our commands go from the clients of other packages: to the Channel API, and never to those clients' own service. */
import { CreateRelationshipCommand, sendVia } from "partnercentral-channel";
import { emulatorCredentials } from "partnercentral-channel/emulator";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ForeignClient, foreignClients, misleading, officialClients, otherServices } from "../support/foreign-clients.js";
import { type Loopback, startLoopback } from "../support/loopback.js";
import { relationshipInput } from "../support/relationship-input.js";
import { rejectionOf } from "../support/test-client.js";

let loopback: Loopback;
const clients: ForeignClient[] = [];
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const client of clients.splice(0)) client.destroy();
  await loopback.close();
});

const command = () => new CreateRelationshipCommand(relationshipInput());
const globalHost = "partnercentral-channel.global.api.aws";

/** Whose requests arrive here, whatever host they are for. */
function diverted(client: ForeignClient): ForeignClient {
  client.config.requestHandler = loopback.divert(client.config.requestHandler);
  clients.push(client);
  return client;
}

describe.each(misleading)("from $name", ({ create }) => {
  test("a command goes to the host of the Channel API, signed for it", async () => {
    await sendVia(diverted(create()), command());
    expect(loopback.arrivals).toMatchObject([{ host: globalHost, path: "/", scope: "us-east-1/partnercentral-channel", status: 200 }]);
  });
});

describe.each(otherServices)("from $name", ({ create }) => {
  test.each(["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL_DYNAMODB", "AWS_ENDPOINT_URL_S3"])(
    "a command does not go where the environment sends that client by %s",
    async (name) => {
      vi.stubEnv(name, "http://127.0.0.1:1");
      await sendVia(diverted(create()), command());
      expect(loopback.arrivals).toMatchObject([{ host: globalHost, status: 200 }]);
    },
  );

  test("a command does not go to an endpoint that is set on the config later", async () => {
    const client = diverted(create());
    Object.assign(client.config, {
      endpoint: async () => ({ protocol: "http:", hostname: "127.0.0.1", port: 1, path: "/" }),
      isCustomEndpoint: true,
      serviceConfiguredEndpoint: async () => "http://127.0.0.1:1",
    });
    await sendVia(client, command());
    expect(loopback.arrivals).toMatchObject([{ host: globalHost, status: 200 }]);
  });
});

describe.each(officialClients)("from $name", ({ create }) => {
  test("a command goes to its custom endpoint over HTTP, with the region that it was told", async () => {
    const client = create({ endpoint: loopback.url, region: "eu-central-1" });
    clients.push(client);
    await sendVia(client, command());
    const host = new URL(loopback.url).host;
    expect(loopback.arrivals).toMatchObject([{ host, scope: "eu-central-1/partnercentral-channel", status: 200 }]);
  });

  test.each(["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_PARTNERCENTRAL_CHANNEL"])(
    "a command goes where the environment sends that client by %s",
    async (name) => {
      vi.stubEnv(name, loopback.url);
      const client = create();
      clients.push(client);
      await sendVia(client, command());
      expect(loopback.arrivals).toMatchObject([{ host: new URL(loopback.url).host, status: 200 }]);
    },
  );
});

describe.each(foreignClients)("from $name", ({ create }) => {
  const regions = [
    ["us-east-1", globalHost, "us-east-1"],
    ["eu-central-1", globalHost, "us-east-1"],
    ["us-gov-east-1", "partnercentral-channel.us-gov.api.aws", "us-gov-west-1"],
    ["cn-north-1", "partnercentral-channel.global.api.amazonwebservices.com.cn", "cn-northwest-1"],
  ] as const;

  test.each(regions)("in %s a command goes to %s, signed for %s", async (region, host, signedFor) => {
    await sendVia(diverted(create({ region })), command());
    expect(loopback.arrivals).toMatchObject([{ host, scope: `${signedFor}/partnercentral-channel`, status: 200 }]);
  });

  test.each([
    ["us-east-1", "partnercentral-channel-fips.global.api.aws", "us-east-1"],
    ["us-gov-west-1", "partnercentral-channel-fips.us-gov.api.aws", "us-gov-west-1"],
  ])("with useFipsEndpoint in %s a command goes to %s", async (region, host, signedFor) => {
    await sendVia(diverted(create({ region, useFipsEndpoint: true })), command());
    expect(loopback.arrivals).toMatchObject([{ host, scope: `${signedFor}/partnercentral-channel`, status: 200 }]);
  });

  test("a region with FIPS in its name means the FIPS endpoint, as for the client's own commands", async () => {
    await sendVia(diverted(create({ region: "fips-us-gov-west-1" })), command());
    expect(loopback.arrivals).toMatchObject([
      { host: "partnercentral-channel-fips.us-gov.api.aws", scope: "us-gov-west-1/partnercentral-channel", status: 200 },
    ]);
  });

  test("a signature for another host is refused: the server verifies it", async () => {
    const client = diverted(create({ credentials: async () => emulatorCredentials }));
    const { requestHandler } = client.config;
    client.config.requestHandler = {
      handle: (request, options) => {
        request.headers["host"] = "sts.us-east-1.amazonaws.com";
        return requestHandler.handle(request, options);
      },
    };
    expect(await rejectionOf(sendVia(client, command()))).toMatchObject({ name: "InvalidSignatureException" });
  });
});
