/** What the record needs to know of a request: which operation it asks for, and that it was refused. */
package vn.laichau.hatangso.chassis.audit.request;
