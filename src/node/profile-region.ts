/**
 * The region of the profile in use, from the shared config file; `undefined` where there is none. Read only when neither
 * the client nor `AWS_REGION` says which: it decides the partition, so a GovCloud profile must not end up elsewhere.
 */
export async function profileRegion(profile: string | undefined): Promise<string | undefined> {
  const { loadConfig, NODE_REGION_CONFIG_FILE_OPTIONS } = await import("@smithy/core/config");
  const load = loadConfig<string | undefined>(
    {
      environmentVariableSelector: () => undefined,
      configFileSelector: (section) => section["region"],
      default: undefined,
    },
    { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...(profile !== undefined && { profile }) },
  );
  return load();
}
