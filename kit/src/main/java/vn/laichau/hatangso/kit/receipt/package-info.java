/** The check of a receipt without any server; the command {@code verify-receipt} runs it from source. */
package vn.laichau.hatangso.kit.receipt;
