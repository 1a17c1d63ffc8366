/** What people say of targets that no number decides. */
package vn.laichau.hatangso.indicator.definition.judgement;
