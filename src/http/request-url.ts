import { HttpRequest } from "@smithy/core/transport";

interface RequestAddress {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
}

/** `example.com`, or `example.com:8443` where the port is not the scheme's. */
export function hostOf({ hostname, port }: Omit<RequestAddress, "protocol">): string {
  return port === undefined ? hostname : `${hostname}:${port}`;
}

/** `https://example.com:8443` */
export function originOf(address: RequestAddress): string {
  return `${address.protocol}//${hostOf(address)}`;
}

/** Where a request goes, for a message; a request may be anything that a middleware made. */
export function destinationOf(request: unknown): string {
  return HttpRequest.isInstance(request) ? originOf(request) : "the endpoint";
}
