/** What the holder of a receipt can show others: the check for everyone, the address and code in a picture, a sheet of paper. */
package vn.laichau.hatangso.agency.receiptcheck;
