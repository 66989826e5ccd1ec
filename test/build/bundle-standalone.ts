export async function bundleStandalone(): Promise<void> {}
