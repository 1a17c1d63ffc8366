package vn.laichau.hatangso.indicator.imports;

import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * Why a line was rejected.
 *
 * @param line counted from 1 in the file
 * @param field column or member; empty when it is the whole line
 * @param code what, for programs
 * @param detail why, for people
 */
public record LineError(
        int line, String field, String code, @Json Text detail) {}
