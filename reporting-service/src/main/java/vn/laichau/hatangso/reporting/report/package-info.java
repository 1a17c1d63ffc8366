/** Reports: asked for, collected, kept, and shown to those who may see them. */
package vn.laichau.hatangso.reporting.report;
