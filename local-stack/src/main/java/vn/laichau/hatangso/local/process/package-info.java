/** Processes of the stack: started, watched, stopped in order, and found again after the launcher was killed. */
package vn.laichau.hatangso.local.process;
