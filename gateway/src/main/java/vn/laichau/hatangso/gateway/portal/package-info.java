/** The portal as files: its pages, their parts, and how long a browser may keep them. */
package vn.laichau.hatangso.gateway.portal;
