/** What the gateway alone may say of a call, and by what a service knows that it was the gateway who said it. */
package vn.laichau.hatangso.chassis.proof;
