/** Where a member stands: `tags[0].key`. */
export function memberPath(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
