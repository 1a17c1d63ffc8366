/** The suite watched by the Prometheus of the system, with the rules and the dashboard of k8s. */
package vn.laichau.hatangso.local.observe;
