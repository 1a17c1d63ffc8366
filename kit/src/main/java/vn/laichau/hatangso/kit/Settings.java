package vn.laichau.hatangso.kit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Where the suite is and who asks; each also as an environment variable, so that a schedule names it once. */
final class Settings {

    @Option(
            names = "--url",
            defaultValue = "${env:HA_TANG_SO_URL}",
            required = true,
            description = "Địa chỉ của cổng / address of the portal (HA_TANG_SO_URL)")
    URI url;

    @Option(
            names = "--issuer",
            defaultValue = "${env:HA_TANG_SO_ISSUER}",
            description = "Máy chủ đăng nhập / sign-in server (HA_TANG_SO_ISSUER)")
    URI issuer;

    @Option(
            names = "--client",
            defaultValue = "${env:HA_TANG_SO_CLIENT}",
            description = "Tên ứng dụng / client id (HA_TANG_SO_CLIENT)")
    String client;

    @Option(
            names = "--secret-file",
            defaultValue = "${env:HA_TANG_SO_SECRET_FILE}",
            description = "Tệp có mật khẩu của ứng dụng / file with the client's secret (HA_TANG_SO_SECRET_FILE)")
    Path secretFile;

    @Option(
            names = "--key-file",
            defaultValue = "${env:HA_TANG_SO_KEY_FILE}",
            description = "Khóa riêng RSA, PKCS#8 PEM, thay cho mật khẩu / private RSA key instead of a secret"
                    + " (HA_TANG_SO_KEY_FILE)")
    Path keyFile;

    @Option(
            names = "--key-id",
            defaultValue = "${env:HA_TANG_SO_KEY_ID}",
            description = "Tên của khóa / the key's id (HA_TANG_SO_KEY_ID)")
    String keyId;

    @Option(
            names = "--proxy",
            defaultValue = "${env:HA_TANG_SO_PROXY}",
            description = "Máy chủ proxy, dạng máy:cổng / proxy as host:port (HA_TANG_SO_PROXY)")
    String proxy;

    @Option(
            names = "--journal",
            defaultValue = "${env:HA_TANG_SO_JOURNAL:-${sys:user.home}/.ha-tang-so}",
            description = "Thư mục ghi lại việc gửi / folder that remembers what was sent (HA_TANG_SO_JOURNAL)")
    Path journal;

    @Option(
            names = "--patience",
            defaultValue = "PT15M",
            description = "Thử lại trong bao lâu / for how long to try again; ${DEFAULT-VALUE}")
    Duration patience;
}
