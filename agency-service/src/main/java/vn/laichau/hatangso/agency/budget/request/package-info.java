/** What agencies ask for their tasks, and what becomes of it. */
package vn.laichau.hatangso.agency.budget.request;
