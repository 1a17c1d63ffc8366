/** Plants one bug at a time in a copy of the suite and counts how many the tests find. */
package vn.laichau.hatangso.systemtests.mutation;
