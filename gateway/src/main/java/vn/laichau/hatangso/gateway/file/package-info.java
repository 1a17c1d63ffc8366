/** Answers that are ready before they are asked for. */
package vn.laichau.hatangso.gateway.file;
