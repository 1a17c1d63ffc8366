package vn.laichau.hatangso.agency.obstacle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.laichau.hatangso.agency.clause.Quotation;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A difficulty as the API shows it.
 *
 * @param causes codes of its causes
 * @param state {@code OPEN}
 * @param source {@code PLAN}: the plan itself names it
 */
public record ObstacleView(
        String code,
        @JsonUnwrapped Quotation quotation,
        Text title,
        List<String> causes,
        List<String> about,
        String state,
        String source) {}
