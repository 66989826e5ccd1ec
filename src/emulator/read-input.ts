import { fromJson, isMembers, required, type Shape, structure, timestamp } from "../schema/index.js";

/**
 * A JSON input as the service reads it: the members it knows and no others, in the order of the model, without those that are
 * null, and Dates where the model has timestamps. What is of a wrong form stays as it is, to be refused.
 */
export function readInput(shape: Shape, json: unknown): unknown {
  switch (shape.type) {
    case "structure":
    case "union":
      return isMembers(json) ? readMembers(shape.members, json) : json;
    case "list":
      return Array.isArray(json) ? json.map((item) => readInput(shape.member, item)) : json;
    case "timestamp":
      return toDate(json);
    case "integer":
    case "string":
      return json;
  }
}

function readMembers(members: Readonly<Record<string, { readonly shape: Shape }>>, json: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(members)
      .filter(([name]) => Object.hasOwn(json, name) && json[name] !== null)
      .map(([name, { shape }]) => [name, readInput(shape, json[name])]),
  );
}

const holder = structure<{ date: Date }>({ date: required(timestamp()) });

function toDate(json: unknown): unknown {
  const decoded = fromJson(holder, { date: json });
  return "value" in decoded ? decoded.value["date"] : json;
}
