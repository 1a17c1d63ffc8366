/** What the cube is made of, in the forms of SDMX: flow, structure, concepts, code lists and constraint. */
package vn.laichau.hatangso.indicator.sdmx.structure;
