import process from "node:process";

/** No test sees the AWS settings of the machine it runs on. */
for (const name of Object.keys(process.env)) {
  if (name.startsWith("AWS_") || name === "_X_AMZN_TRACE_ID") delete process.env[name];
}
process.env["AWS_CONFIG_FILE"] = "/nowhere/config";
process.env["AWS_SHARED_CREDENTIALS_FILE"] = "/nowhere/credentials";
process.env["AWS_EC2_METADATA_DISABLED"] = "true";
