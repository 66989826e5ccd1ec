/** The script of a page; the test calls it. */
import { createRelationship } from "./create-relationship.js";

globalThis.createRelationship = createRelationship;
