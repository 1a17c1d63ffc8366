/** An official document before it becomes a file: its blocks in the order of Decree 30/2020/NĐ-CP, of no format yet. */
package vn.laichau.hatangso.reporting.document.model;
