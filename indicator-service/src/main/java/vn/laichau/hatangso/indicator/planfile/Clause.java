package vn.laichau.hatangso.indicator.planfile;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;

import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A numbered place of the plan's text (điểm): a heading, what stands there, or both.
 *
 * @param title null where the plan has no heading
 * @param quote the text word by word, with a line for each paragraph; null below a heading alone
 * @param corrected the text as it is meant, where it was scanned with a mistake
 * @param en the text in English
 */
record Clause(String clause, @Json Text title, String quote, String corrected, String en) {

    public Clause {
        member("clause", clause);
        if (title == null) {
            member("quote", quote);
        }
        if (quote != null) {
            member("en", en);
        }
    }
}
