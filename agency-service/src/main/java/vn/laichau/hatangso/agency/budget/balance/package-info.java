/** What each source of funds has in a year, and how much of it is allotted. */
package vn.laichau.hatangso.agency.budget.balance;
