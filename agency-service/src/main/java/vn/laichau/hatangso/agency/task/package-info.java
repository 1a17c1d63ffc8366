/** What agencies are asked to do, by the plan or by the coordinator, and who is responsible on which day. */
package vn.laichau.hatangso.agency.task;
