package vn.laichau.hatangso.systemtests.attacks;

import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.systemtests.suite.Contracts;

/** Requests for a protected operation that some server, proxy or filter is known to have read as something else. */
final class OddPaths {

    private static final List<String> PRETENCES = List.of(
            "X-Original-URL: %s",
            "X-Rewrite-URL: %s",
            "X-Original-URI: %s",
            "X-Forwarded-Prefix: /api/v1/plans",
            "X-Forwarded-Path: %s",
            "X-Forwarded-For: 127.0.0.1",
            "X-Forwarded-Host: localhost",
            "X-Forwarded-Proto: https",
            "Forwarded: for=127.0.0.1;host=localhost;proto=https",
            "X-Real-IP: 127.0.0.1",
            "X-Custom-IP-Authorization: 127.0.0.1",
            "X-HTTP-Method-Override: GET",
            "X-HTTP-Method: GET",
            "X-Method-Override: OPTIONS",
            "X-Remote-User: coordinator",
            "X-Forwarded-User: coordinator",
            "X-Org-Id: dic",
            "X-Roles: coordinator",
            "Cookie: q_session=x",
            "Referer: http://localhost/quan-tri");

    private static final List<String> METHODS =
            List.of("TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG", "PURGE", "get", "Get", "GETX");

    private OddPaths() {}

    /** Request lines and headers, each ready to be sent by anybody. */
    static List<String> of(Contracts.Operation operation) {
        var path = operation.path().replaceAll("\\{[^}]+}", "x");
        var requests = new ArrayList<String>();
        paths(path).forEach(odd -> requests.add(request(operation.method(), odd, "")));
        METHODS.forEach(method -> requests.add(request(method, path, "")));
        PRETENCES.forEach(header -> requests.add(request(operation.method(), path, header.formatted(path) + "\r\n")));
        requests.add(request("POST", path, "X-HTTP-Method-Override: " + operation.method() + "\r\n"));
        requests.add(operation.method() + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:1\r\nConnection: close\r\n\r\n");
        requests.add(operation.method() + " " + path + " HTTP/1.0\r\n\r\n");
        return requests;
    }

    private static String request(String method, String path, String header) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header
                + "Content-Length: 0\r\nConnection: close\r\n\r\n";
    }

    private static List<String> paths(String path) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        var front = path.substring(0, path.lastIndexOf('/'));
        return List.of(
                path,
                path + ";x",
                path + ";x=1",
                path + ";/",
                path + "%3bx",
                path + "%3Bx=1",
                "/" + path,
                front + "//" + last,
                front + "/./" + last,
                front + "/x/../" + last,
                front + "/x/..;/" + last,
                front + "/%2e/" + last,
                front + "/x/%2e%2e/" + last,
                front + "/x%2f..%2f" + last,
                front + "%2f" + last,
                front + "%2F" + last,
                front + "%252f" + last,
                front + "%5c" + last,
                front + "\\" + last,
                front + "/%c0%ae/" + last,
                front + "%c0%af" + last,
                front + "%e0%80%af" + last,
                front + "%ef%bc%8f" + last,
                front + "\u00ef\u00bc\u008f" + last,
                path + "%00",
                path + "%00.json",
                path + "%0d%0aX-A:%20b",
                path + ".",
                path + "%2e",
                path + "%20",
                path + "%09",
                path + "\t",
                path + "/",
                path + "/.",
                path + "/..;",
                path + "..",
                path + "~",
                path + ".json",
                path + "%",
                path + "%zz",
                path + "%ff",
                path + "#x",
                path + "?;x",
                path.toUpperCase(),
                path.replace("/api/", "/API/"),
                path.replace("/v1/", "/V1/"),
                path.replace("/api/", "/api;a=b/"),
                path.replace("/api/", "/%61pi/"),
                encoded(path),
                "http://localhost" + path,
                "http://other.example" + path,
                "//localhost" + path,
                "/q/.." + path,
                "/api/v1/plans/.." + path.substring("/api/v1".length()),
                "/api/v1/plans/..;" + path.substring("/api/v1".length()),
                "/assets/..%2f.." + path,
                path.substring(1),
                "*",
                "");
    }

    private static String encoded(String path) {
        var encoded = new StringBuilder("/");
        path.substring(1).chars().forEach(character -> encoded.append("%%%02x".formatted(character)));
        return encoded.toString();
    }
}
