/** The main job of the suite, from an operator's submission to the report that tells it. */
package vn.laichau.hatangso.systemtests.mainjob;
