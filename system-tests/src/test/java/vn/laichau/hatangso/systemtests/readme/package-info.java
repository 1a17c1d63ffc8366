/** What the README tells newcomers is run and counted. */
package vn.laichau.hatangso.systemtests.readme;
