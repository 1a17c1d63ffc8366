/** The tool of those who send: checks a file, submits it once however often the line breaks, and keeps the receipt. */
package vn.laichau.hatangso.kit;
