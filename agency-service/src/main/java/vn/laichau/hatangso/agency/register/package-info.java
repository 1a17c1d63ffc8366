/** What all registers share: entries with an owner, a life in steps, a revision, and a history written with each change. */
package vn.laichau.hatangso.agency.register;
