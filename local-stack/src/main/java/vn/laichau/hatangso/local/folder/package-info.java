/** The data folder: who holds it, how it was created, and the secrets generated in it. */
package vn.laichau.hatangso.local.folder;
