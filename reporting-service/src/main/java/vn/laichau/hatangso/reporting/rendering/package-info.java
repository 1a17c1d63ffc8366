/** Where reports are told and rendered: the only way to work that needs much of the heap. */
package vn.laichau.hatangso.reporting.rendering;
