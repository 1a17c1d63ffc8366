package vn.laichau.hatangso.gateway.ratelimit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.gateway.allowlist.Priority;
import vn.laichau.hatangso.gateway.session.Session;

/**
 * Counts calls and says when they are too many. Answers carry the fields of draft-ietf-httpapi-ratelimit-headers-10:
 * {@code RateLimit-Policy} with the rule and {@code RateLimit} with where the caller stands.
 */
@ApplicationScoped
public class RateLimits {

    private static final String ALL = "strangers";

    private final RatePolicy ofAddress;
    private final RatePolicy ofStrangers;
    private final Map<Priority, RatePolicy> ofClient = new EnumMap<>(Priority.class);

    RateLimits(RatesConfiguration rates) {
        ofAddress = new RatePolicy("address", rates.address(), rates.remembered());
        ofStrangers = new RatePolicy(ALL, rates.strangers(), 1);
        ofClient.put(Priority.SUBMISSIONS, policy(Priority.SUBMISSIONS, rates.submissions(), rates));
        ofClient.put(Priority.READS, policy(Priority.READS, rates.reads(), rates));
        ofClient.put(Priority.HEAVY, ofClient.get(Priority.READS));
        ofClient.put(Priority.EXPORTS, policy(Priority.EXPORTS, rates.exports(), rates));
    }

    private static RatePolicy policy(Priority priority, RatesConfiguration.Rate rate, RatesConfiguration rates) {
        return new RatePolicy(priority.label(), rate, rates.remembered());
    }

    /** Before anything is verified: also proofs that are not good cost time. */
    public Optional<ProblemException> refusalOfAddress(RoutingContext context) {
        return refusal(context, ofAddress, ClientKeys.address(context));
    }

    /** When it is known who calls. */
    public Optional<ProblemException> refusalOfClient(RoutingContext context, Session session, Priority priority) {
        return refusal(context, ofClient.get(priority), ClientKeys.client(context, session));
    }

    /** Whether one more refusal of somebody who proved nothing is worth keeping: some are evidence, a flood is not. */
    public boolean isStrangerKept() {
        return ofStrangers.take(ALL).allowed();
    }

    private static Optional<ProblemException> refusal(RoutingContext context, RatePolicy policy, String who) {
        var state = policy.take(who);
        // The last policy that was asked speaks: handlers run in the reverse order of their adding.
        context.addHeadersEndHandler(end -> {
            if (!context.response().headers().contains("RateLimit")) {
                context.response().putHeader("RateLimit-Policy", policy.header());
                context.response().putHeader("RateLimit", state.header());
            }
        });
        return state.allowed()
                ? Optional.empty()
                : Optional.of(CommonProblem.TOO_MANY_REQUESTS.asIs().with("Retry-After", "" + state.waitSeconds()));
    }
}
