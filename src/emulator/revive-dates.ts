import { fromJson, isMembers, type Shape, structure, required, timestamp } from "../schema/index.js";

/** A copy of a JSON input with Dates where the model has timestamps; what is no timestamp stays as it is, to be refused. */
export function reviveDates(shape: Shape, json: unknown): unknown {
  switch (shape.type) {
    case "structure":
    case "union":
      return isMembers(json) ? reviveMembers(shape.members, json) : json;
    case "list":
      return Array.isArray(json) ? json.map((item) => reviveDates(shape.member, item)) : json;
    case "timestamp":
      return toDate(json);
    case "integer":
    case "string":
      return json;
  }
}

function reviveMembers(members: Readonly<Record<string, { readonly shape: Shape }>>, json: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => {
      const shape = Object.hasOwn(members, name) ? members[name]?.shape : undefined;
      return [name, shape === undefined ? value : reviveDates(shape, value)];
    }),
  );
}

const holder = structure<{ date: Date }>({ date: required(timestamp()) });

function toDate(json: unknown): unknown {
  const decoded = fromJson(holder, { date: json });
  return "value" in decoded ? decoded.value["date"] : json;
}
