/** How clients change what is there: merge patches over the form that they read. */
package vn.laichau.hatangso.indicator.patch;
