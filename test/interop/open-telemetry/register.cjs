/** Loaded before a program: OpenTelemetry, whose spans are printed as JSON when the program ends. */
const process = require("node:process");
const { AwsInstrumentation } = require("@opentelemetry/instrumentation-aws-sdk");
const { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } = require("@opentelemetry/sdk-trace-node");

const exporter = new InMemorySpanExporter();
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
// It begins to work by being made.
new AwsInstrumentation();

process.on("exit", () => {
  const spans = exporter.getFinishedSpans().map((span) => {
    const { name, attributes, status } = span;
    return { name, attributes, status, id: span.spanContext().spanId };
  });
  console.log(JSON.stringify(spans));
});
