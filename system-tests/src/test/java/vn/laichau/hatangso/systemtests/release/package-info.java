/** The steps that a release takes before its pods serve, run as the Jobs of k8s run them: from the packaged services. */
package vn.laichau.hatangso.systemtests.release;
