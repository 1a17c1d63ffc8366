/** What happened to the entries of all registers; lines are added and never changed. */
package vn.laichau.hatangso.agency.register.history;
