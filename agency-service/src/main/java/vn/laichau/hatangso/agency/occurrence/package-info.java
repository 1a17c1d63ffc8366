/** Work on tasks: an occurrence for each responsible agency and period, moved by guarded verbs. */
package vn.laichau.hatangso.agency.occurrence;
