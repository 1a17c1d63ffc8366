/** How JSON is read and written everywhere: strictly, exactly and in one Unicode form. */
package vn.laichau.hatangso.chassis.json;
