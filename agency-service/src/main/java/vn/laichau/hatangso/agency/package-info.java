/** Who owes what: agencies, tasks, duties with their deadlines, submissions with their receipts, obstacles. */
package vn.laichau.hatangso.agency;
