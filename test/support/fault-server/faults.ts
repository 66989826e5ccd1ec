/** What the fault server can do with a request, by name. */
import { Buffer } from "node:buffer";
import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import type { RawRequest } from "./http.js";
import { answer, chunk, drip, head, writeAll } from "./http.js";

interface FaultContext {
  readonly request: RawRequest;
  /** Where nothing must arrive. */
  readonly elsewhere: string;
}

type Fault = (socket: Socket, context: FaultContext) => void;

const megabyte = Buffer.alloc(1024 * 1024, 32);
const success = JSON.stringify({ relationshipDetail: { arn: "arn:aws:partnercentral:us-east-1:1:r", id: "rs-0000000000001" } });
const deep = (start: string, end: string): string => start.repeat(50_000) + end.repeat(50_000);

/** Members that are to steer nothing. */
const hostileMembers = `{"__type":"ConflictException","message":"m","__proto__":{"polluted":true},"constructor":{"name":"x"},"$metadata":{"attempts":99},
"$fault":"server","$retryable":{"throttling":true},"$response":{"statusCode":200},"stack":"s","name":"n","kind":"k","outcome":"not-sent","cause":"c","code":"ThrottlingException",
"toString":"t","resourceId":"rs-1","resourceType":"Relationship"}`;

/** Bodies that an answer of any status may have, by name. */
const bodies: Readonly<Record<string, string | Buffer>> = {
  ok: success,
  html: "<html><body><h1>502 Bad Gateway</h1></body></html>",
  text: "upstream connect error",
  empty: "",
  null: "null",
  array: '[{"__type":"ConflictException"}]',
  string: '"ConflictException"',
  truncated: '{"__type":"ConflictException","mess',
  conflict: '{"__type":"ns#ConflictException:http://x/","message":"There.","resourceId":"rs-1","resourceType":"Relationship"}',
  throttled: '{"__type":"ThrottlingException","message":"Rate exceeded"}',
  wrongTypes: '{"__type":{"a":1},"code":7,"message":["m"],"relationshipDetail":{"arn":1,"id":{}}}',
  oddType: '{"__type":"<script>\\r\\nx: y","message":"m"}',
  hostile: hostileMembers,
  hostileSuccess: `{"__proto__":{"polluted":true},"relationshipDetail":{"arn":"a","id":"rs-1","__proto__":{"x":1},"constructor":1},"$metadata":{"requestId":"no"}}`,
  deepArray: `{"__type":"ConflictException","message":"m","relationshipDetail":{"arn":"a","id":"rs-1"},"x":${deep("[", "]")}}`,
  deepObject: `{"__type":"ConflictException","message":"m","relationshipDetail":{"arn":"a","id":"rs-1"},"x":${deep('{"a":', "}").replace(":}", ":1}")}}`,
  deepUnclosed: "[".repeat(50_000),
  numbers: '{"relationshipDetail":{"arn":1e999,"id":-0}}',
  bom: `\uFEFF${success}`,
  brokenUtf8: Buffer.from([0x22, 0xff, 0xfe, 0x22]),
};

