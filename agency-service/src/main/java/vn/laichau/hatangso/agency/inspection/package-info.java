/** Files from outside, looked through before anything opens them: what would run, fetch, burst or be two things at once. */
package vn.laichau.hatangso.agency.inspection;
