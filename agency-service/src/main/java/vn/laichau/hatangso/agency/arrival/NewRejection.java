package vn.laichau.hatangso.agency.arrival;

import java.time.Instant;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Storable;

/**
 * What the gateway turned away of a submission before it came here.
 *
 * @param path as it was asked for
 * @param validateOnly whether it was only asked beforehand
 * @param arrivedAt when it reached the gateway
 * @param sha256 of the body, in hexadecimal; absent when it was not read to its end
 * @param status of the answer
 * @param reason code of the problem
 */
record NewRejection(
        @Required @Storable(4_096) String path,
        boolean validateOnly,
        @Required Instant arrivedAt,

        @Form(value = "[0-9a-f]{64}", vi = "64 chữ số thập lục phân", en = "64 hexadecimal digits")
        String sha256,

        @Required @Range(least = 400, most = 599) Integer status,

        @Required
        @Form(
                value = "[a-z0-9-]{1,60}",
                vi = "chữ thường, chữ số và dấu gạch nối, tối đa 60 ký tự",
                en = "up to 60 lower-case letters, digits and hyphens")
        String reason) {}