const connectionFaults: Readonly<Record<string, Fault>> = {
  resetBeforeHead: (socket) => socket.resetAndDestroy(),
  closeBeforeHead: (socket) => socket.end(),
  resetInHead: (socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-ty", () => socket.resetAndDestroy()),
  resetAfterHead: (socket) => socket.write(head(200, { "content-length": 100 }), () => socket.resetAndDestroy()),
  closeInBody: (socket) => socket.end(`${head(200, { "content-length": 1000 })}${success}`),
  cutChunk: (socket) => socket.end(`${head(200, { "transfer-encoding": "chunked" })}ff\r\n{"rel`),
  never: () => undefined,
  dripHead: (socket) => drip(socket, "HTTP/1.1 200 OK\r\nx-slow: ", "a"),
  dripBody: (socket) => drip(socket, head(200, { "transfer-encoding": "chunked" }), "1\r\n \r\n"),
  stallInBody: (socket) => socket.write(`${head(200, { "content-length": 1000 })}${success}`),
  slowBody: (socket) => socket.write(head(200, { "content-length": success.length }), () => setTimeout(() => socket.write(success), 600)),
  tooShortLength: (socket) => socket.write(`${head(200, { "content-length": success.length - 5 })}${success}`),
  hugeHeaders: (socket) => socket.write(answer(200, success, { "x-huge": "h".repeat(200 * 1024) })),
  notHttp: (socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n\r\n"),
  twice: (socket) => socket.write(Buffer.concat([answer(200, success), answer(500, "{}")])),
  twiceLate: (socket) => socket.write(answer(200, success), () => setTimeout(() => socket.write(answer(500, "{}")), 20)),
  closeAfter: (socket) => socket.write(answer(200, success), () => socket.end()),
  continueFirst: (socket) => socket.write(Buffer.concat([Buffer.from("HTTP/1.1 100 Continue\r\n\r\n"), answer(200, success)])),
  hintsFirst: (socket) =>
    socket.write(Buffer.concat([Buffer.from("HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n"), answer(200, success)])),
  switching: (socket) => socket.write("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n"),
  /** Sends back whatever it was sent. */
  echo: (socket, { request }) => {
    const all = JSON.stringify(request.headers);
    const body = { __type: "AccessDeniedException", message: `No: ${all}`, reason: all };
    socket.write(
      answer(403, JSON.stringify(body), {
        "x-amzn-requestid": request.headers["authorization"] ?? "",
        "x-echo": all.replace(/[^ -~]/g, ""),
      }),
    );
  },
};

/** Bodies that are made while they are read: `[status, times, piece, headers]`. */
function stream(socket: Socket, status: number, { megabytes, gzip }: { megabytes: number; gzip: boolean }): void {
  socket.write(head(status, { "transfer-encoding": "chunked", ...(gzip && { "content-encoding": "gzip" }) }));
  let left = megabytes;
  writeAll(socket, () => {
    left -= 1;
    return left < 0 ? undefined : chunk(megabyte);
  });
}

let bomb: Buffer | undefined;
/** Some hundred kilobytes that unpack to 200 MB. */
function gzipBomb(): Buffer {
  bomb ??= gzipSync(Buffer.alloc(200 * 1024 * 1024, 32));
  return bomb;
}

/** `200-html`, `500-gzipped-conflict`, `503-huge`, `307-redirect`; or the name of a fault of the connection. */
export function faultNamed(name: string): Fault {
  const known = connectionFaults[name];
  if (known !== undefined) return known;
  const [, status = "", kind = ""] = /^(\d+)-(.+)$/.exec(name) ?? [];
  const code = Number(status);
  if (kind === "huge") return (socket) => stream(socket, code, { megabytes: 50, gzip: false });
  if (kind === "endless") return (socket) => stream(socket, code, { megabytes: Number.POSITIVE_INFINITY, gzip: false });
  if (kind === "bomb") return (socket) => socket.write(answer(code, gzipBomb(), { "content-encoding": "gzip" }));
  if (kind === "redirect") return (socket, { elsewhere }) => socket.write(answer(code, "", { location: elsewhere }));
  if (kind === "brokengzip") return (socket) => socket.write(answer(code, "no gzip, whatever it says", { "content-encoding": "gzip" }));
  if (kind === "cutgzip") return (socket) => socket.write(answer(code, gzipSync(success).subarray(0, 30), { "content-encoding": "gzip" }));
  const gzipped = /^gzipped-(.+)$/.exec(kind);
  const body = bodies[gzipped?.[1] ?? kind];
  if (body === undefined) throw new Error(`There is no fault ${name}.`);
  return (socket) => socket.write(gzipped ? answer(code, gzipSync(body), { "content-encoding": "gzip" }) : answer(code, body));
}
