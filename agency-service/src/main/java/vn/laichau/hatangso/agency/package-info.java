/**
 * Who owes what: agencies, tasks, obligations with their deadlines, submissions with their receipts, obstacles and decisions,
 * budget, registers.
 */
package vn.laichau.hatangso.agency;
