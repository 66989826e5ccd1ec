/** A program of Node, which finds endpoint and credentials as it would find those of AWS. */
import { createRelationship } from "./create-relationship.js";

void createRelationship({}).then(console.log);
