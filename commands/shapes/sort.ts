import { enumeration, required, type ShapeOf, structure } from "../../src/schema/index.js";

/** From the oldest to the newest, or the other way round. */
export const SortOrder = { ASCENDING: "Ascending", DESCENDING: "Descending" } as const;
/** From the oldest to the newest, or the other way round. */
export type SortOrder = (typeof SortOrder)[keyof typeof SortOrder];

/** How a list is sorted; both members are needed. */
export interface Sort<Name extends string> {
  /** Which end comes first. */
  sortOrder: SortOrder;
  /** What is compared. */
  sortBy: Name;
}

const sortOrder: ShapeOf<SortOrder> = enumeration("Ascending Descending");

/** The one shape of all sorts, as all lists know the same name; once one knows another, that one does not compile. */
export const sort: ShapeOf<Sort<"UpdatedAt">> = structure<Sort<"UpdatedAt">>({
  sortOrder: required(sortOrder),
  sortBy: required(enumeration("UpdatedAt")),
});

/** How relationships are sorted. */
export type ListRelationshipsSortBase = Sort<ListRelationshipsSortName>;
/** What relationships can be sorted by. */
export const ListRelationshipsSortName = { UPDATED_AT: "UpdatedAt" } as const;
/** What relationships can be sorted by. */
export type ListRelationshipsSortName = (typeof ListRelationshipsSortName)[keyof typeof ListRelationshipsSortName];

/** How program management accounts are sorted. */
export type ListProgramManagementAccountsSortBase = Sort<ListProgramManagementAccountsSortName>;
/** What program management accounts can be sorted by. */
export const ListProgramManagementAccountsSortName = { UPDATED_AT: "UpdatedAt" } as const;
/** What program management accounts can be sorted by. */
export type ListProgramManagementAccountsSortName =
  (typeof ListProgramManagementAccountsSortName)[keyof typeof ListProgramManagementAccountsSortName];
