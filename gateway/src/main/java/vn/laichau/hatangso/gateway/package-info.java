/** The only entrance of the suite: who comes in, where a call goes, and the portal that people see. It has no domain and no database. */
package vn.laichau.hatangso.gateway;
