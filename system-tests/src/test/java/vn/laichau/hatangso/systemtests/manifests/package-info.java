/** Checks of the Kubernetes manifests without a cluster: what would be applied is built here from the files and looked at. */
package vn.laichau.hatangso.systemtests.manifests;
