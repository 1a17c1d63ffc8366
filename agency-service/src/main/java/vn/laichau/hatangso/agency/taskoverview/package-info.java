/** All tasks at one look: as a tree of the plan's clauses, and counted by agency. */
package vn.laichau.hatangso.agency.taskoverview;
