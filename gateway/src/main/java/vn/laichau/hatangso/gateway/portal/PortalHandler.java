package vn.laichau.hatangso.gateway.portal;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.gateway.file.PrecompressedFile;
import vn.laichau.hatangso.gateway.problem.ProblemResponses;

/** The addresses of the portal. Its pages are one file that finds its own way in the browser. */
@ApplicationScoped
class PortalHandler {

    private static final List<String> PAGES = List.of(
            "/",
            "/chi-tieu",
            "/chi-tieu/*",
            "/ke-hoach",
            "/dia-ban",
            "/dia-ban/*",
            "/nhiem-vu",
            "/nhiem-vu/*",
            "/nop-ke-hoach",
            "/nop-ke-hoach/*",
            "/tiep-nhan",
            "/tiep-nhan/*",
            "/thoi-han",
            "/so-lieu",
            "/so-lieu/*",
            "/vuong-mac",
            "/vuong-mac/*",
            "/kien-nghi",
            "/kien-nghi/*",
            "/ngan-sach",
            "/ngan-sach/*",
            "/so-theo-doi",
            "/ha-tang-dung-chung",
            "/ha-tang-dung-chung/*",
            "/tieu-chuan",
            "/tieu-chuan/*",
            "/truyen-thong",
            "/truyen-thong/*",
            "/he-thong-hien-co",
            "/he-thong-hien-co/*",
            "/bao-cao",
            "/bao-cao/*",
            "/quan-tri",
            "/quan-tri/*",
            "/lien-he",
            "/nhat-ky",
            "/tai-khoan",
            "/thong-bao",
            "/phat-trien",
            "/phat-trien/*",
            "/du-lieu-ca-nhan",
            "/du-lieu-mo",
            "/tiep-can",
            "/tro-giup",
            "/co-gi-moi");

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_EVERY_TIME = "no-cache";

    private final PortalFiles files;
    private final ProblemResponses problemResponses;

    PortalHandler(PortalFiles files, ProblemResponses problemResponses) {
        this.files = files;
        this.problemResponses = problemResponses;
    }

    void routes(@Observes Router router) {
        PAGES.forEach(page -> router.route(page).handler(problemResponses.readOnly(this::page)));
        router.route("/assets/:file").handler(problemResponses.readOnly(this::asset));
        router.route("/:file").handler(this::fileBesideThePage);
    }

    private void page(RoutingContext context) {
        send(context, files.find("/index.html"), ASK_EVERY_TIME);
    }

    /** Their names change with their content. */
    private void asset(RoutingContext context) {
        send(context, files.find(context.request().path()), FOR_EVER);
    }

    private void fileBesideThePage(RoutingContext context) {
        var file = files.find(context.request().path());
        if (file.isPresent()) {
            problemResponses
                    .readOnly(reading -> file.get().send(reading, ASK_EVERY_TIME))
                    .handle(context);
        } else {
            context.next();
        }
    }

    private void send(RoutingContext context, Optional<PrecompressedFile> file, String caching) {
        file.ifPresentOrElse(
                found -> found.send(context, caching),
                () -> problemResponses.refuse(context, CommonProblem.NOT_FOUND.asIs()));
    }
}
