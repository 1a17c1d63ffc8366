/** What the members of a body must keep to, stated once on them: bodies are checked by it, and the contract tells it. */
package vn.laichau.hatangso.chassis.content;
