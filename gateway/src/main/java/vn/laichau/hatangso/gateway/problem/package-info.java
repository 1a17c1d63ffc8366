/** How the gateway refuses, and the pages that explain every problem of the suite. */
package vn.laichau.hatangso.gateway.problem;
