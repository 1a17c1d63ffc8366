package vn.laichau.hatangso.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a process whether it is ready. */
final class Readiness {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final long PAUSE_MILLIS = 100;

    private Readiness() {}

    static boolean isReady(URI ready) {
        try {
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
    }
}
