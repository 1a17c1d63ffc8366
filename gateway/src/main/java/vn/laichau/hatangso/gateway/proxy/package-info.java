/** Where a call goes: the allow-list, and the streams to the services and back. */
package vn.laichau.hatangso.gateway.proxy;
